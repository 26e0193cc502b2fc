/** One action of the plan. Only `words` is required; the other fields are filled in when they are known. */
import { asDay } from '../../lib/coerce.ts';
import { isOrderKey } from '../../lib/fractional-index.ts';
import type { ActionId, StageId, StatementId } from '../../lib/ids.ts';

export const SIZES = ['low', 'medium', 'high'] as const;
export type Size = (typeof SIZES)[number];

export const PRIORITIES = ['do-first', 'plan', 'fill-in', 'park'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const STATUSES = ['not-started', 'in-progress', 'done', 'stopped'] as const;
export type Status = (typeof STATUSES)[number];

/** Up: board, funders. Down: staff, volunteers, communities. Out: partners, public. */
export const DIRECTIONS = ['up', 'down', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Origin of an action. */
export const ORIGINS = ['stage', 'next-level', 'carried-over', 'workshop', 'plan'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Text fields of an action. `words` is the action itself. */
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
  /** Chosen by people; overrides the quadrant of impact and effort. `null` = not chosen. */
  readonly priority: Priority | null;
  readonly status: Status;
  /** Days, 'YYYY-MM-DD'. */
  readonly start: string | null;
  readonly by: string | null;
  readonly reviewed: string | null;
  readonly nextReview: string | null;
  /** Hours per month, if the team knows better than `USUAL_HOURS`. */
  readonly hours: number | null;
  readonly reportTo: readonly Direction[];
  /** Fractional index (fractional-index.ts) if the action was moved by hand. */
  readonly order: string | null;
  readonly removed: boolean;
}

export interface Action extends ActionChoices, Readonly<Record<ActionText, string>> {
  readonly id: ActionId;
  readonly stage: StageId | null;
  readonly statement: StatementId | null;
  readonly origin: Origin;
  /** Id of the action in an earlier assessment that this one carries over. */
  readonly originId: ActionId | null;
  /**
   * Running number in this assessment. Two devices may use the same number while offline; `refs` tells them
   * apart.
   */
  readonly number: number;
  readonly madeAt: number;
}

/**
 * Reads the choices of an action from a document. A value that this release does not know counts as not chosen.
 * @param read returns the stored value of a field
 */
export function readActionChoices(read: (field: keyof ActionChoices) => unknown): ActionChoices {
  const oneOf = <T extends string>(field: keyof ActionChoices, known: readonly T[]): T | null =>
    known.find((choice) => choice === read(field)) ?? null;
  const day = (field: keyof ActionChoices): string | null => asDay(read(field));
  const directions = read('reportTo');
  return {
    impact: oneOf('impact', SIZES),
    effort: oneOf('effort', SIZES),
    priority: oneOf('priority', PRIORITIES),
    status: oneOf('status', STATUSES) ?? 'not-started',
    start: day('start'),
    by: day('by'),
    reviewed: day('reviewed'),
    nextReview: day('nextReview'),
    hours: asHours(read('hours')),
    reportTo: Array.isArray(directions) ? DIRECTIONS.filter((direction) => directions.includes(direction)) : [],
    order: asOrder(read('order')),
    removed: read('removed') === true,
  };
}

const asHours = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

const asOrder = (value: unknown): string | null => (isOrderKey(value) ? value : null);

/** False for removed actions and for those without words. */
export const isPresentAction = (action: Action): boolean => !action.removed && action.words.trim() !== '';

/** True until the action is done or stopped. */
export const isOpenAction = (action: Action): boolean =>
  action.status === 'not-started' || action.status === 'in-progress';

/**
 * Returns the quadrant of impact and effort; medium counts as high for both (contracts.md §2).
 * @returns `null` while either is unknown
 */
export function quadrantOf(impact: Size | null, effort: Size | null): Priority | null {
  if (impact === null || effort === null) return null;
  if (impact === 'low') return effort === 'low' ? 'fill-in' : 'park';
  return effort === 'low' ? 'do-first' : 'plan';
}

/** Returns the chosen priority, else the quadrant of impact and effort, else `null`. */
export const priorityOf = (action: Action): Priority | null =>
  action.priority ?? quadrantOf(action.impact, action.effort);

/** True if an open action is past its due day. Days compare as text, because they are 'YYYY-MM-DD'. */
export const isOverdue = (action: Action, today: string): boolean =>
  isOpenAction(action) && action.by !== null && action.by < today;

export type Missing = 'lead' | 'by' | 'measure';

/** Lists what a good action still lacks, as a hint: an action without it is valid. */
export function missingFrom(action: Action): readonly Missing[] {
  const missing: Missing[] = [];
  if (action.lead.trim() === '') missing.push('lead');
  if (action.by === null) missing.push('by');
  if (action.measure.trim() === '') missing.push('measure');
  return missing;
}
