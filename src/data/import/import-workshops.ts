/** What a file's workshops bring: whether one has gone on further in it than here. */

import { docOf } from '../assessments/restore-points.ts';
import { compareCopy } from '../documents/compare-copy.ts';
import type { Copy } from '../documents/update-log.ts';
import type { VoteRow } from '../storage/schema.ts';
import { isNewerVote } from '../workshops/votes.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The assessment that a workshop's copy is about. */
export const aboutOf = ({ state }: Copy): string => String(docOf(state)?.getMap('about').get('assessment'));

/** Votes but those of workshops that have ended here: each of those was forgotten, and no file brings it back. */
export async function votesToImport(workspace: Workspace, votes: readonly VoteRow[]): Promise<readonly VoteRow[]> {
  const rows = await workspace.storage.read(['workshops'], (tx) => tx.list('workshops'));
  const ended = new Set(rows.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id));
  return votes.filter(({ workshop }) => !ended.has(workshop));
}

/** Ids of assessments with a workshop that the file knows more of than this device: what was set up, said or decided in it, or open votes. */
export async function workshopNews(
  workspace: Workspace,
  copies: readonly Copy[],
  votes: readonly VoteRow[],
): Promise<ReadonlySet<string>> {
  const open = await votesToImport(workspace, votes);
  const later = await workspace.storage.read(['votes'], async (tx) => {
    const found = new Set<string>();
    for (const row of open) if (!found.has(row.workshop) && (await isNewerVote(tx, row))) found.add(row.workshop);
    return found;
  });
  const news = new Set<string>();
  for (const copy of copies) {
    if (copy.kind === 'workshop' && (later.has(copy.id) || (await compareCopy(workspace.documents, copy)) !== 'same'))
      news.add(aboutOf(copy));
  }
  return news;
}
