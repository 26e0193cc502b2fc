/** The bin: deleting asks nothing, takes nothing away, and can be undone for 30 days. Needs rows only, no documents. */
import type { TrashRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';

/** How long what was deleted can be put back, ms. */
export const TRASH_RETENTION_MS = 30 * 86_400_000;

/** What a transaction that bins is over. */
export const TRASH_TABLES = ['assessments', 'organisations', 'answers', 'actions', 'bin'] as const;

/** Takes an assessment out of every list and puts it into the bin. Does nothing when it is in no list. */
export const moveAssessmentToTrash = (storage: Storage, id: string, now = Date.now()): Promise<void> =>
  storage.write(TRASH_TABLES, (tx) => moveToTrash(tx, id, now));

/** The same within a transaction over `TRASH_TABLES`. */
export async function moveToTrash(tx: Writer, id: string, now: number): Promise<void> {
  const row = await tx.get('assessments', id);
  if (!row) return;
  const organisationName = (await tx.get('organisations', row.organisation))?.name ?? '';
  await tx.put('bin', [{ id, at: now, organisationName, row }]);
  await tx.remove('assessments', [id]);
  await tx.removeWhere('answers', 'document', id);
  await tx.removeWhere('actions', 'document', id);
}

/** Puts an assessment back into the lists. Its answers and actions follow when it is projected (`Projector.catchUp`). */
export const restoreFromTrash = (storage: Storage, id: string): Promise<void> =>
  storage.write(['documents', 'assessments', 'bin'], (tx) => removeFromTrash(tx, id));

/** The same within a transaction over documents, assessments and bin. */
export async function removeFromTrash(tx: Writer, id: string): Promise<void> {
  const binned = await tx.get('bin', id);
  const document = await tx.get('documents', id);
  if (!binned || !document) return;
  await tx.remove('bin', [id]);
  await tx.put('assessments', [binned.row]);
  await tx.put('documents', [{ ...document, stale: 1 }]);
}

/** What is in the bin, newest first. */
export const listTrash = (reader: Reader): Promise<readonly TrashRow[]> =>
  reader.list('bin', { orderBy: 'at', newestFirst: true });

/** Whether an assessment is in the bin, and as what. */
export const findInTrash = async (reader: Reader, id: string): Promise<TrashRow | null> =>
  (await reader.get('bin', id)) ?? null;

/** The moment at which an entry leaves the bin for good. */
export const expiresAt = (row: TrashRow): number => row.at + TRASH_RETENTION_MS;
