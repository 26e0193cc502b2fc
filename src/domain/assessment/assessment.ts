/** Content of one assessment as plain data. Storage and merging belong to the data layer. */

import type { ActionId, AssessmentId, EvidenceId, OrganisationId, StageId, StatementId } from '../../lib/ids.ts';
import type { ReportSnapshot } from '../document/report-snapshot.ts';
import type { Level } from '../rubric/rubric.ts';
import type { Action } from './action.ts';

/** Answer to a statement: five kinds that are never merged. Only `level` counts as a level (contracts.md §2). */
export type Answer =
  | { readonly type: 'unanswered' }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'dont-know' }
  | { readonly type: 'not-applicable' }
  | NotAgreed;

/** Range of the views of people who did not agree, from the lowest level given to the highest. */
export interface ViewRange {
  readonly low: Level;
  readonly high: Level;
}

/** No level is agreed. Has a range only if people gave one (`viewRange`): both ends are `null`, or neither is. */
export interface NotAgreed {
  readonly type: 'not-agreed';
  readonly low: Level | null;
  readonly high: Level | null;
}

/** Result that people agreed for a stage. Never computed. */
export type Agreement = Extract<Answer, { type: 'level' | 'not-agreed' }>;

/** Aim for a statement or a stage. `by` is a day, 'YYYY-MM-DD'. */
export type Target =
  | { readonly type: 'level'; readonly level: Level; readonly by: string | null }
  | { readonly type: 'maintain' };

export interface StatementAnswer {
  readonly answer: Answer;
  /** Why the statement is not applicable, or why no level was agreed. */
  readonly reason: string;
  readonly note: string;
  readonly target: Target | null;
  /** Ids of the parts that are ticked as true. They help to choose a level and never set one. */
  readonly parts: readonly string[];
  /** Ids of the evidence items that support this statement. */
  readonly evidence: readonly EvidenceId[];
  /** Time of the last change of the answer, milliseconds since 1970; `null` if never answered. */
  readonly changedAt: number | null;
}

export interface StageAnswer {
  /** "What do we currently do?" */
  readonly now: string;
  /** "What action could we take?": notes that are not actions yet. */
  readonly could: string;
  readonly agreed: Agreement | null;
  readonly someSawItDifferently: boolean;
  readonly dissent: string;
  readonly target: Target | null;
  readonly finished: boolean;
  /** Ids of the evidence items that support the stage as a whole. */
  readonly evidence: readonly EvidenceId[];
}

/**
 * Report texts that only people can write: participants, decisions for the board, risks, what people said, how we
 * answer.
 */
export const REPORT_TEXTS = ['tookPart', 'decide', 'risks', 'youSaid', 'answerBack'] as const;
export type ReportText = (typeof REPORT_TEXTS)[number];
export type ReportWords = Readonly<Record<ReportText, string>>;

/** Concurrent choices of one value. All are kept until a person resolves the conflict. */
export interface Conflict {
  /** Path of the register in the document; opaque outside the data layer. */
  readonly path: string;
  readonly choices: readonly { readonly value: unknown; readonly by: string; readonly at: number }[];
}

export interface Assessment {
  readonly id: AssessmentId;
  readonly organisation: OrganisationId;
  readonly rubric: string;
  readonly previous: AssessmentId | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly scope: string;
  readonly period: string;
  /** Hours per month that the team has for its actions; `null` if unknown. */
  readonly hoursAMonth: number | null;
  /** True if it is listed in the archive and not among current work. */
  readonly archived: boolean;
  /** Ids of the evidence items that support the assessment as a whole. */
  readonly evidence: readonly EvidenceId[];
  readonly forReports: ReportWords;
  readonly statements: ReadonlyMap<StatementId, StatementAnswer>;
  readonly stages: ReadonlyMap<StageId, StageAnswer>;
  readonly actions: ReadonlyMap<ActionId, Action>;
  /** Saved reports by id, including removed ones. */
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

/** Returns the answer to a statement, `EMPTY_STATEMENT` if there is none. */
export const statementAnswer = (assessment: Assessment, id: StatementId): StatementAnswer =>
  assessment.statements.get(id) ?? EMPTY_STATEMENT;
/** Returns the content of a stage, `EMPTY_STAGE` if there is none. */
export const stageAnswer = (assessment: Assessment, id: StageId): StageAnswer =>
  assessment.stages.get(id) ?? EMPTY_STAGE;

/** "Not agreed" without a range: what the choice alone says. */
export const NOT_AGREED: NotAgreed = { type: 'not-agreed', low: null, high: null };

/** Returns "not agreed" with a range, or without one for `null`. */
export const notAgreed = (range: ViewRange | null): NotAgreed =>
  range === null ? NOT_AGREED : { type: 'not-agreed', ...range };

/** Returns the range that people gave with "not agreed", or `null`. */
export const viewRange = (answer: Pick<NotAgreed, 'low' | 'high'>): ViewRange | null =>
  answer.low === null || answer.high === null ? null : { low: answer.low, high: answer.high };

/** Returns the level, or `null` for every other kind of answer. */
export const levelOf = (answer: Answer): Level | null => (answer.type === 'level' ? answer.level : null);

/** True if people gave an answer, with or without the reason that it may need. */
export const isAnswered = ({ answer }: StatementAnswer): boolean => answer.type !== 'unanswered';

/** True if the answer needs nothing more: "not applicable" requires a reason (contracts.md §2). */
export function isComplete({ answer, reason }: StatementAnswer): boolean {
  if (answer.type === 'not-applicable') return reason.trim() !== '';
  return answer.type !== 'unanswered';
}

export type StageProgress = 'not-started' | 'in-progress' | 'finished';

/** Returns the progress of the work on a stage, which says nothing about its levels. */
export function stageProgress(stage: StageAnswer, statements: readonly StatementAnswer[]): StageProgress {
  if (stage.finished) return 'finished';
  const begun =
    stage.now !== '' ||
    stage.could !== '' ||
    stage.agreed !== null ||
    statements.some((s) => s.answer.type !== 'unanswered' || s.note !== '');
  return begun ? 'in-progress' : 'not-started';
}
