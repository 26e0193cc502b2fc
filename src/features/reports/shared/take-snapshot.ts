/** Input of reports and exports, taken from an open assessment. */

import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { readReportInput } from '../../../data/assessments/previous-results.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { ReportInput } from '../../../domain/assessment/report-input.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';

export const takeSnapshot = (open: OpenAssessment, workspace: Workspace): Promise<ReportInput> =>
  readReportInput(open, workspace.storage, today());

/** Saves text as a file named after the organisation. @returns the file's name */
export function saveText(input: ReportInput, what: string, content: string, extension: 'csv' | 'ics'): string {
  const name = fileName(input.organisation, what, input.today, extension);
  saveFile(name, content, extension === 'csv' ? 'text/csv;charset=utf-8' : 'text/calendar;charset=utf-8');
  return name;
}
