/**
 * Cues: every state of the display in the order of the day. "Next" steps through them, so that a one-button clicker
 * is enough. The session stores the key of a cue, which stays the same when the agenda changes.
 */
import type { Rubric } from '../rubric/rubric.ts';
import type { AgendaStep } from './agenda.ts';
import { type Session, type Setup, unitsOf } from './workshop.ts';

export const CUE_TYPES = [
  'waiting',
  'rules',
  'scale',
  'promised',
  'ask',
  'answers',
  'alone',
  'hand-in',
  'ballot',
  'talk',
  'agree',
  'celebrate',
  'agenda',
  'challenge',
  'broad',
  'strips',
  'pause',
  'ideas',
  'dots',
  'grid',
  'decide',
  'poll',
  'thanks',
] as const;
export type CueType = (typeof CUE_TYPES)[number];

export interface Cue {
  /** For example 'waiting' or 'ballot/plan-1'. */
  readonly key: string;
  readonly type: CueType;
  /** Id of a unit, a stage or a question; `null` if the cue has no subject. */
  readonly subject: string | null;
  readonly step: string;
}

/** Returns every cue of the enabled steps, in order. */
export function cuesOf(
  steps: readonly AgendaStep[],
  setup: Setup,
  session: Pick<Session, 'discussing'>,
  rubric: Rubric,
): readonly Cue[] {
  const running = steps.filter(({ on }) => on);
  const last = running.findLast(({ kind }) => RATING.has(kind));
  return running.flatMap((step) => [
    ...cuesIn(step, setup, session, rubric),
    ...(step === last ? RESULTS.map((type): Cue => ({ key: type, type, subject: null, step: step.id })) : []),
  ]);
}

/** Steps in which people rate and agree. The last of them ends with the results, so that no workshop ends without. */
const RATING: ReadonlySet<AgendaStep['kind']> = new Set(['reveal', 'discuss', 'stage']);
/** Suggestions that all broadly agree on, then a level for each stage. */
const RESULTS = ['broad', 'strips'] as const;

function cuesIn(step: AgendaStep, setup: Setup, session: Pick<Session, 'discussing'>, rubric: Rubric): readonly Cue[] {
  const cue = (type: CueType, subject: string | null = null): Cue => ({
    key: subject === null ? type : `${type}/${subject}`,
    type,
    subject,
    step: step.id,
  });
  const question = (id: string): readonly Cue[] => [cue('ask', id), cue('answers', id)];
  switch (step.kind) {
    case 'welcome':
      return [cue('waiting'), cue('rules'), ...(setup.stages.length > 0 ? [cue('scale')] : [])];
    case 'last-time':
      return [cue('promised')];
    case 'ask':
      return step.subject === null ? [] : question(step.subject);
    case 'rate':
      return [cue('alone'), cue('hand-in')];
    case 'reveal':
      return [...unitsOf(setup, rubric).map((unit) => cue('ballot', unit)), cue('celebrate')];
    case 'discuss':
      return [cue('agenda'), ...session.discussing.flatMap((unit) => [cue('talk', unit), cue('agree', unit)])];
    case 'stage':
      return stageCues(step, setup, rubric, cue);
    case 'break':
      return [cue('pause'), ...(step.subject === null ? [] : question(step.subject))];
    case 'ideas':
      return [
        ...setup.questions.filter(({ on, form }) => on && form === 'ideas').map(({ id }) => cue('ask', id)),
        cue('ideas'),
      ];
    case 'sort':
      return [cue('dots'), cue('grid')];
    case 'decide':
      return [cue('decide'), cue('poll'), cue('thanks')];
  }
}

function stageCues(
  step: AgendaStep,
  setup: Setup,
  rubric: Rubric,
  cue: (type: CueType, subject?: string | null) => Cue,
): readonly Cue[] {
  const stage = step.subject ?? '';
  const units = unitsOf({ depth: setup.depth, stages: [stage] }, rubric);
  const rated = units.flatMap((unit) => [cue('ballot', unit), cue('talk', unit), cue('agree', unit)]);
  return [
    cue('challenge', stage),
    ...rated,
    ...(setup.depth === 'full' ? [{ ...cue('strips'), key: `strips/${stage}`, subject: stage }] : []),
  ];
}

/** Returns the cue with this key, or the first cue if the agenda has none with it; `null` if there are no cues. */
export function findCue(cues: readonly Cue[], key: string): Cue | null {
  return cues.find((cue) => cue.key === key) ?? cues[0] ?? null;
}

/** Returns the next or the previous cue, `null` past either end, and the first cue if the key is unknown. */
export function neighbour(cues: readonly Cue[], key: string, step: 1 | -1): Cue | null {
  const index = cues.findIndex((cue) => cue.key === key);
  return index < 0 ? (cues[0] ?? null) : (cues[index + step] ?? null);
}

/** Returns the unit that a cue is about, or `null` if its subject is something else. */
export const unitOf = (cue: Cue | null): string | null =>
  cue && (cue.type === 'ballot' || cue.type === 'talk' || cue.type === 'agree') ? cue.subject : null;

/** Effect of "Next": pending results are revealed before the next cue. */
export type Advance =
  | { readonly type: 'reveal'; readonly unit: string }
  | { readonly type: 'page' }
  | { readonly type: 'go'; readonly cue: Cue }
  | { readonly type: 'stay' };

/**
 * Decides the effect of "Next".
 * @param waiting true if the cue's unit has votes that are not revealed yet
 * @param pagesAfter number of pages left in the list on the display
 */
export function advance(cues: readonly Cue[], cue: Cue | null, waiting: boolean, pagesAfter: number): Advance {
  const unit = unitOf(cue);
  if (unit !== null && waiting) return { type: 'reveal', unit };
  if (pagesAfter > 0) return { type: 'page' };
  const next = neighbour(cues, cue?.key ?? '', 1);
  return next ? { type: 'go', cue: next } : { type: 'stay' };
}
