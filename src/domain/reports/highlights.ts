/**
 * Highlights of an assessment for a reader with two minutes. Fixed rules pick them, so that no result can be hidden
 * by choice.
 */
import { type Action, isOpenAction, isOverdue } from '../assessment/action.ts';
import { type Answer, stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import type { Strength } from '../assessment/evidence.ts';
import { answerMovement, movement } from '../assessment/movement.ts';
import { actionsToDoFirst } from '../assessment/plan.ts';
import { planOf, type ReportInput, stageSummaryOf, statementStrength } from '../assessment/report-input.ts';
import { establishedLevel, type Level, type PlacedStatement, type Stage } from '../rubric/rubric.ts';

export interface AnsweredStatement extends PlacedStatement {
  readonly answer: Answer;
  readonly strength: Strength;
  /** Difference in levels from the earlier round; `null` when there is none to compare with. */
  readonly moved: number | null;
}

/** Lists every statement with its answer, in rubric order. */
export const everyStatement = (input: ReportInput): readonly AnsweredStatement[] =>
  input.rubric.stages.flatMap((stage) =>
    stage.statements.map((statement, i) => {
      const { answer } = statementAnswer(input.assessment, statement.id);
      const moved = answerMovement(answer, input.answersBefore.get(statement.id));
      return { statement, stage, number: i + 1, answer, strength: statementStrength(input, statement.id), moved };
    }),
  );

/** Lists statements with a changed level in rubric order, falls included. */
export const movedStatements = (input: ReportInput): readonly AnsweredStatement[] =>
  everyStatement(input).filter(({ moved }) => moved !== null && moved !== 0);

const levelIn = ({ answer }: AnsweredStatement): Level => (answer.type === 'level' ? answer.level : 0);

/**
 * Lists strengths that can be shown: stronger evidence first, then higher level, then larger rise, then rubric order.
 */
export function strengths(input: ReportInput): readonly AnsweredStatement[] {
  const established = establishedLevel(input.rubric);
  return everyStatement(input)
    .filter((said) => levelIn(said) >= established && (said.strength === 'shown' || said.strength === 'backed-up'))
    .toSorted(
      (a, b) =>
        Number(b.strength === 'backed-up') - Number(a.strength === 'backed-up') ||
        levelIn(b) - levelIn(a) ||
        (b.moved ?? 0) - (a.moved ?? 0),
    );
}

/** Lists open actions, each once: "do first", then in progress, then the earliest date. */
export function firstActions(input: ReportInput, most: number): readonly Action[] {
  const open = planOf(input).actions.filter(isOpenAction);
  const dated = open.filter(({ by }) => by !== null).toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
  const started = open.filter(({ status }) => status === 'in-progress');
  return [...new Set([...actionsToDoFirst(open), ...started, ...dated, ...open])].slice(0, most);
}

export const overdueActions = (input: ReportInput): readonly Action[] =>
  planOf(input).actions.filter((action) => isOverdue(action, input.today));

/** Groups stages by movement; stages that cannot be compared are in no group. */
export function stageMoves(input: ReportInput): {
  readonly up: readonly Stage[];
  readonly down: readonly Stage[];
  readonly same: readonly Stage[];
} {
  const by = (sign: number): readonly Stage[] =>
    input.rubric.stages.filter((stage) => Math.sign(stageMovement(input, stage) ?? Number.NaN) === sign);
  return { up: by(1), down: by(-1), same: by(0) };
}

/** Levels that a stage moved; `null` when one of the two rounds has no level. */
export const stageMovement = (input: ReportInput, stage: Stage): number | null =>
  movement(
    { agreed: stageAnswer(input.assessment, stage.id).agreed, typical: stageSummaryOf(input, stage).typical },
    input.before.get(stage.id) ?? null,
  );

export interface Dated {
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly what:
    | { readonly type: 'due' | 'review'; readonly action: Action }
    | { readonly type: 'aim'; readonly stage: Stage; readonly level: Level };
}

/** Lists future dates, earliest first: due dates, reviews, and dates of stage targets. */
export function nextDates(input: ReportInput, most: number): readonly Dated[] {
  const open = planOf(input).actions.filter(isOpenAction);
  const days = (type: 'due' | 'review', of: (action: Action) => string | null): readonly Dated[] =>
    open.flatMap((action) => (of(action) === null ? [] : [{ day: of(action) ?? '', what: { type, action } }]));
  const aims = input.rubric.stages.flatMap((stage): readonly Dated[] => {
    const { target } = stageAnswer(input.assessment, stage.id);
    return target?.type === 'level' && target.by !== null
      ? [{ day: target.by, what: { type: 'aim', stage, level: target.level } }]
      : [];
  });
  return [...days('due', ({ by }) => by), ...days('review', ({ nextReview }) => nextReview), ...aims]
    .filter(({ day }) => day >= input.today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, most);
}
