/** From an open assessment to the files that people take away. */

import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { previousAssessment } from '../../../data/assessments/previous-assessment.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { ReportInput } from '../../../domain/assessment/report-input.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';

/** One consistent state, with every typed word in it. */
export async function takeSnapshot(open: OpenAssessment, workspace: Workspace): Promise<ReportInput> {
  const assessment = open.now();
  const { name, evidence, logo } = open.organisation.getState();
  const earlier = await workspace.storage.read(['assessments', 'answers'], async (reader) => {
    const row = await previousAssessment(reader, assessment.previous);
    // Only the same edition can be compared.
    if (row?.rubric !== assessment.rubric) return null;
    return { row, answers: await reader.list('answers', { index: 'document', equals: row.id }) };
  });
  return {
    organisation: name,
    assessment,
    rubric: open.rubric,
    evidence,
    before: new Map(earlier?.row.stages.map((stage) => [stage.stage, stage])),
    answersBefore: new Map(earlier?.answers.map(({ statement, answer }) => [statement, answer])),
    lastPeriod: earlier?.row.period ?? '',
    logo,
    today: today(),
  };
}

/** Saves text as a file named after the organisation. @returns the file's name */
export function saveText(input: ReportInput, what: string, content: string, extension: 'csv' | 'ics'): string {
  const name = fileName(input.organisation, what, input.today, extension);
  saveFile(name, content, extension === 'csv' ? 'text/csv;charset=utf-8' : 'text/calendar;charset=utf-8');
  return name;
}
