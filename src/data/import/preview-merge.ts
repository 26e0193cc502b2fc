/** What taking in a colleague's copy would change, field by field, worked out on a copy of what is here. Changes nothing. */

import * as Y from 'yjs';
import type { FieldChange, FieldContext } from '../../domain/assessment/field-change.ts';
import { assessmentDocument, readAssessment } from '../assessments/assessment-document.ts';
import { cloneDocument, diffDocuments } from '../assessments/diff-documents.ts';
import type { AssessmentDocument } from '../documents/document-handle.ts';
import { asTextPath, paths } from '../documents/paths.ts';
import { readText } from '../documents/text-binding.ts';
import type { Copy } from '../documents/update-log.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A field that a join changes. */
export type MergeChange = FieldChange & {
  /** A text that was edited here and there: letters of both are in it now, and both should be read. */
  readonly bothEdited: { readonly here: string; readonly there: string } | null;
  /** A choice that was made differently here and there: both are kept until somebody chooses. */
  readonly conflict: boolean;
};

export interface MergePreview {
  readonly join: readonly MergeChange[];
  /** What making this assessment as the file has it would change. */
  readonly replace: readonly FieldChange[];
  /** The names of what is in it after the join. */
  readonly named: FieldContext;
}

/** @returns `null` when the assessment, or its rubric, is not here any more */
export async function previewMerge(workspace: Workspace, copy: Copy): Promise<MergePreview | null> {
  const here = await workspace.documents.open(copy.id);
  if (!here.ok) return null;
  const mine = assessmentDocument(here.value.doc);
  const joined = assessmentDocument(cloneDocument(here.value.doc));
  Y.applyUpdate(joined.doc, copy.state);
  const theirs = assessmentDocument(new Y.Doc());
  Y.applyUpdate(theirs.doc, copy.state);
  const named = await namesOf(workspace, joined);
  if (!named) return null;
  const join = diffDocuments(mine, joined).map((each) => ({
    ...each,
    bothEdited: apart(each, readText(theirs.doc, asTextPath(each.path))),
    conflict: each.type === 'choice' && each.after.length > 1,
  }));
  return { join, replace: diffDocuments(mine, theirs), named };
}

/** A text that is now neither what it was here nor what it is there. */
const apart = (each: FieldChange, there: string): MergeChange['bothEdited'] =>
  each.type === 'text' && each.before !== '' && each.after !== there ? { here: each.before, there } : null;

/** What paths of a document's fields are called. */
async function namesOf(workspace: Workspace, document: AssessmentDocument): Promise<FieldContext | null> {
  const assessment = readAssessment(document);
  const rubric = await workspace.rubrics.load(assessment.rubric);
  if (!rubric.ok) return null;
  const organisation = await workspace.documents.open(assessment.organisation);
  const evidence = (id: string): string =>
    organisation.ok ? readText(organisation.value.doc, paths.evidence(id).title) : '';
  return { assessment, rubric: rubric.value, evidence };
}
