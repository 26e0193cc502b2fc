import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOverdue, isPresentAction } from '../../domain/assessment/action.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { actionsToDoFirst, inPlanOrder } from '../../domain/assessment/plan.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { StatusMark } from '../../ui/display/status-mark.tsx';
import row from '../../ui/layout/row.module.css';
import css from './overview.module.css';
import { text } from './text.ts';

const MAX_SHOWN = 5;

/** Lists the actions to do first, soonest first, with links to fill in a missing lead or day. */
export function NextActions({ open, assessment }: { readonly open: OpenAssessment; readonly assessment: Assessment }) {
  const plan = inPlanOrder(
    [...assessment.actions.values()].filter(isPresentAction),
    open.rubric.stages.map((stage) => stage.id),
  );
  const first = actionsToDoFirst(plan).slice(0, MAX_SHOWN);
  return (
    <section aria-labelledby="do-first">
      <h2 id="do-first">{text.doFirst}</h2>
      {first.length > 0 ? (
        <table class={css.table}>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">{text.stage}</span>
              </th>
              <th scope="col">{text.action}</th>
              <th scope="col">{text.who}</th>
              <th scope="col">{text.by}</th>
              <th scope="col">{text.status}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((action) => (
              <Row key={action.id} open={open} action={action} />
            ))}
          </tbody>
        </table>
      ) : (
        <p class="quiet">
          {plan.length === 0 ? text.noActions : text.noFirst}{' '}
          {plan.length > 0 && <a href={routes.sorter(open.id)}>{text.sort}</a>}
        </p>
      )}
      {plan.length > 0 && (
        <p class={css.all}>
          <a href={routes.actions(open.id)}>{formatMessage(text.allActions, { n: plan.length })}</a>
        </p>
      )}
    </section>
  );
}

function Row({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const href = routes.action(open.id, action.id);
  const lane = open.rubric.stages.findIndex((stage) => stage.id === action.stage);
  const stage = open.rubric.stages[lane];
  return (
    <tr>
      <td>
        {stage && <StageIcon lane={lane} lanes={open.rubric.stages.length} size="xs" label={localize(stage.name)} />}
      </td>
      <td>
        <a href={href} class={`${row.link} ${css.words}`} dir="auto">
          {action.words}
        </a>
      </td>
      <td dir="auto">
        {action.lead.trim() === '' ? (
          <a class={css.missing} href={href}>
            {text.addWho}
          </a>
        ) : (
          action.lead
        )}
      </td>
      <td class={`${css.day} number`}>
        {action.by === null ? (
          <a class={css.missing} href={href}>
            {text.addWhen}
          </a>
        ) : (
          formatShortDate(action.by)
        )}
        {isOverdue(action, today()) && <b class={css.overdue}>{text.overdue}</b>}
      </td>
      <td>
        <StatusMark status={action.status}>{text[action.status]}</StatusMark>
      </td>
    </tr>
  );
}
