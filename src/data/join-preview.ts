/** What taking in a colleague's copy would change, field by field, worked out on a copy of what is here. Changes nothing. */
import * as Y from 'yjs';
import type { Assessment } from '../domain/assessment.ts';
import { assessmentDocument, readAssessment } from './assessment-document.ts';
import { cloneOf, type Difference, differencesBetween } from './differences.ts';
import type { Copy } from './document-rows.ts';
import { readText } from './document-text.ts';
import type { Room } from './room.ts';

/** A field that a join changes. */
export type JoinChange = Difference & {
  /** A text that was edited here and there: letters of both are in it now, and both should be read. */
  readonly bothEdited: boolean;
  /** A choice that was made differently here and there: both are kept until somebody chooses. */
  readonly conflict: boolean;
};

export interface JoinPreview {
  readonly join: readonly JoinChange[];
  /** What making this assessment as the file has it would change. */
  readonly replace: readonly Difference[];
  /** The assessment after the join, to read names and numbers from. */
  readonly after: Assessment;
}

/** @returns `null` when the assessment is not here any more */
export async function previewJoin(room: Room, copy: Copy): Promise<JoinPreview | null> {
  const here = await room.documents.open(copy.id);
  if (!here.ok) return null;
  const mine = assessmentDocument(here.value.doc);
  const joined = assessmentDocument(cloneOf(here.value.doc));
  Y.applyUpdate(joined.doc, copy.state);
  const theirs = assessmentDocument(new Y.Doc());
  Y.applyUpdate(theirs.doc, copy.state);
  const join = differencesBetween(mine, joined).map((each) => ({
    ...each,
    bothEdited: each.type === 'text' && each.after !== readText(theirs.doc, each.path) && each.before !== '',
    conflict: each.type === 'choice' && each.after.length > 1,
  }));
  return { join, replace: differencesBetween(mine, theirs), after: readAssessment(joined) };
}
