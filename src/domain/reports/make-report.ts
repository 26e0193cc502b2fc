/** Any report from one snapshot: narrowed to its stages, made fit for its readers, then said. */

import { type ReportInput, selectStages } from '../assessment/report-input.ts';
import type { Report } from '../document/blocks.ts';
import type { ReportAudience, ReportOptions } from '../document/report-options.ts';
import { type RedactedInput, type Redactions, redact } from '../privacy/redact.ts';
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
  form: ({ input, withheld }) => withNote(filledForm(input), withheld),
  plan: ({ input, withheld, choice }) => withNote(planReport(input, choice.depth), withheld),
};

/** A document that is no report has no page about how it was made: what was left out of it is said at its end. */
const withNote = (report: Report, withheld: Redactions): Report => ({
  ...report,
  blocks: [...report.blocks, ...redactionNotes(withheld)],
});

/** The snapshot as the readers of a report may see it. Whatever is made for them is made of this. */
export const redactForReaders = (
  input: ReportInput,
  { stages, profile }: Pick<ReportOptions, 'stages' | 'profile'>,
): RedactedInput => redact(selectStages(input, stages), profile);

export const makeReport = (input: ReportInput, audience: ReportAudience, choice: ReportOptions): Report =>
  WRITERS[audience]({ ...redactForReaders(input, choice), choice, audience });
