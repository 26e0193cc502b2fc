import { useState } from 'preact/hooks';
import { decideAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOverdue, priorityOf } from '../../domain/assessment/action.ts';
import { move } from '../../domain/assessment/plan.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { StatusMark } from '../../ui/display/status-mark.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import css from './actions.module.css';
import type { GroupedActions } from './group-actions.ts';
import { text } from './text.ts';
import type { Plan } from './use-plan.ts';

/** Actions of a group rendered at first, so that a plan of a thousand opens at once. */
const FIRST_SHOWN = 50;

interface ActionGroupProps {
  readonly open: OpenAssessment;
  readonly plan: Plan;
  readonly group: GroupedActions;
  readonly movable: boolean;
}

/** One group of the plan: its actions, with buttons that move them if `movable`. */
export function ActionGroup({ open, plan, group, movable }: ActionGroupProps) {
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const shown = group.actions.slice(0, limit);
  const ids = group.actions.map((action) => action.id);
  const rest = group.actions.length - shown.length;

  function shift(id: string, steps: -1 | 1): void {
    open.act(text.undoMove, () => {
      for (const moved of move(plan.actions, ids, id, steps))
        decideAction(open.document, moved.id, 'order', moved.order);
    });
  }

  return (
    <section class={css.group}>
      <h2 class={panel.heading}>
        {group.lane !== null && <StageIcon lane={group.lane} lanes={open.rubric.stages.length} size="xs" />}
        <span dir="auto">{group.name}</span>
      </h2>
      <ul>
        {shown.map((action, i) => (
          <ActionRow
            key={action.id}
            open={open}
            action={action}
            reference={plan.refs.get(action.id) ?? ''}
            onUp={movable && i > 0 ? () => shift(action.id, -1) : null}
            onDown={movable && i < ids.length - 1 ? () => shift(action.id, 1) : null}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setLimit(limit + FIRST_SHOWN * 4)}>{formatMessage(text.showMore, { n: rest })}</Button>
      )}
    </section>
  );
}

interface ActionRowProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  readonly reference: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function ActionRow({ open, action, reference, onUp, onDown }: ActionRowProps) {
  const href = routes.action(open.id, action.id);
  const priority = priorityOf(action);
  return (
    <li class={css.row}>
      <span class={`${css.ref} number`}>
        <span class="hidden">{formatMessage(text.actionTitle, { ref: reference })}</span>
        <span aria-hidden="true">{reference}</span>
      </span>
      <div>
        <a class={row.title} href={href} dir="auto">
          {action.words}
        </a>
        <p class={css.facts}>
          {action.lead.trim() === '' ? (
            <a class={css.missing} href={routes.action(open.id, action.id, { field: 'lead' })}>
              {text.addWho}
            </a>
          ) : (
            <span dir="auto">{action.lead}</span>
          )}
          <DueDate action={action} href={routes.action(open.id, action.id, { field: 'by' })} />
          <StatusMark status={action.status}>{text[action.status]}</StatusMark>
          {priority && <span class={css.tag}>{text[priority]}</span>}
        </p>
      </div>
      <div class={css.moves}>
        <MoveButton icon="up" label={`${text.moveUp}: ${action.words}`} onMove={onUp} />
        <MoveButton icon="down" label={`${text.moveDown}: ${action.words}`} onMove={onDown} />
      </div>
    </li>
  );
}

function DueDate({ action, href }: { readonly action: Action; readonly href: string }) {
  if (action.by === null)
    return (
      <a class={css.missing} href={href}>
        {text.addWhen}
      </a>
    );
  const day = formatShortDate(action.by);
  return isOverdue(action, today()) ? (
    <b class={css.overdue}>{formatMessage(text.overdueSince, { day })}</b>
  ) : (
    <span class="number">{day}</span>
  );
}

interface MoveButtonProps {
  readonly icon: 'up' | 'down';
  readonly label: string;
  /** `null` at the end of the list. */
  readonly onMove: (() => void) | null;
}

/** Keeps its place when it is disabled at an end of the list, so that the other arrow never moves under a finger. */
function MoveButton({ icon, label, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-disabled={onMove === null}
      onClick={onMove ?? undefined}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
