/** Rows that a file brings beside its documents: open votes, and assessments that leave the trash; and the way back. */
import type { TrashRow, VoteRow } from '../storage/schema.ts';
import type { Writer } from '../storage/storage.ts';
import { importVote, voteAt, voteKeyOf } from '../workshops/votes.ts';
import { moveToTrash, removeFromTrash } from '../workspace/trash.ts';

export interface RowsBeforeImport {
  readonly votes: readonly { readonly imported: VoteRow; readonly before: VoteRow | undefined }[];
  readonly trash: readonly TrashRow[];
}

/**
 * Writes within a transaction over votes, documents, assessments and bin.
 * @param ids documents that the file brings; those in the trash leave it
 */
export async function applyRows(
  tx: Writer,
  votes: readonly VoteRow[],
  ids: ReadonlySet<string>,
): Promise<RowsBeforeImport> {
  const applied: RowsBeforeImport['votes'][number][] = [];
  for (const imported of votes) {
    const before = await voteAt(tx, imported);
    if (await importVote(tx, imported)) applied.push({ imported, before });
  }
  const trash = (await tx.list('bin')).filter(({ id }) => ids.has(id));
  for (const { id } of trash) await removeFromTrash(tx, id);
  return { votes: applied, trash };
}

/** Restores the rows, except those that have changed since. Within a transaction over votes and `TRASH_TABLES`. */
export async function undoRows(tx: Writer, { votes, trash }: RowsBeforeImport): Promise<void> {
  for (const { id, at } of trash) await moveToTrash(tx, id, at);
  for (const { imported, before } of votes) {
    if ((await voteAt(tx, imported))?.at !== imported.at) continue;
    if (before) await tx.put('votes', [before]);
    else await tx.remove('votes', [voteKeyOf(imported)]);
  }
}
