/**
 * Documents at rest and in hand: opening, writing, compacting, setting damaged parts aside, and following other windows.
 *
 * Other windows are told of a change only once it is durable. So no window ever builds on words that a crash could still
 * take away, and "listen first, then read the rows" leaves no gap: what is not in the rows yet will be announced.
 */
import * as Y from 'yjs';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { DocumentKind } from '../storage/schema.ts';
import type { Storage, Writer } from '../storage/storage.ts';
import { createUpdateWriter, type UpdateWriter, type WrittenUpdate } from './autosave-writer.ts';
import { applyAnnouncement, fillFromStorage, type OpenDocument, reloadDocument } from './open-document.ts';
import { createPermanentDelete, type PermanentDelete } from './permanent-delete.ts';
import type { FilledDocument, StoredDocument } from './stored-document.ts';
import { removeTombstones } from './tombstones.ts';
import {
  type Announcement,
  append,
  COMPACT_FROM,
  type Copy,
  compact,
  PERSISTED,
  quarantine,
  readPersisted,
} from './update-log.ts';

/** `forget` is the one place where documents are deleted for good; whoever keeps further copies listens by `onForgotten`. */
export interface DocumentStore
  extends Omit<PermanentDelete, 'close' | 'heard'>,
    Pick<UpdateWriter, 'settled' | 'unsaved' | 'recentlyWritten'> {
  open(id: string): Promise<Result<StoredDocument>>;
  /** Reads a document for a moment and does not hold on to it: `use` keeps nothing of it and changes nothing in it. */
  withDocument<T>(id: string, use: (document: StoredDocument) => T | Promise<T>): Promise<Result<T>>;
  /** Makes a document, filled by `fill`, and resolves once it is at rest. */
  create(id: string, kind: DocumentKind, fill: (doc: Y.Doc) => void): Promise<StoredDocument>;
  /**
   * Joins states of other copies into the documents that are here, and takes those that are not as new ones: all of them or
   * none, in one transaction. Idempotent, in any order.
   */
  join(copies: readonly Copy[], options?: JoinOptions): Promise<void>;
  /**
   * Adds updates of a page that is gone as if they were typed now: unsaved until storage takes them.
   * @returns those whose document cannot be opened
   */
  addUnsaved(copies: readonly Copy[]): Promise<readonly Copy[]>;
  /** Calls back after each change that is at rest, made in this window or seen from another. */
  onChange(listener: (document: StoredDocument, mine: boolean) => void): void;
  /** Calls back when a document is opened of which parts could not be read. */
  onDamaged(listener: (id: string) => void): void;
  /** Calls back when the database had lost documents of this window: those in hand are whole in it again, others may be missing. */
  onEmptied(listener: () => void): void;
  /** Whether a change of this window is on its way to rest. */
  isSaving(): boolean;
  /** The documents that this window has in hand, with every word in them, at rest or not. */
  openDocuments(): Promise<readonly StoredDocument[]>;
  /** Reads the rows again: after a window was frozen or came back, announcements may have been missed. */
  catchUp(): Promise<void>;
  close(): void;
}

/** The origin of words that were typed into a page that is gone. */
const UNSAVED = Symbol('unsaved');

export interface JoinOptions {
  /** Writes what belongs with them, in the same transaction. */
  readonly alongside?: (tx: Writer) => Promise<void>;
  /** The origin by which an undo knows the change in the documents that are in hand. */
  readonly origin?: unknown;
}

export interface DocumentStoreOptions {
  readonly storage: Storage;
  /** Windows of the same name follow each other. */
  readonly name: string;
  readonly status: SaveStatusStore;
}

export function createDocumentStore({ storage, name, status }: DocumentStoreOptions): DocumentStore {
  const loading = new Map<string, Promise<Result<OpenDocument>>>();
  /** Those of `held` that have been opened. */
  const openDocuments = new Map<string, OpenDocument>();
  const listeners = new Set<(document: StoredDocument, mine: boolean) => void>();
  const damageListeners = new Set<(id: string) => void>();
  const emptiedListeners = new Set<() => void>();
  const channel = new BroadcastChannel(`${name} documents`);
  const deletion = createPermanentDelete(storage, name, (ids) => {
    for (const id of ids) {
      loading.delete(id);
      openDocuments.delete(id);
    }
  });
  const early = new Map<string, Announcement[]>();
  const joining = new Set<unknown>([PERSISTED]);

  function onWritten({ source, revision, update }: WrittenUpdate): void {
    const document = source as OpenDocument;
    channel.postMessage({ document: source.id, kind: source.kind, revision, update } satisfies Announcement);
    // A revision in between was another window's, and its announcement is on the way.
    document.seen = Math.max(document.seen, revision);
    for (const listener of listeners) listener(document, true);
  }
  const onEmptied = (): void => emptiedListeners.forEach((listener) => void listener());
  const writer = createUpdateWriter({
    storage,
    status,
    onWritten,
    onEmptied,
    onForgotten: deletion.heard,
    openDocuments: () => openDocuments.values(),
  });

  channel.addEventListener('message', (event: MessageEvent<Announcement>) => {
    void receive(event.data);
  });

  async function receive(news: Announcement, origin: unknown = PERSISTED): Promise<void> {
    const waiting = early.get(news.document);
    if (waiting) {
      waiting.push(news);
      return;
    }
    const opened = await loading.get(news.document);
    if (!opened?.ok) return;
    applyAnnouncement(opened.value, news, origin);
    for (const listener of listeners) listener(opened.value, false);
  }

  function hold(id: string, kind: DocumentKind, doc: Y.Doc, damaged: number, revision: number): OpenDocument {
    const document: OpenDocument = {
      id,
      kind,
      doc,
      damaged,
      seen: revision,
      revision: () => document.seen,
      wholeState: () => Y.encodeStateAsUpdate(doc),
    };
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (!joining.has(origin)) writer.add(document, update);
    });
    openDocuments.set(id, document);
    return document;
  }

  const fill = (doc: Y.Doc, id: string): Promise<Result<FilledDocument>> => fillFromStorage(storage, doc, id);

  async function load(id: string): Promise<Result<OpenDocument>> {
    early.set(id, []);
    try {
      const doc = new Y.Doc();
      const found = await fill(doc, id);
      if (!found.ok) return found;
      const { kind, revision, bad, read } = found.value;
      // A storage that takes no writes just now will be asked again at the next opening.
      if (bad.length > 0) {
        await quarantine(storage, id, bad).catch(() => undefined);
        for (const listener of damageListeners) listener(id);
      }
      if (read === 0) return fail({ type: 'damaged-document', id });
      const document = hold(id, kind, doc, bad.length, revision);
      for (const news of early.get(id) ?? []) applyAnnouncement(document, news);
      if (read > COMPACT_FROM) void compact(storage, id).catch(() => undefined);
      return ok(document);
    } finally {
      early.delete(id);
    }
  }

  function open(id: string): Promise<Result<OpenDocument>> {
    const known = loading.get(id);
    if (known) return known;
    const opening = load(id);
    loading.set(id, opening);
    // A failure is not held on to: the next try may find the document restored.
    void opening.then(
      (result) => result.ok || loading.delete(id),
      () => loading.delete(id),
    );
    return opening;
  }

  async function create(id: string, kind: DocumentKind, fill: (doc: Y.Doc) => void): Promise<OpenDocument> {
    const doc = new Y.Doc();
    doc.transact(() => fill(doc));
    const document = hold(id, kind, doc, 0, 0);
    loading.set(id, Promise.resolve(ok(document)));
    writer.add(document, Y.encodeStateAsUpdate(doc));
    await writer.settled();
    return document;
  }

  async function inHand(): Promise<readonly OpenDocument[]> {
    const results = await Promise.all(loading.values());
    return results.flatMap((result) => (result.ok ? [result.value] : []));
  }

  return {
    open,
    async withDocument(id, use) {
      const known = await loading.get(id);
      if (known) return known.ok ? ok(await use(known.value)) : known;
      const doc = new Y.Doc();
      try {
        const found = await fill(doc, id);
        if (!found.ok) return found;
        const { kind, revision, bad, read } = found.value;
        if (read === 0) return fail({ type: 'damaged-document', id });
        return ok(await use({ id, kind, doc, damaged: bad.length, revision: () => revision }));
      } finally {
        doc.destroy();
      }
    },
    create,
    async join(copies, { alongside, origin = PERSISTED } = {}) {
      const news = await storage.write(
        ['documents', 'updates', 'rubrics', 'kept', 'points', 'bin', 'assessments', 'votes'],
        async (tx) => {
          // Awaiting nothing would let the transaction commit before its first write.
          if (alongside) await alongside(tx);
          const ids = copies.map(({ id }) => id);
          await removeTombstones(tx, ids);
          const atRest = await readPersisted(tx, ids);
          return append(tx, copies, atRest);
        },
      );
      joining.add(origin);
      for (const each of news) {
        channel.postMessage(each);
        await receive(each, origin);
      }
      if (origin !== PERSISTED) joining.delete(origin);
    },
    async addUnsaved(copies) {
      const unopened: Copy[] = [];
      for (const copy of copies) {
        const there = await open(copy.id).catch((error: unknown) => fail(storageProblem(error)));
        if (!there.ok && there.problem.type !== 'no-such-assessment') {
          unopened.push(copy);
          continue;
        }
        if (!there.ok && (await deletion.deletedAmong([copy.id])).size > 0) continue;
        const document = there.ok ? there.value : hold(copy.id, copy.kind, new Y.Doc(), 0, 0);
        loading.set(copy.id, Promise.resolve(ok(document)));
        Y.applyUpdate(document.doc, copy.state, UNSAVED);
      }
      return unopened;
    },
    onChange: (listener) => void listeners.add(listener),
    onDamaged: (listener) => void damageListeners.add(listener),
    onEmptied: (listener) => void emptiedListeners.add(listener),
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
    openDocuments: inHand,
    async catchUp() {
      for (const document of await inHand()) await reloadDocument(storage, document);
    },
    close() {
      channel.close();
      deletion.close();
    },
  };
}
