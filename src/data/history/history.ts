/** Who decided what, and when; and what was written between one restore point and the next, and by whom. */

import * as Y from 'yjs';
import type { FieldChange } from '../../domain/assessment/field-change.ts';
import { whoWas } from '../assessments/assessment-document.ts';
import { diffDocuments } from '../assessments/diff-documents.ts';
import { openRestorePoint } from '../assessments/restore-points.ts';
import { type AnyDocument, anyDocument } from '../documents/document-handle.ts';
import type { PointRow } from '../storage/schema.ts';

/** One thing that changed, newest first in a history. */
export interface HistoryEvent {
  readonly key: string;
  /** Milliseconds since 1970, by the clock of the device on which it happened. */
  readonly at: number;
  /** Writing is only known to lie between two moments: this one (`null`: the beginning) and `at` (`null` in `until`: now). */
  readonly between?: { readonly from: number | null; readonly until: number | null };
  /** Roles and devices; '' where nobody said. */
  readonly by: readonly string[];
  readonly difference: FieldChange;
}

/** Places in a list say nothing to a reader: they change with every move. */
const NOISE = /\/order$/;

/** Every decision that is kept, as what it changed. */
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
 * What was written between restore points, before the first and since the last.
 * @param points newest first, as `restorePointsOf` gives them; @param now stands for the moment of what was written last
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

/** Who wrote letters of a text that an earlier state does not have. Whoever only deleted leaves no trace to name. */
function writersOf(people: Y.Doc, doc: Y.Doc, path: string, since: ReadonlyMap<number, number>): readonly string[] {
  const clients = new Set<number>();
  for (let item = doc.getText(path)._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    if (!item.deleted && clock + item.length > (since.get(client) ?? 0)) clients.add(client);
  }
  return [...new Set([...clients].map((client) => whoWas(people, client)))].filter((who) => who !== '');
}
