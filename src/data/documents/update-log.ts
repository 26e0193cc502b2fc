/** A document's rows: reading, applying, setting damaged ones aside, making one of many. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { crc32 } from '../../lib/formats/crc32.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { DOCUMENT_KINDS, type DocumentKind, type TableName, type UpdateRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';
import { countWrite, readWriteCount, storeWriteCount } from '../storage/write-counter.ts';

/** Origin of Yjs transactions that are stored already. Changes of any other origin must be written. */
export const PERSISTED = 'at rest';

/** Number of rows beyond which a document is compacted. */
export const COMPACT_FROM = 60;

/** State of a document on another device or in a file. */
export interface Copy {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly state: Uint8Array;
  /** Revision that the document is known to have had; the next one is greater. */
  readonly revision?: number;
}

/** Message to other windows about a committed change. */
export interface Announcement {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly update: Uint8Array;
}

export const ANNOUNCEMENT: v.GenericSchema<unknown, Announcement> = v.object({
  document: v.string(),
  kind: v.picklist(DOCUMENT_KINDS),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  update: v.instance(Uint8Array),
});

/** Encodes a document without the deleted text that an open window keeps for undo: files must not contain it. */
export function cleanState(doc: Y.Doc): Uint8Array {
  const clean = new Y.Doc();
  Y.applyUpdate(clean, Y.encodeStateAsUpdate(doc));
  const state = Y.encodeStateAsUpdate(clean);
  clean.destroy();
  return state;
}

/** Newest committed revision of each stored document, and the write counter. */
export interface PersistedDocument {
  readonly revisions: ReadonlyMap<string, number>;
  readonly writes: number;
}

/** Issues all requests together, like `append`: in each round trip to the database a crash would lose text. */
export async function readPersisted(tx: Reader, ids: readonly string[]): Promise<PersistedDocument> {
  const [writes, rows] = await Promise.all([readWriteCount(tx), Promise.all(ids.map((id) => tx.get('documents', id)))]);
  return { writes, revisions: new Map(rows.flatMap((row) => (row ? [[row.id, row.revision]] : []))) };
}

/** Writes one update row and the next revision for each copy. */
export async function append(
  tx: Writer,
  copies: readonly Copy[],
  persisted: PersistedDocument,
): Promise<readonly Announcement[]> {
  const revisions = new Map(persisted.revisions);
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
    storeWriteCount(tx, persisted.writes + 1),
  ]);
  return news;
}

export function rowsOf(storage: Storage, id: string) {
  return storage.read(['documents', 'updates'], async (tx) => ({
    row: await tx.get('documents', id),
    updates: await tx.list('updates', { index: 'document', equals: id }),
  }));
}

/** Applies the readable rows and returns the others. */
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
  } catch (error) {
    return ignored(error, 'update log: unreadable row', false);
  }
}

/** Moves unreadable rows, unchanged, to the quarantine table, so that they neither block the document nor get compacted away. */
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
 * Replaces many rows by one, in one transaction, so that no row of another window is lost in between. Bad rows stay.
 * Compacts through a Y.Doc: merging thousands of updates as bytes takes minutes.
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

/** Tables with rows that belong to a document. */
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

/** Removes all rows of these documents, within a transaction over `DOCUMENT_TABLES` and `kept`. */
export async function removeAll(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const table of ['documents', 'bin', 'assessments', 'organisations', 'workshops', 'screens'] as const)
    await tx.remove(table, ids);
  for (const table of ['updates', 'quarantine', 'points', 'answers', 'actions'] as const)
    for (const id of ids) await tx.removeWhere(table, 'document', id);
  for (const id of ids) await tx.removeWhere('votes', 'workshop', id);
  await countWrite(tx);
}
