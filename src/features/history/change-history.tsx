import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { AnyDocument } from '../../data/documents/document-handle.ts';
import { decisionsIn, newestState, writingBetween, writingSince } from '../../data/history/history.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { type HistoryEvent, type Sitting, sittingsOf } from '../../domain/assessment/sitting.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Select } from '../../ui/controls/field.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './history.module.css';
import { filtered, groupByDay, type HistoryFilter, timelineOf } from './history-timeline.ts';
import { nameOf, namesIn } from './named-statements.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { SittingRow } from './sitting-row.tsx';
import { text } from './text.ts';

/** Entries shown at first, and more at a time. */
const PAGE_SIZE = 20;

interface ChangeHistoryProps {
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
  /** Restore points of the assessment, newest first. */
  readonly points: readonly PointRow[];
  /** Restore points of its organisation, newest first: they date the writing of evidence. */
  readonly organisationPoints: readonly PointRow[];
}

/** Lists what was changed, by day and sitting, newest first; a sitting reads in order of time. */
export function ChangeHistory({ workspace, open, points, organisationPoints }: ChangeHistoryProps) {
  const sittings = useSittings(open, points, organisationPoints);
  const [filter, setFilter] = useState<HistoryFilter>({ subject: null, stage: null });
  const [limit, setLimit] = useState(PAGE_SIZE);
  const [restoring, setRestoring] = useState<PointRow | null>(null);
  const isFiltered = filter.subject !== null || filter.stage !== null;
  const entries = useMemo(
    () => sittings && timelineOf(filtered(sittings, filter, namesIn(open)), isFiltered ? [] : points),
    [sittings, filter, isFiltered, points, open],
  );
  if (!sittings || !entries) return null;
  return (
    <section class={css.changes} aria-label={text.allChanges}>
      {sittings.length > 0 && <Filters open={open} filter={filter} onFilter={setFilter} />}
      {entries.length === 0 && (
        <p class="hint">
          {isFiltered ? text.noMatches : text.noChanges}{' '}
          {isFiltered && (
            <Button small look="plain" onClick={() => setFilter({ subject: null, stage: null })}>
              {text.clearFilters}
            </Button>
          )}
        </p>
      )}
      {groupByDay(entries.slice(0, limit)).map(([day, ofDay]) => (
        <section key={day} aria-label={formatLongDate(day)}>
          <h2 class={css.day}>{dayText(day)}</h2>
          <ul>
            {ofDay.map((entry) => (
              <SittingRow key={entry.key} open={open} entry={entry} onRestore={setRestoring} />
            ))}
          </ul>
        </section>
      ))}
      {entries.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + PAGE_SIZE)}>{text.showOlder}</Button>
        </div>
      )}
      {restoring && (
        <RestoreDialog workspace={workspace} open={open} point={restoring} onClose={() => setRestoring(null)} />
      )}
    </section>
  );
}

/** Reads the sittings from the documents whenever one of them changes; `null` before the first time. */
function useSittings(
  open: OpenAssessment,
  points: readonly PointRow[],
  organisationPoints: readonly PointRow[],
): readonly Sitting[] | null {
  const assessment = useStore(open.assessment, (state) => state);
  const organisation = useStore(open.organisation, (state) => state);
  const [sittings, setSittings] = useState<readonly Sitting[] | null>(null);
  const assessmentPast = usePast(open.document, points);
  const organisationPast = usePast(open.organisationDocument, organisationPoints);
  useEffect(() => {
    // Computed from the documents; the snapshots only tell when these have changed.
    void [assessment, organisation];
    const begun = assessment.createdAt;
    const ofOrganisation = eventsOf(open.organisationDocument, organisationPast);
    // The organisation is older than its later rounds: changes before this one began belong to the rounds before.
    const since = ofOrganisation.filter(({ at, by, between }) => at >= begun && (!between || by.length > 0));
    setSittings(sittingsOf([...eventsOf(open.document, assessmentPast), ...since], begun, nameOf));
  }, [open, assessmentPast, organisationPast, assessment, organisation]);
  return sittings;
}

/** Reads the restore points once: with many of a large assessment that takes longer than everything else. */
const usePast = (document: AnyDocument, points: readonly PointRow[]) =>
  useMemo(() => ({ newest: newestState(points), written: writingBetween(document, points) }), [document, points]);

const eventsOf = (document: AnyDocument, { newest, written }: ReturnType<typeof usePast>): readonly HistoryEvent[] => [
  ...decisionsIn(document),
  ...writingSince(document, newest, Date.now()),
  ...written,
];

interface FiltersProps {
  readonly open: OpenAssessment;
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

function Filters({ open, filter, onFilter }: FiltersProps) {
  return (
    <div class={`no-print ${css.filters}`}>
      <Select
        label={text.show}
        none={text.allChanges}
        value={filter.subject}
        choices={[
          { value: 'levels', label: text.levels },
          { value: 'actions', label: text.actions },
          { value: 'evidence', label: text.evidenceFilter },
        ]}
        onChoose={(subject) => onFilter({ ...filter, subject })}
      />
      <Select
        label={text.stage}
        none={text.allStages}
        value={filter.stage}
        choices={open.rubric.stages.map(({ id, name }) => ({ value: id, label: localize(name) }))}
        onChoose={(stage) => onFilter({ ...filter, stage })}
      />
    </div>
  );
}

const DAY_MS = 86_400_000;

/** 'Today, 30 November 2026', or the day alone. */
function dayText(day: string): string {
  const words = formatLongDate(day);
  if (day === today()) return formatMessage(text.today, { day: words });
  return day === today(new Date(Date.now() - DAY_MS)) ? formatMessage(text.yesterday, { day: words }) : words;
}
