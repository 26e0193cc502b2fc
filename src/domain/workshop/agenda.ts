/** The run sheet: steps with the minutes that each needs, made from the set-up; and how the room is doing against it. */
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
  /** Made of its kind and what it is about, so that two laptops that set up the same thing mean the same step. */
  readonly id: string;
  readonly kind: AgendaStepKind;
  /** The stage or the question that it is about; of a break, the question that is asked in it. */
  readonly subject: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly on: boolean;
}

/** Minutes that each kind of step usually takes: two hours together, in the order of domain research 3.5. */
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
/** One statement at a time: vote, reveal, talk, agree. Four of them and the question make the 25 minutes of a stage. */
const MINUTES_A_STATEMENT = 6;

/** Every step that this set-up asks for, switched off ones too, in order. */
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
  // The first question for words is asked in the break: words come by themselves over tea.
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

/** Five words fit into ten minutes of a break; a question with lines to write takes longer. */
const asking = (setup: Setup, form: 'words' | 'said'): readonly Planned[] =>
  asked(setup, form).map(({ id }) => (form === 'words' ? ['ask', id, 10] : ['ask', id]));

function titleOf({ questions }: Setup, rubric: Rubric, kind: AgendaStepKind, subject: string | null): string {
  if (kind === 'stage') return localize(rubric.stages.find(({ id }) => id === subject)?.name);
  if (kind === 'ask') return questions.find(({ id }) => id === subject)?.words ?? '';
  return text[kind];
}

export const minutesOf = (steps: readonly AgendaStep[]): number =>
  steps.filter(({ on }) => on).reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * How the room is doing: minutes behind the run sheet (negative: ahead; 0 within the step's own time).
 * @param startedAt and `now` milliseconds since 1970
 */
export function minutesBehind(steps: readonly AgendaStep[], current: string, startedAt: number, now: number): number {
  const running = steps.filter(({ on }) => on);
  const at = running.findIndex(({ id }) => id === current);
  if (at < 0) return 0;
  const begins = minutesOf(running.slice(0, at));
  const ends = begins + (running[at]?.minutes ?? 0);
  const elapsed = (now - startedAt) / 60_000;
  if (elapsed > ends) return Math.floor(elapsed - ends);
  return elapsed < begins ? Math.ceil(elapsed - begins) : 0;
}

/** Minutes of this step and all after it that are still to come, by the clock of the room; never below nought. */
export function minutesLeft(steps: readonly AgendaStep[], current: string, startedAt: number, now: number): number {
  const running = steps.filter(({ on }) => on);
  const at = running.findIndex(({ id }) => id === current);
  const ends = minutesOf(running.slice(0, at + 1));
  return Math.max(0, Math.floor(ends - (now - startedAt) / 60_000));
}

/** Minutes of talk about one statement where statements are taken in turn. */
const TALK = 3;

/**
 * How long a cue may take, where a clock helps the room; `null` where it would only press.
 * @param talks how many units share the time of a discussion
 */
export function minutesFor(
  { type, step: id }: { readonly type: string; readonly step: string },
  steps: readonly AgendaStep[],
  talks: number,
): number | null {
  const step = steps.find((each) => each.id === id);
  if (!step) return null;
  if (type === 'alone' || type === 'pause') return step.minutes;
  if (type !== 'talk') return null;
  return step.kind === 'discuss' ? Math.max(1, Math.floor(step.minutes / Math.max(1, talks))) : TALK;
}
