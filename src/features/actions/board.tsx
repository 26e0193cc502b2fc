import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { decideAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOverdue, priorityOf, STATUSES, type Status } from '../../domain/assessment/action.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Radios, Select } from '../../ui/controls/field.tsx';
import { laneClass } from '../../ui/display/stage-icon.tsx';
import { StatusMark } from '../../ui/display/status-mark.tsx';
import { useMedia } from '../../ui/hooks/use-media.ts';
import row from '../../ui/layout/row.module.css';
import css from './board.module.css';
import { text as boardText } from './board-text.ts';
import { text } from './text.ts';

/** Cards of a column that are drawn at first: a plan of a thousand actions opens at once. */
const OPEN_SHOWN = 50;
/** Cards of a column that needs no more work: its last ones. */
const CLOSED_SHOWN = 10;

export interface ActionViewProps {
  readonly open: OpenAssessment;
  /** Actions that the filters leave, in the order of the plan. */
  readonly actions: readonly Action[];
}

/** Actions as cards in one column per status. Cards move by drag, by the list on the card, and by Ctrl with an arrow key. */
export function ActionBoard({ open, actions }: ActionViewProps) {
  const narrow = useMedia('(max-width: 760px)');
  const [column, setColumn] = useState<Status>('not-started');
  const [announcement, setAnnouncement] = useState('');
  const focused = useRef<string | null>(null);
  const dragged = useRef<Action | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null) return;
    document.getElementById(titleId(focused.current))?.focus();
    focused.current = null;
  });

  function moveTo(action: Action, status: Status, withFocus: boolean): void {
    if (action.status === status) return;
    const label = formatMessage(boardText.undoMove, { status: text[status] });
    open.act(label, () => decideAction(open.document, action.id, 'status', status));
    setAnnouncement(formatMessage(boardText.moved, { status: text[status], action: action.words }));
    if (!withFocus) return;
    focused.current = action.id;
    setColumn(status);
  }
  function drop(status: Status): void {
    if (dragged.current) moveTo(dragged.current, status, false);
    dragged.current = null;
  }
  const inColumn = (status: Status): readonly Action[] => actions.filter((action) => action.status === status);
  const nameOf = (status: Status): string =>
    formatMessage(boardText.column, { status: text[status], n: inColumn(status).length });

  return (
    <section aria-label={boardText.board}>
      <p class="hint">{boardText.keys}</p>
      <p class="hidden" role="status">
        {announcement}
      </p>
      {narrow && (
        <Radios
          legend={text.status}
          legendHidden
          value={column}
          choices={STATUSES.map((status) => ({ value: status, label: nameOf(status) }))}
          onChoose={setColumn}
        />
      )}
      <div class={css.board}>
        {(narrow ? [column] : STATUSES).map((status) => (
          <Column key={status} status={status} actions={inColumn(status)} onDrop={() => drop(status)}>
            {(action) => (
              <Card
                key={action.id}
                open={open}
                action={action}
                onMove={moveTo}
                onDrag={() => {
                  dragged.current = action;
                }}
              />
            )}
          </Column>
        ))}
      </div>
    </section>
  );
}

const titleId = (action: string): string => `card-${action}`;

type MoveCard = (action: Action, status: Status, withFocus: boolean) => void;

interface ColumnProps {
  readonly status: Status;
  readonly actions: readonly Action[];
  readonly onDrop: () => void;
  readonly children: (action: Action) => ComponentChild;
}

function Column({ status, actions, onDrop, children }: ColumnProps) {
  const isClosed = status === 'done' || status === 'stopped';
  const [limit, setLimit] = useState(isClosed ? CLOSED_SHOWN : OPEN_SHOWN);
  const [isTarget, setIsTarget] = useState(false);
  const shown = isClosed ? actions.slice(-limit) : actions.slice(0, limit);
  const rest = actions.length - shown.length;

  return (
    <section
      class={`${css.column} ${isTarget ? css.target : ''}`}
      aria-label={text[status]}
      onDragOver={(event) => {
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsTarget(false);
        onDrop();
      }}
    >
      <h2>
        <StatusMark status={status}>{text[status]}</StatusMark>
        <span class="number">{actions.length}</span>
      </h2>
      {actions.length === 0 ? <p class="hint">{boardText.empty}</p> : <ul>{shown.map(children)}</ul>}
      {rest > 0 && (
        <Button small onClick={() => setLimit(limit + OPEN_SHOWN)}>
          {formatMessage(boardText.showMore, { n: Math.min(rest, OPEN_SHOWN) })}
        </Button>
      )}
    </section>
  );
}

interface CardProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  readonly onMove: MoveCard;
  readonly onDrag: () => void;
}

function Card({ open, action, onMove, onDrag }: CardProps) {
  const lane = open.rubric.stages.findIndex((stage) => stage.id === action.stage);
  const priority = priorityOf(action);

  function followKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || !event.ctrlKey) return;
    event.preventDefault();
    const next = STATUSES[STATUSES.indexOf(action.status) + step];
    if (next) onMove(action, next, true);
  }

  return (
    <li
      class={`${css.card} ${lane < 0 ? '' : laneClass(lane)}`}
      draggable
      onDragStart={(event) => {
        // Firefox starts no drag without data.
        event.dataTransfer?.setData('text/plain', action.words);
        onDrag();
      }}
    >
      <a
        id={titleId(action.id)}
        class={row.title}
        href={routes.action(open.id, action.id)}
        dir="auto"
        aria-keyshortcuts="Control+ArrowLeft Control+ArrowRight"
        onKeyDown={followKey}
      >
        {action.words}
      </a>
      <p dir="auto">{action.lead.trim() === '' ? boardText.noOwner : action.lead}</p>
      <p>
        <DueText action={action} />
        {priority && ` · ${text[priority]}`}
      </p>
      <Select
        label={formatMessage(boardText.moveTo, { action: action.words })}
        labelHidden
        value={action.status}
        choices={STATUSES.map((status) => ({ value: status, label: text[status] }))}
        onChoose={(status) => status && onMove(action, status, false)}
      />
    </li>
  );
}

/** Due date in words; one that an open action has passed is marked. */
function DueText({ action }: { readonly action: Action }) {
  if (action.by === null) return <span>{boardText.noDate}</span>;
  const day = formatShortDate(action.by);
  return isOverdue(action, today()) ? (
    <b class={css.overdue}>{formatMessage(boardText.overdue, { day })}</b>
  ) : (
    <span class="number">{day}</span>
  );
}
