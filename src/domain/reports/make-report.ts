/** Any report from one snapshot: narrowed to its stages, made fit for its readers, then said. */

import { ofStages, type Snapshot } from '../assessment/report-input.ts';
import type { Report } from '../document/blocks.ts';
import type { Audience, ReportChoice } from '../document/report-options.ts';
import { type ForReader, type Withheld, withhold } from '../privacy/redact.ts';
import { boardReport } from './board-report.ts';
import { communityReport } from './community-report.ts';
import { filledForm } from './form-report.ts';
import { funderReport } from './funder-report.ts';
import { planReport } from './plan-report.ts';
import { type Given, leftOut } from './report-layout.ts';
import { teamReport } from './team-report.ts';

const WRITERS: Readonly<Record<Audience, (given: Given) => Report>> = {
  team: teamReport,
  board: boardReport,
  community: communityReport,
  funder: funderReport,
  form: ({ snapshot, withheld }) => withNote(filledForm(snapshot), withheld),
  plan: ({ snapshot, withheld, choice }) => withNote(planReport(snapshot, choice.depth), withheld),
};

/** A document that is no report has no page about how it was made: what was left out of it is said at its end. */
const withNote = (report: Report, withheld: Withheld): Report => ({ ...report, blocks: [...report.blocks, ...leftOut(withheld)] });

/** The snapshot as the readers of a report may see it. Whatever is made for them is made of this. */
export const forReaders = (snapshot: Snapshot, { stages, profile }: Pick<ReportChoice, 'stages' | 'profile'>): ForReader =>
  withhold(ofStages(snapshot, stages), profile);

export const makeReport = (snapshot: Snapshot, audience: Audience, choice: ReportChoice): Report =>
  WRITERS[audience]({ ...forReaders(snapshot, choice), choice, audience });
