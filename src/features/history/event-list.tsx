import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decisionsIn, type HistoryEvent, writingIn } from '../../data/history/history.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import { fieldLabel } from '../../domain/assessment/field-change.ts';
import { changeMessages, fieldChangeText } from '../../domain/assessment/field-change-text.ts';
import { formatDateTime, formatLongDate, formatMessage, formatTime } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangeView } from '../../ui/display/change-list.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './history.module.css';
import { namesIn } from './named-statements.ts';
import { text } from './text.ts';

/** Happenings that are shown at first, and more at a time. */
const PAGE = 40;

interface EventListProps {
  readonly open: OpenAssessment;
  /** Restore points of the assessment and of its organisation, newest first. */
  readonly points: readonly PointRow[];
  readonly ofOrganisation: readonly PointRow[];
}

/** Every decision and every stretch of writing, newest first, day by day. */
export function EventList({ open, points, ofOrganisation }: EventListProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const organisation = useStore(open.organisation, (state) => state);
  const [happenings, setHappenings] = useState<readonly HistoryEvent[] | null>(null);
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => {
    // Worked out from the documents; the snapshots say when those have changed.
    void [assessment, organisation];
    const now = Date.now();
    const both = [
      { document: open.document, points },
      { document: open.organisationDocument, points: ofOrganisation },
    ];
    const all = both.flatMap((each) => [...decisionsIn(each.document), ...writingIn(each.document, each.points, now)]);
    setHappenings(all.toSorted((a, b) => b.at - a.at));
  }, [open, points, ofOrganisation, assessment, organisation]);
  if (!happenings) return null;
  return (
    <section class="part">
      <h2>{text.changes}</h2>
      {happenings.length === 0 && <p class="hint">{text.noChanges}</p>}
      {byDay(happenings.slice(0, limit)).map(([day, ofDay]) => (
        <div key={day} class={css.day}>
          <h3>{formatLongDate(day)}</h3>
          <ul>
            {ofDay.map((each) => (
              <Line key={each.key} open={open} happening={each} />
            ))}
          </ul>
        </div>
      ))}
      {happenings.length > limit && (
        <div>
          <Button small onClick={() => setLimit(limit + PAGE)}>
            {text.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ open, happening }: { readonly open: OpenAssessment; readonly happening: HistoryEvent }) {
  const named = namesIn(open);
  const { by, difference } = happening;
  const { place, field } = fieldLabel(difference.path, named);
  const who = by.filter((each) => each !== '').join('; ') || text.someone;
  return (
    <li class={css.line}>
      <p class={css.who} dir="auto">
        {whenSaid(happening, who)}
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

function whenSaid({ at, between }: HistoryEvent, who: string): string {
  if (!between) return formatMessage(text.line, { who, time: formatTime(at) });
  const [from, until] = [between.from, between.until].map((each) => (each === null ? null : formatDateTime(each)));
  if (from && until) return formatMessage(text.between, { who, from, until });
  if (from) return formatMessage(text.sinceThen, { who, from });
  return until ? formatMessage(text.upTo, { who, until }) : formatMessage(text.fromTheBeginning, { who });
}

/** Days of this device's calendar, 'YYYY-MM-DD', each with what happened then. */
function byDay(happenings: readonly HistoryEvent[]): readonly (readonly [string, readonly HistoryEvent[]])[] {
  const days = new Map<string, HistoryEvent[]>();
  for (const each of happenings) {
    const at = new Date(each.at);
    const day = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  return [...days];
}
