/** Makes any report from one set of data: narrows it to its stages, redacts it, and lays it out. */

import { type ReportInput, selectStages } from '../assessment/report-input.ts';
import type { Report } from '../document/blocks.ts';
import type { ReportAudience, ReportOptions } from '../document/report-options.ts';
import { type RedactedInput, redact } from '../privacy/redact.ts';
import { boardReport } from './board-report.ts';
import { communityReport } from './community-report.ts';
import { filledForm } from './form-report.ts';
import { funderReport } from './funder-report.ts';
import { planReport } from './plan-report.ts';
import { type ReportContext, redactionNotes } from './report-layout.ts';
import { teamReport } from './team-report.ts';

const WRITERS: Readonly<Record<ReportAudience, (given: ReportContext) => Report>> = {
  team: teamReport,
  board: boardReport,
  community: communityReport,
  funder: funderReport,
  form: (given) => withNote(filledForm(given.input), given),
  plan: (given) => withNote(planReport(given.input, given.choice.depth), given),
};

/** Other documents have no section on method; removals are stated at their end. */
const withNote = (report: Report, { withheld, choice }: ReportContext): Report => ({
  ...report,
  blocks: [...report.blocks, ...redactionNotes(withheld, choice.profile)],
});

/** Returns the data as the readers of a report may see it. Every document for them is made from it. */
export const redactForReaders = (
  input: ReportInput,
  { stages, profile }: Pick<ReportOptions, 'stages' | 'profile'>,
): RedactedInput => redact(selectStages(input, stages), profile);

export const makeReport = (input: ReportInput, audience: ReportAudience, choice: ReportOptions): Report =>
  WRITERS[audience]({ ...redactForReaders(input, choice), choice, audience });
