/** History of an assessment: decisions with their author and time, and texts written between restore points with their authors. */
import * as Y from 'yjs';
import type { Contributor, HistoryEvent } from '../../domain/assessment/sitting.ts';
import { personOf } from '../assessments/assessment-document.ts';
import { diffTexts } from '../assessments/diff-documents.ts';
import { openRestorePoint } from '../assessments/restore-points.ts';
import type { AnyDocument } from '../documents/document-handle.ts';
import type { PointRow } from '../storage/schema.ts';

/** Positions in a list change with every move and tell a reader nothing. */
const NOISE = /\/order$/;

/** Returns every recorded decision as a change. */
export function decisionsIn({ doc, registers }: AnyDocument): readonly HistoryEvent[] {
  const people = new Map<number, Contributor>();
  const contributor = (client: number): Contributor => {
    const known = people.get(client) ?? personOf(doc, client);
    people.set(client, known);
    return known;
  };
  return registers
    .history()
    .filter(({ path }) => !NOISE.test(path))
    .map(({ path, id, value, before, by, at }) => ({
      key: `${path}|${id}`,
      at,
      by: [contributor(by)],
      difference: { type: 'choice', path, before: before.filter(isSomething), after: [value].filter(isSomething) },
    }));
}

const isSomething = (value: unknown): boolean => value !== null && value !== undefined && value !== false;

interface State {
  readonly doc: Y.Doc;
  /** `null`: now, or the beginning. */
  readonly at: number | null;
}

/**
 * Returns the texts that were written before the first restore point, between points, and since the last one.
 * @param points newest first, as `restorePointsOf` returns them
 * @param now time of the texts written since the last point, milliseconds since 1970
 */
export const writingIn = (document: AnyDocument, points: readonly PointRow[], now: number): readonly HistoryEvent[] => [
  ...writingSince(document, newestState(points), now),
  ...writingBetween(document, points),
];

/** Returns the state of the newest readable restore point, or the empty one before the first. */
export function newestState(points: readonly PointRow[]): State {
  for (const point of points) {
    const doc = openRestorePoint(point);
    if (doc) return { doc, at: point.at };
  }
  return { doc: new Y.Doc(), at: null };
}

/** Returns the texts written since a state, until `now`. */
export const writingSince = ({ doc }: AnyDocument, earlier: State, now: number): readonly HistoryEvent[] =>
  writtenBetween(doc, earlier, { doc, at: null }, now);

/** Returns the texts written before the first restore point and between points: these never change. */
export function writingBetween({ doc }: AnyDocument, points: readonly PointRow[]): readonly HistoryEvent[] {
  // A point with the revision of the one before it holds the same state: nothing was written in between.
  const states = points
    .filter(({ revision }, i) => revision !== points[i + 1]?.revision)
    .flatMap((point): readonly State[] => {
      const opened = openRestorePoint(point);
      return opened ? [{ doc: opened, at: point.at }] : [];
    });
  const all = [...states, { doc: new Y.Doc(), at: null }];
  return states.flatMap((later, i) => writtenBetween(doc, all[i + 1] ?? later, later, later.at ?? 0));
}

function writtenBetween(people: Y.Doc, earlier: State, later: State, now: number): readonly HistoryEvent[] {
  const since = Y.decodeStateVector(Y.encodeStateVector(earlier.doc));
  const until = later.at ?? now;
  return diffTexts(earlier.doc, later.doc).map((difference) => ({
    key: `${difference.path} ${until} ${earlier.at}`,
    at: until,
    between: { from: earlier.at, until },
    by: writersOf(people, later.doc, difference.path, since),
    difference,
  }));
}

/** Returns the authors of letters that an earlier state lacks. A deletion leaves no author, nor does an unsigned session. */
function writersOf(
  people: Y.Doc,
  doc: Y.Doc,
  path: string,
  since: ReadonlyMap<number, number>,
): readonly Contributor[] {
  const clients = new Set<number>();
  for (let item = doc.getText(path)._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    if (!item.deleted && clock + item.length > (since.get(client) ?? 0)) clients.add(client);
  }
  return [...clients].map((client) => personOf(people, client)).filter((person) => person.since !== null);
}
