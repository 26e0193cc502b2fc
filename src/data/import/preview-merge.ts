/** Changes that an imported assessment would make, field by field, computed on a copy of the one that is here. */
import * as Y from 'yjs';
import type { FieldChange, FieldContext } from '../../domain/assessment/field-change.ts';
import { levelCount } from '../../domain/rubric/rubric.ts';
import { assessmentDocument, readAbout, readAssessment } from '../assessments/assessment-document.ts';
import { cloneDocument, diffDocuments } from '../assessments/diff-documents.ts';
import type { AssessmentDocument } from '../documents/document-handle.ts';
import { asTextPath, paths } from '../documents/paths.ts';
import { readText } from '../documents/text-binding.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ImportedDocument } from './validate-backup.ts';

/** Field that a join changes. */
export type MergeChange = FieldChange & {
  /** Text that was edited here and there: the join mixes letters of both, so both should be read. */
  readonly bothEdited: { readonly here: string; readonly there: string } | null;
  /** Choice that was made differently here and there: both are kept until one is chosen. */
  readonly conflict: boolean;
};

export interface MergePreview {
  readonly join: readonly MergeChange[];
  /** Changes that replacing this assessment by the file's would make. */
  readonly replace: readonly FieldChange[];
  /** Names of the things that the joined assessment holds. */
  readonly named: FieldContext;
}

/** @returns `null` when the assessment, or its rubric, is no longer here */
export async function previewMerge(
  workspace: Workspace,
  { copy, doc }: ImportedDocument,
): Promise<MergePreview | null> {
  const here = await workspace.documents.open(copy.id);
  if (!here.ok) return null;
  const mine = assessmentDocument(here.value.doc);
  const joined = assessmentDocument(cloneDocument(here.value.doc));
  // Only the edits that are missing here.
  Y.applyUpdate(joined.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(joined.doc)));
  const theirs = assessmentDocument(doc);
  const named = await namesOf(workspace, joined);
  if (!named) return null;
  const join = diffDocuments(mine, joined).map((change) => ({
    ...change,
    bothEdited: bothEdited(change, readText(theirs.doc, asTextPath(change.path))),
    conflict: change.type === 'choice' && change.after.length > 1,
  }));
  return { join, replace: diffDocuments(mine, theirs), named };
}

/** Returns both texts when the joined one is neither the text that was here nor the text in the file. */
const bothEdited = (change: FieldChange, there: string): MergeChange['bothEdited'] =>
  change.type === 'text' && change.before !== '' && change.after !== there ? { here: change.before, there } : null;

async function namesOf(workspace: Workspace, document: AssessmentDocument): Promise<FieldContext | null> {
  const rubric = await workspace.rubrics.load(readAbout(document.doc).rubric);
  if (!rubric.ok) return null;
  const assessment = readAssessment(document, levelCount(rubric.value));
  const organisation = await workspace.documents.open(assessment.organisation);
  const evidence = (id: string): string =>
    organisation.ok ? readText(organisation.value.doc, paths.evidence(id).title) : '';
  return { assessment, rubric: rubric.value, evidence };
}
