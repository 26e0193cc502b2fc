/** Workshops of a file: the assessment that each belongs to, and whether the file knows more of it than this device. */
import type { VoteRow } from '../storage/schema.ts';
import { isNewerVote } from '../workshops/votes.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compareDocument } from './compare-document.ts';
import type { ImportedDocument } from './validate-backup.ts';

/** Returns the id of the assessment that a workshop belongs to; `null` for a document of another kind. */
export const assessmentOf = ({ summary }: ImportedDocument): string | null =>
  summary.kind === 'workshop' ? summary.assessment : null;

/** Leaves out votes of workshops that have ended here: those votes were deleted, and no file brings them back. */
export async function votesToImport(workspace: Workspace, votes: readonly VoteRow[]): Promise<readonly VoteRow[]> {
  const rows = await workspace.storage.read(['workshops'], (tx) => tx.list('workshops'));
  const ended = new Set(rows.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id));
  return votes.filter(({ workshop }) => !ended.has(workshop));
}

/** Returns ids of assessments with a workshop of which the file has newer edits or newer open votes. */
export async function assessmentsWithWorkshopNews(
  workspace: Workspace,
  documents: readonly ImportedDocument[],
  votes: readonly VoteRow[],
  existing: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const open = await votesToImport(workspace, votes);
  const voted = await workspace.storage.read(['votes'], async (tx) => {
    const found = new Set<string>();
    for (const row of open) if (!found.has(row.workshop) && (await isNewerVote(tx, row))) found.add(row.workshop);
    return found;
  });
  const assessments = new Set<string>();
  for (const document of documents) {
    const assessment = assessmentOf(document);
    if (assessment === null) continue;
    const { id } = document.copy;
    if (voted.has(id) || (await compareDocument(workspace, document, existing)) !== 'same') assessments.add(assessment);
  }
  return assessments;
}
