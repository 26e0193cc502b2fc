/** Any report from one snapshot: narrowed to its stages, made fit for its readers, then said. */
import { boardReport } from './board-report.ts';
import { communityReport } from './community-report.ts';
import { funderReport } from './funder-report.ts';
import type { Report } from './report.ts';
import type { Audience, ReportChoice } from './report-choice.ts';
import type { Given } from './report-frame.ts';
import { ofStages, type Snapshot } from './snapshot.ts';
import { teamReport } from './team-report.ts';
import { type ForReader, withhold } from './withhold.ts';

const WRITERS: Readonly<Record<Audience, (given: Given) => Report>> = {
  team: teamReport,
  board: boardReport,
  community: communityReport,
  funder: funderReport,
};

/** The snapshot as the readers of a report may see it. Whatever is made for them is made of this. */
export const forReaders = (snapshot: Snapshot, { stages, profile }: Pick<ReportChoice, 'stages' | 'profile'>): ForReader =>
  withhold(ofStages(snapshot, stages), profile);

export const makeReport = (snapshot: Snapshot, audience: Audience, choice: ReportChoice): Report =>
  WRITERS[audience]({ ...forReaders(snapshot, choice), choice, audience });
