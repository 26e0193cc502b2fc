/** Report inputs at three stages of work, and helpers that make a report with the usual options. */
import type { ReportInput } from '../../src/domain/assessment/report-input.ts';
import { reportToPlainText } from '../../src/domain/document/plain-text.ts';
import {
  parseReportOptions,
  type ReportAudience,
  type ReportOptions,
} from '../../src/domain/document/report-options.ts';
import { makeReport } from '../../src/domain/reports/make-report.ts';
import { anAction, anItem, aSnapshot, dontKnow, level, notAgreed, notApplicable } from './builders.ts';

/** Makes a report with the usual options of its audience, except for those that are given. */
export const reportOf = (input: ReportInput, audience: ReportAudience, choice: Partial<ReportOptions> = {}) =>
  makeReport(input, audience, { ...parseReportOptions({}, audience), ...choice });

export const plainReport = (input: ReportInput, audience: ReportAudience, choice: Partial<ReportOptions> = {}) =>
  reportToPlainText(reportOf(input, audience, choice));

/** Nothing is answered, written or planned. */
export const emptyInput = (): ReportInput => aSnapshot();

/** One stage is begun: two answers, no agreed level, one action with words only. */
export const halfFinishedInput = (): ReportInput =>
  aSnapshot({
    statements: { 'plan-1': { answer: level(2) }, 'plan-2': { answer: dontKnow } },
    stages: { plan: { now: 'We meet twice a year.' } },
    actions: [anAction()],
  });

/** Every statement is answered, both stages are agreed, the plan has an open, a late and a done action. */
export const fullInput = (): ReportInput =>
  aSnapshot(
    {
      scope: 'The youth team',
      period: 'Summer 2026',
      forReports: {
        tookPart: 'Nine staff, four volunteers',
        decide: 'Whether to fund a coordinator',
        risks: 'The lease ends in March',
        youSaid: 'Ask us earlier',
        answerBack: 'Write to the office',
      },
      statements: {
        'plan-1': { answer: level(4), evidence: ['e1'] },
        'plan-2': { answer: level(3), note: 'Ask Sam about the rota' },
        'plan-3': { answer: level(3) },
        'do-1': { answer: notAgreed(2, 4), reason: 'Two views of the pilot' },
        'do-2': { answer: notApplicable, reason: 'No events are held' },
      },
      stages: {
        plan: {
          now: 'We meet every month.',
          could: 'Meet in the hall.',
          agreed: level(3),
          target: { type: 'level', level: 4, by: '2027-01-31' },
        },
        do: { agreed: notAgreed(2, 4), dissent: 'The volunteers saw 2' },
      },
      actions: [
        anAction({ id: 'a1', number: 1, words: 'Invite parents', lead: 'Community worker', by: '2026-09-30' }),
        anAction({ id: 'a2', number: 2, words: 'Publish minutes', by: '2026-07-01', stage: 'do' }),
        anAction({ id: 'a3', number: 3, words: 'Open the hall', status: 'done', stage: 'do' }),
      ],
    },
    { evidence: new Map([['e1', anItem()]]) },
  );

export const STAGES_OF_WORK = {
  empty: emptyInput,
  'half-finished': halfFinishedInput,
  full: fullInput,
} as const;
