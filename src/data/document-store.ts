/**
 * Documents at rest and in hand: opening, writing, compacting, setting damaged parts aside, and following other windows.
 *
 * Other windows are told of a change only once it is durable. So no window ever builds on words that a crash could still
 * take away, and "listen first, then read the rows" leaves no gap: what is not in the rows yet will be announced.
 */
import * as Y from 'yjs';
import { fail, ok, type Result } from '../domain/problem.ts';
import { crc32 } from './crc.ts';
import type { DocumentKind, UpdateRow } from './rows.ts';
import type { SaveStatusStore } from './save-status.ts';
import type { Storage } from './storage.ts';
import { createUpdateWriter, type Source, type UpdateWriter, type Written } from './update-writer.ts';

/** Origins of Yjs transactions that are at rest already. Everything else is somebody's change and must be written. */
const AT_REST = 'at rest';

/** Rows beyond which a document is written anew as one. */
const COMPACT_FROM = 60;

export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly doc: Y.Doc;
  /** Parts that could not be read and were set aside. */
  readonly damaged: number;
  /** The newest revision that this window has seen. */
  revision(): number;
}

interface Announcement {
  readonly document: string;
  readonly revision: number;
  readonly update: Uint8Array;
}

export interface DocumentStore {
  open(id: string): Promise<Result<StoredDocument>>;
  /** Makes a document, filled by `fill`, and resolves once it is at rest. */
  create(id: string, kind: DocumentKind, fill: (doc: Y.Doc) => void): Promise<StoredDocument>;
  /** Joins the state of another copy into a document that is here, or takes it as a new one. Idempotent, in any order. */
  join(id: string, kind: DocumentKind, state: Uint8Array): Promise<Result<StoredDocument>>;
  /** Calls back after each change that is at rest, made in this window or seen from another. */
  onChange(listener: (document: StoredDocument, mine: boolean) => void): void;
  settled(): Promise<void>;
  /** Reads the rows again: after a window was frozen or came back, announcements may have been missed. */
  catchUp(): Promise<void>;
  close(): void;
}

interface Held extends StoredDocument, Source {
  seen: number;
}

export function createDocumentStore(storage: Storage, name: string, status: SaveStatusStore): DocumentStore {
  const held = new Map<string, Promise<Result<Held>>>();
  const listeners = new Set<(document: StoredDocument, mine: boolean) => void>();
  const channel = new BroadcastChannel(`${name} documents`);
  const early = new Map<string, Announcement[]>();

  const writer: UpdateWriter = createUpdateWriter(storage, status, ({ source, revision, update }: Written) => {
    const document = source as Held;
    channel.postMessage({ document: source.id, revision, update } satisfies Announcement);
    // A revision in between was another window's, and its announcement is on the way.
    document.seen = Math.max(document.seen, revision);
    for (const listener of listeners) listener(document, true);
  });

  channel.addEventListener('message', (event: MessageEvent<Announcement>) => {
    void receive(event.data);
  });

  async function receive(news: Announcement): Promise<void> {
    const waiting = early.get(news.document);
    if (waiting) {
      waiting.push(news);
      return;
    }
    const opened = await held.get(news.document);
    if (!opened?.ok) return;
    follow(opened.value, news);
    for (const listener of listeners) listener(opened.value, false);
  }

  function hold(id: string, kind: DocumentKind, doc: Y.Doc, damaged: number, revision: number): Held {
    const document: Held = {
      id,
      kind,
      doc,
      damaged,
      seen: revision,
      revision: () => document.seen,
      wholeState: () => Y.encodeStateAsUpdate(doc),
    };
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== AT_REST) writer.add(document, update);
    });
    return document;
  }

  async function load(id: string): Promise<Result<Held>> {
    early.set(id, []);
    try {
      const { row, updates } = await rowsOf(storage, id);
      if (!row) return fail({ type: 'no-such-assessment' });
      const doc = new Y.Doc();
      const bad = applyRows(doc, updates);
      if (bad.length > 0) await quarantine(storage, id, bad);
      if (bad.length === updates.length) return fail({ type: 'damaged-document', id });
      const document = hold(id, row.kind, doc, bad.length, row.revision);
      for (const news of early.get(id) ?? []) follow(document, news);
      if (updates.length > COMPACT_FROM) void compact(storage, id);
      return ok(document);
    } finally {
      early.delete(id);
    }
  }

  function open(id: string): Promise<Result<Held>> {
    const known = held.get(id);
    if (known) return known;
    const opening = load(id);
    held.set(id, opening);
    // A failure is not held on to: the next try may find the document restored.
    void opening.then(
      (result) => result.ok || held.delete(id),
      () => held.delete(id),
    );
    return opening;
  }

  async function create(id: string, kind: DocumentKind, fill: (doc: Y.Doc) => void): Promise<Held> {
    const document = hold(id, kind, new Y.Doc(), 0, 0);
    held.set(id, Promise.resolve(ok(document)));
    document.doc.transact(() => fill(document.doc));
    await writer.settled();
    return document;
  }

  return {
    open,
    create,
    async join(id, kind, state) {
      const opened = await open(id);
      if (opened.ok) {
        Y.applyUpdate(opened.value.doc, state);
        await writer.settled();
        return opened;
      }
      if (opened.problem.type !== 'no-such-assessment') return opened;
      return ok(await create(id, kind, (doc) => Y.applyUpdate(doc, state)));
    },
    onChange: (listener) => void listeners.add(listener),
    settled: () => writer.settled(),
    async catchUp() {
      for (const opening of [...held.values()]) {
        const opened = await opening;
        if (opened.ok) await readAgain(storage, opened.value);
      }
    },
    close: () => channel.close(),
  };
}

function follow(document: Held, news: Announcement): void {
  Y.applyUpdate(document.doc, news.update, AT_REST);
  document.seen = Math.max(document.seen, news.revision);
}

function rowsOf(storage: Storage, id: string) {
  return storage.read(['documents', 'updates'], async (tx) => ({
    row: await tx.get('documents', id),
    updates: await tx.list('updates', { index: 'document', equals: id }),
  }));
}

async function readAgain(storage: Storage, document: Held): Promise<void> {
  const { row, updates } = await rowsOf(storage, document.id);
  if (!row || row.revision === document.seen) return;
  applyRows(document.doc, updates);
  document.seen = Math.max(document.seen, row.revision);
}

/** Applies what can be read; returns the rows that cannot. */
function applyRows(doc: Y.Doc, updates: readonly UpdateRow[]): readonly UpdateRow[] {
  const bad: UpdateRow[] = [];
  doc.transact(() => {
    for (const row of updates) {
      if (!applies(doc, row)) bad.push(row);
    }
  }, AT_REST);
  return bad;
}

function applies(doc: Y.Doc, row: UpdateRow): boolean {
  if (!(row.bytes instanceof Uint8Array) || crc32(row.bytes) !== row.crc) return false;
  try {
    Y.applyUpdate(doc, row.bytes, AT_REST);
    return true;
  } catch {
    return false;
  }
}

/** Moves rows that cannot be read out of the way, whole, so that they neither block the rest nor get compacted away. */
function quarantine(storage: Storage, id: string, rows: readonly UpdateRow[]): Promise<void> {
  return storage.write(['updates', 'quarantine'], async (tx) => {
    await tx.put(
      'quarantine',
      rows.map((row) => ({ document: id, bytes: row.bytes, at: Date.now(), reason: 'cannot be read' })),
    );
    await tx.remove(
      'updates',
      rows.flatMap((row) => (row.i === undefined ? [] : [row.i])),
    );
  });
}

/**
 * Many rows → one, read and written in one transaction, so that no other window's row can fall between. Bad rows stay.
 * Compacted through a document: merging thousands of updates as bytes takes minutes.
 */
function compact(storage: Storage, id: string): Promise<void> {
  return storage.write(['updates'], async (tx) => {
    const rows = await tx.list('updates', { index: 'document', equals: id });
    if (rows.length <= COMPACT_FROM) return;
    const doc = new Y.Doc();
    const bad = new Set(applyRows(doc, rows));
    const bytes = Y.encodeStateAsUpdate(doc);
    await tx.remove(
      'updates',
      rows.flatMap((row) => (row.i === undefined || bad.has(row) ? [] : [row.i])),
    );
    await tx.put('updates', [{ document: id, bytes, crc: crc32(bytes) }]);
  });
}
