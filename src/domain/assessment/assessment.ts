/** What people have said in one assessment, as plain data. Where it rests, and how two copies join, is the data floor's business. */

import type { ReportSnapshot } from '../document/report-snapshot.ts';
import type { Level } from '../rubric/rubric.ts';
import type { Action } from './action.ts';

/** An answer to a statement is one of five different things, never merged, and none of the last three ever counts as a level. */
export type Answer =
  | { readonly type: 'unanswered' }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'dont-know' }
  | { readonly type: 'not-applicable' }
  | { readonly type: 'not-agreed'; readonly low: Level; readonly high: Level };

/** The level that people agreed for a stage, or that they did not agree. Set by people only. */
export type Agreement = Extract<Answer, { type: 'level' | 'not-agreed' }>;

/** Where a team wants a statement or a stage to be. `by` is a day, 'YYYY-MM-DD'. */
export type Target =
  | { readonly type: 'level'; readonly level: Level; readonly by: string | null }
  | { readonly type: 'maintain' };

export interface StatementAnswer {
  readonly answer: Answer;
  /** Why it does not apply, or why it was not agreed. */
  readonly reason: string;
  readonly note: string;
  readonly target: Target | null;
  /** Ids of the parts that are ticked as true of us. An aid to choosing a level; it never sets one. */
  readonly parts: readonly string[];
  /** Ids of the evidence items that support this statement. */
  readonly evidence: readonly string[];
  /** The moment of the last change of the answer, milliseconds since 1970; `null` when never answered. */
  readonly changedAt: number | null;
}

export interface StageAnswer {
  /** "What do we currently do?" */
  readonly now: string;
  /** "What action could we take?": what is written but not yet turned into actions. */
  readonly could: string;
  readonly agreed: Agreement | null;
  readonly someSawItDifferently: boolean;
  readonly dissent: string;
  readonly target: Target | null;
  readonly finished: boolean;
  /** Ids of the evidence items that support what is written about the stage as a whole. */
  readonly evidence: readonly string[];
}

/** What only people can say, for the reports that need it: who took part, what the board must decide, risks, what people said, how to answer. */
export const REPORT_TEXTS = ['tookPart', 'decide', 'risks', 'youSaid', 'answerBack'] as const;
export type ReportText = (typeof REPORT_TEXTS)[number];
export type ReportWords = Readonly<Record<ReportText, string>>;

/** A choice that was made differently in two places at once. Both are kept until somebody chooses. */
export interface Conflict {
  /** The register's path, as the data floor knows it; opaque to everybody else. */
  readonly path: string;
  readonly choices: readonly { readonly value: unknown; readonly by: string; readonly at: number }[];
}

export interface Assessment {
  readonly id: string;
  readonly organisation: string;
  readonly rubric: string;
  readonly previous: string | null;
  /** The moment it was begun, milliseconds since 1970. */
  readonly createdAt: number;
  readonly scope: string;
  readonly period: string;
  /** Hours a month that the team really has for its actions, or `null` when nobody has said. */
  readonly hoursAMonth: number | null;
  readonly forReports: ReportWords;
  readonly statements: ReadonlyMap<string, StatementAnswer>;
  readonly stages: ReadonlyMap<string, StageAnswer>;
  readonly actions: ReadonlyMap<string, Action>;
  /** Reports that were kept as they were, by id, removed ones too. */
  readonly copies: ReadonlyMap<string, ReportSnapshot>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
}

export const UNANSWERED: Answer = { type: 'unanswered' };

export const EMPTY_STATEMENT: StatementAnswer = {
  answer: UNANSWERED,
  reason: '',
  note: '',
  target: null,
  parts: [],
  evidence: [],
  changedAt: null,
};

export const NO_REPORT_WORDS: ReportWords = { tookPart: '', decide: '', risks: '', youSaid: '', answerBack: '' };

export const EMPTY_STAGE: StageAnswer = {
  now: '',
  could: '',
  agreed: null,
  someSawItDifferently: false,
  dissent: '',
  target: null,
  finished: false,
  evidence: [],
};

export const statementAnswer = (assessment: Assessment, id: string): StatementAnswer =>
  assessment.statements.get(id) ?? EMPTY_STATEMENT;
export const stageAnswer = (assessment: Assessment, id: string): StageAnswer =>
  assessment.stages.get(id) ?? EMPTY_STAGE;

/** The level given, or `null` for everything that is not a level. */
export const levelOf = (answer: Answer): Level | null => (answer.type === 'level' ? answer.level : null);

/** "Not applicable" needs its reason before the answer is complete; every other answer is complete as it is. */
export function isComplete({ answer, reason }: StatementAnswer): boolean {
  if (answer.type === 'not-applicable') return reason.trim() !== '';
  return answer.type !== 'unanswered';
}

export type StageProgress = 'not-started' | 'in-progress' | 'finished';

/** How far a stage has come: a matter of work done, apart from how good the answers are. */
export function stageProgress(stage: StageAnswer, statements: readonly StatementAnswer[]): StageProgress {
  if (stage.finished) return 'finished';
  const begun =
    stage.now !== '' ||
    stage.could !== '' ||
    stage.agreed !== null ||
    statements.some((s) => s.answer.type !== 'unanswered' || s.note !== '');
  return begun ? 'in-progress' : 'not-started';
}
