/** A document that is open in a window, with the newest committed revision that the window has seen. */
import * as Y from 'yjs';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { Storage } from '../storage/storage.ts';
import type { UpdateSource } from './autosave-writer.ts';
import type { FilledDocument, StoredDocument } from './stored-document.ts';
import { type Announcement, applyRows, PERSISTED, rowsOf } from './update-log.ts';

export interface OpenDocument extends StoredDocument, UpdateSource {
  seen: number;
}

/** Applies the stored updates of a document to `doc`. */
export async function fillFromStorage(storage: Storage, doc: Y.Doc, id: string): Promise<Result<FilledDocument>> {
  const { row, updates } = await rowsOf(storage, id);
  if (!row) return fail({ type: 'no-such-assessment' });
  const bad = applyRows(doc, updates);
  return ok({ kind: row.kind, revision: row.revision, bad, read: updates.length - bad.length });
}

/** Applies a change that another window, or a join, has committed. */
export function applyAnnouncement(document: OpenDocument, news: Announcement, origin: unknown = PERSISTED): void {
  Y.applyUpdate(document.doc, news.update, origin);
  document.seen = Math.max(document.seen, news.revision);
}

/** Reads the rows again, in case announcements were missed. */
export async function reloadDocument(storage: Storage, document: OpenDocument): Promise<void> {
  const { row, updates } = await rowsOf(storage, document.id);
  if (!row || row.revision === document.seen) return;
  applyRows(document.doc, updates);
  document.seen = Math.max(document.seen, row.revision);
}
