/** A document in the hand of a window, with the newest revision of it that was seen at rest. */
import * as Y from 'yjs';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { Storage } from '../storage/storage.ts';
import type { UpdateSource } from './autosave-writer.ts';
import type { FilledDocument, StoredDocument } from './stored-document.ts';
import { type Announcement, applyRows, type Copy, PERSISTED, rowsOf } from './update-log.ts';

export interface OpenDocument extends StoredDocument, UpdateSource {
  seen: number;
}

/**
 * Puts all that is at rest of a document into `doc`, and its copies that are kept beside the database.
 * @param beside copies of any documents
 */
export async function fillFromStorage(
  storage: Storage,
  doc: Y.Doc,
  id: string,
  beside: readonly Copy[],
): Promise<Result<FilledDocument>> {
  const copies = beside.filter((copy) => copy.id === id);
  const { row, updates } = await rowsOf(storage, id);
  const kind = row?.kind ?? copies[0]?.kind;
  if (!kind) return fail({ type: 'no-such-assessment' });
  const bad = applyRows(doc, updates);
  for (const { state } of copies) Y.applyUpdate(doc, state, PERSISTED);
  return ok({ kind, revision: row?.revision ?? 0, bad, read: updates.length - bad.length + copies.length });
}

/** Takes what another window, or a join, has put to rest. */
export function applyAnnouncement(document: OpenDocument, news: Announcement, origin: unknown = PERSISTED): void {
  Y.applyUpdate(document.doc, news.update, origin);
  document.seen = Math.max(document.seen, news.revision);
}

/** Reads the rows again, for news that may have been missed. */
export async function reloadDocument(storage: Storage, document: OpenDocument): Promise<void> {
  const { row, updates } = await rowsOf(storage, document.id);
  if (!row || row.revision === document.seen) return;
  applyRows(document.doc, updates);
  document.seen = Math.max(document.seen, row.revision);
}
