/**
 * Writes document updates: strictly durable, coalescing, never more than one transaction in flight, without a debounce.
 * (A debounce loses a burst of typing in a crash; one transaction per key falls behind the typing.)
 */
import * as Y from 'yjs';
import type { Problem } from '../../lib/problem/problem.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { DocumentKind } from '../storage/schema.ts';
import type { Reader, Storage } from '../storage/storage.ts';
import { tombstonesAmong } from './tombstones.ts';
import { append, type Copy, type PersistedDocument, readPersisted } from './update-log.ts';

/** Document that an update belongs to. */
export interface UpdateSource {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Newest committed revision that this window has seen; 0 for a document that was never written. */
  revision(): number;
  /** Encodes the whole document, for a batch in which merging single updates would be slow. */
  wholeState(): Uint8Array;
}

export interface WrittenUpdate {
  readonly source: UpdateSource;
  readonly revision: number;
  readonly update: Uint8Array;
}

/** From this many updates on, merging them costs more than encoding the document (21 s for 46,000). */
const WHOLE_STATE_FROM = 200;
/** Delays before a failed write is tried again, ms; the last one repeats. */
const RETRY_AFTER_MS = [100, 1_000, 5_000] as const;
/** Failures that a further try cannot change: a database of a newer release, or a failing disk. */
const FINAL: readonly Problem['type'][] = ['storage-broken', 'storage-newer'];
/** Updates committed in this time before a disk fails may be lost, and later updates depend on them; keep copies that long, ms. */
const UNSURE_MS = 10_000;
/** A write that takes longer is reported as slow, ms. */
const SLOW_MS = 5_000;

export interface UpdateWriter {
  add(source: UpdateSource, update: Uint8Array): void;
  /** Whether a transaction is in flight. */
  isWriting(): boolean;
  /** Updates that are not committed, merged by document: waiting, in flight or refused. */
  unsaved(): readonly Copy[];
  /** The same with updates that were committed shortly before, for a database that does not survive its failure. */
  recentlyWritten(): readonly Copy[];
  /** Resolves when everything added so far is committed, or when a write has failed (the status has the problem). */
  settled(): Promise<void>;
}

export interface UpdateWriterOptions {
  readonly storage: Storage;
  readonly status: SaveStatusStore;
  /** Called after each durable transaction, once per document in it. */
  readonly onWritten: (written: WrittenUpdate) => void;
  /** Called after the database was found cleared and the open documents were rewritten. */
  readonly onEmptied: () => void;
  /** Called when documents turn out to have been deleted permanently by another window; their updates are dropped. */
  readonly onForgotten: (ids: readonly string[]) => void;
  /** Every open document of this window, to rewrite them after the database was cleared. */
  readonly openDocuments: () => Iterable<UpdateSource>;
}

type Batch = Map<UpdateSource, Uint8Array[]>;

/** Each update is in one of the three batches until it is committed. */
interface WriterState {
  waiting: Batch;
  inFlight: Batch;
  refused: Batch;
  recent: readonly (WrittenUpdate & { readonly at: number })[];
  failures: number;
}

export function createUpdateWriter(options: UpdateWriterOptions): UpdateWriter {
  const { storage, status, openDocuments } = options;
  const state: WriterState = { waiting: new Map(), inFlight: new Map(), refused: new Map(), recent: [], failures: 0 };
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (state.waiting.size > 0) {
      state.inFlight = state.waiting;
      state.waiting = new Map();
      const slow = setTimeout(() => status.setState({ problem: { type: 'storage-slow' } }), SLOW_MS);
      try {
        const result = await put(storage, state.inFlight, openDocuments);
        const at = Date.now();
        complete(state, result, at);
        status.setState({ pending: countOf(uncommitted(state)), savedAt: at, problem: null });
        announce(options, result);
      } catch (error) {
        const problem = storageProblem(error);
        const delay = giveBack(state, problem);
        if (delay !== null) setTimeout(start, delay);
        status.setState({ pending: countOf(uncommitted(state)), problem });
        return;
      } finally {
        clearTimeout(slow);
      }
    }
  }

  function start(): void {
    // Deferred by a microtask: documents created together (an organisation and its first assessment) share a transaction.
    running ??= Promise.resolve()
      .then(run)
      .finally(() => {
        running = null;
      });
  }

  return {
    add(source, update) {
      const updates = state.waiting.get(source);
      if (updates) updates.push(update);
      else state.waiting.set(source, [update]);
      status.setState({ pending: countOf(uncommitted(state)) });
      start();
    },
    isWriting: () => running !== null,
    unsaved: () => copiesOf(uncommitted(state)),
    recentlyWritten: () => copiesOf(together(batchOf(state.recent), uncommitted(state))),
    settled: async () => {
      while (running) await running;
    },
  };
}

const uncommitted = ({ refused, inFlight, waiting }: WriterState): Batch =>
  together(refused, together(inFlight, waiting));

function complete(state: WriterState, { written }: Put, at: number): void {
  const recent = state.recent.filter((update) => at - update.at < UNSURE_MS);
  state.inFlight = new Map();
  state.failures = 0;
  state.recent = [...recent, ...written.map((update) => ({ ...update, at }))];
}

function announce({ onWritten, onEmptied, onForgotten }: UpdateWriterOptions, result: Put): void {
  for (const update of result.written) onWritten(update);
  if (result.emptied) onEmptied();
  if (result.forgotten.length > 0) onForgotten(result.forgotten);
}

/** Takes a failed batch back. @returns the delay before the next try, ms; `null` where the failure is final */
function giveBack(state: WriterState, { type }: Problem): number | null {
  const failed = together(state.inFlight, state.waiting);
  const isFinal = FINAL.includes(type);
  state.inFlight = new Map();
  state.waiting = isFinal ? new Map() : failed;
  if (isFinal) state.refused = together(state.refused, failed);
  return isFinal ? null : (RETRY_AFTER_MS[Math.min(state.failures++, RETRY_AFTER_MS.length - 1)] ?? null);
}

interface Put {
  readonly written: readonly WrittenUpdate[];
  readonly emptied: boolean;
  readonly forgotten: readonly string[];
}

/**
 * Writes one transaction: an update row and the next revision for every document in the batch. Browsers can clear the
 * database under an open page; an update alone is then useless, so that all open documents are written whole. Documents
 * that were deleted permanently are left out.
 */
async function put(storage: Storage, batch: Batch, openDocuments: () => Iterable<UpdateSource>): Promise<Put> {
  const merged = new Map([...batch].map(([source, updates]) => [source, mergedUpdate(source, updates)]));
  let plan: WritePlan = { sources: [], persisted: { revisions: new Map(), writes: 0 }, emptied: false, forgotten: [] };
  const news = await storage.write(['documents', 'updates', 'kept'], async (tx) => {
    const sources = [...merged.keys()];
    const persisted = await readPersisted(tx, idsOf(sources));
    plan = sources.some((source) => isBehind(persisted, source))
      ? await planRewrite(tx, sources, openDocuments())
      : { sources, persisted, emptied: false, forgotten: [] };
    return append(tx, copiesToWrite(plan, merged), plan.persisted);
  });
  const { sources, emptied, forgotten } = plan;
  const written = news.flatMap(({ revision, update }, i) => {
    const source = sources[i];
    return source ? [{ source, revision, update }] : [];
  });
  return { written, emptied, forgotten };
}

interface WritePlan {
  readonly sources: readonly UpdateSource[];
  readonly persisted: PersistedDocument;
  /** The database has lost at least one of the documents. */
  readonly emptied: boolean;
  readonly forgotten: readonly string[];
}

/** Whether the database has an older revision than this window has seen, or none. */
const isBehind = ({ revisions }: PersistedDocument, source: UpdateSource): boolean =>
  (revisions.get(source.id) ?? 0) < source.revision();

/** Plans a write after the database was found behind: everything open that it lacks, deleted documents excepted. */
async function planRewrite(
  tx: Reader,
  changed: readonly UpdateSource[],
  openDocuments: Iterable<UpdateSource>,
): Promise<WritePlan> {
  const all = [...new Set([...changed, ...openDocuments])];
  const persisted = await readPersisted(tx, idsOf(all));
  const tombstones = await tombstonesAmong(tx, idsOf(all));
  const isForgotten = ({ id }: UpdateSource): boolean => tombstones.has(id) && !persisted.revisions.has(id);
  const sources = all.filter(
    (source) => !isForgotten(source) && (changed.includes(source) || isBehind(persisted, source)),
  );
  return {
    sources,
    persisted,
    emptied: sources.some((source) => isBehind(persisted, source)),
    forgotten: idsOf(all.filter(isForgotten)),
  };
}

const copiesToWrite = (
  { sources, persisted }: WritePlan,
  merged: ReadonlyMap<UpdateSource, Uint8Array>,
): readonly Copy[] =>
  sources.map((source) => ({
    id: source.id,
    kind: source.kind,
    revision: source.revision(),
    state: (!isBehind(persisted, source) && merged.get(source)) || source.wholeState(),
  }));

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

function together(first: Batch, second: Batch): Batch {
  const all: Batch = new Map([...first].map(([source, updates]) => [source, [...updates]]));
  for (const [source, updates] of second) all.set(source, [...(all.get(source) ?? []), ...updates]);
  return all;
}
