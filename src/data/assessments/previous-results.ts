/** Results of the assessment before an open one, and the input of reports, which compares with them. */
import type { ReportInput } from '../../domain/assessment/report-input.ts';
import type { WorkshopAccount } from '../../domain/assessment/workshop-account.ts';
import { isSameEdition } from '../../domain/rubric/corrected-edition.ts';
import type { AssessmentId } from '../../lib/ids.ts';
import type { AnswerRow, AssessmentRow } from '../storage/schema.ts';
import type { Reader, Storage } from '../storage/storage.ts';
import type { OpenAssessment } from './open-assessment.ts';
import { previousAssessment } from './previous-assessment.ts';

/** Results of the assessment before this one, as its read model has them. */
export interface PreviousResults {
  readonly row: AssessmentRow;
  readonly answers: readonly AnswerRow[];
}

/** Reads an assessment's results; `null` without one, or when it is not on this device. */
export async function resultsOf(reader: Reader, previous: AssessmentId | null): Promise<PreviousResults | null> {
  const row = await previousAssessment(reader, previous);
  return row && { row, answers: await reader.list('answers', { index: 'document', equals: row.id }) };
}

/** Returns the results if they can be compared with the assessment: only those of the same edition can. */
export const comparable = (results: PreviousResults | null, rubric: string): PreviousResults | null =>
  results && isSameEdition(results.row.rubric, rubric) ? results : null;

/** Reads the previous assessment's results; `null` without one, or when it used another edition. */
export function readPreviousResults(open: OpenAssessment, storage: Storage): Promise<PreviousResults | null> {
  const { previous, rubric } = open.assessment.getState();
  return storage.read(['assessments', 'answers'], async (reader) =>
    comparable(await resultsOf(reader, previous), rubric),
  );
}

/** Reads the accounts of the workshops about an assessment, oldest first. */
export async function readWorkshopAccounts(
  reader: Reader,
  assessment: AssessmentId,
): Promise<readonly WorkshopAccount[]> {
  const rows = await reader.list('workshops', { index: 'assessment', equals: assessment });
  return rows.toSorted((a, b) => a.createdAt - b.createdAt).flatMap(({ account }) => account ?? []);
}

/**
 * Builds the input of reports from one consistent state, with all typed text.
 * @param today 'YYYY-MM-DD' on this device's calendar
 */
export function buildReportInput(
  open: OpenAssessment,
  previous: PreviousResults | null,
  workshops: readonly WorkshopAccount[],
  today: string,
): ReportInput {
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
    workshops,
    logo,
    today,
  };
}

/** Reads all that reports need besides the open assessment, and builds their input. @param today see `buildReportInput` */
export async function readReportInput(open: OpenAssessment, storage: Storage, today: string): Promise<ReportInput> {
  const previous = await readPreviousResults(open, storage);
  const workshops = await storage.read(['workshops'], (reader) => readWorkshopAccounts(reader, open.id));
  return buildReportInput(open, previous, workshops, today);
}
