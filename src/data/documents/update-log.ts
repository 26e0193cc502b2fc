/** A document's rows: reading, applying, setting damaged ones aside, making one of many. */
import * as Y from 'yjs';
import { crc32 } from '../../lib/formats/crc32.ts';
import type { DocumentKind, TableName, UpdateRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';
import { countWrite, readWriteCount, storeWriteCount } from '../storage/write-counter.ts';

/** Origin of Yjs transactions that are at rest already. Everything else is somebody's change and must be written. */
export const PERSISTED = 'at rest';

/** Rows beyond which a document is written anew as one. */
export const COMPACT_FROM = 60;

/** The state of a document as another device or a file has it. */
export interface Copy {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly state: Uint8Array;
  /** The revision that the document is known to have had; its next one is above that. */
  readonly revision?: number;
}

/** What other windows are told of a change that is at rest. */
export interface Announcement {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly update: Uint8Array;
}

/** A document's state without the deleted words that an open window keeps for its undo: a file should not carry them. */
export function cleanState(doc: Y.Doc): Uint8Array {
  const clean = new Y.Doc();
  Y.applyUpdate(clean, Y.encodeStateAsUpdate(doc));
  const state = Y.encodeStateAsUpdate(clean);
  clean.destroy();
  return state;
}

/** What is at rest of some documents: the newest revision of each that is there, and how many writes there were. */
export interface PersistedDocument {
  readonly revisions: ReadonlyMap<string, number>;
  readonly writes: number;
}

/** All of it asked for at once, as all is written at once below: each way to the database and back is time in which a crash takes words. */
export async function readPersisted(tx: Reader, ids: readonly string[]): Promise<PersistedDocument> {
  const [writes, rows] = await Promise.all([readWriteCount(tx), Promise.all(ids.map((id) => tx.get('documents', id)))]);
  return { writes, revisions: new Map(rows.flatMap((row) => (row ? [[row.id, row.revision]] : []))) };
}

/** One update row and the next revision for each copy. */
export async function append(
  tx: Writer,
  copies: readonly Copy[],
  atRest: PersistedDocument,
): Promise<readonly Announcement[]> {
  const revisions = new Map(atRest.revisions);
  const news = copies.map(({ id, kind, state, revision: known = 0 }): Announcement => {
    const revision = Math.max(revisions.get(id) ?? 0, known) + 1;
    revisions.set(id, revision);
    return { document: id, kind, revision, update: state };
  });
  const updatedAt = Date.now();
  await Promise.all([
    tx.put(
      'documents',
      news.map(({ document, kind, revision }) => ({ id: document, kind, revision, updatedAt, stale: 1 })),
    ),
    tx.put(
      'updates',
      news.map(({ document, update }) => ({ document, bytes: update, crc: crc32(update) })),
    ),
    storeWriteCount(tx, atRest.writes + 1),
  ]);
  return news;
}

export function rowsOf(storage: Storage, id: string) {
  return storage.read(['documents', 'updates'], async (tx) => ({
    row: await tx.get('documents', id),
    updates: await tx.list('updates', { index: 'document', equals: id }),
  }));
}

/** Applies what can be read; returns the rows that cannot. */
export function applyRows(doc: Y.Doc, updates: readonly UpdateRow[]): readonly UpdateRow[] {
  const bad: UpdateRow[] = [];
  doc.transact(() => {
    for (const row of updates) {
      if (!applies(doc, row)) bad.push(row);
    }
  }, PERSISTED);
  return bad;
}

function applies(doc: Y.Doc, row: UpdateRow): boolean {
  if (!(row.bytes instanceof Uint8Array) || crc32(row.bytes) !== row.crc) return false;
  try {
    Y.applyUpdate(doc, row.bytes, PERSISTED);
    return true;
  } catch {
    return false;
  }
}

/** Moves rows that cannot be read out of the way, whole, so that they neither block the rest nor get compacted away. */
export function quarantine(storage: Storage, id: string, rows: readonly UpdateRow[]): Promise<void> {
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
export function compact(storage: Storage, id: string): Promise<void> {
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

/** Every table that holds something of a document. */
export const DOCUMENT_TABLES = [
  'documents',
  'updates',
  'quarantine',
  'points',
  'bin',
  'assessments',
  'answers',
  'actions',
  'organisations',
  'workshops',
  'votes',
  'screens',
] as const satisfies readonly TableName[];

/** Removes everything that there is of these documents, within a transaction over `DOCUMENT_TABLES` and `kept`. */
export async function removeAll(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const table of ['documents', 'bin', 'assessments', 'organisations', 'workshops', 'screens'] as const)
    await tx.remove(table, ids);
  for (const table of ['updates', 'quarantine', 'points', 'answers', 'actions'] as const)
    for (const id of ids) await tx.removeWhere(table, 'document', id);
  for (const id of ids) await tx.removeWhere('votes', 'workshop', id);
  await countWrite(tx);
}
