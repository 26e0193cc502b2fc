/** Going back to a restore point: as an assessment of its own, or by new edits. Neither takes anything away. */
import { assessmentDocument } from '../assessments/assessment-document.ts';
import { makeLike } from '../assessments/diff-documents.ts';
import type { OpenAssessment } from '../assessments/open-assessment.ts';
import { openPoint } from '../assessments/restore-points.ts';
import { separate } from '../import/apply-import.ts';
import type { PointRow } from '../storage/schema.ts';
import type { Room } from '../workspace/workspace.ts';

/** The assessment as it was, beside the one that there is. @param label stands after its period @returns its id */
export async function openBeside(room: Room, point: PointRow, label: string): Promise<string> {
  const id = room.newId();
  await room.documents.join([separate({ id: point.document, kind: point.kind, state: point.bytes }, id, label)]);
  await room.projector.catchUp();
  return id;
}

/**
 * Makes the assessment as it was, as one step that can be undone; a restore point of how it stands goes before.
 * @param only paths that are put back; all of them where nothing is said. @param label what the undo is called
 */
export async function putBackAs(room: Room, open: OpenAssessment, point: PointRow, label: string, only?: ReadonlySet<string>): Promise<void> {
  const then = openPoint(point);
  if (!then) return;
  await room.keepPoint(open.id, 'put-back');
  open.act(label, () => makeLike(open.document, assessmentDocument(then), only), { offer: true });
}
