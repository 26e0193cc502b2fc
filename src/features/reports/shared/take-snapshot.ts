/** Input of reports and exports, taken from an open assessment. */

import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { previousAssessment } from '../../../data/assessments/previous-assessment.ts';
import type { AnswerRow, AssessmentRow } from '../../../data/storage/schema.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { ReportInput } from '../../../domain/assessment/report-input.ts';
import { isSameEdition } from '../../../domain/rubric/corrected-edition.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';

/** Results of the assessment before this one, as its read model has them. */
export interface PreviousResults {
  readonly row: AssessmentRow;
  readonly answers: readonly AnswerRow[];
}

/** Reads the previous assessment's results; `null` without one, or when it used another edition: only the same can be compared. */
export function readPreviousResults(open: OpenAssessment, workspace: Workspace): Promise<PreviousResults | null> {
  const { previous, rubric } = open.assessment.getState();
  return workspace.storage.read(['assessments', 'answers'], async (reader) => {
    const row = await previousAssessment(reader, previous);
    if (!row || !isSameEdition(row.rubric, rubric)) return null;
    return { row, answers: await reader.list('answers', { index: 'document', equals: row.id }) };
  });
}

/** Builds the input of reports from one consistent state, with all typed text. */
export function buildReportInput(open: OpenAssessment, previous: PreviousResults | null): ReportInput {
  const assessment = open.now();
  const { name, evidence, logo } = open.organisation.getState();
  return {
    organisation: name,
    assessment,
    rubric: open.rubric,
    evidence,
    before: new Map(previous?.row.stages.map((stage) => [stage.stage, stage])),
    answersBefore: new Map(previous?.answers.map(({ statement, answer }) => [statement, answer])),
    lastPeriod: previous?.row.period ?? '',
    logo,
    today: today(),
  };
}

export const takeSnapshot = async (open: OpenAssessment, workspace: Workspace): Promise<ReportInput> =>
  buildReportInput(open, await readPreviousResults(open, workspace));

/** Saves text as a file named after the organisation. @returns the file's name */
export function saveText(input: ReportInput, what: string, content: string, extension: 'csv' | 'ics'): string {
  const name = fileName(input.organisation, what, input.today, extension);
  saveFile(name, content, extension === 'csv' ? 'text/csv;charset=utf-8' : 'text/calendar;charset=utf-8');
  return name;
}
