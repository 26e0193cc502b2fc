/** Going back to a restore point: as an assessment of its own, or by new edits. Neither takes anything away. */
import { assessmentDocument } from '../assessments/assessment-document.ts';
import { editToMatch } from '../assessments/diff-documents.ts';
import type { OpenAssessment } from '../assessments/open-assessment.ts';
import { openRestorePoint } from '../assessments/restore-points.ts';
import { separate } from '../import/apply-import.ts';
import type { PointRow } from '../storage/schema.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The assessment as it was, beside the one that there is. @param label stands after its period @returns its id */
export async function openRestorePointAsCopy(workspace: Workspace, point: PointRow, label: string): Promise<string> {
  const id = workspace.newId();
  await workspace.documents.join([separate({ id: point.document, kind: point.kind, state: point.bytes }, id, label)]);
  await workspace.readModels.catchUp();
  return id;
}

/**
 * Makes the assessment as it was, as one step that can be undone; a restore point of how it stands goes before.
 * @param only paths that are put back; all of them where nothing is said. @param label what the undo is called
 */
export async function restoreTo(
  workspace: Workspace,
  open: OpenAssessment,
  point: PointRow,
  label: string,
  only?: ReadonlySet<string>,
): Promise<void> {
  const then = openRestorePoint(point);
  if (!then) return;
  await workspace.saveRestorePoint(open.id, 'put-back');
  open.act(label, () => editToMatch(open.document, assessmentDocument(then), only), { offer: true });
}
