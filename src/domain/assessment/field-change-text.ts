/** Differences → fields by place, in words: what every list of changes shows. */

import { defineMessages } from '../../lib/i18n/messages.ts';
import { collapseUnchanged, type DiffPart, diffText } from '../../lib/text-diff.ts';
import { choiceText, type FieldChange, type FieldContext, fieldLabel } from './field-change.ts';

/** What hearers are told where eyes see strokes and colours. */
export const changeMessages = defineMessages('changes', {
  added: 'added:',
  removed: 'removed:',
  from: 'from',
  to: 'to',
});

export interface FieldChangeText {
  readonly key: string;
  readonly field: string;
  readonly change: readonly DiffPart[] | { readonly before: string; readonly after: string };
}

export interface FieldChangeGroup<F extends FieldChangeText = FieldChangeText> {
  /** 'stage/plan' */
  readonly key: string;
  readonly place: string;
  readonly fields: readonly F[];
}

/** The change of one field, in words. */
export const fieldChangeText = (difference: FieldChange, named: FieldContext): FieldChangeText['change'] =>
  difference.type === 'text'
    ? collapseUnchanged(diffText(difference.before, difference.after))
    : {
        before: choiceText(difference.path, difference.before, named),
        after: choiceText(difference.path, difference.after, named),
      };

/** Fields by place: the assessment as a whole, its stages each with its statements, actions, then all else. @param extra adds what a list says of a field besides */
export function groupFieldChanges<D extends FieldChange, F extends object>(
  differences: readonly D[],
  named: FieldContext,
  extra: (difference: D) => F,
): readonly FieldChangeGroup<FieldChangeText & F>[] {
  const places = new Map<string, { place: string; fields: (FieldChangeText & F)[] }>();
  for (const difference of differences.filter((each) => !isOnlyMade(each, differences))) {
    const key = difference.path.split('/', 2).join('/');
    const { place, field } = fieldLabel(difference.path, named);
    const known = places.get(key) ?? { place, fields: [] };
    places.set(key, known);
    known.fields.push({
      key: difference.path,
      field,
      change: fieldChangeText(difference, named),
      ...extra(difference),
    });
  }
  const order = orderOf(named);
  return [...places].map(([key, each]) => ({ key, ...each })).toSorted((a, b) => order(a.key) - order(b.key));
}

/** That an action is there is told by its words, where it has any. */
const isOnlyMade = ({ path }: FieldChange, all: readonly FieldChange[]): boolean =>
  path.endsWith('/made') &&
  all.some((other) => other.path !== path && other.path.startsWith(path.slice(0, -'made'.length)));

function orderOf({ rubric }: FieldContext): (key: string) => number {
  const keys = [
    'assessment/own',
    ...rubric.stages.flatMap((stage) => [
      `stage/${stage.id}`,
      ...stage.statements.map((each) => `statement/${each.id}`),
    ]),
  ];
  const rank = new Map(keys.map((key, i) => [key, i]));
  return (key) => rank.get(key) ?? keys.length + ['action', 'evidence'].indexOf(key.split('/')[0] ?? '') + 1;
}
