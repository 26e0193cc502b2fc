/** What taking in a colleague's copy would change, field by field, worked out on a copy of what is here. Changes nothing. */
import * as Y from 'yjs';
import type { Difference, Named } from '../../domain/assessment/field-change.ts';
import { type AssessmentDocument, assessmentDocument, readAssessment } from '../assessments/assessment-document.ts';
import { cloneOf, differencesBetween } from '../assessments/diff-documents.ts';
import { readText } from '../documents/text-binding.ts';
import type { Copy } from '../documents/update-log.ts';
import type { Room } from '../workspace/workspace.ts';

/** A field that a join changes. */
export type JoinChange = Difference & {
  /** A text that was edited here and there: letters of both are in it now, and both should be read. */
  readonly bothEdited: { readonly here: string; readonly there: string } | null;
  /** A choice that was made differently here and there: both are kept until somebody chooses. */
  readonly conflict: boolean;
};

export interface JoinPreview {
  readonly join: readonly JoinChange[];
  /** What making this assessment as the file has it would change. */
  readonly replace: readonly Difference[];
  /** The names of what is in it after the join. */
  readonly named: Named;
}

/** @returns `null` when the assessment, or its rubric, is not here any more */
export async function previewJoin(room: Room, copy: Copy): Promise<JoinPreview | null> {
  const here = await room.documents.open(copy.id);
  if (!here.ok) return null;
  const mine = assessmentDocument(here.value.doc);
  const joined = assessmentDocument(cloneOf(here.value.doc));
  Y.applyUpdate(joined.doc, copy.state);
  const theirs = assessmentDocument(new Y.Doc());
  Y.applyUpdate(theirs.doc, copy.state);
  const named = await namesOf(room, joined);
  if (!named) return null;
  const join = differencesBetween(mine, joined).map((each) => ({
    ...each,
    bothEdited: apart(each, readText(theirs.doc, each.path)),
    conflict: each.type === 'choice' && each.after.length > 1,
  }));
  return { join, replace: differencesBetween(mine, theirs), named };
}

/** A text that is now neither what it was here nor what it is there. */
const apart = (each: Difference, there: string): JoinChange['bothEdited'] =>
  each.type === 'text' && each.before !== '' && each.after !== there ? { here: each.before, there } : null;

/** What paths of a document's fields are called. */
async function namesOf(room: Room, document: AssessmentDocument): Promise<Named | null> {
  const assessment = readAssessment(document);
  const rubric = await room.shelf.load(assessment.rubric);
  if (!rubric.ok) return null;
  const organisation = await room.documents.open(assessment.organisation);
  const evidence = (id: string): string => (organisation.ok ? readText(organisation.value.doc, `evidence/${id}/title`) : '');
  return { assessment, rubric: rubric.value, evidence };
}
