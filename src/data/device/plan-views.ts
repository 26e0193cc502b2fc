/** Last view of the action plan of each assessment. */
import * as v from 'valibot';
import { PRIORITIES } from '../../domain/assessment/action.ts';
import {
  MISSING,
  PLAN_GROUPINGS,
  PLAN_PAGES,
  PLAN_SORTS,
  type PlanView,
  USUAL_VIEW,
} from '../../domain/assessment/plan-view.ts';
import { parseJsonText } from '../../lib/browser/outside-value.ts';
import type { AssessmentId } from '../../lib/ids.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { storagePrefix } from './shared-device.ts';

const NAME = `${storagePrefix()}.plan-views`;

/** Assessments whose view is remembered; the one that was changed longest ago is forgotten first. */
const MAX_VIEWS = 20;

/** Each value alone: an older or a newer release may have written others. */
const VIEW = v.object({
  page: v.fallback(v.picklist(PLAN_PAGES), USUAL_VIEW.page),
  group: v.fallback(v.picklist(PLAN_GROUPINGS), USUAL_VIEW.group),
  sort: v.fallback(v.picklist(PLAN_SORTS), USUAL_VIEW.sort),
  isDescending: v.fallback(v.boolean(), USUAL_VIEW.isDescending),
  isOpen: v.fallback(v.boolean(), USUAL_VIEW.isOpen),
  isOverdue: v.fallback(v.boolean(), USUAL_VIEW.isOverdue),
  isMine: v.fallback(v.boolean(), USUAL_VIEW.isMine),
  owner: v.fallback(v.nullable(v.string()), null),
  stage: v.fallback(v.nullable(v.string()), null),
  priority: v.fallback(v.nullable(v.picklist([...PRIORITIES, MISSING])), null),
});
const STORED = v.array(v.tuple([v.string(), VIEW]));

function readViews(): readonly (readonly [AssessmentId, PlanView])[] {
  try {
    return parseJsonText(STORED, localStorage.getItem(NAME)) ?? [];
  } catch (error) {
    return ignored(error, 'read plan views', []);
  }
}

/** Returns the last view of an assessment's plan on this device, or the usual one. */
export const planViewOf = (id: AssessmentId): PlanView =>
  readViews().find(([assessment]) => assessment === id)?.[1] ?? USUAL_VIEW;

/** Remembers the view of an assessment's plan on this device. */
export function rememberPlanView(id: AssessmentId, view: PlanView): void {
  const others = readViews().filter(([assessment]) => assessment !== id);
  try {
    localStorage.setItem(NAME, JSON.stringify([...others.slice(1 - MAX_VIEWS), [id, view]]));
  } catch (error) {
    // The view still holds for this page.
    ignored(error, 'write plan views');
  }
}
