import { ACTION_TEXTS, type Action, isOpenAction, isPresentAction } from '../../domain/assessment/action.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentDocument } from '../documents/document-handle.ts';
import { addAction, setHours } from './assessment-commands.ts';

/** Copies the open actions with all their texts, and the hours, from one assessment into the next. Levels start empty. */
export function carryOver(before: Assessment, next: AssessmentDocument): void {
  const open = [...before.actions.values()]
    .filter((action) => isPresentAction(action) && isOpenAction(action))
    .toSorted((a, b) => a.number - b.number);
  for (const action of open) copy(action, next);
  if (before.hoursAMonth !== null) setHours(next, before.hoursAMonth);
}

function copy(action: Action, next: AssessmentDocument): void {
  const { stage, statement, impact, effort, priority, status, start, by, reviewed, nextReview, hours, reportTo } =
    action;
  addAction(next, {
    stage,
    statement,
    origin: 'carried-over',
    originId: action.originId ?? action.id,
    texts: Object.fromEntries(ACTION_TEXTS.map((field) => [field, action[field]])),
    choices: { impact, effort, priority, status, start, by, reviewed, nextReview, hours, reportTo },
  });
}
