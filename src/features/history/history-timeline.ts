/** Entries of the history page: sittings and the restore points between them, by day. */
import type { PointRow } from '../../data/storage/schema.ts';
import type { FieldContext } from '../../domain/assessment/field-change.ts';
import { type ChangeSubject, stagesOf, subjectOf } from '../../domain/assessment/history-lines.ts';
import type { Sitting } from '../../domain/assessment/sitting.ts';
import { today } from '../../ui/browser/today.ts';

export interface TimelineEntry {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `null`: a restore point that belongs to no sitting. */
  readonly sitting: Sitting | null;
  /** Version that can be restored: as the assessment was after the sitting. */
  readonly point: PointRow | null;
}

export interface HistoryFilter {
  readonly subject: ChangeSubject | null;
  readonly stage: string | null;
}

/**
 * Joins sittings with restore points, newest first. A point belongs to the sitting whose changes are the last ones before it.
 * @param sittings newest first
 * @param points newest first
 */
export function timelineOf(sittings: readonly Sitting[], points: readonly PointRow[]): readonly TimelineEntry[] {
  const pointOf = new Map<Sitting, PointRow>();
  const alone: PointRow[] = [];
  for (const point of points) {
    const before = sittings.find(({ from }) => from <= point.at);
    // The first version of a day is how the sitting before left it; any other point is worth a line of its own.
    if (before && before.until <= point.at && point.reason === 'day') pointOf.set(before, point);
    else alone.push(point);
  }
  return [
    ...sittings.map((sitting) => ({
      key: sitting.key,
      at: sitting.from,
      sitting,
      point: pointOf.get(sitting) ?? null,
    })),
    ...alone.map((point) => ({ key: `point ${point.i}`, at: point.at, sitting: null, point })),
  ].toSorted((a, b) => b.at - a.at);
}

/** Leaves the changes that match; a sitting without any is left out, and so are restore points while a filter is on. */
export function filtered(
  sittings: readonly Sitting[],
  { subject, stage }: HistoryFilter,
  context: FieldContext,
): readonly Sitting[] {
  if (subject === null && stage === null) return sittings;
  return sittings
    .map((sitting) => ({
      ...sitting,
      events: sitting.events.filter(
        ({ difference: { path } }) =>
          (subject === null || subjectOf(path) === subject) &&
          (stage === null || stagesOf(path, context).includes(stage)),
      ),
    }))
    .filter(({ events }) => events.length > 0);
}

/** Groups entries by day of this device's calendar, 'YYYY-MM-DD', in their order. */
export function groupByDay(
  entries: readonly TimelineEntry[],
): readonly (readonly [string, readonly TimelineEntry[]])[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = today(new Date(entry.at));
    const known = days.get(day) ?? [];
    days.set(day, known);
    known.push(entry);
  }
  return [...days];
}
