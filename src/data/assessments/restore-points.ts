/** Restore points: whole copies of a document, made once a day and before large changes. They are never modified. */
import * as Y from 'yjs';
import { crc32 } from '../../lib/formats/crc32.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { cleanState, PERSISTED } from '../documents/update-log.ts';
import type { PointReason, PointRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';

/** Number of points kept per document; the oldest are removed first. */
const MOST = 20;

/** Copies documents as they are now, within a transaction over `points`. */
export async function saveRestorePoints(
  tx: Writer,
  documents: readonly StoredDocument[],
  reason: PointReason,
  at: number,
): Promise<void> {
  for (const { id, kind, doc, revision } of documents) {
    const bytes = cleanState(doc);
    await tx.put('points', [{ document: id, kind, at, reason, revision: revision(), bytes, crc: crc32(bytes) }]);
    const all = await tx.list('points', { index: 'document', equals: id });
    const oldest = all.slice(0, Math.max(0, all.length - MOST));
    await tx.remove(
      'points',
      oldest.flatMap((row) => row.i ?? []),
    );
  }
}

/** Returns the restore points of a document, newest first. */
export const restorePointsOf = async (reader: Reader, document: string): Promise<readonly PointRow[]> =>
  (await reader.list('points', { index: 'document', equals: document })).toReversed();

/** Opens a restore point as a separate document; `null` when its bytes are damaged. */
export function openRestorePoint({ bytes, crc }: PointRow): Y.Doc | null {
  if (!(bytes instanceof Uint8Array) || crc32(bytes) !== crc) return null;
  return docOf(bytes);
}

/** Decodes a state into a document that is never written; `null` when it cannot be decoded. */
export function docOf(state: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state, PERSISTED);
    return doc;
  } catch (error) {
    doc.destroy();
    return ignored(error, 'restore points: decode', null);
  }
}

/**
 * Makes one point per day and document: when it is opened or, in a window that stays open overnight, after the first change
 * of the day.
 * @returns a function to call when a document is opened
 */
export function saveDailyRestorePoints(
  storage: Storage,
  documents: DocumentStore,
  now: () => number = Date.now,
): (document: StoredDocument) => Promise<void> {
  const kept = new Map<string, string>();
  async function keep(document: StoredDocument): Promise<void> {
    const day = dayOf(now());
    // A new document has no earlier state.
    if (kept.get(document.id) === day || document.revision() < 2) return;
    kept.set(document.id, day);
    try {
      await storage.write(['points'], async (tx) => {
        const newest = (await restorePointsOf(tx, document.id))[0];
        if (newest && (newest.revision === document.revision() || dayOf(newest.at) === day)) return;
        await saveRestorePoints(tx, [document], 'day', now());
      });
    } catch (error) {
      // A full disk is reported by the autosave. The day's point is tried again at the next change.
      ignored(error, 'restore points: daily point');
      kept.delete(document.id);
    }
  }
  documents.onChange((document) => void keep(document));
  return keep;
}

/** Returns the day in this device's time zone. */
const dayOf = (at: number): string => new Date(at).toDateString();
