/** Restores a restore point, as another assessment or by new edits. Neither deletes anything. */
import * as Y from 'yjs';
import { assessmentDocument } from '../assessments/assessment-document.ts';
import { editToMatch } from '../assessments/diff-documents.ts';
import type { OpenAssessment } from '../assessments/open-assessment.ts';
import { docOf, openRestorePoint } from '../assessments/restore-points.ts';
import { asSeparate } from '../import/apply-import.ts';
import type { PointRow } from '../storage/schema.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Adds the assessment as it was beside the present one. @param label is appended to its period @returns its id */
export async function openRestorePointAsCopy(workspace: Workspace, point: PointRow, label: string): Promise<string> {
  const id = workspace.newId();
  const doc = docOf(point.bytes) ?? new Y.Doc();
  await workspace.documents.join([{ id, kind: point.kind, state: asSeparate(doc, id, label) }]);
  await workspace.readModels.catchUp();
  return id;
}

/**
 * Edits the assessment so that it reads as it did, in one step that can be undone, after a restore point of its present state.
 * @param label name of the undo step
 * @param only paths to restore; all of them by default
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
