/** What is most worth saying of a snapshot to somebody with two minutes: picked by rule, so that nobody has to choose what to hide. */
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
  /** Levels moved since last time; `null` where there is nothing to compare. */
  readonly moved: number | null;
}

/** Every statement with what is said of it, in rubric order. */
export const everyStatement = (input: ReportInput): readonly AnsweredStatement[] =>
  input.rubric.stages.flatMap((stage) =>
    stage.statements.map((statement, i) => {
      const { answer } = statementAnswer(input.assessment, statement.id);
      const moved = answerMovement(answer, input.answersBefore.get(statement.id));
      return { statement, stage, number: i + 1, answer, strength: statementStrength(input, statement.id), moved };
    }),
  );

/** Statements whose level is another one than last time, in rubric order, falls too. */
export const movedStatements = (input: ReportInput): readonly AnsweredStatement[] =>
  everyStatement(input).filter(({ moved }) => moved !== null && moved !== 0);

const levelIn = ({ answer }: AnsweredStatement): Level => (answer.type === 'level' ? answer.level : 0);

/** What is in place and can be shown: backed up before shown, then the higher level, then what has moved up, then rubric order. */
export function strengths(input: ReportInput, most: number): readonly AnsweredStatement[] {
  const established = establishedLevel(input.rubric);
  return everyStatement(input)
    .filter((said) => levelIn(said) >= established && (said.strength === 'shown' || said.strength === 'backed-up'))
    .toSorted(
      (a, b) =>
        Number(b.strength === 'backed-up') - Number(a.strength === 'backed-up') ||
        levelIn(b) - levelIn(a) ||
        (b.moved ?? 0) - (a.moved ?? 0),
    )
    .slice(0, most);
}

/** What comes first: what is sorted so, then what is under way, then the soonest. Open actions only, each once. */
export function firstActions(input: ReportInput, most: number): readonly Action[] {
  const open = planOf(input).actions.filter(isOpenAction);
  const dated = open.filter(({ by }) => by !== null).toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
  const started = open.filter(({ status }) => status === 'in-progress');
  return [...new Set([...actionsToDoFirst(open), ...started, ...dated, ...open])].slice(0, most);
}

export const overdueActions = (input: ReportInput): readonly Action[] =>
  planOf(input).actions.filter((action) => isOverdue(action, input.today));

/** Stages by how they moved; those that cannot be compared are in none. */
export function stageMoves(input: ReportInput): {
  readonly up: readonly Stage[];
  readonly down: readonly Stage[];
  readonly same: readonly Stage[];
} {
  const by = (sign: number): readonly Stage[] =>
    input.rubric.stages.filter((stage) => Math.sign(stageMovement(input, stage) ?? Number.NaN) === sign);
  return { up: by(1), down: by(-1), same: by(0) };
}

/** How many levels a stage moved; `null` where either round has no level. */
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

/** Days that are still to come, soonest first: when actions are due and looked at again, and by when stages are to be where they are meant to be. */
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
