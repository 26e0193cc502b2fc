import { useState } from 'preact/hooks';
import { addAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOpenAction, isOverdue } from '../../domain/assessment/action.ts';
import type { Grouping } from '../../domain/assessment/plan.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { today } from '../../ui/browser/today.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { type Choice, Select } from '../../ui/controls/field.tsx';
import { ViewSwitch } from '../../ui/controls/view-switch.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import row from '../../ui/layout/row.module.css';
import { ActionGroup } from './action-group.tsx';
import css from './actions.module.css';
import { ActionBoard } from './board.tsx';
import { text as boardText } from './board-text.ts';
import { CapacityPanel } from './capacity.tsx';
import { groupActions } from './group-actions.ts';
import { text } from './text.ts';
import { ActionTimeline } from './timeline.tsx';
import { type Plan, usePlan } from './use-plan.ts';

const groupings = (): readonly { readonly value: Grouping; readonly label: string }[] => [
  { value: 'stage', label: text.byStage },
  { value: 'lead', label: text.byLead },
  { value: 'by', label: text.byDay },
  { value: 'status', label: text.byStatus },
  { value: 'priority', label: text.byPriority },
];

type View = 'list' | 'board' | 'timeline';

const views = (): readonly Choice<View>[] => [
  { value: 'list', label: boardText.viewList },
  { value: 'board', label: boardText.viewBoard },
  { value: 'timeline', label: boardText.viewTimeline },
];

/** The action plan as a list in groups, as a board or as a timeline. */
export function PlanPage({ open }: { readonly open: OpenAssessment }) {
  const plan = usePlan(open);
  const organisation = useStore(open.organisation, (state) => state.name);
  const [view, setView] = useState<View>('list');
  const [stage] = open.rubric.stages;
  const isEmpty = plan.actions.length === 0;

  function add(): void {
    let id = '';
    open.act(text.undoAdd, () => {
      id = addAction(open.document, { stage: null, statement: null, origin: 'plan', texts: {} });
    });
    go(routes.action(open.id, id));
  }

  return (
    <div class="page">
      <div class="page-head">
        <div>
          <PageHeading title={`${text.title} – ${organisation}`}>{text.title}</PageHeading>
          <Counts {...plan} />
        </div>
        <div class={row.buttons}>
          <Button icon="plus" onClick={add}>
            {text.add}
          </Button>
          {!isEmpty && <LinkButton href={routes.sorter(open.id)}>{text.sort}</LinkButton>}
        </div>
      </div>
      {isEmpty ? (
        <>
          <p>{text.empty}</p>
          {stage && (
            <div>
              <LinkButton look="first" href={routes.stage(open.id, stage.id)}>
                {formatMessage(text.goTo, { stage: localize(stage.name) })}
              </LinkButton>
            </div>
          )}
        </>
      ) : (
        <>
          <CapacityPanel open={open} plan={plan} />
          <ViewSwitch label={boardText.view} value={view} choices={views()} onChoose={setView} />
          {view === 'board' && <ActionBoard open={open} actions={plan.actions} />}
          {view === 'timeline' && <ActionTimeline open={open} actions={plan.actions} />}
          {view === 'list' && <ActionList open={open} plan={plan} />}
        </>
      )}
    </div>
  );
}

function ActionList({ open, plan }: { readonly open: OpenAssessment; readonly plan: Plan }) {
  const [grouping, setGrouping] = useState<Grouping>('stage');
  return (
    <>
      <div class={css.by}>
        <Select
          label={text.groupBy}
          value={grouping}
          choices={groupings()}
          onChoose={(value) => setGrouping(value ?? 'stage')}
        />
      </div>
      {groupActions(plan.actions, grouping, open.rubric, today()).map((group) => (
        <ActionGroup
          key={`${grouping} ${group.key}`}
          open={open}
          plan={plan}
          group={group}
          movable={grouping === 'stage'}
        />
      ))}
    </>
  );
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
