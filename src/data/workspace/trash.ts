/** The bin: a deleted assessment leaves the lists and can be restored for 30 days. Uses rows only, no documents. */
import type { TrashRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';

/** Time for which a deleted assessment can be restored, ms. */
export const TRASH_RETENTION_MS = 30 * 86_400_000;

/** Tables of a transaction that moves assessments to the bin. */
export const TRASH_TABLES = ['assessments', 'organisations', 'answers', 'actions', 'bin'] as const;

/** Moves an assessment from the lists to the bin. Does nothing where it is not listed. */
export const moveAssessmentToTrash = (storage: Storage, id: string, now = Date.now()): Promise<void> =>
  storage.write(TRASH_TABLES, (tx) => moveToTrash(tx, id, now));

/** Does the same within a transaction over `TRASH_TABLES`. */
export async function moveToTrash(tx: Writer, id: string, now: number): Promise<void> {
  const row = await tx.get('assessments', id);
  if (!row) return;
  const organisationName = (await tx.get('organisations', row.organisation))?.name ?? '';
  await tx.put('bin', [{ id, at: now, organisationName, row }]);
  await tx.remove('assessments', [id]);
  await tx.removeWhere('answers', 'document', id);
  await tx.removeWhere('actions', 'document', id);
}

/** Restores an assessment to the lists. `ReadModelUpdater.catchUp` restores its answers and actions. */
export const restoreFromTrash = (storage: Storage, id: string): Promise<void> =>
  storage.write(['documents', 'assessments', 'bin'], (tx) => removeFromTrash(tx, id));

/** Does the same within a transaction over documents, assessments and bin. */
export async function removeFromTrash(tx: Writer, id: string): Promise<void> {
  const binned = await tx.get('bin', id);
  const document = await tx.get('documents', id);
  if (!binned || !document) return;
  await tx.remove('bin', [id]);
  await tx.put('assessments', [binned.row]);
  await tx.put('documents', [{ ...document, stale: 1 }]);
}

/** Returns the rows in the bin, newest first. */
export const listTrash = (reader: Reader): Promise<readonly TrashRow[]> =>
  reader.list('bin', { orderBy: 'at', newestFirst: true });

/** Returns an assessment's row in the bin; `null` where it is not there. */
export const findInTrash = async (reader: Reader, id: string): Promise<TrashRow | null> =>
  (await reader.get('bin', id)) ?? null;

/** Returns the time at which an entry may be deleted permanently, milliseconds since 1970. */
export const expiresAt = (row: TrashRow): number => row.at + TRASH_RETENTION_MS;
