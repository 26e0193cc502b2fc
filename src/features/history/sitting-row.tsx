import { useId, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import { changeMessages, groupFieldChanges } from '../../domain/assessment/field-change-text.ts';
import { historyLines } from '../../domain/assessment/history-lines.ts';
import type { Sitting } from '../../domain/assessment/sitting.ts';
import { formatDateTime, formatMessage, formatTime } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangeList } from '../../ui/display/change-list.tsx';
import css from './history.module.css';
import type { TimelineEntry } from './history-timeline.ts';
import { namesIn } from './named-statements.ts';
import { text } from './text.ts';

/** Sentences of a sitting shown; the others are counted and stand in its details. */
const MAX_LINES = 10;
/** Places in the details shown at first, and more at a time. */
const DETAILS_PAGE = 40;

interface SittingRowProps {
  readonly open: OpenAssessment;
  readonly entry: TimelineEntry;
  readonly onRestore: (point: PointRow) => void;
}

/** A sitting: time and length, who, what changed in sentences, details on demand, and the version that can be restored. */
export function SittingRow({ open, entry: { sitting, point }, onRestore }: SittingRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const when = formatDateTime(sitting?.from ?? point?.at ?? 0);
  return (
    <li class={css.entry}>
      <p class={`${css.when} number`}>
        {sitting ? <SittingTime sitting={sitting} /> : <b>{formatTime(point?.at ?? 0)}</b>}
      </p>
      <div class={css.what}>
        <p class={css.who} dir="auto">
          {sitting ? sitting.who : text.point}
        </p>
        {sitting ? <Lines open={open} sitting={sitting} /> : point && <p>{text[`reason-${point.reason}`]}</p>}
      </div>
      <div class={`no-print ${css.ways}`}>
        {sitting && (
          <Button
            small
            look="plain"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={formatMessage(text.detailsOf, { when })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {text.details}
          </Button>
        )}
        {point && (
          <>
            <a
              class={css.compare}
              href={routes.point(open.id, point.i ?? 0)}
              aria-label={formatMessage(text.compareNamed, { when: formatDateTime(point.at) })}
            >
              {text.compare}
            </a>
            <Button
              small
              look="plain"
              aria-label={formatMessage(text.restoreOf, { when })}
              onClick={() => onRestore(point)}
            >
              {text.restore}
            </Button>
          </>
        )}
      </div>
      <div id={id} class={css.details} hidden={!isOpen}>
        {isOpen && sitting && <Details open={open} sitting={sitting} />}
      </div>
    </li>
  );
}

const MINUTE_MS = 60_000;

/** '19:02 to 19:36' and '34 minutes', or the time alone where both ends are in one minute. */
function SittingTime({ sitting: { from, until } }: { readonly sitting: Sitting }) {
  const [begin, end] = [formatTime(from), formatTime(until)];
  if (begin === end) return <b>{begin}</b>;
  const minutes = Math.max(1, Math.round((until - from) / MINUTE_MS));
  return (
    <>
      <b>{formatMessage(text.span, { from: begin, until: end })}</b>
      <span>
        {minutes < 90
          ? formatMessage(text.minutes, { n: minutes })
          : formatMessage(text.hours, { n: Math.round(minutes / 60) })}
      </span>
    </>
  );
}

function Lines({ open, sitting }: { readonly open: OpenAssessment; readonly sitting: Sitting }) {
  const lines = historyLines(sitting.events, namesIn(open));
  const more = lines.length - MAX_LINES;
  return (
    <ul class={css.lines}>
      {lines.slice(0, MAX_LINES).map(({ key, text: words }) => (
        <li key={key} dir="auto">
          {words}
        </li>
      ))}
      {more > 0 && <li class="quiet">{formatMessage(text.moreLines, { n: more })}</li>}
    </ul>
  );
}

function Details({ open, sitting }: { readonly open: OpenAssessment; readonly sitting: Sitting }) {
  const [limit, setLimit] = useState(DETAILS_PAGE);
  const places = groupFieldChanges(
    sitting.events.map(({ difference }) => difference),
    namesIn(open),
    () => ({}),
  );
  return (
    <>
      <ChangeList places={places.slice(0, limit)} words={changeMessages} />
      {places.length > limit && (
        <Button small onClick={() => setLimit(limit + DETAILS_PAGE)}>
          {formatMessage(text.moreDetails, { n: places.length - limit })}
        </Button>
      )}
    </>
  );
}
