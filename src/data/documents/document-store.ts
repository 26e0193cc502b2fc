/**
 * Store of documents: opens, creates, joins and compacts them, sets damaged parts aside, and follows other windows.
 *
 * Other windows are told of a change only once it is durable. No window builds on text that a crash could still remove, and
 * "listen first, then read the rows" leaves no gap: a change that is not in the rows yet will be announced.
 */
import * as Y from 'yjs';
import { onChannelMessage } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { DocumentKind } from '../storage/schema.ts';
import type { Storage, Writer } from '../storage/storage.ts';
import { createUpdateWriter, type UpdateWriter, type WrittenUpdate } from './autosave-writer.ts';
import { applyAnnouncement, fillFromStorage, type OpenDocument, reloadDocument } from './open-document.ts';
import { createPermanentDelete, type PermanentDelete } from './permanent-delete.ts';
import type { StoredDocument } from './stored-document.ts';
import { removeTombstones } from './tombstones.ts';
import {
  ANNOUNCEMENT,
  type Announcement,
  append,
  COMPACT_FROM,
  type Copy,
  compact,
  PERSISTED,
  quarantine,
  readPersisted,
} from './update-log.ts';

type ChangeListener = (document: StoredDocument, mine: boolean) => void;

/** `deletePermanently` is the only way to delete documents; code that keeps further copies listens by `onDeleted`. */
export interface DocumentStore
  extends Omit<PermanentDelete, 'close' | 'heard'>,
    Pick<UpdateWriter, 'settled' | 'unsaved' | 'recentlyWritten'> {
  open(id: string): Promise<Result<StoredDocument>>;
  /** Returns those of these ids that are on this device, stored or open in this window. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Loads a document, passes it to `use`, then discards it. `use` must not retain or modify it. */
  withDocument<T>(id: string, use: (document: StoredDocument) => T | Promise<T>): Promise<Result<T>>;
  /** Creates a document, filled by `fill`, and resolves once it is committed. */
  create(id: string, kind: DocumentKind, fill: (doc: Y.Doc) => void): Promise<StoredDocument>;
  /**
   * Merges states of other copies into stored documents, and stores those that are missing: all or none, in one transaction.
   * Idempotent, in any order.
   */
  join(copies: readonly Copy[], options?: JoinOptions): Promise<void>;
  /**
   * Adds updates of a page that is gone as if they were typed now: unsaved until storage takes them.
   * @returns those whose document cannot be opened
   */
  addUnsaved(copies: readonly Copy[]): Promise<readonly Copy[]>;
  /** Calls back after each committed change, made in this window (`mine`) or announced by another. */
  onChange(listener: ChangeListener): void;
  /** Calls back when a document is opened of which parts could not be read. */
  onDamaged(listener: (id: string) => void): void;
  /** Called after storage was found cleared. Open documents have been rewritten; others may be missing. */
  onEmptied(listener: () => void): void;
  /** Whether a change of this window is being written. */
  isSaving(): boolean;
  /** Documents that are open in this window, with all their text, committed or not. */
  openDocuments(): Promise<readonly StoredDocument[]>;
  /** Reads the rows again: a window that was frozen may have missed announcements. */
  catchUp(): Promise<void>;
  close(): void;
}

export interface JoinOptions {
  /** Writes rows that belong with the copies, in the same transaction. */
  readonly alongside?: (tx: Writer) => Promise<void>;
  /** Origin of the change in open documents, by which an undo manager tracks it. */
  readonly origin?: unknown;
}

export interface DocumentStoreOptions {
  readonly storage: Storage;
  /** Windows with the same name follow each other. */
  readonly name: string;
  readonly status: SaveStatusStore;
}

/** Origin of updates that were typed into a page that is gone. */
const UNSAVED = Symbol('unsaved');

interface StoreState {
  readonly storage: Storage;
  readonly channel: BroadcastChannel;
  readonly writer: UpdateWriter;
  readonly deletion: PermanentDelete;
  /** Documents by id, from the moment that their rows are read. A failed opening is removed: the next one reads again. */
  readonly loading: Map<string, Promise<Result<OpenDocument>>>;
  readonly opened: Map<string, OpenDocument>;
  /** Announcements for documents whose rows are being read. */
  readonly early: Map<string, Announcement[]>;
  /** Origins of changes that are stored already and must not be written again. */
  readonly storedOrigins: Set<unknown>;
  readonly changeListeners: Set<ChangeListener>;
  readonly damageListeners: Set<(id: string) => void>;
  readonly emptiedListeners: Set<() => void>;
}

export function createDocumentStore(options: DocumentStoreOptions): DocumentStore {
  const state = createState(options);
  const { channel, deletion, writer } = state;
  onChannelMessage(channel, ANNOUNCEMENT, (announcement) => void receive(state, announcement));
  return {
    open: (id) => open(state, id),
    existing: (ids) => existing(state, ids),
    withDocument: (id, use) => withDocument(state, id, use),
    create: (id, kind, fill) => create(state, id, kind, fill),
    join: (copies, joinOptions) => join(state, copies, joinOptions),
    addUnsaved: (copies) => addUnsaved(state, copies),
    onChange: (listener) => void state.changeListeners.add(listener),
    onDamaged: (listener) => void state.damageListeners.add(listener),
    onEmptied: (listener) => void state.emptiedListeners.add(listener),
    async deletePermanently(ids) {
      await writer.settled();
      await deletion.deletePermanently(ids);
    },
    onDeleted: deletion.onDeleted,
    deletedAmong: deletion.deletedAmong,
    settled: writer.settled,
    isSaving: writer.isWriting,
    unsaved: writer.unsaved,
    recentlyWritten: writer.recentlyWritten,
    openDocuments: () => openDocuments(state),
    async catchUp() {
      for (const document of await openDocuments(state)) await reloadDocument(state.storage, document);
    },
    close() {
      channel.close();
      deletion.close();
    },
  };
}

function createState({ storage, name, status }: DocumentStoreOptions): StoreState {
  const opened = new Map<string, OpenDocument>();
  const loading: StoreState['loading'] = new Map();
  const changeListeners = new Set<ChangeListener>();
  const emptiedListeners = new Set<() => void>();
  const channel = new BroadcastChannel(`${name} documents`);
  const deletion = createPermanentDelete(storage, name, (ids) => {
    for (const id of ids) {
      loading.delete(id);
      opened.delete(id);
    }
  });

  function onWritten({ source, revision, update }: WrittenUpdate): void {
    const document = source as OpenDocument;
    channel.postMessage({ document: source.id, kind: source.kind, revision, update } satisfies Announcement);
    // A revision in between belongs to another window, and its announcement is on the way.
    document.seen = Math.max(document.seen, revision);
    for (const listener of changeListeners) listener(document, true);
  }
  const writer = createUpdateWriter({
    storage,
    status,
    onWritten,
    onEmptied: () => {
      for (const listener of emptiedListeners) listener();
    },
    onForgotten: deletion.heard,
    openDocuments: () => opened.values(),
  });

  return {
    storage,
    channel,
    writer,
    deletion,
    loading,
    opened,
    early: new Map(),
    storedOrigins: new Set<unknown>([PERSISTED]),
    changeListeners,
    damageListeners: new Set(),
    emptiedListeners,
  };
}

/** Applies an announcement to its open document; keeps it while the document's rows are being read. */
async function receive(state: StoreState, news: Announcement, origin: unknown = PERSISTED): Promise<void> {
  const waiting = state.early.get(news.document);
  if (waiting) {
    waiting.push(news);
    return;
  }
  const opened = await state.loading.get(news.document);
  if (!opened?.ok) return;
  applyAnnouncement(opened.value, news, origin);
  for (const listener of state.changeListeners) listener(opened.value, false);
}

/** Registers a document as open: from now on its changes are written. */
function register(
  { opened, storedOrigins, writer }: StoreState,
  { id, kind, doc, damaged }: Pick<OpenDocument, 'id' | 'kind' | 'doc' | 'damaged'>,
  seen: number,
): OpenDocument {
  const document: OpenDocument = {
    id,
    kind,
    doc,
    damaged,
    seen,
    revision: () => document.seen,
    wholeState: () => Y.encodeStateAsUpdate(doc),
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (!storedOrigins.has(origin)) writer.add(document, update);
  });
  opened.set(id, document);
  return document;
}

function open(state: StoreState, id: string): Promise<Result<OpenDocument>> {
  const known = state.loading.get(id);
  if (known) return known;
  const opening = load(state, id);
  state.loading.set(id, opening);
  void opening.then(
    (result) => result.ok || state.loading.delete(id),
    () => state.loading.delete(id),
  );
  return opening;
}

async function load(state: StoreState, id: string): Promise<Result<OpenDocument>> {
  const { storage, early } = state;
  early.set(id, []);
  try {
    const doc = new Y.Doc();
    const found = await fillFromStorage(storage, doc, id);
    if (!found.ok) return found;
    const { kind, revision, bad, read } = found.value;
    if (bad.length > 0) {
      // A storage that refuses writes now is asked again at the next opening.
      await quarantine(storage, id, bad).catch((error) => ignored(error, 'document store: quarantine'));
      for (const listener of state.damageListeners) listener(id);
    }
    if (read === 0) return fail({ type: 'damaged-document', id });
    const document = register(state, { id, kind, doc, damaged: bad.length }, revision);
    for (const news of early.get(id) ?? []) applyAnnouncement(document, news);
    if (read > COMPACT_FROM)
      void compact(storage, id).catch((error) => ignored(error, 'document store: compact after opening'));
    return ok(document);
  } finally {
    early.delete(id);
  }
}

async function withDocument<T>(
  { loading, storage }: StoreState,
  id: string,
  use: (document: StoredDocument) => T | Promise<T>,
): Promise<Result<T>> {
  const known = await loading.get(id);
  if (known) return known.ok ? ok(await use(known.value)) : known;
  const doc = new Y.Doc();
  try {
    const found = await fillFromStorage(storage, doc, id);
    if (!found.ok) return found;
    const { kind, revision, bad, read } = found.value;
    if (read === 0) return fail({ type: 'damaged-document', id });
    return ok(await use({ id, kind, doc, damaged: bad.length, revision: () => revision }));
  } finally {
    doc.destroy();
  }
}

async function create(
  state: StoreState,
  id: string,
  kind: DocumentKind,
  fill: (doc: Y.Doc) => void,
): Promise<OpenDocument> {
  const doc = new Y.Doc();
  doc.transact(() => fill(doc));
  const document = register(state, { id, kind, doc, damaged: 0 }, 0);
  state.loading.set(id, Promise.resolve(ok(document)));
  state.writer.add(document, Y.encodeStateAsUpdate(doc));
  await state.writer.settled();
  return document;
}

async function join(
  state: StoreState,
  copies: readonly Copy[],
  { alongside, origin = PERSISTED }: JoinOptions = {},
): Promise<void> {
  const { storage, channel, storedOrigins } = state;
  const news = await storage.write(
    ['documents', 'updates', 'rubrics', 'kept', 'points', 'bin', 'assessments', 'votes'],
    async (tx) => {
      // IndexedDB commits a transaction when a task ends without a request: await only what makes one.
      if (alongside) await alongside(tx);
      const ids = copies.map(({ id }) => id);
      await removeTombstones(tx, ids);
      return append(tx, copies, await readPersisted(tx, ids));
    },
  );
  storedOrigins.add(origin);
  for (const announcement of news) {
    channel.postMessage(announcement);
    await receive(state, announcement, origin);
  }
  if (origin !== PERSISTED) storedOrigins.delete(origin);
}

async function addUnsaved(state: StoreState, copies: readonly Copy[]): Promise<readonly Copy[]> {
  const unopened: Copy[] = [];
  for (const copy of copies) {
    const { id, kind } = copy;
    const found = await open(state, id).catch((error: unknown) => fail(storageProblem(error)));
    if (!found.ok && found.problem.type !== 'no-such-assessment') {
      unopened.push(copy);
      continue;
    }
    if (!found.ok && (await state.deletion.deletedAmong([id])).size > 0) continue;
    const document = found.ok ? found.value : register(state, { id, kind, doc: new Y.Doc(), damaged: 0 }, 0);
    state.loading.set(id, Promise.resolve(ok(document)));
    Y.applyUpdate(document.doc, copy.state, UNSAVED);
  }
  return unopened;
}

async function existing({ loading, storage }: StoreState, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await storage.read(['documents'], (tx) => Promise.all(ids.map((id) => tx.get('documents', id))));
  return new Set(ids.filter((id, i) => rows[i] || loading.has(id)));
}

async function openDocuments({ loading }: StoreState): Promise<readonly OpenDocument[]> {
  const results = await Promise.all(loading.values());
  return results.flatMap((result) => (result.ok ? [result.value] : []));
}
