/** The small rows that a file brings beside its documents, open votes and what leaves the bin, and how they go back. */

import type { TrashRow, VoteRow } from '../storage/schema.ts';
import type { Writer } from '../storage/storage.ts';
import { importVote, voteAt, voteKeyOf } from '../workshops/votes.ts';
import { moveToTrash, removeFromTrash } from '../workspace/trash.ts';

/** How these rows stood before. */
export interface RowsBeforeImport {
  readonly votes: readonly { readonly taken: VoteRow; readonly before: VoteRow | undefined }[];
  readonly bin: readonly TrashRow[];
}

/** Within a transaction over votes, documents, assessments and bin. @param ids documents that are here again */
export async function importRows(
  tx: Writer,
  votes: readonly VoteRow[],
  ids: readonly string[],
): Promise<RowsBeforeImport> {
  const taken: RowsBeforeImport['votes'][number][] = [];
  for (const row of votes) {
    const before = await voteAt(tx, row);
    if (await importVote(tx, row)) taken.push({ taken: row, before });
  }
  const bin: TrashRow[] = [];
  for (const id of ids) {
    const row = await tx.get('bin', id);
    if (row) bin.push(row);
    await removeFromTrash(tx, id);
  }
  return { votes: taken, bin };
}

/** Rows as they were, but for those that have changed since. Within a transaction over votes and `TRASH_TABLES`. */
export async function undoImportRows(tx: Writer, { votes, bin }: RowsBeforeImport): Promise<void> {
  for (const { id, at } of bin) await moveToTrash(tx, id, at);
  for (const { taken, before } of votes) {
    if ((await voteAt(tx, taken))?.at !== taken.at) continue;
    if (before) await tx.put('votes', [before]);
    else await tx.remove('votes', [voteKeyOf(taken)]);
  }
}
