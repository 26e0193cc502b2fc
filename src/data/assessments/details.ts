/** Details of an assessment that people can correct at any time. Saved versions of reports keep what they said. */
import { paths } from '../documents/paths.ts';
import { readText, replaceText } from '../documents/text-binding.ts';
import type { OpenAssessment } from './open-assessment.ts';

export interface DetailTexts {
  /** Name of the organisation, which all its assessments share. */
  readonly organisation: string;
  readonly period: string;
  readonly scope: string;
  /** Roles and numbers of the participants, for reports. */
  readonly tookPart: string;
}

/** Reads the documents themselves: the snapshots of open screens follow typed text after a pause. */
export const readDetails = ({ document, organisationDocument }: OpenAssessment): DetailTexts => ({
  organisation: readText(organisationDocument.doc, paths.organisation.name),
  period: readText(document.doc, paths.assessment.period),
  scope: readText(document.doc, paths.assessment.scope),
  tookPart: readText(document.doc, paths.report('tookPart')),
});

/**
 * Changes details as one step that can be undone, and returns whether there was a change.
 * @param before details that the person saw; a text that they left alone keeps what others wrote meanwhile
 */
export function changeDetails(open: OpenAssessment, label: string, before: DetailTexts, after: DetailTexts): boolean {
  const { document, organisationDocument } = open;
  const changed = (field: keyof DetailTexts): boolean => before[field] !== after[field];
  if (!(['organisation', 'period', 'scope', 'tookPart'] as const).some(changed)) return false;
  const write = (): void => {
    if (changed('organisation')) replaceText(organisationDocument.doc, paths.organisation.name, after.organisation);
    if (changed('period')) replaceText(document.doc, paths.assessment.period, after.period);
    if (changed('scope')) replaceText(document.doc, paths.assessment.scope, after.scope);
    if (changed('tookPart')) replaceText(document.doc, paths.report('tookPart'), after.tookPart);
  };
  open.act(label, write, { offer: true });
  return true;
}
