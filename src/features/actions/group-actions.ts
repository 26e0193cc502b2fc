/** Groups the actions of a plan, or lists them in one group: by stage, lead, due month, status or priority. */
import { type Action, isOverdue, priorityOf, STATUSES } from '../../domain/assessment/action.ts';
import { priorityRank } from '../../domain/assessment/plan.ts';
import type { PlanGrouping } from '../../domain/assessment/plan-view.ts';
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

/** Returns the groups in display order. @param actions in plan order, which each group keeps @param today 'YYYY-MM-DD' */
export function groupActions(
  actions: readonly Action[],
  grouping: PlanGrouping,
  rubric: Rubric,
  today: string,
): readonly GroupedActions[] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    const key = keyOf(action, grouping, today);
    const group = groups.get(key);
    if (group) group.push(action);
    else groups.set(key, [action]);
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      name: nameOf(key, grouping, rubric),
      lane: grouping === 'stage' ? laneOf(key, rubric) : null,
      actions: members,
    }))
    .toSorted((a, b) => rankOf(a, grouping, rubric) - rankOf(b, grouping, rubric) || a.key.localeCompare(b.key));
}

/** Returns the key of the action's group; '' = the value is missing. */
function keyOf(action: Action, grouping: PlanGrouping, today: string): string {
  switch (grouping) {
    case 'none':
      return '';
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

function nameOf(key: string, grouping: PlanGrouping, rubric: Rubric): string {
  switch (grouping) {
    case 'none':
      return '';
    case 'stage':
      return key === '' ? text.noStage : localize(rubric.stages.find((stage) => stage.id === key)?.name) || key;
    case 'lead':
      return key === '' ? text.noLead : key;
    case 'by':
      if (key === 'overdue') return text.overdue;
      return key === '' ? text.noDay : formatMonth(`${key}-01`);
    case 'status':
    case 'priority':
      return key === '' ? text.unsorted : text[key as Exclude<Action['status'] | NonNullable<Action['priority']>, ''>];
  }
}

function laneOf(key: string, rubric: Rubric): number | null {
  const lane = rubric.stages.findIndex((stage) => stage.id === key);
  return lane < 0 ? null : lane;
}

function rankOf(group: GroupedActions, grouping: PlanGrouping, rubric: Rubric): number {
  const last = Number.MAX_SAFE_INTEGER;
  switch (grouping) {
    case 'none':
      return 0;
    case 'stage':
      return group.lane ?? rubric.stages.length;
    case 'status':
      return (STATUSES as readonly string[]).indexOf(group.key);
    case 'priority':
      return priorityRank((group.actions[0] && priorityOf(group.actions[0])) ?? null);
    case 'by':
      if (group.key === 'overdue') return -1;
      return group.key === '' ? last : 0;
    case 'lead':
      return group.key === '' ? last : 0;
  }
}
