/** Permanent deletion: of assessments that were in the bin for 30 days, or on request. */

import type { Reader } from '../storage/storage.ts';
import { listTrash, TRASH_RETENTION_MS } from './trash.ts';
import type { Workspace } from './workspace.ts';

/**
 * Deletes assessments in the bin permanently, with their workshops; with the last assessment of an organisation also the organisation and its
 * evidence. Ids that are not in the bin are skipped.
 */
export async function deleteAssessmentPermanently(workspace: Workspace, ids: readonly string[]): Promise<void> {
  const going = await workspace.storage.read(['documents', 'assessments', 'workshops', 'bin'], (tx) =>
    documentsToDelete(tx, ids),
  );
  if (going.length > 0) await workspace.documents.deletePermanently(going);
}

/** Deletes assessments that have been in the bin for 30 days. */
export async function purgeTrash(workspace: Workspace, now = Date.now()): Promise<void> {
  const rows = await workspace.storage.read(['bin'], listTrash);
  await deleteAssessmentPermanently(
    workspace,
    rows.filter(({ at }) => at + TRASH_RETENTION_MS < now).map(({ id }) => id),
  );
}

async function documentsToDelete(tx: Reader, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.list('bin');
  const going = rows.filter(({ id }) => ids.includes(id));
  const gone = going.map(({ id }) => id);
  const workshops = (await tx.list('workshops'))
    .filter(({ assessment }) => gone.includes(assessment))
    .map(({ id }) => id);
  const lists = await tx.list('assessments');
  const documents = await tx.list('documents', { index: 'kind', equals: 'assessment' });
  // The organisation of an assessment that is not listed yet is unknown: no organisation is deleted.
  if (documents.length !== lists.length + rows.length) return [...gone, ...workshops];
  const staying = new Set(
    [...lists, ...rows.filter((row) => !going.includes(row)).map(({ row }) => row)].map(
      ({ organisation }) => organisation,
    ),
  );
  const empty = new Set(going.map(({ row }) => row.organisation).filter((organisation) => !staying.has(organisation)));
  return [...gone, ...workshops, ...empty];
}
