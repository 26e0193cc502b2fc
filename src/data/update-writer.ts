/**
 * Puts document updates to rest: strictly durable, coalescing, never more than one transaction in flight, and no debounce.
 * (A debounce loses a whole burst of typing at a crash; one transaction a key falls behind the keys.)
 */
import * as Y from 'yjs';
import { crc32 } from './crc.ts';
import type { DocumentKind } from './rows.ts';
import type { SaveStatusStore } from './save-status.ts';
import { type Storage, storageProblem } from './storage.ts';

/** Where an update came from, and how to get the whole document where merging single updates would be slow. */
export interface Source {
  readonly id: string;
  readonly kind: DocumentKind;
  wholeState(): Uint8Array;
}

export interface Written {
  readonly source: Source;
  readonly revision: number;
  readonly update: Uint8Array;
}

/** Merging updates one by one costs more than encoding the document once there are this many (21 s for 46,000). */
const WHOLE_STATE_FROM = 200;
const RETRY_AFTER = [100, 1_000, 5_000] as const;

export interface UpdateWriter {
  add(source: Source, update: Uint8Array): void;
  /** Resolves when everything handed in so far is at rest, or when a write has failed (the status says which). */
  settled(): Promise<void>;
}

/** @param onWritten called after each transaction that is durably complete, once per document in it */
export function createUpdateWriter(storage: Storage, status: SaveStatusStore, onWritten: (written: Written) => void): UpdateWriter {
  let waiting = new Map<Source, Uint8Array[]>();
  let running: Promise<void> | null = null;
  let failures = 0;

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      try {
        const written = await put(storage, batch);
        failures = 0;
        status.setState({ pending: countOf(waiting), savedAt: Date.now(), problem: null });
        for (const each of written) onWritten(each);
      } catch (error) {
        waiting = inFront(batch, waiting);
        status.setState({ pending: countOf(waiting), problem: storageProblem(error) });
        setTimeout(start, RETRY_AFTER[Math.min(failures++, RETRY_AFTER.length - 1)]);
        return;
      }
    }
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
    });
  }

  return {
    add(source, update) {
      const updates = waiting.get(source);
      if (updates) updates.push(update);
      else waiting.set(source, [update]);
      status.setState({ pending: countOf(waiting) });
      start();
    },
    settled: async () => {
      while (running) await running;
    },
  };
}

/** One transaction: an update row and the document's next revision, for every document in the batch. */
function put(storage: Storage, batch: ReadonlyMap<Source, readonly Uint8Array[]>): Promise<readonly Written[]> {
  const merged = [...batch].map(([source, updates]) => ({ source, update: mergedUpdate(source, updates) }));
  return storage.write(['documents', 'updates'], async (tx) => {
    const written: Written[] = [];
    for (const { source, update } of merged) {
      const known = await tx.get('documents', source.id);
      const revision = (known?.revision ?? 0) + 1;
      await tx.put('documents', [{ id: source.id, kind: source.kind, revision, updatedAt: Date.now(), stale: 1 }]);
      await tx.put('updates', [{ document: source.id, bytes: update, crc: crc32(update) }]);
      written.push({ source, revision, update });
    }
    return written;
  });
}

function mergedUpdate(source: Source, updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates;
  if (updates.length === 1 && only) return only;
  return updates.length < WHOLE_STATE_FROM ? Y.mergeUpdates([...updates]) : source.wholeState();
}

const countOf = (waiting: ReadonlyMap<Source, readonly Uint8Array[]>): number =>
  [...waiting.values()].reduce((sum, updates) => sum + updates.length, 0);

function inFront(failed: ReadonlyMap<Source, Uint8Array[]>, later: ReadonlyMap<Source, Uint8Array[]>): Map<Source, Uint8Array[]> {
  const all = new Map([...failed].map(([source, updates]) => [source, [...updates]]));
  for (const [source, updates] of later) all.set(source, [...(all.get(source) ?? []), ...updates]);
  return all;
}
