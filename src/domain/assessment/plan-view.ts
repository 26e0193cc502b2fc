/** View of the action plan: filters and sorting, as the actions page, its board and its timeline share them. */
import { type Action, isOpenAction, isOverdue, PRIORITIES, type Priority, priorityOf, STATUSES } from './action.ts';
import { type Grouping, priorityRank } from './plan.ts';

export const PLAN_PAGES = ['table', 'board', 'timeline'] as const;
export const PLAN_SORTS = ['own', 'stage', 'words', 'lead', 'by', 'status', 'priority'] as const;
export type PlanSort = (typeof PLAN_SORTS)[number];
export const PLAN_GROUPINGS = ['none', 'stage', 'lead', 'by', 'status', 'priority'] as const;
export type PlanGrouping = Grouping | 'none';

/** Filter value for actions without an owner, a stage or a priority. Trimmed owners and ids never equal it. */
export const MISSING = ' ';

export interface PlanView {
  readonly page: (typeof PLAN_PAGES)[number];
  readonly group: PlanGrouping;
  /** 'own': the order made by hand. */
  readonly sort: PlanSort;
  readonly isDescending: boolean;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly isMine: boolean;
  /** `null` = every owner; likewise below. */
  readonly owner: string | null;
  readonly stage: string | null;
  readonly priority: Priority | typeof MISSING | null;
}

export const USUAL_VIEW: PlanView = {
  page: 'table',
  group: 'stage',
  sort: 'own',
  isDescending: false,
  isOpen: true,
  isOverdue: false,
  isMine: false,
  owner: null,
  stage: null,
  priority: null,
};

/** Values of the moment that filters compare with. */
export interface PlanMoment {
  readonly search: string;
  /** 'YYYY-MM-DD' */
  readonly today: string;
  /** Role in the preferences; '' = none given. */
  readonly role: string;
}

const folded = (words: string): string => words.trim().toLocaleLowerCase();

/** Returns whether the owner of the action is the role in the preferences. */
export const isOwnedBy = (action: Action, role: string): boolean =>
  role.trim() !== '' && folded(action.lead) === folded(role);

/** Returns the actions that pass all filters and contain the searched words in title, details or owner. */
export function filterActions(actions: readonly Action[], view: PlanView, moment: PlanMoment): readonly Action[] {
  const words = folded(moment.search);
  return actions.filter(
    (action) =>
      (!view.isOpen || isOpenAction(action)) &&
      (!view.isOverdue || isOverdue(action, moment.today)) &&
      (!view.isMine || isOwnedBy(action, moment.role)) &&
      passes(view.owner, action.lead.trim()) &&
      passes(view.stage, action.stage) &&
      passes(view.priority, priorityOf(action)) &&
      (words === '' || contains(action, words)),
  );
}

const passes = (wanted: string | null, value: string | null): boolean =>
  wanted === null || wanted === (value === null || value === '' ? MISSING : value);

const contains = ({ words, lead, why, partners, resources, measure, collect, progress }: Action, searched: string) =>
  [words, lead, why, partners, resources, measure, collect, progress].some((text) => folded(text).includes(searched));

/**
 * Sorts actions; equal ones stay in plan order, and actions without the value are last in both directions.
 * @param stages ids in rubric order
 */
export function sortActions(
  actions: readonly Action[],
  { sort, isDescending }: Pick<PlanView, 'sort' | 'isDescending'>,
  stages: readonly string[],
): readonly Action[] {
  if (sort === 'own') return actions;
  const keys = new Map(actions.map((action) => [action, keyOf(action, sort, stages)]));
  const sign = isDescending ? -1 : 1;
  return actions.toSorted((a, b) => {
    const [left, right] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (typeof left === 'number' ? left - Number(right) : left.localeCompare(String(right)));
  });
}

function keyOf(action: Action, sort: PlanSort, stages: readonly string[]): string | number | null {
  switch (sort) {
    case 'stage':
      return action.stage !== null && stages.includes(action.stage) ? stages.indexOf(action.stage) : null;
    case 'by':
      return action.by;
    case 'status':
      return STATUSES.indexOf(action.status);
    case 'priority': {
      const rank = priorityRank(priorityOf(action));
      return rank < PRIORITIES.length ? rank : null;
    }
    case 'words':
    case 'lead':
      return folded(action[sort]) || null;
    case 'own':
      return null;
  }
}

/** Returns the owners in the plan, sorted, each once. */
export const ownersIn = (actions: readonly Action[]): readonly string[] =>
  [...new Set(actions.map(({ lead }) => lead.trim()).filter((lead) => lead !== ''))].toSorted((a, b) =>
    a.localeCompare(b),
  );
