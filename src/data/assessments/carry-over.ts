import { ACTION_TEXTS, type Action, isOpenAction } from '../../domain/assessment/action.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { inPlanOrder } from '../../domain/assessment/plan.ts';
import { evenKeys } from '../../lib/fractional-index.ts';
import type { AssessmentDocument } from '../documents/document-handle.ts';
import { addAction, setHours } from './assessment-commands.ts';

/**
 * Copies the open actions with all their texts, and the hours, from one assessment into the next. Levels start empty. An order made by hand
 * stays; without one the copies keep their order by stage and number.
 * @param stages ids of the earlier assessment's stages, in order
 */
export function carryOver(before: Assessment, stages: readonly string[], next: AssessmentDocument): void {
  const open = inPlanOrder(before.actions.values(), stages).filter(isOpenAction);
  const keys = evenKeys(open.length);
  const places = open.some(({ order }) => order !== null)
    ? new Map(open.map(({ id }, i) => [id, keys[i] ?? null]))
    : null;
  for (const action of open.toSorted((a, b) => a.number - b.number)) copy(action, places?.get(action.id) ?? null, next);
  if (before.hoursAMonth !== null) setHours(next, before.hoursAMonth);
}

function copy(action: Action, order: string | null, next: AssessmentDocument): void {
  const { stage, statement, impact, effort, priority, status, start, by, reviewed, nextReview, hours, reportTo } =
    action;
  addAction(next, {
    stage,
    statement,
    origin: 'carried-over',
    originId: action.originId ?? action.id,
    texts: Object.fromEntries(ACTION_TEXTS.map((field) => [field, action[field]])),
    choices: { impact, effort, priority, status, start, by, reviewed, nextReview, hours, reportTo, order },
  });
}
