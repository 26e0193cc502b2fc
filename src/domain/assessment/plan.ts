/** The action plan: its order, its numbering, whether it fits the hours that the team has. */

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
 * Hours a month that an effort usually takes, where the action does not say. A working assumption of ours,
 * shown wherever it is used: half an hour a week, half a day a week, two days and a half a week.
 */
export const USUAL_HOURS: Readonly<Record<Size, number>> = { low: 2, medium: 16, high: 80 };

/**
 * All live actions of a plan in plan order: by stage, then as they were written; those that somebody moved, where they were
 * put. One that has no key yet (it was written after a move) stands behind the one that it would follow by habit.
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One order key to write: what "move up" and "move down" come to. */
export interface Move {
  readonly id: string;
  readonly order: string;
}

/**
 * What to write so that an action stands `by` places further down (negative: up) in the list that is on screen.
 * The first move in a plan gives every action a key; after that each move writes one.
 * @param plan all actions in plan order; @param shown the ids on screen, in order, of which the action is one
 */
export function move(plan: readonly Action[], shown: readonly string[], id: string, by: -1 | 1): readonly Move[] {
  const neighbour = shown[shown.indexOf(id) + by];
  if (neighbour === undefined) return [];
  const without = plan.map((action) => action.id).filter((other) => other !== id);
  const at = without.indexOf(neighbour) + (by === 1 ? 1 : 0);
  const target = without.toSpliced(at, 0, id);
  const orders = new Map(plan.map((action) => [action.id, action.order]));
  const before = orders.get(target[at - 1] ?? '') ?? null;
  const after = orders.get(target[at + 1] ?? '') ?? null;
  // One without a key stands behind another, and would go wherever that goes: then all are given keys.
  const fits = plan.every((action) => action.order !== null) && (before === null || after === null || before < after);
  if (fits) return [{ id, order: keyBetween(before, after) }];
  return evenKeys(target.length).map((order, i) => ({ id: target[i] ?? '', order }));
}

/**
 * The reference of each action, as plans and spreadsheets show it: its running number, with a letter where two laptops
 * used the same number while apart. Removed actions keep theirs, so a number never passes to another action.
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

/** Hours a month of one action: as given, else the usual for its effort, else `null` when nobody has said how hard it is. */
export const hoursOf = (action: Action): number | null =>
  action.hours ?? (action.effort === null ? null : USUAL_HOURS[action.effort]);

export interface Capacity {
  /** Hours a month that the team has; `null` when nobody has said. */
  readonly available: number | null;
  /** Hours a month that the chosen actions take: open ones that are started, or sorted into "Do first". */
  readonly needed: number;
  readonly chosen: readonly Action[];
  /** Chosen actions whose effort nobody has judged; they count as nothing, and that is said. */
  readonly unjudged: number;
  /** The actions to park so that the rest fits, last in plan order first; empty when all fits. */
  readonly tooMany: readonly Action[];
}

/** Whether what is chosen fits into the hours that the team really has. */
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

/** How many places from the front of its list a priority stands; unsorted actions come last. */
export const priorityRank = (priority: Priority | null): number =>
  priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority);

/** Sorts after every day. */
const NEVER = '9999-99-99';

/** The open actions to do first: sorted into "Do first", soonest day first, those without a day last. */
export function doFirst(plan: readonly Action[]): readonly Action[] {
  return plan
    .filter((action) => isOpenAction(action) && priorityOf(action) === 'do-first')
    .toSorted((a, b) => compare(a.by ?? NEVER, b.by ?? NEVER));
}
