/**
 * Cues: every state that the screen can be in, in the order of the day. "Next" goes from one to the next, so that a clicker
 * with one button is enough. Where the room is, is the key of a cue; keys stay the same when the run sheet changes.
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
  /** 'waiting', 'ballot/plan-1' */
  readonly key: string;
  readonly type: CueType;
  /** The unit, the stage or the question that it is about. */
  readonly subject: string | null;
  readonly step: string;
}

/** Every cue of the steps that are on, in order. */
export function cuesOf(
  steps: readonly AgendaStep[],
  setup: Setup,
  session: Pick<Session, 'discussing'>,
  rubric: Rubric,
): readonly Cue[] {
  return steps.filter(({ on }) => on).flatMap((step) => cuesIn(step, setup, session, rubric));
}

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
      return [
        cue('agenda'),
        ...session.discussing.flatMap((unit) => [cue('talk', unit), cue('agree', unit)]),
        cue('strips'),
      ];
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

/** The cue of a key; the first one where there is none yet, or where the run sheet no longer has it. */
export function findCue(cues: readonly Cue[], key: string): Cue | null {
  return cues.find((cue) => cue.key === key) ?? cues[0] ?? null;
}

/** The neighbour of a cue; `null` past either end. */
export function neighbour(cues: readonly Cue[], key: string, by: 1 | -1): Cue | null {
  const at = cues.findIndex((cue) => cue.key === key);
  return at < 0 ? (cues[0] ?? null) : (cues[at + by] ?? null);
}

/** The unit that a cue is about, where it is about one. */
export const unitOf = (cue: Cue | null): string | null =>
  cue && (cue.type === 'ballot' || cue.type === 'talk' || cue.type === 'agree') ? cue.subject : null;

/** What "Next" does: results that the room waits for come before the next cue. */
export type Advance =
  | { readonly type: 'reveal'; readonly unit: string }
  | { readonly type: 'page' }
  | { readonly type: 'go'; readonly cue: Cue }
  | { readonly type: 'stay' };

/**
 * @param waiting votes are in for the cue's unit and the room has not seen them
 * @param pagesAfter how many pages of the screen's list are still to come
 */
export function advance(cues: readonly Cue[], cue: Cue | null, waiting: boolean, pagesAfter: number): Advance {
  const unit = unitOf(cue);
  if (unit !== null && waiting) return { type: 'reveal', unit };
  if (pagesAfter > 0) return { type: 'page' };
  const next = neighbour(cues, cue?.key ?? '', 1);
  return next ? { type: 'go', cue: next } : { type: 'stay' };
}
