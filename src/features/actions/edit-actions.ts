/** Changes of one field of one or several actions, as one step that can be undone. */
import { addAction, decideAction, placeAction, writeActionText } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { AssessmentDocument } from '../../data/documents/document-handle.ts';
import { ACTION_TEXTS, type Action, PRIORITIES, STATUSES } from '../../domain/assessment/action.ts';
import { localize, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import type { Choice } from '../../ui/controls/field.tsx';
import { text } from './text.ts';

export const EDITED_FIELDS = ['stage', 'lead', 'by', 'status', 'priority'] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

/** Choices of a field that has a list; '' = no value. `null` for fields that are typed. */
export function fieldChoices(field: EditedField, rubric: Rubric): readonly Choice<string>[] | null {
  switch (field) {
    case 'stage':
      return [
        ...rubric.stages.map(({ id, name }) => ({ value: id, label: localize(name) })),
        { value: '', label: text.noStage },
      ];
    case 'status':
      return STATUSES.map((value) => ({ value, label: text[value] }));
    case 'priority':
      return [...PRIORITIES.map((value) => ({ value, label: text[value] })), { value: '', label: text.priorityAuto }];
    case 'lead':
    case 'by':
      return null;
  }
}

/** Stored value of a field as text; '' = none. A priority is the chosen one, not that of impact and effort. */
export const fieldValue = (action: Action, field: EditedField): string => (action[field] ?? '').trim();

/** Changes one field of all actions in one step. @param value as `fieldValue` returns it */
export function changeActions(
  open: OpenAssessment,
  actions: readonly Action[],
  field: EditedField,
  value: string,
  step: { readonly label: string; readonly offer: boolean },
): void {
  const changed = actions.filter((action) => fieldValue(action, field) !== value);
  if (changed.length === 0) return;
  open.act(
    step.label,
    () => {
      for (const { id } of changed) changeField(open.document, id, field, value);
    },
    { offer: step.offer },
  );
  // Typed text reaches the snapshot after a pause; a cell must show it at once.
  open.now();
}

function changeField(document: AssessmentDocument, id: string, field: EditedField, value: string): void {
  switch (field) {
    case 'stage':
      placeAction(document, id, { stage: value === '' ? null : value, statement: null });
      break;
    case 'lead':
      writeActionText(document, id, 'lead', value);
      break;
    case 'by':
      decideAction(document, id, 'by', value === '' ? null : value);
      break;
    case 'status':
      decideAction(document, id, 'status', STATUSES.find((status) => status === value) ?? 'not-started');
      break;
    case 'priority':
      decideAction(document, id, 'priority', PRIORITIES.find((priority) => priority === value) ?? null);
  }
}

/** Value of a field in words, for the undo of a change of several actions. */
export function valueLabel(field: EditedField, value: string, rubric: Rubric): string {
  if (field === 'by') return value === '' ? text.noDay : formatShortDate(value);
  if (field === 'lead') return value === '' ? text.noLead : value;
  return fieldChoices(field, rubric)?.find((choice) => choice.value === value)?.label ?? value;
}

export const FIELD_LABELS = {
  stage: () => text.stage,
  lead: () => text.lead,
  by: () => text.by,
  status: () => text.status,
  priority: () => text.priority,
} as const;

/** Deletes the actions in one step, whose undo is offered. */
export function removeActions(open: OpenAssessment, actions: readonly Action[]): void {
  const label = actions.length === 1 ? text.undoRemove : formatMessage(text.undoRemoveMany, { n: actions.length });
  open.act(
    label,
    () => {
      for (const { id } of actions) decideAction(open.document, id, 'removed', true);
    },
    { offer: true },
  );
}

/** Copies an action with its details; the copy is to do, without progress. */
export function duplicateAction(open: OpenAssessment, action: Action): void {
  const texts = Object.fromEntries(
    ACTION_TEXTS.filter((field) => field !== 'progress').map((field) => [field, action[field]]),
  );
  const { impact, effort, priority, start, by, hours, reportTo } = action;
  open.act(
    text.undoDuplicate,
    () =>
      addAction(open.document, {
        stage: action.stage,
        statement: action.statement,
        origin: 'plan',
        texts: { ...texts, words: formatMessage(text.copyOf, { words: action.words }) },
        choices: { impact, effort, priority, start, by, hours, reportTo },
      }),
    { offer: true },
  );
  open.now();
}
