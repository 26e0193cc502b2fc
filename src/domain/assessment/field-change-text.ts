/** Groups field changes by owner and puts them into words, for every list of changes. */

import { defineMessages } from '../../lib/i18n/messages.ts';
import { collapseUnchanged, type DiffPart, diffText } from '../../lib/text-diff.ts';
import { choiceText, type FieldChange, type FieldContext, fieldLabel } from './field-change.ts';

/** Announced by screen readers in place of strikethrough and colour. */
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
  /** For example 'stage/plan'. */
  readonly key: string;
  readonly place: string;
  readonly fields: readonly F[];
}

/** Returns the change of one field: the differing words of a text, or the values of a choice before and after. */
export const fieldChangeText = (difference: FieldChange, named: FieldContext): FieldChangeText['change'] =>
  difference.type === 'text'
    ? collapseUnchanged(diffText(difference.before, difference.after))
    : {
        before: choiceText(difference.path, difference.before, named),
        after: choiceText(difference.path, difference.after, named),
      };

/**
 * Groups changes by owner: the assessment itself, each stage followed by its statements, actions, evidence, then the
 * rest.
 * @param extra returns further properties of a list's field
 */
export function groupFieldChanges<D extends FieldChange, F extends object>(
  differences: readonly D[],
  named: FieldContext,
  extra: (difference: D) => F,
): readonly FieldChangeGroup<FieldChangeText & F>[] {
  const places = new Map<string, { place: string; fields: (FieldChangeText & F)[] }>();
  for (const difference of differences.filter((difference) => !isOnlyMade(difference, differences))) {
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

/** The words of a new action announce it already; "Added" is listed only if it has no other field. */
const isOnlyMade = ({ path }: FieldChange, all: readonly FieldChange[]): boolean =>
  path.endsWith('/made') &&
  all.some((other) => other.path !== path && other.path.startsWith(path.slice(0, -'made'.length)));

function orderOf({ rubric }: FieldContext): (key: string) => number {
  const keys = [
    'assessment/own',
    ...rubric.stages.flatMap((stage) => [
      `stage/${stage.id}`,
      ...stage.statements.map((statement) => `statement/${statement.id}`),
    ]),
  ];
  const rank = new Map(keys.map((key, i) => [key, i]));
  return (key) => rank.get(key) ?? keys.length + ['action', 'evidence'].indexOf(key.split('/')[0] ?? '') + 1;
}
