/** The small rows that a file brings beside its documents, open votes and what leaves the bin, and how they go back. */

import type { BinRow, VoteRow } from '../storage/schema.ts';
import type { Writer } from '../storage/storage.ts';
import { takeVote, voteAt, voteKeyOf } from '../workshops/votes.ts';
import { putInBin, takeFromBin } from '../workspace/trash.ts';

/** How these rows stood before. */
export interface RowsBefore {
  readonly votes: readonly { readonly taken: VoteRow; readonly before: VoteRow | undefined }[];
  readonly bin: readonly BinRow[];
}

/** Within a transaction over votes, documents, assessments and bin. @param ids documents that are here again */
export async function takeRows(tx: Writer, votes: readonly VoteRow[], ids: readonly string[]): Promise<RowsBefore> {
  const taken: RowsBefore['votes'][number][] = [];
  for (const row of votes) {
    const before = await voteAt(tx, row);
    if (await takeVote(tx, row)) taken.push({ taken: row, before });
  }
  const bin: BinRow[] = [];
  for (const id of ids) {
    const row = await tx.get('bin', id);
    if (row) bin.push(row);
    await takeFromBin(tx, id);
  }
  return { votes: taken, bin };
}

/** Rows as they were, but for those that have changed since. Within a transaction over votes and `BINNING`. */
export async function giveRowsBack(tx: Writer, { votes, bin }: RowsBefore): Promise<void> {
  for (const { id, at } of bin) await putInBin(tx, id, at);
  for (const { taken, before } of votes) {
    if ((await voteAt(tx, taken))?.at !== taken.at) continue;
    if (before) await tx.put('votes', [before]);
    else await tx.remove('votes', [voteKeyOf(taken)]);
  }
}
