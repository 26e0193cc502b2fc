/** Action plan: order, reference numbers, and capacity in hours. */

import { evenKeys, keyBetween } from '../../lib/fractional-index.ts';
import {
  type Action,
  isOpenAction,
  isPresentAction,
  PRIORITIES,
  type Priority,
  priorityOf,
  type Size,
} from './action.ts';

/**
 * Hours per month by effort, for actions without hours: half an hour a week, half a day a week, two and a half days a
 * week. An assumption of ours, shown wherever it is used.
 */
export const USUAL_HOURS: Readonly<Record<Size, number>> = { low: 2, medium: 16, high: 80 };

/**
 * Sorts actions by stage and time of creation, and moved ones by their key. An action without a key that was added
 * after a move follows its predecessor in the default order.
 */
export function inPlanOrder(actions: Iterable<Action>, stages: readonly string[]): readonly Action[] {
  const rank = (action: Action): number =>
    stages.includes(action.stage ?? '') ? stages.indexOf(action.stage ?? '') : stages.length;
  const byHabit = [...actions]
    .filter(isPresentAction)
    .toSorted((a, b) => rank(a) - rank(b) || a.madeAt - b.madeAt || a.number - b.number || (a.id < b.id ? -1 : 1));
  let key = '';
  return byHabit
    .map((action, i) => {
      key = action.order ?? key;
      return { action, key, follows: action.order === null, i };
    })
    .toSorted((a, b) => compare(a.key, b.key) || Number(a.follows) - Number(b.follows) || a.i - b.i)
    .map(({ action }) => action);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Order key to write for one action. */
export interface Move {
  readonly id: string;
  readonly order: string;
}

/**
 * Returns the order keys to write so that an action moves one place down (1) or up (-1) in the visible list. The
 * first move in a plan writes a key for every action, later ones write a single key. Returns nothing at the end of
 * the list.
 * @param plan all actions in plan order
 * @param shown ids of the visible actions in order, including `id`
 */
export function move(plan: readonly Action[], shown: readonly string[], id: string, step: -1 | 1): readonly Move[] {
  const neighbour = shown[shown.indexOf(id) + step];
  if (neighbour === undefined) return [];
  const without = plan.map((action) => action.id).filter((other) => other !== id);
  const index = without.indexOf(neighbour) + (step === 1 ? 1 : 0);
  const target = without.toSpliced(index, 0, id);
  const orders = new Map(plan.map((action) => [action.id, action.order]));
  const before = orders.get(target[index - 1] ?? '') ?? null;
  const after = orders.get(target[index + 1] ?? '') ?? null;
  // An action without a key follows its predecessor and would move with it, so every action gets a key.
  const fits = plan.every((action) => action.order !== null) && (before === null || after === null || before < after);
  if (fits) return [{ id, order: keyBetween(before, after) }];
  return evenKeys(target.length).map((order, i) => ({ id: target[i] ?? '', order }));
}

/**
 * Returns the reference of each action by id: its running number, plus a letter if two devices used the same number
 * while offline. Removed actions keep theirs, so that a reference is never reused.
 */
export function refs(actions: Iterable<Action>): ReadonlyMap<string, string> {
  const sorted = [...actions].toSorted((a, b) => a.number - b.number || a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  const result = new Map<string, string>();
  let twins = 0;
  for (const [i, action] of sorted.entries()) {
    twins = i > 0 && sorted[i - 1]?.number === action.number ? twins + 1 : 0;
    result.set(action.id, twins === 0 ? String(action.number) : `${action.number}${String.fromCharCode(97 + twins)}`);
  }
  return result;
}

/** Returns the hours per month of an action: as entered, else by effort, else `null`. */
export const hoursOf = (action: Action): number | null =>
  action.hours ?? (action.effort === null ? null : USUAL_HOURS[action.effort]);

export interface Capacity {
  /** Hours per month of the team; `null` if unknown. */
  readonly available: number | null;
  /** Hours per month of the chosen actions: open ones that are in progress or have priority "Do first". */
  readonly needed: number;
  readonly chosen: readonly Action[];
  /** Number of chosen actions without effort; they count as 0 hours. */
  readonly unjudged: number;
  /** Actions to postpone so that the rest fits, last in plan order first; empty if all fit. */
  readonly tooMany: readonly Action[];
}

/**
 * Compares the hours of the chosen actions with those of the team.
 * @param available hours per month; `null` if unknown
 */
export function capacityOf(plan: readonly Action[], available: number | null): Capacity {
  const chosen = plan.filter(
    (action) => isOpenAction(action) && (action.status === 'in-progress' || priorityOf(action) === 'do-first'),
  );
  const needed = chosen.reduce((sum, action) => sum + (hoursOf(action) ?? 0), 0);
  const tooMany: Action[] = [];
  let over = available === null ? 0 : needed - available;
  for (const action of chosen.toReversed().filter((a) => a.status === 'not-started' && (hoursOf(a) ?? 0) > 0)) {
    if (over <= 0) break;
    tooMany.push(action);
    over -= hoursOf(action) ?? 0;
  }
  return { available, needed, chosen, unjudged: chosen.filter((action) => hoursOf(action) === null).length, tooMany };
}

export type Grouping = 'stage' | 'lead' | 'by' | 'status' | 'priority';

/** Returns the rank of a priority, 0 first; actions without priority are last. */
export const priorityRank = (priority: Priority | null): number =>
  priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority);

/** Sorts after every day. */
const NEVER = '9999-99-99';

/** Returns the open actions with priority "Do first", earliest due day first, undated ones last. */
export function actionsToDoFirst(plan: readonly Action[]): readonly Action[] {
  return plan
    .filter((action) => isOpenAction(action) && priorityOf(action) === 'do-first')
    .toSorted((a, b) => compare(a.by ?? NEVER, b.by ?? NEVER));
}
