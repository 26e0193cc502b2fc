import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOverdue, priorityOf } from '../../domain/assessment/action.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { Menu } from '../../ui/controls/menu.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { StatusMark } from '../../ui/display/status-mark.tsx';
import { type AfterSave, CellEditor } from './cell-editor.tsx';
import {
  duplicateAction,
  EDITED_FIELDS,
  type EditedField,
  FIELD_LABELS,
  fieldChoices,
  fieldValue,
  removeActions,
} from './edit-actions.ts';
import css from './table.module.css';
import { text } from './text.ts';

/** Id of the button that shows a field of an action. */
export const cellId = (action: string, field: EditedField): string => `cell-${action}-${field}`;

export interface RowContext {
  readonly open: OpenAssessment;
  readonly refs: ReadonlyMap<string, string>;
  readonly owners: readonly string[];
  readonly isOwnOrder: boolean;
  readonly editing: { readonly id: string; readonly field: EditedField } | null;
  readonly onEdit: (place: { readonly id: string; readonly field: EditedField }) => void;
  readonly onSave: (action: Action, field: EditedField, value: string, after: AfterSave) => void;
  readonly onCancel: () => void;
  /** Moves the focus to the same field of the row before (-1) or after (1). */
  readonly onStep: (id: string, field: EditedField, step: -1 | 1) => void;
  /** Moves the action in the order made by hand. */
  readonly onShift: (id: string, step: -1 | 1) => void;
  readonly selected: ReadonlySet<string>;
  readonly onCheck: (id: string, isRange: boolean) => void;
}

interface ActionRowProps {
  readonly action: Action;
  /** Index of the row in the whole table, from 1. */
  readonly index: number;
  readonly context: RowContext;
}

/** One action in the table. */
export function ActionRow({ action, index, context }: ActionRowProps) {
  const { open, selected, onCheck, isOwnOrder, onShift } = context;
  const isSelected = selected.has(action.id);
  const hasShift = useRef(false);
  return (
    <tr data-row={action.id} class={isSelected ? `${css.row} ${css.selected}` : css.row} aria-rowindex={index}>
      <td class={css.check}>
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={formatMessage(text.select, { action: action.words })}
          // The event of a checkbox that is pressed by a key has no Shift in every browser.
          onKeyDown={(event) => {
            hasShift.current = event.shiftKey;
          }}
          onPointerDown={(event) => {
            hasShift.current = event.shiftKey;
          }}
          onChange={() => onCheck(action.id, hasShift.current)}
        />
      </td>
      <Cell action={action} field="stage" context={context} />
      <td class={css.words}>
        <a href={routes.action(open.id, action.id)} dir="auto">
          {action.words}
        </a>
      </td>
      {EDITED_FIELDS.slice(1).map((field) => (
        <Cell key={field} action={action} field={field} context={context} />
      ))}
      <td class={css.more}>
        {isOwnOrder && (
          <>
            <MoveButton icon="up" label={`${text.moveUp}: ${action.words}`} onMove={() => onShift(action.id, -1)} />
            <MoveButton icon="down" label={`${text.moveDown}: ${action.words}`} onMove={() => onShift(action.id, 1)} />
          </>
        )}
        <Menu
          label={formatMessage(text.more, { action: action.words })}
          items={[
            { label: text.openAction, does: routes.action(open.id, action.id) },
            { label: text.duplicate, does: () => duplicateAction(open, action) },
            { label: text.remove, does: () => removeActions(open, [action]), danger: true },
          ]}
        />
      </td>
    </tr>
  );
}

interface MoveButtonProps {
  readonly icon: 'up' | 'down';
  readonly label: string;
  readonly onMove: () => void;
}

const MoveButton = ({ icon, label, onMove }: MoveButtonProps) => (
  <button type="button" class={css.move} aria-label={label} title={label} onClick={onMove}>
    <Icon name={icon} size={16} />
  </button>
);

interface CellProps {
  readonly action: Action;
  readonly field: EditedField;
  readonly context: RowContext;
}

const EDITOR_TYPES = { stage: 'list', lead: 'text', by: 'date', status: 'list', priority: 'list' } as const;

/** One field of an action: a button with its value, or its editor in the same place. */
function Cell({ action, field, context }: CellProps) {
  const { open, owners, editing, onEdit, onSave, onCancel } = context;
  const isEdited = editing?.id === action.id && editing.field === field;
  const label = `${FIELD_LABELS[field]()}: ${action.words}`;

  return (
    <td class={`${css.cell} ${css[field]}`}>
      <button
        id={cellId(action.id, field)}
        type="button"
        class={css.value}
        aria-hidden={isEdited}
        tabIndex={isEdited ? -1 : 0}
        onClick={() => onEdit({ id: action.id, field })}
        onKeyDown={(event) => followCellKey(event, action, field, context)}
      >
        <Value open={open} action={action} field={field} />
        <span class="hidden"> – {label}</span>
      </button>
      {isEdited && (
        <div class={css.editor}>
          <CellEditor
            type={EDITOR_TYPES[field]}
            label={label}
            value={fieldValue(action, field)}
            choices={fieldChoices(field, open.rubric) ?? owners.map((owner) => ({ value: owner, label: owner }))}
            onSave={(value, after) => onSave(action, field, value, after)}
            onCancel={onCancel}
          />
        </div>
      )}
    </td>
  );
}

function followCellKey(event: KeyboardEvent, action: Action, field: EditedField, context: RowContext): void {
  const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
  if (event.key === 'F2') context.onEdit({ id: action.id, field });
  else if (step && event.altKey && context.isOwnOrder) context.onShift(action.id, step);
  else if (step) context.onStep(action.id, field, step);
  else return;
  event.preventDefault();
}

/** Value of a field, or what adds it. */
function Value({ open, action, field }: Pick<CellProps, 'action' | 'field'> & { readonly open: OpenAssessment }) {
  switch (field) {
    case 'stage':
      return <Stage open={open} action={action} />;
    case 'lead':
      return action.lead.trim() === '' ? <Missing>{text.addWho}</Missing> : <span dir="auto">{action.lead}</span>;
    case 'by':
      return <DueDate action={action} />;
    case 'status':
      return <StatusMark status={action.status}>{text[action.status]}</StatusMark>;
    case 'priority': {
      const priority = priorityOf(action);
      return priority === null ? <span class="quiet">{text.unsorted}</span> : <span>{text[priority]}</span>;
    }
  }
}

const Missing = ({ children }: { readonly children: ComponentChild }) => <b class={css.missing}>{children}</b>;

function Stage({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const lane = open.rubric.stages.findIndex((stage) => stage.id === action.stage);
  const stage = open.rubric.stages[lane];
  if (!stage) return <span class={`${css.noStage} quiet`}>{text.noStage}</span>;
  return <StageIcon lane={lane} lanes={open.rubric.stages.length} size="xs" label={localize(stage.name)} />;
}

function DueDate({ action }: { readonly action: Action }) {
  if (action.by === null) return <Missing>{text.addWhen}</Missing>;
  const day = formatShortDate(action.by);
  if (!isOverdue(action, today())) return <span class="number">{day}</span>;
  return (
    <b class={css.overdue} title={text.overdue}>
      <span class="number">{day}</span>
      <span class="hidden">, {text.overdue}</span>
    </b>
  );
}
