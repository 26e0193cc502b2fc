import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decisionsIn, type HistoryEvent, writingIn } from '../../data/history/history.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import { fieldLabel } from '../../domain/assessment/field-change.ts';
import { changeMessages, fieldChangeText } from '../../domain/assessment/field-change-text.ts';
import { formatDateTime, formatLongDate, formatMessage, formatTime } from '../../lib/i18n/messages.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangeView } from '../../ui/display/change-list.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './history.module.css';
import { namesIn } from './named-statements.ts';
import { text } from './text.ts';

/** Events shown at first, and more at a time. */
const PAGE_SIZE = 40;

interface EventListProps {
  readonly open: OpenAssessment;
  /** Restore points of the assessment, newest first. */
  readonly points: readonly PointRow[];
  /** Restore points of its organisation, newest first. */
  readonly organisationPoints: readonly PointRow[];
}

/** Lists every decision and every period of writing, newest first, by day. */
export function EventList({ open, points, organisationPoints }: EventListProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const organisation = useStore(open.organisation, (state) => state);
  const [events, setEvents] = useState<readonly HistoryEvent[] | null>(null);
  const [limit, setLimit] = useState(PAGE_SIZE);
  useEffect(() => {
    // Computed from the documents; the snapshots only tell when these have changed.
    void [assessment, organisation];
    const now = Date.now();
    const both = [
      { document: open.document, points },
      { document: open.organisationDocument, points: organisationPoints },
    ];
    const all = both.flatMap((source) => [
      ...decisionsIn(source.document),
      ...writingIn(source.document, source.points, now),
    ]);
    setEvents(all.toSorted((a, b) => b.at - a.at));
  }, [open, points, organisationPoints, assessment, organisation]);
  if (!events) return null;
  return (
    <section class="part">
      <h2>{text.changes}</h2>
      {events.length === 0 && <p class="hint">{text.noChanges}</p>}
      {groupByDay(events.slice(0, limit)).map(([day, eventsOfDay]) => (
        <div key={day} class={css.day}>
          <h3>{formatLongDate(day)}</h3>
          <ul>
            {eventsOfDay.map((event) => (
              <Line key={event.key} open={open} event={event} />
            ))}
          </ul>
        </div>
      ))}
      {events.length > limit && (
        <div>
          <Button small onClick={() => setLimit(limit + PAGE_SIZE)}>
            {text.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ open, event }: { readonly open: OpenAssessment; readonly event: HistoryEvent }) {
  const named = namesIn(open);
  const { by, difference } = event;
  const { place, field } = fieldLabel(difference.path, named);
  const who = by.filter((name) => name !== '').join('; ') || text.someone;
  return (
    <li class={css.line}>
      <p class={css.who} dir="auto">
        {whoAndWhen(event, who)}
      </p>
      <p dir="auto">
        <b>{place}</b> <span class={css.field}>{field}</span>
      </p>
      {!difference.path.endsWith('/made') && (
        <p dir="auto" class={css.change}>
          <ChangeView change={fieldChangeText(difference, named)} words={changeMessages} />
        </p>
      )}
    </li>
  );
}

/** Returns who did it and when: a time for a decision, the bounds that are known for writing. */
function whoAndWhen({ at, between }: HistoryEvent, who: string): string {
  if (!between) return formatMessage(text.line, { who, time: formatTime(at) });
  const [from, until] = [between.from, between.until].map((time) => (time === null ? null : formatDateTime(time)));
  if (from && until) return formatMessage(text.between, { who, from, until });
  if (from) return formatMessage(text.sinceThen, { who, from });
  return until ? formatMessage(text.upTo, { who, until }) : formatMessage(text.fromTheBeginning, { who });
}

/** Groups events by day of this device's calendar, 'YYYY-MM-DD'. */
function groupByDay(events: readonly HistoryEvent[]): readonly (readonly [string, readonly HistoryEvent[]])[] {
  const days = new Map<string, HistoryEvent[]>();
  for (const event of events) {
    const day = today(new Date(event.at));
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
