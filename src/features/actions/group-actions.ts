/** The plan in groups: by stage, who, when, status, or what to do first. */
import { type Action, isOverdue, priorityOf, STATUSES } from '../../domain/assessment/action.ts';
import { type Grouping, priorityRank } from '../../domain/assessment/plan.ts';
import { localize, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMonth } from '../../lib/i18n/messages.ts';
import { text } from './text.ts';

export interface GroupedActions {
  readonly key: string;
  readonly name: string;
  /** Lane of the stage, from 0, in the list by stage. */
  readonly lane: number | null;
  readonly actions: readonly Action[];
}

/** @param actions in plan order; each group keeps it. @param today 'YYYY-MM-DD' */
export function groupActions(
  actions: readonly Action[],
  by: Grouping,
  rubric: Rubric,
  today: string,
): readonly GroupedActions[] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const key = keyOf(action, by, today);
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      name: nameOf(key, by, rubric),
      lane: by === 'stage' ? laneOf(key, rubric) : null,
      actions: members,
    }))
    .toSorted((a, b) => rankOf(a, by, rubric) - rankOf(b, by, rubric) || a.key.localeCompare(b.key));
}

/** Missing things have the empty key. */
function keyOf(action: Action, by: Grouping, today: string): string {
  switch (by) {
    case 'stage':
      return action.stage ?? '';
    case 'lead':
      return action.lead.trim();
    case 'by':
      return isOverdue(action, today) ? 'overdue' : (action.by?.slice(0, 7) ?? '');
    case 'status':
      return action.status;
    case 'priority':
      return priorityOf(action) ?? '';
  }
}

function nameOf(key: string, by: Grouping, rubric: Rubric): string {
  switch (by) {
    case 'stage':
      return key === '' ? text.noStage : localize(rubric.stages.find((stage) => stage.id === key)?.name) || key;
    case 'lead':
      return key === '' ? text.noLead : key;
    case 'by':
      return key === '' ? text.noDay : key === 'overdue' ? text.overdue : formatMonth(`${key}-01`);
    case 'status':
    case 'priority':
      return key === '' ? text.unsorted : text[key as Exclude<Action['status'] | NonNullable<Action['priority']>, ''>];
  }
}

function laneOf(key: string, rubric: Rubric): number | null {
  const lane = rubric.stages.findIndex((stage) => stage.id === key);
  return lane < 0 ? null : lane;
}

function rankOf(group: GroupedActions, by: Grouping, rubric: Rubric): number {
  const last = Number.MAX_SAFE_INTEGER;
  switch (by) {
    case 'stage':
      return group.lane ?? rubric.stages.length;
    case 'status':
      return (STATUSES as readonly string[]).indexOf(group.key);
    case 'priority':
      return priorityRank((group.actions[0] && priorityOf(group.actions[0])) ?? null);
    case 'by':
      return group.key === 'overdue' ? -1 : group.key === '' ? last : 0;
    case 'lead':
      return group.key === '' ? last : 0;
  }
}
