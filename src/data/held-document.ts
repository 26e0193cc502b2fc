/** A document in the hand of a window, with the newest revision of it that was seen at rest. */
import * as Y from 'yjs';
import { type Announcement, AT_REST, applyRows, rowsOf } from './document-rows.ts';
import type { Storage } from './storage.ts';
import type { StoredDocument } from './stored-document.ts';
import type { Source } from './update-writer.ts';

export interface Held extends StoredDocument, Source {
  seen: number;
}

/** Takes what another window, or a join, has put to rest. */
export function follow(document: Held, news: Announcement, origin: unknown = AT_REST): void {
  Y.applyUpdate(document.doc, news.update, origin);
  document.seen = Math.max(document.seen, news.revision);
}

/** Reads the rows again, for news that may have been missed. */
export async function readAgain(storage: Storage, document: Held): Promise<void> {
  const { row, updates } = await rowsOf(storage, document.id);
  if (!row || row.revision === document.seen) return;
  applyRows(document.doc, updates);
  document.seen = Math.max(document.seen, row.revision);
}
