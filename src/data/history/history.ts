/** History of an assessment: decisions with their author and time, and texts written between restore points with their authors. */
import * as Y from 'yjs';
import type { FieldChange } from '../../domain/assessment/field-change.ts';
import { whoWas } from '../assessments/assessment-document.ts';
import { diffDocuments } from '../assessments/diff-documents.ts';
import { openRestorePoint } from '../assessments/restore-points.ts';
import { type AnyDocument, anyDocument } from '../documents/document-handle.ts';
import type { PointRow } from '../storage/schema.ts';

/** One change; a history lists the newest first. */
export interface HistoryEvent {
  readonly key: string;
  /** Milliseconds since 1970, by the clock of the device that made the change. */
  readonly at: number;
  /** Of a text, whose time is known only as a span: from a moment (`null`: the beginning) until another (`null`: now). */
  readonly between?: { readonly from: number | null; readonly until: number | null };
  /** Roles and devices; '' when none was given. */
  readonly by: readonly string[];
  readonly difference: FieldChange;
}

/** Positions in a list change with every move and tell a reader nothing. */
const NOISE = /\/order$/;

/** Returns every recorded decision as a change. */
export function decisionsIn({ doc, registers }: AnyDocument): readonly HistoryEvent[] {
  return registers
    .history()
    .filter(({ path }) => !NOISE.test(path))
    .map(({ path, id, value, before, by, at }) => ({
      key: `${path}|${id}`,
      at,
      by: [whoWas(doc, by)],
      difference: { type: 'choice', path, before: before.filter(isSomething), after: [value].filter(isSomething) },
    }));
}

const isSomething = (value: unknown): boolean => value !== null && value !== undefined && value !== false;

interface State {
  readonly document: AnyDocument;
  /** `null`: now, or the beginning. */
  readonly at: number | null;
}

/**
 * Returns the texts that were written before the first restore point, between points, and since the last one.
 * @param points newest first, as `restorePointsOf` returns them
 * @param now time of the texts written since the last point, milliseconds since 1970
 */
export function writingIn(document: AnyDocument, points: readonly PointRow[], now: number): readonly HistoryEvent[] {
  const states: readonly State[] = [
    { document, at: null },
    ...points.flatMap((point) => {
      const doc = openRestorePoint(point);
      return doc ? [{ document: anyDocument(doc), at: point.at }] : [];
    }),
    { document: anyDocument(new Y.Doc()), at: null },
  ];
  return states.slice(1).flatMap((earlier, i) => writtenBetween(document.doc, earlier, states[i] ?? earlier, now));
}

function writtenBetween(people: Y.Doc, earlier: State, later: State, now: number): readonly HistoryEvent[] {
  const since = Y.decodeStateVector(Y.encodeStateVector(earlier.document.doc));
  return diffDocuments(earlier.document, later.document)
    .filter(({ type }) => type === 'text')
    .map((difference) => ({
      key: `${difference.path} ${later.at ?? now} ${earlier.at}`,
      at: later.at ?? now,
      between: { from: earlier.at, until: later.at },
      by: writersOf(people, later.document.doc, difference.path, since),
      difference,
    }));
}

/** Returns the authors of letters that an earlier state lacks. A deletion leaves no author. */
function writersOf(people: Y.Doc, doc: Y.Doc, path: string, since: ReadonlyMap<number, number>): readonly string[] {
  const clients = new Set<number>();
  for (let item = doc.getText(path)._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    if (!item.deleted && clock + item.length > (since.get(client) ?? 0)) clients.add(client);
  }
  return [...new Set([...clients].map((client) => whoWas(people, client)))].filter((who) => who !== '');
}
