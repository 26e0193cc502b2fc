/**
 * Attributes statements in an exported document: to a group by name if it is large enough, otherwise to several
 * groups together, by the same rule as for votes (suppress-small-cells.ts). Partner organisations are always named:
 * their commitments are public.
 */

import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { suppressSmallCells } from './suppress-small-cells.ts';
import { emptyTally } from './tally.ts';
import type { Group } from './workshop.ts';
import { text } from './workshop-text.ts';

export interface Attribution {
  /** Empty if all groups share one attribution, or if it would describe too few people. */
  readonly name: string;
  readonly groups: readonly string[];
  /** Counted people of all groups in this attribution. */
  readonly people: number;
}

/**
 * Returns one attribution per partner, and the role groups joined so that no named attribution has too few people.
 * @param minCount fewest people that a named attribution may describe; an uncounted group may be one person
 */
export function attributionsOf(groups: readonly Group[], minCount: number): readonly Attribution[] {
  const [own, role] = [
    groups.filter(({ scheme }) => scheme === 'partners'),
    groups.filter(({ scheme }) => scheme !== 'partners'),
  ];
  const cells = suppressSmallCells(
    role.map(({ id, people }) => ({ groups: [id], tally: { ...emptyTally(2), dontKnow: Math.max(1, people ?? 1) } })),
    minCount,
  );
  const voices = cells.length > 0 ? cells.map((cell) => cell.groups) : everyone(role);
  const single = voices.length === 1 && voices[0]?.length === role.length && role.length > 1;
  return [
    ...own.map((group): Attribution => ({ name: group.name, groups: [group.id], people: group.people ?? 0 })),
    ...voices.map((ids): Attribution => {
      const named = role.filter(({ id }) => ids.includes(id));
      const people = named.reduce((sum, group) => sum + (group.people ?? 0), 0);
      return { name: single || people < minCount ? '' : joinNames(named.map(({ name }) => name)), groups: ids, people };
    }),
  ];
}

const everyone = (groups: readonly Group[]): readonly (readonly string[])[] =>
  groups.length === 0 ? [] : [groups.map(({ id }) => id)];

/** Returns 'Members', or 'Front-line staff and Senior staff together'. */
export const joinNames = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : formatMessage(text.together, { names: formatList(names) });
