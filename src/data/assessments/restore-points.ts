/** Restore points: a document whole, as it was. Made before anything that changes much, and once a day; never changed, never restored over. */
import * as Y from 'yjs';
import { crc32 } from '../../lib/formats/crc32.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { cleanState, PERSISTED } from '../documents/update-log.ts';
import type { PointReason, PointRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';

/** Points kept of one document; the oldest goes when there are more. */
const MOST = 20;

/** Writes down documents as they are now, within a transaction over `points`. */
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

/** Restore points of a document, newest first. */
export const restorePointsOf = async (reader: Reader, document: string): Promise<readonly PointRow[]> =>
  (await reader.list('points', { index: 'document', equals: document })).toReversed();

/** A restore point as a document of its own, tied to nothing; `null` when its bytes are damaged. */
export function openRestorePoint({ bytes, crc }: PointRow): Y.Doc | null {
  if (!(bytes instanceof Uint8Array) || crc32(bytes) !== crc) return null;
  return docOf(bytes);
}

/** A state as a document that nothing writes; `null` when it is none. */
export function docOf(state: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state, PERSISTED);
    return doc;
  } catch {
    doc.destroy();
    return null;
  }
}

/**
 * One point a day of each document that is worked on: as it was opened or, where a window stays open over night, after the
 * first change of the day.
 * @returns what is to be called when a document is opened
 */
export function saveDailyRestorePoints(
  storage: Storage,
  documents: DocumentStore,
  now: () => number = Date.now,
): (document: StoredDocument) => Promise<void> {
  const kept = new Map<string, string>();
  async function keep(document: StoredDocument): Promise<void> {
    const day = dayOf(now());
    // What was only just made has nothing to go back to.
    if (kept.get(document.id) === day || document.revision() < 2) return;
    kept.set(document.id, day);
    try {
      await storage.write(['points'], async (tx) => {
        const newest = (await restorePointsOf(tx, document.id))[0];
        if (newest && (newest.revision === document.revision() || dayOf(newest.at) === day)) return;
        await saveRestorePoints(tx, [document], 'day', now());
      });
    } catch {
      // A full disk is told of by what people write. The day's point is tried again at the next change.
      kept.delete(document.id);
    }
  }
  documents.onChange((document) => void keep(document));
  return keep;
}

/** A day of this device's calendar. */
const dayOf = (at: number): string => new Date(at).toDateString();
