/** Differences → fields by place, in words: what every list of changes shows. */

import { words } from '../../lib/i18n/messages.ts';
import { type Piece, shortened, wordDifference } from '../../lib/text-diff.ts';
import { choiceWords, type Difference, type Named, placeOf } from './field-change.ts';

/** What hearers are told where eyes see strokes and colours. */
export const changeWords = words('changes', { added: 'added:', removed: 'removed:', from: 'from', to: 'to' });

export interface SaidField {
  readonly key: string;
  readonly field: string;
  readonly change: readonly Piece[] | { readonly before: string; readonly after: string };
}

export interface SaidPlace<F extends SaidField = SaidField> {
  /** 'stage/plan' */
  readonly key: string;
  readonly place: string;
  readonly fields: readonly F[];
}

/** The change of one field, in words. */
export const changeSaid = (difference: Difference, named: Named): SaidField['change'] =>
  difference.type === 'text'
    ? shortened(wordDifference(difference.before, difference.after))
    : { before: choiceWords(difference.path, difference.before, named), after: choiceWords(difference.path, difference.after, named) };

/** Fields by place: the assessment as a whole, its stages each with its statements, actions, then all else. @param extra adds what a list says of a field besides */
export function placesOf<D extends Difference, F extends object>(
  differences: readonly D[],
  named: Named,
  extra: (difference: D) => F,
): readonly SaidPlace<SaidField & F>[] {
  const places = new Map<string, { place: string; fields: (SaidField & F)[] }>();
  for (const difference of differences.filter((each) => !isOnlyMade(each, differences))) {
    const key = difference.path.split('/', 2).join('/');
    const { place, field } = placeOf(difference.path, named);
    const known = places.get(key) ?? { place, fields: [] };
    places.set(key, known);
    known.fields.push({ key: difference.path, field, change: changeSaid(difference, named), ...extra(difference) });
  }
  const order = orderOf(named);
  return [...places].map(([key, each]) => ({ key, ...each })).toSorted((a, b) => order(a.key) - order(b.key));
}

/** That an action is there is told by its words, where it has any. */
const isOnlyMade = ({ path }: Difference, all: readonly Difference[]): boolean =>
  path.endsWith('/made') && all.some((other) => other.path !== path && other.path.startsWith(path.slice(0, -'made'.length)));

function orderOf({ rubric }: Named): (key: string) => number {
  const keys = [
    'assessment/own',
    ...rubric.stages.flatMap((stage) => [`stage/${stage.id}`, ...stage.statements.map((each) => `statement/${each.id}`)]),
  ];
  const rank = new Map(keys.map((key, i) => [key, i]));
  return (key) => rank.get(key) ?? keys.length + ['action', 'evidence'].indexOf(key.split('/')[0] ?? '') + 1;
}
