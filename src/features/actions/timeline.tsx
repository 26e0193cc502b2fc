import { useState } from 'preact/hooks';
import { decideAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Action } from '../../domain/assessment/action.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatMonthName } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DayBox } from '../../ui/controls/field.tsx';
import { laneClass } from '../../ui/display/stage-icon.tsx';
import row from '../../ui/layout/row.module.css';
import css from './board.module.css';
import type { ActionViewProps } from './board.tsx';
import { text } from './board-text.ts';
import { placeOnYear, type Year, yearFrom } from './year.ts';

/** Rows that are drawn at first: a plan of a thousand actions opens at once. */
const SHOWN = 100;

/** Open and closed actions by due date, on a year that begins one month before this one. Undated ones stand last. */
export function ActionTimeline({ open, actions }: ActionViewProps) {
  const [months, setMonths] = useState(-1);
  const [limit, setLimit] = useState(SHOWN);
  const year = yearFrom(today(), months);
  const dated = actions
    .filter((action): action is DatedAction => action.by !== null)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
  const earlier = dated.filter(({ by }) => by < year.start);
  const later = dated.filter(({ by }) => by >= year.end);
  const inYear = dated.filter(({ by }) => by >= year.start && by < year.end);
  const undated = actions.filter((action) => action.by === null);
  const shown = inYear.slice(0, limit);

  return (
    <section aria-label={text.timeline}>
      <div class={row.ends}>
        <div class={row.controls}>
          <Button small icon="back" onClick={() => setMonths(months - 12)}>
            {text.earlier}
          </Button>
          {earlier.length > 0 && <span class="hint">{formatMessage(text.earlierActions, { n: earlier.length })}</span>}
        </div>
        <div class={row.controls}>
          {later.length > 0 && <span class="hint">{formatMessage(text.laterActions, { n: later.length })}</span>}
          <Button small icon="forward" onClick={() => setMonths(months + 12)}>
            {text.later}
          </Button>
        </div>
      </div>
      <div class={css.months} aria-hidden="true">
        <span>{text.byDueDate}</span>
        <div class={css.heads}>
          {year.months.map((month, i) => (
            <span key={month} style={{ insetInlineStart: percent(placeOnYear(year, month)) }}>
              {formatMonthName(month)}
              {(i === 0 || month.slice(5, 7) === '01') && (
                <>
                  <br />
                  {month.slice(0, 4)}
                </>
              )}
            </span>
          ))}
        </div>
      </div>
      {inYear.length === 0 && <p>{text.noneInYear}</p>}
      <ul>
        {shown.map((action) => (
          <Line key={action.id} open={open} action={action} year={year} />
        ))}
      </ul>
      {inYear.length > shown.length && (
        <Button onClick={() => setLimit(limit + SHOWN)}>
          {formatMessage(text.showMore, { n: Math.min(SHOWN, inYear.length - shown.length) })}
        </Button>
      )}
      {undated.length > 0 && (
        <>
          <h2 class={css.undated}>{text.undated}</h2>
          <ul>
            {undated.slice(0, limit).map((action) => (
              <Line key={action.id} open={open} action={action} year={year} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type DatedAction = Action & { readonly by: string };

const percent = (part: number): string => `${part * 100}%`;

interface LineProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  readonly year: Year;
}

function Line({ open, action, year }: LineProps) {
  const lane = open.rubric.stages.findIndex((stage) => stage.id === action.stage);
  const stage = open.rubric.stages[lane];
  const about = [action.lead.trim() || text.noOwner, ...(stage ? [localize(stage.name)] : [])].join(' · ');
  return (
    <li class={`${css.line} ${lane < 0 ? '' : laneClass(lane)}`}>
      <div>
        <a class={row.title} href={routes.action(open.id, action.id)} dir="auto">
          {action.words}
        </a>
        <p dir="auto">{about}</p>
      </div>
      <Track action={action} year={year} />
      <DayBox
        label={formatMessage(text.dueDate, { action: action.words })}
        labelHidden
        value={action.by}
        onChoose={(day) => open.act(text.undoDate, () => decideAction(open.document, action.id, 'by', day))}
      />
    </li>
  );
}

/** The year of an action: its months, today, a bar from its start (or today) to its due date, and a dot there. */
function Track({ action, year }: Pick<LineProps, 'action' | 'year'>) {
  const now = today();
  const { by } = action;
  return (
    <div class={css.track} aria-hidden="true">
      {year.months.map((month) => (
        <i key={month} style={{ insetInlineStart: percent(placeOnYear(year, month)) }} />
      ))}
      {now >= year.start && now < year.end && (
        <i class={css.now} style={{ insetInlineStart: percent(placeOnYear(year, now)) }} />
      )}
      {by !== null && <Bar from={action.start ?? now} by={by} year={year} />}
    </div>
  );
}

function Bar({ from, by, year }: { readonly from: string; readonly by: string; readonly year: Year }) {
  const end = placeOnYear(year, by);
  const start = placeOnYear(year, from);
  return (
    <>
      {start < end && (
        <i class={css.bar} style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }} />
      )}
      <i class={css.dot} style={{ insetInlineStart: percent(end) }} />
    </>
  );
}
