/**
 * Puts document updates to rest: strictly durable, coalescing, never more than one transaction in flight, and no debounce.
 * (A debounce loses a whole burst of typing at a crash; one transaction a key falls behind the keys.)
 */
import * as Y from 'yjs';
import type { Problem } from '../../lib/problem/problem.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { DocumentKind } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { tombstonesAmong } from './tombstones.ts';
import { append, type Copy, readPersisted } from './update-log.ts';

/** Where an update came from, and how to get the whole document where merging single updates would be slow. */
export interface UpdateSource {
  readonly id: string;
  readonly kind: DocumentKind;
  /** The newest revision of it that was seen at rest; 0 for one that never was. */
  revision(): number;
  wholeState(): Uint8Array;
}

export interface WrittenUpdate {
  readonly source: UpdateSource;
  readonly revision: number;
  readonly update: Uint8Array;
}

/** Merging updates one by one costs more than encoding the document once there are this many (21 s for 46,000). */
const WHOLE_STATE_FROM = 200;
const RETRY_AFTER = [100, 1_000, 5_000] as const;

/** A database that is of a newer release, or on a disk that fails, is not tried again: its refusal stands. */
const FINAL: readonly Problem['type'][] = ['storage-broken', 'storage-newer'];
/** What was put to rest so shortly before a disk failed may be gone with the database, and what follows it hangs on it, ms. */
const UNSURE_MS = 10_000;
/** A disk that has not answered for so long is said not to answer, ms. */
const SLOW_MS = 5_000;

export interface UpdateWriter {
  add(source: UpdateSource, update: Uint8Array): void;
  /** Whether a transaction is in flight. */
  isWriting(): boolean;
  /** What is not at rest, by document: waiting, in flight or refused. */
  unsaved(): readonly Copy[];
  /** The same, with what was put to rest just before: for the case that the database does not survive its failure. */
  recentlyWritten(): readonly Copy[];
  /** Resolves when everything handed in so far is at rest, or when a write has failed (the status says which). */
  settled(): Promise<void>;
}

export interface UpdateWriterOptions {
  readonly storage: Storage;
  readonly status: SaveStatusStore;
  /** Called after each transaction that is durably complete, once per document in it. */
  readonly onWritten: (written: WrittenUpdate) => void;
  /** Called when the database had lost documents of this window, which are whole in it again. */
  readonly onEmptied: () => void;
  /** Called when documents of this window turned out to have been deleted for good by another: their words go with them. */
  readonly onForgotten: (ids: readonly string[]) => void;
  /** Every document of this window, for the case that the database has lost them. */
  readonly inHand: () => Iterable<UpdateSource>;
}

type Batch = Map<UpdateSource, Uint8Array[]>;

export function createUpdateWriter({
  storage,
  status,
  onWritten,
  onEmptied,
  onForgotten,
  inHand,
}: UpdateWriterOptions): UpdateWriter {
  let waiting: Batch = new Map();
  let inFlight: Batch = new Map();
  let refused: Batch = new Map();
  let recent: readonly (WrittenUpdate & { readonly at: number })[] = [];
  let running: Promise<void> | null = null;
  let failures = 0;

  const pending = (): number => countOf(waiting) + countOf(inFlight) + countOf(refused);

  const notAtRest = (): Batch => together(refused, together(inFlight, waiting));

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      inFlight = waiting;
      waiting = new Map();
      const slow = setTimeout(() => status.setState({ problem: { type: 'storage-slow' } }), SLOW_MS);
      try {
        const { written, emptied, forgotten } = await put(storage, inFlight, inHand);
        inFlight = new Map();
        failures = 0;
        const at = Date.now();
        recent = [...recent.filter((each) => at - each.at < UNSURE_MS), ...written.map((each) => ({ ...each, at }))];
        status.setState({ pending: pending(), savedAt: at, problem: null });
        for (const each of written) onWritten(each);
        if (emptied) onEmptied();
        if (forgotten.length > 0) onForgotten(forgotten);
      } catch (error) {
        const problem = storageProblem(error);
        if (FINAL.includes(problem.type)) refuse();
        else retry();
        status.setState({ pending: pending(), problem });
        return;
      } finally {
        clearTimeout(slow);
      }
    }
  }

  function retry(): void {
    waiting = together(inFlight, waiting);
    inFlight = new Map();
    setTimeout(start, RETRY_AFTER[Math.min(failures++, RETRY_AFTER.length - 1)]);
  }

  function refuse(): void {
    refused = together(refused, together(inFlight, waiting));
    inFlight = new Map();
    waiting = new Map();
  }

  function start(): void {
    // What is made in one breath (an organisation and its first assessment) goes to rest in one transaction.
    running ??= Promise.resolve()
      .then(run)
      .finally(() => {
        running = null;
      });
  }

  return {
    add(source, update) {
      const updates = waiting.get(source);
      if (updates) updates.push(update);
      else waiting.set(source, [update]);
      status.setState({ pending: pending() });
      start();
    },
    isWriting: () => running !== null,
    unsaved: () => copiesOf(notAtRest()),
    recentlyWritten: () => copiesOf(together(batchOf(recent), notAtRest())),
    settled: async () => {
      while (running) await running;
    },
  };
}

interface Put {
  readonly written: readonly WrittenUpdate[];
  readonly emptied: boolean;
  readonly forgotten: readonly string[];
}

/**
 * One transaction: an update row and the document's next revision, for every document in the batch. A browser may empty the
 * database under an open page: a change on top of what is gone would be no more than its last letters, so that then
 * everything in hand is written whole. What was deleted for good is not.
 */
async function put(storage: Storage, batch: Batch, inHand: () => Iterable<UpdateSource>): Promise<Put> {
  const merged = new Map([...batch].map(([source, updates]) => [source, mergedUpdate(source, updates)]));
  let sources = [...merged.keys()];
  let emptied = false;
  let forgotten: readonly string[] = [];
  const news = await storage.write(['documents', 'updates', 'kept'], async (tx) => {
    let atRest = await readPersisted(tx, idsOf(sources));
    const behind = (source: UpdateSource): boolean => (atRest.revisions.get(source.id) ?? 0) < source.revision();
    if (sources.some(behind)) {
      const all = new Set([...sources, ...inHand()]);
      atRest = await readPersisted(tx, idsOf(all));
      const tombstones = await tombstonesAmong(tx, idsOf(all));
      const isForgotten = ({ id }: UpdateSource): boolean => tombstones.has(id) && !atRest.revisions.has(id);
      forgotten = idsOf([...all].filter(isForgotten));
      sources = [...all].filter((source) => !isForgotten(source) && (merged.has(source) || behind(source)));
      emptied = sources.some(behind);
    }
    const copies = sources.map((source) => ({
      id: source.id,
      kind: source.kind,
      revision: source.revision(),
      state: (!behind(source) && merged.get(source)) || source.wholeState(),
    }));
    return append(tx, copies, atRest);
  });
  const written = news.flatMap(({ revision, update }, i) => {
    const source = sources[i];
    return source ? [{ source, revision, update }] : [];
  });
  return { written, emptied, forgotten };
}

const idsOf = (sources: Iterable<UpdateSource>): readonly string[] => [...sources].map(({ id }) => id);

function mergedUpdate(source: UpdateSource, updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates;
  if (updates.length === 1 && only) return only;
  return updates.length < WHOLE_STATE_FROM ? Y.mergeUpdates([...updates]) : source.wholeState();
}

const copiesOf = (batch: Batch): readonly Copy[] =>
  [...batch].map(([source, updates]) => ({ id: source.id, kind: source.kind, state: mergedUpdate(source, updates) }));

const countOf = (batch: Batch): number => [...batch.values()].reduce((sum, updates) => sum + updates.length, 0);

function batchOf(written: readonly WrittenUpdate[]): Batch {
  const batch: Batch = new Map();
  for (const { source, update } of written) batch.set(source, [...(batch.get(source) ?? []), update]);
  return batch;
}

function together(first: Batch, then: Batch): Batch {
  const all: Batch = new Map([...first].map(([source, updates]) => [source, [...updates]]));
  for (const [source, updates] of then) all.set(source, [...(all.get(source) ?? []), ...updates]);
  return all;
}
