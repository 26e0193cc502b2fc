/** One thing that a team means to do. Only its words are required; the rest is added when it is known. */
import { asDay } from '../../lib/coerce.ts';

export const SIZES = ['low', 'medium', 'high'] as const;
export type Size = (typeof SIZES)[number];

export const PRIORITIES = ['do-first', 'plan', 'fill-in', 'park'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const STATUSES = ['not-started', 'in-progress', 'done', 'stopped'] as const;
export type Status = (typeof STATUSES)[number];

/** Upwards: board, funders. Downwards: staff, volunteers, communities. Outwards: partners, public. */
export const DIRECTIONS = ['up', 'down', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where an action came from. */
export const ORIGINS = ['stage', 'next-level', 'carried-over', 'workshop', 'plan'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Free text of an action, by field. `words` is the action itself. */
export const ACTION_TEXTS = [
  'words',
  'why',
  'lead',
  'partners',
  'resources',
  'measure',
  'collect',
  'progress',
  'priorityReason',
] as const;
export type ActionText = (typeof ACTION_TEXTS)[number];

export interface ActionChoices {
  readonly impact: Size | null;
  readonly effort: Size | null;
  /** Set by people where they overrule what impact and effort make of it. */
  readonly priority: Priority | null;
  readonly status: Status;
  /** Days, 'YYYY-MM-DD'. */
  readonly start: string | null;
  readonly by: string | null;
  readonly reviewed: string | null;
  readonly nextReview: string | null;
  /** Hours a month that it takes, where the team knows better than the usual for its effort. */
  readonly hours: number | null;
  readonly reportTo: readonly Direction[];
  /** Its place among the others where somebody moved it: a fractional key (order.ts). */
  readonly order: string | null;
  readonly removed: boolean;
}

export interface Action extends ActionChoices, Readonly<Record<ActionText, string>> {
  readonly id: string;
  readonly stage: string | null;
  readonly statement: string | null;
  readonly origin: Origin;
  /** The action in an earlier assessment that this one carries on. */
  readonly originId: string | null;
  /** Its running number in this assessment. Two laptops may use one number while apart; `refs` tells them apart. */
  readonly number: number;
  readonly madeAt: number;
}

/** The choices of an action from what a document holds; a value that this release does not know reads as not chosen. */
export function asChoices(held: (field: keyof ActionChoices) => unknown): ActionChoices {
  const oneOf = <T extends string>(field: keyof ActionChoices, known: readonly T[]): T | null =>
    known.find((each) => each === held(field)) ?? null;
  const day = (field: keyof ActionChoices): string | null => asDay(held(field));
  const directions = held('reportTo');
  return {
    impact: oneOf('impact', SIZES),
    effort: oneOf('effort', SIZES),
    priority: oneOf('priority', PRIORITIES),
    status: oneOf('status', STATUSES) ?? 'not-started',
    start: day('start'),
    by: day('by'),
    reviewed: day('reviewed'),
    nextReview: day('nextReview'),
    hours: asHours(held('hours')),
    reportTo: Array.isArray(directions) ? DIRECTIONS.filter((each) => directions.includes(each)) : [],
    order: asOrder(held('order')),
    removed: held('removed') === true,
  };
}

const asHours = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

/** A key that `keyBetween` could have made. It would look for ever for room below one that ends in the lowest digit. */
const asOrder = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-z]*[1-9a-z]$/.test(value) ? value : null;

/** An action whose words are blank is not there yet; a removed one is not there any more. */
export const isPresentAction = (action: Action): boolean => !action.removed && action.words.trim() !== '';

export const isOpenAction = (action: Action): boolean =>
  action.status === 'not-started' || action.status === 'in-progress';

/**
 * Which box of the two-question grid an action falls into: medium counts as a lot of help, and as hard.
 * @returns `null` while one of the two questions is open
 */
export function quadrantOf(impact: Size | null, effort: Size | null): Priority | null {
  if (impact === null || effort === null) return null;
  if (impact === 'low') return effort === 'low' ? 'fill-in' : 'park';
  return effort === 'low' ? 'do-first' : 'plan';
}

/** What people chose, else what the grid makes of impact and effort, else `null`. */
export const priorityOf = (action: Action): Priority | null =>
  action.priority ?? quadrantOf(action.impact, action.effort);

/** Whether an open action's day has passed. Days are 'YYYY-MM-DD', so that text order is date order. */
export const isOverdue = (action: Action, today: string): boolean =>
  isOpenAction(action) && action.by !== null && action.by < today;

export type Missing = 'lead' | 'by' | 'measure';

/** What a good action still lacks. A nudge, never an error. */
export function missingFrom(action: Action): readonly Missing[] {
  const missing: Missing[] = [];
  if (action.lead.trim() === '') missing.push('lead');
  if (action.by === null) missing.push('by');
  if (action.measure.trim() === '') missing.push('measure');
  return missing;
}
