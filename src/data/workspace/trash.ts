/** The bin: deleting asks nothing, takes nothing away, and can be undone for 30 days. Needs rows only, no documents. */
import type { BinRow } from '../storage/schema.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';

/** How long what was deleted can be put back, ms. */
export const BIN_MS = 30 * 86_400_000;

/** What a transaction that bins is over. */
export const BINNING = ['assessments', 'organisations', 'answers', 'actions', 'bin'] as const;

/** Takes an assessment out of every list and puts it into the bin. Does nothing when it is in no list. */
export const binAssessment = (storage: Storage, id: string, now = Date.now()): Promise<void> => storage.write(BINNING, (tx) => putInBin(tx, id, now));

/** The same within a transaction over `BINNING`. */
export async function putInBin(tx: Writer, id: string, now: number): Promise<void> {
  const row = await tx.get('assessments', id);
  if (!row) return;
  const organisationName = (await tx.get('organisations', row.organisation))?.name ?? '';
  await tx.put('bin', [{ id, at: now, organisationName, row }]);
  await tx.remove('assessments', [id]);
  await tx.removeWhere('answers', 'document', id);
  await tx.removeWhere('actions', 'document', id);
}

/** Puts an assessment back into the lists. Its answers and actions follow when it is projected (`Projector.catchUp`). */
export const putBack = (storage: Storage, id: string): Promise<void> =>
  storage.write(['documents', 'assessments', 'bin'], (tx) => takeFromBin(tx, id));

/** The same within a transaction over documents, assessments and bin. */
export async function takeFromBin(tx: Writer, id: string): Promise<void> {
  const binned = await tx.get('bin', id);
  const document = await tx.get('documents', id);
  if (!binned || !document) return;
  await tx.remove('bin', [id]);
  await tx.put('assessments', [binned.row]);
  await tx.put('documents', [{ ...document, stale: 1 }]);
}

/** What is in the bin, newest first. */
export const binned = (reader: Reader): Promise<readonly BinRow[]> => reader.list('bin', { orderBy: 'at', newestFirst: true });

/** Whether an assessment is in the bin, and as what. */
export const inBin = async (reader: Reader, id: string): Promise<BinRow | null> => (await reader.get('bin', id)) ?? null;

/** The moment at which an entry leaves the bin for good. */
export const leavesAt = (row: BinRow): number => row.at + BIN_MS;
