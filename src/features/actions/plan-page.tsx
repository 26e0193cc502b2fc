import { useState } from 'preact/hooks';
import { addAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { planViewOf, rememberPlanView } from '../../data/device/plan-views.ts';
import { preferences } from '../../data/device/preferences.ts';
import { type Action, isOpenAction, isOverdue } from '../../domain/assessment/action.ts';
import { filterActions, type PlanView, sortActions, USUAL_VIEW } from '../../domain/assessment/plan-view.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { today } from '../../ui/browser/today.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import type { Choice } from '../../ui/controls/field.tsx';
import { ViewSwitch } from '../../ui/controls/view-switch.tsx';
import { useMedia } from '../../ui/hooks/use-media.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import row from '../../ui/layout/row.module.css';
import { ActionFilters } from './action-filters.tsx';
import { ActionTable } from './action-table.tsx';
import css from './actions.module.css';
import { ActionBoard } from './board.tsx';
import { text as boardText } from './board-text.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CapacityPanel } from './capacity.tsx';
import { groupActions } from './group-actions.ts';
import { OrderSelects } from './order-selects.tsx';
import { text } from './text.ts';
import { ActionTimeline } from './timeline.tsx';
import { type Plan, usePlan } from './use-plan.ts';

const pages = (): readonly Choice<PlanView['page']>[] => [
  { value: 'table', label: boardText.viewList },
  { value: 'board', label: boardText.viewBoard },
  { value: 'timeline', label: boardText.viewTimeline },
];

/** The action plan: a table, a board or a timeline of the actions that the filters leave. */
export function PlanPage({ open }: { readonly open: OpenAssessment }) {
  const plan = usePlan(open);
  const organisation = useStore(open.organisation, (state) => state.name);
  const [stage] = open.rubric.stages;
  const isEmpty = plan.actions.length === 0;

  return (
    <div class={`page ${css.plan}`}>
      <div class="page-head">
        <div>
          <PageHeading title={`${text.title} – ${organisation}`}>{text.title}</PageHeading>
          <Counts {...plan} />
        </div>
        <CapacityPanel open={open} plan={plan} />
      </div>
      {isEmpty ? (
        <>
          <p>{text.empty}</p>
          <AddButton open={open} />
          {stage && (
            <div>
              <LinkButton href={routes.stage(open.id, stage.id)}>
                {formatMessage(text.goTo, { stage: localize(stage.name) })}
              </LinkButton>
            </div>
          )}
        </>
      ) : (
        <PlanViews open={open} plan={plan} />
      )}
    </div>
  );
}

/** Writes an empty action and opens its page. */
function AddButton({ open }: { readonly open: OpenAssessment }) {
  function add(): void {
    let id = '';
    open.act(text.undoAdd, () => {
      id = addAction(open.document, { stage: null, statement: null, origin: 'plan', texts: {} });
    });
    go(routes.action(open.id, id));
  }
  return (
    <Button look="first" icon="plus" onClick={add}>
      {text.add}
    </Button>
  );
}

/** The filters and what they leave, in the view that was chosen last on this device. */
function PlanViews({ open, plan }: { readonly open: OpenAssessment; readonly plan: Plan }) {
  const role = useStore(preferences, (state) => state.role);
  const isNarrow = useMedia('(max-width: 760px)');
  const [view, setView] = useState(() => planViewOf(open.id));
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const moment = { search, today: today(), role };
  // The board has a column for each status, so the filter "Open" does not apply to it.
  const isBoard = view.page === 'board';
  const found = filterActions(plan.actions, isBoard ? { ...view, isOpen: false } : view, moment);
  const stages = open.rubric.stages.map(({ id }) => id);
  const marked = plan.actions.filter(({ id }) => selected.has(id));
  const shown = found.filter(({ id }) => selected.has(id));
  const closed = plan.actions.filter((action) => !isOpenAction(action));

  function change(part: Partial<PlanView>): void {
    const next = { ...view, ...part };
    setView(next);
    rememberPlanView(open.id, next);
  }
  function clearFilters(): void {
    const { isOpen, isOverdue: late, isMine, owner, stage, priority } = USUAL_VIEW;
    change({ isOpen, isOverdue: late, isMine, owner, stage, priority });
    setSearch('');
  }

  const order = view.page === 'table' && <OrderSelects view={view} onView={change} />;
  const prioritise = <LinkButton href={routes.sorter(open.id)}>{text.sort}</LinkButton>;

  return (
    <>
      <div class={`${row.controls} ${css.toolbar}`}>
        <ViewSwitch
          label={boardText.view}
          value={view.page}
          choices={pages()}
          onChoose={(page) => {
            setSelected(new Set());
            change({ page });
          }}
        />
        {!isNarrow && order}
        <div class={`${row.buttons} ${css.commands}`}>
          {!isNarrow && prioritise}
          <AddButton open={open} />
        </div>
      </div>
      {marked.length > 0 ? (
        <BulkBar
          open={open}
          all={plan.actions}
          shown={shown}
          hidden={marked.length - shown.length}
          onClear={() => setSelected(new Set())}
        />
      ) : (
        <ActionFilters
          open={open}
          actions={plan.actions}
          view={view}
          onView={change}
          moment={moment}
          onSearch={setSearch}
          isNarrow={isNarrow}
        >
          {isNarrow && order}
          {isNarrow && prioritise}
        </ActionFilters>
      )}
      <p class="hidden" role="status">
        {formatMessage(text.found, { n: found.length })}
      </p>
      {found.length === 0 && (
        <div class={row.controls}>
          <b>{text.noMatch}</b>
          {view.isMine && role.trim() === '' && <a href={routes.settings()}>{text.noRole}</a>}
          <Button small onClick={clearFilters}>
            {text.clearFilters}
          </Button>
        </div>
      )}
      {isBoard && <ActionBoard open={open} actions={found} />}
      {view.page === 'timeline' && <ActionTimeline open={open} actions={found} />}
      {view.page === 'table' && found.length > 0 && (
        <ActionTable
          open={open}
          plan={plan}
          groups={groupActions(sortActions(found, view, stages), view.group, open.rubric, moment.today)}
          view={view}
          onView={change}
          selected={selected}
          onSelect={setSelected}
        />
      )}
      {closed.length > 0 && !isBoard && (
        <div>
          <Button look="plain" onClick={() => change({ isOpen: !view.isOpen })}>
            {view.isOpen ? showClosed(closed) : text.hideClosed}
          </Button>
        </div>
      )}
    </>
  );
}

/** 'Show 1 done and 1 stopped' */
function showClosed(closed: readonly Action[]): string {
  const done = closed.filter(({ status }) => status === 'done').length;
  const stopped = closed.length - done;
  if (stopped === 0) return formatMessage(text.showDone, { n: done });
  return done === 0
    ? formatMessage(text.showStopped, { n: stopped })
    : formatMessage(text.showClosed, { done, stopped });
}

/** Counts of the plan: '12 open · 1 overdue · 1 done · 1 stopped'. */
function Counts({ actions }: Plan) {
  if (actions.length === 0) return <p>{text.none}</p>;
  const counted = (message: string, test: (action: Action) => boolean): string | null => {
    const n = actions.filter(test).length;
    return n === 0 ? null : formatMessage(message, { n });
  };
  const overdue = counted(text.overdueCount, (action) => isOverdue(action, today()));
  const closed = [
    counted(text.doneCount, ({ status }) => status === 'done'),
    counted(text.stoppedCount, ({ status }) => status === 'stopped'),
  ];
  return (
    <p class="quiet">
      {formatMessage(text.open, { n: actions.filter(isOpenAction).length })}
      {overdue && (
        <>
          {' · '}
          <b class={css.overdue}>{overdue}</b>
        </>
      )}
      {closed.filter((count) => count !== null).map((count) => ` · ${count}`)}
    </p>
  );
}
