/**
 * Builds the agenda of a workshop from its set-up, and compares the running workshop with it. Source: domain.md §3.5.
 */
import { localize, type Rubric } from '../rubric/rubric.ts';
import type { Setup, WorkshopQuestion } from './workshop.ts';
import { text } from './workshop-text.ts';

export const AGENDA_STEP_KINDS = [
  'welcome',
  'last-time',
  'ask',
  'rate',
  'reveal',
  'stage',
  'discuss',
  'break',
  'ideas',
  'sort',
  'decide',
] as const;
export type AgendaStepKind = (typeof AGENDA_STEP_KINDS)[number];

export interface AgendaStep {
  /** Derived from kind and subject, so that two devices with the same set-up produce the same ids. */
  readonly id: string;
  readonly kind: AgendaStepKind;
  /** Id of a stage or a question; for a break, the question to answer during it. `null` if the step has no subject. */
  readonly subject: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly on: boolean;
}

/** Default minutes per kind of step: two hours in total, in the order of domain.md §3.5. */
const USUAL: Readonly<Record<AgendaStepKind, number>> = {
  welcome: 10,
  'last-time': 5,
  ask: 15,
  rate: 15,
  reveal: 10,
  stage: 15,
  discuss: 40,
  break: 10,
  ideas: 20,
  sort: 8,
  decide: 7,
};
/**
 * Minutes to vote, reveal, discuss and agree on one statement; four of them and the challenge make 25 minutes per
 * stage.
 */
const MINUTES_A_STATEMENT = 6;

/**
 * Returns every step of this set-up in order, including those that are switched off.
 * @param hasPrevious true if an earlier workshop has commitments to open with
 */
export function agendaSteps(setup: Setup, rubric: Rubric, hasPrevious: boolean): readonly AgendaStep[] {
  const plan: readonly (readonly [AgendaStepKind, string | null, number?])[] = [
    ['welcome', null],
    ...(hasPrevious ? ([['last-time', null]] as const) : []),
    ...rating(setup, rubric),
    ...asking(setup, 'said'),
    ...(asked(setup, 'ideas').length > 0
      ? ([
          ['ideas', null],
          ['sort', null],
        ] as const)
      : []),
    ['decide', null],
  ];
  return plan.map(([kind, subject, usual = USUAL[kind]]) => {
    const id = subject === null || kind === 'break' ? kind : `${kind}-${subject}`;
    return {
      id,
      kind,
      subject,
      title: titleOf(setup, rubric, kind, subject),
      minutes: setup.minutesOf.get(id) ?? usual,
      on: !setup.off.has(id),
    };
  });
}

type Planned = readonly [AgendaStepKind, string | null, number?];

function rating(setup: Setup, rubric: Rubric): readonly Planned[] {
  const [first, ...more] = asking(setup, 'words');
  if (setup.stages.length === 0) return [...asking(setup, 'words'), ['break', null]];
  // Ask the first question for words during the break: people think of words while they talk.
  if (setup.pace === 'first-pass')
    return [['rate', null], ['reveal', null], ['discuss', null], ['break', first?.[1] ?? null], ...more];
  const stages = rubric.stages
    .filter((stage) => setup.stages.includes(stage.id))
    .map(
      ({ id, statements }): Planned => [
        'stage',
        id,
        setup.depth === 'quick' ? USUAL.stage : 1 + statements.length * MINUTES_A_STATEMENT,
      ],
    );
  const half = Math.ceil(stages.length / 2);
  return [...asking(setup, 'words'), ...stages.slice(0, half), ['break', null], ...stages.slice(half)];
}

const asked = (setup: Setup, form: WorkshopQuestion['form']): readonly WorkshopQuestion[] =>
  setup.questions.filter((question) => question.on && question.form === form);

/** Five words fit into a ten-minute break; a question that is answered in lines takes longer. */
const asking = (setup: Setup, form: 'words' | 'said'): readonly Planned[] =>
  asked(setup, form).map(({ id }) => (form === 'words' ? ['ask', id, 10] : ['ask', id]));

function titleOf({ questions }: Setup, rubric: Rubric, kind: AgendaStepKind, subject: string | null): string {
  if (kind === 'stage') return localize(rubric.stages.find(({ id }) => id === subject)?.name);
  if (kind === 'ask') return questions.find(({ id }) => id === subject)?.words ?? '';
  return text[kind];
}

/** Sums the minutes of the enabled steps. */
export const minutesOf = (steps: readonly AgendaStep[]): number =>
  steps.filter(({ on }) => on).reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Returns how many minutes the workshop is behind its agenda: negative if ahead, 0 within the current step's time or
 * if the step is unknown.
 * @param startedAt milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function minutesBehind(steps: readonly AgendaStep[], current: string, startedAt: number, now: number): number {
  const running = steps.filter(({ on }) => on);
  const index = running.findIndex(({ id }) => id === current);
  if (index < 0) return 0;
  const begins = minutesOf(running.slice(0, index));
  const ends = begins + (running[index]?.minutes ?? 0);
  const elapsed = (now - startedAt) / 60_000;
  if (elapsed > ends) return Math.floor(elapsed - ends);
  return elapsed < begins ? Math.ceil(elapsed - begins) : 0;
}

/**
 * Returns the whole minutes left until the end of the current step, never negative.
 * @param startedAt milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function minutesLeft(steps: readonly AgendaStep[], current: string, startedAt: number, now: number): number {
  const running = steps.filter(({ on }) => on);
  const index = running.findIndex(({ id }) => id === current);
  const ends = minutesOf(running.slice(0, index + 1));
  return Math.max(0, Math.floor(ends - (now - startedAt) / 60_000));
}

/** Minutes to discuss one statement when statements are taken in turn. */
const TALK = 3;

/**
 * Returns the minutes that a cue may take, or `null` if a timer would only add pressure.
 * @param talks number of units that share the time of a discussion step
 */
export function minutesFor(
  { type, step: id }: { readonly type: string; readonly step: string },
  steps: readonly AgendaStep[],
  talks: number,
): number | null {
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) return null;
  if (type === 'alone' || type === 'pause') return step.minutes;
  if (type !== 'talk') return null;
  return step.kind === 'discuss' ? Math.max(1, Math.floor(step.minutes / Math.max(1, talks))) : TALK;
}
