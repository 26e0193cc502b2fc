import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOpenAction, isOverdue, isPresentAction, priorityOf } from '../../domain/assessment/action.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { actionsToDoFirst, inPlanOrder } from '../../domain/assessment/plan.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import css from './overview.module.css';
import { text } from './text.ts';

const MAX_SHOWN = 5;

/** Lists the open actions with priority "Do first", soonest due first. */
export function TopActions({ open, assessment }: { readonly open: OpenAssessment; readonly assessment: Assessment }) {
  const plan = inPlanOrder(
    [...assessment.actions.values()].filter(isPresentAction),
    open.rubric.stages.map((stage) => stage.id),
  );
  const first = actionsToDoFirst(plan).slice(0, MAX_SHOWN);
  const openCount = plan.filter(isOpenAction).length;
  return (
    <section aria-labelledby="top-actions">
      <h2 id="top-actions">{text.topActions}</h2>
      {first.length > 0 ? (
        <ul class={css.actions}>
          {first.map((action) => (
            <Row key={action.id} open={open} action={action} />
          ))}
        </ul>
      ) : (
        <NoneFirst open={open} plan={plan} />
      )}
      {plan.length > 0 && (
        <p>
          <a class={css.all} href={routes.actions(open.id)}>
            {openCount > 0 ? formatMessage(text.allOpen, { n: openCount }) : text.allActions}
          </a>
        </p>
      )}
    </section>
  );
}

/** Says why no action is listed, and leads to the page where that changes. */
function NoneFirst({ open, plan }: { readonly open: OpenAssessment; readonly plan: readonly Action[] }) {
  const openActions = plan.filter(isOpenAction);
  if (plan.length === 0)
    return (
      <p class={css.none}>
        {text.noActions} <a href={routes.actions(open.id)}>{text.addAction}</a>
      </p>
    );
  if (openActions.length === 0) return <p class={css.none}>{text.nothingOpen}</p>;
  const isPrioritised = openActions.some((action) => priorityOf(action) !== null);
  return (
    <p class={css.none}>
      {isPrioritised ? text.noneFirst : text.noPriorities} <a href={routes.sorter(open.id)}>{text.prioritise}</a>
    </p>
  );
}

function Row({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const lane = open.rubric.stages.findIndex((stage) => stage.id === action.stage);
  const stage = open.rubric.stages[lane];
  const status = action.status === 'in-progress' ? text['in-progress'] : text['not-started'];
  return (
    <li>
      <span class={css.icon}>
        {stage && <StageIcon lane={lane} lanes={open.rubric.stages.length} size="xs" label={localize(stage.name)} />}
      </span>
      <a href={routes.action(open.id, action.id)} class={css.words} dir="auto">
        {action.words}
      </a>
      <span class={css.owner} dir="auto">
        {action.lead.trim() === '' ? text.noOwner : action.lead} · {status}
      </span>
      <DueDate action={action} />
    </li>
  );
}

function DueDate({ action }: { readonly action: Action }) {
  if (action.by === null) return <span class={`${css.day} quiet`}>{text.noDate}</span>;
  const day = formatShortDate(action.by);
  return isOverdue(action, today()) ? (
    <b class={`${css.day} ${css.overdue} number`}>{formatMessage(text.overdue, { day })}</b>
  ) : (
    <span class={`${css.day} number`}>{day}</span>
  );
}
