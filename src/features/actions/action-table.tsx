import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { decideAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Action } from '../../domain/assessment/action.ts';
import { move } from '../../domain/assessment/plan.ts';
import { ownersIn, type PlanSort, type PlanView } from '../../domain/assessment/plan-view.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { ActionRow, cellId, type RowContext } from './action-row.tsx';
import type { AfterSave } from './cell-editor.tsx';
import { changeActions, EDITED_FIELDS, type EditedField } from './edit-actions.ts';
import type { GroupedActions } from './group-actions.ts';
import css from './table.module.css';
import { text } from './text.ts';
import type { Plan } from './use-plan.ts';
import { useWindowedRows } from './use-windowed-rows.ts';

/** Usual height of a row before it is measured, px. */
const ROW_HEIGHT = 50;

const columns = (): readonly (readonly [PlanSort, string])[] => [
  ['stage', text.stage],
  ['words', text.words],
  ['lead', text.lead],
  ['by', text.by],
  ['status', text.status],
  ['priority', text.priority],
];

interface ActionTableProps {
  readonly open: OpenAssessment;
  readonly plan: Plan;
  readonly groups: readonly GroupedActions[];
  readonly view: PlanView;
  readonly onView: (change: Partial<PlanView>) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

type Item = { readonly key: string; readonly group: GroupedActions; readonly action: Action | null };

interface Place {
  readonly id: string;
  readonly field: EditedField;
}

/** The plan as a table that is edited in place. Only rows near the screen are in the document. */
export function ActionTable({ open, plan, groups, view, onView, selected, onSelect }: ActionTableProps) {
  const lastChecked = useRef<string | null>(null);
  const rows = groups.flatMap(({ actions }) => actions);
  const { table, editing, ...cells } = useCellEditing(open, plan, rows);
  const items: readonly Item[] = groups.flatMap((group) => [
    ...(view.group === 'none' ? [] : [{ key: `group ${group.key}`, group, action: null }]),
    ...group.actions.map((action) => ({ key: action.id, group, action })),
  ]);
  const pinned = editing === null ? -1 : items.findIndex(({ action }) => action?.id === editing.id);
  const { body, first, end, before, after } = useWindowedRows(
    items.map(({ key }) => key),
    ROW_HEIGHT,
    pinned,
  );

  function shift(id: string, step: -1 | 1): void {
    const ids = groups.find(({ actions }) => actions.some((action) => action.id === id))?.actions ?? [];
    const moves = move(
      plan.actions,
      ids.map((action) => action.id),
      id,
      step,
    );
    if (moves.length === 0) return;
    open.act(text.undoMove, () => {
      for (const moved of moves) decideAction(open.document, moved.id, 'order', moved.order);
    });
  }
  function check(id: string, isRange: boolean): void {
    const from = rows.findIndex((action) => action.id === lastChecked.current);
    const to = rows.findIndex((action) => action.id === id);
    const on = !selected.has(id);
    const range =
      isRange && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : rows.slice(to, to + 1);
    const next = new Set(selected);
    for (const action of range) {
      if (on) next.add(action.id);
      else next.delete(action.id);
    }
    lastChecked.current = id;
    onSelect(next);
  }

  const context: RowContext = {
    open,
    refs: plan.refs,
    owners: ownersIn(plan.actions),
    isOwnOrder: view.sort === 'own',
    ...cells,
    editing,
    onStep: (id, field, step) => {
      const next = rows[rows.findIndex((action) => action.id === id) + step];
      if (next) document.getElementById(cellId(next.id, field))?.focus();
    },
    onShift: shift,
    selected,
    onCheck: check,
  };

  return (
    <table ref={table} class={css.table} aria-rowcount={items.length + 1} tabIndex={-1}>
      <caption class="hidden">{text.tableHint}</caption>
      <thead>
        <tr>
          <td class={css.check}>
            <label>
              <input
                type="checkbox"
                checked={rows.length > 0 && rows.every((action) => selected.has(action.id))}
                onChange={(event) => onSelect(new Set(event.currentTarget.checked ? rows.map(({ id }) => id) : []))}
              />
              <span class={`hidden ${css.selectAll}`}>{text.selectAll}</span>
            </label>
          </td>
          {columns().map(([sort, label]) => (
            <HeadCell key={sort} sort={sort} label={label} view={view} onView={onView} />
          ))}
          <td />
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <Spacer height={before} />}
        {items.slice(first, end).map((item, i) =>
          item.action ? (
            <ActionRow key={item.key} action={item.action} index={first + i + 2} context={context} />
          ) : (
            <tr key={item.key} data-row={item.key} class={css.group} aria-rowindex={first + i + 2}>
              <th colSpan={8} scope="rowgroup">
                {item.group.lane !== null && (
                  <StageIcon lane={item.group.lane} lanes={open.rubric.stages.length} size="xs" />
                )}
                <span dir="auto">{item.group.name}</span> <span class="quiet">{item.group.actions.length}</span>
              </th>
            </tr>
          ),
        )}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  );
}

/** The cell that is being edited. After a change the focus is in a cell again. */
function useCellEditing(open: OpenAssessment, plan: Plan, rows: readonly Action[]) {
  const [editing, setEditing] = useState<Place | null>(null);
  const wanted = useRef<Place | null>(null);
  const table = useRef<HTMLTableElement>(null);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { id, field } = wanted.current;
    wanted.current = null;
    // An action that a filter hides after its change leaves the focus on the table.
    (document.getElementById(cellId(id, field)) ?? table.current)?.focus();
  });

  function onSave(action: Action, field: EditedField, value: string, then: AfterSave): void {
    const label = formatMessage(text.undoChange, { ref: plan.refs.get(action.id) ?? '' });
    const next = then === 'next' || then === 'previous' ? neighbour(rows, action.id, field, then) : null;
    wanted.current = then === 'leave' || next ? null : { id: action.id, field };
    setEditing(next);
    changeActions(open, [action], field, value, { label, offer: false });
  }
  function onCancel(): void {
    wanted.current = editing;
    setEditing(null);
  }
  return { table, editing, onEdit: setEditing, onSave, onCancel };
}

/** Returns the cell after or before one, on the next or previous row at the end; `null` at the end of the table. */
function neighbour(rows: readonly Action[], id: string, field: EditedField, way: 'next' | 'previous'): Place | null {
  const step = way === 'next' ? 1 : -1;
  const count = EDITED_FIELDS.length;
  const at = rows.findIndex((action) => action.id === id) * count + EDITED_FIELDS.indexOf(field) + step;
  const [row, next] = [rows[Math.floor(at / count)], EDITED_FIELDS[at % count]];
  return row && next ? { id: row.id, field: next } : null;
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr>
    <td colSpan={8} class={css.spacer} style={{ blockSize: `${height}px` }} />
  </tr>
);

interface HeadCellProps extends Pick<ActionTableProps, 'view' | 'onView'> {
  readonly sort: PlanSort;
  readonly label: string;
}

/** Head of a column: ascending, descending, then the order made by hand again. */
function HeadCell({ sort, label, view, onView }: HeadCellProps) {
  const isSorted = view.sort === sort;
  const direction = view.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={css[sort]} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        class={css.sort}
        onClick={() =>
          onView(
            isSorted && view.isDescending ? { sort: 'own', isDescending: false } : { sort, isDescending: isSorted },
          )
        }
      >
        {label}
        {isSorted && <span aria-hidden="true">{view.isDescending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}
