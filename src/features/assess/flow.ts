/** Order of a stage's steps where they are shown one at a time. */
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isComplete, statementAnswer } from '../../domain/assessment/assessment.ts';
import { localize, type Rubric, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { text } from './text.ts';

/** Steps after the statements. `now` and `actions` are steps of their own on a narrow screen only. */
const LAST_STEPS = ['agree', 'now', 'actions'] as const;
export type LastStep = (typeof LAST_STEPS)[number];

/** Step of a stage: the number of a statement, from 1, or one of the last steps. */
export type FlowStep = number | LastStep;

export const parseStep = (word: string | undefined): LastStep | null =>
  LAST_STEPS.find((step) => step === word) ?? null;

/** Returns the step that a stage begins with: its first open statement, or the agreed level once all are answered. */
export function firstOpenStep({ assessment }: OpenAssessment, stage: Stage): FlowStep {
  const state = assessment.getState();
  const open = stage.statements.findIndex((statement) => !isComplete(statementAnswer(state, statement.id)));
  return open < 0 ? 'agree' : open + 1;
}

const stepsOf = (stage: Stage, isNarrow: boolean): readonly FlowStep[] => [
  ...stage.statements.map((_, i) => i + 1),
  ...(isNarrow ? LAST_STEPS : (['agree'] as const)),
];

/** Link to a neighbouring step. */
export interface StepLink {
  readonly href: string;
  readonly label: string;
}

interface Neighbours {
  readonly back: StepLink;
  readonly next: StepLink;
  /** True for the last step of its stage. */
  readonly isLast: boolean;
}

/** Returns the links from a step to the ones before and after it, across stages; the last leads to "Check answers". */
export function neighbours(open: OpenAssessment, lane: number, step: FlowStep, isNarrow: boolean): Neighbours {
  const { id, rubric } = open;
  const stage = rubric.stages[lane];
  // A narrow step stays reachable where a window was widened at it.
  const steps = stage ? stepsOf(stage, isNarrow || step === 'now' || step === 'actions') : [];
  const i = steps.indexOf(step);
  const [before, after] = [steps[i - 1], steps[i + 1]];
  const next =
    stage && after !== undefined
      ? { href: hrefOf(id, stage, after), label: nextLabel(after) }
      : onward(id, rubric, lane, true);
  return { back: backFrom(open, lane, before, isNarrow), next, isLast: after === undefined };
}

/** Returns the link from the end of a stage to the next one, or to "Check answers" after the last. @param single to the first statement alone */
export function onward(id: string, rubric: Rubric, lane: number, single: boolean): StepLink {
  const stage = rubric.stages[lane + 1];
  if (!stage) return { href: routes.check(id), label: text.checkAnswers };
  return {
    href: single ? hrefOf(id, stage, 1) : routes.stage(id, stage.id),
    label: formatMessage(text.continueWith, { stage: localize(stage.name) }),
  };
}

function backFrom(
  { id, rubric }: OpenAssessment,
  lane: number,
  before: FlowStep | undefined,
  isNarrow: boolean,
): StepLink {
  const stage = rubric.stages[before === undefined ? lane - 1 : lane];
  if (!stage) return { href: routes.overview(id), label: text.back };
  const step = before ?? stepsOf(stage, isNarrow).at(-1) ?? 'agree';
  return { href: hrefOf(id, stage, step), label: text.stepBack };
}

function hrefOf(id: string, stage: Stage, step: FlowStep): string {
  if (typeof step !== 'number') return routes.stageStep(id, stage.id, step);
  const statement = stage.statements[step - 1];
  return statement ? routes.statement(id, stage.id, statement.id) : routes.stageStep(id, stage.id, 'agree');
}

function nextLabel(step: FlowStep): string {
  if (typeof step === 'number') return formatMessage(text.nextStatement, { n: step });
  return { agree: text.nextAgree, now: text.nextNow, actions: text.nextActions }[step];
}
