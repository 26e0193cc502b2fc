/**
 * Who said something, in a document that leaves the room: a group by its name where it is large enough, else together with
 * others, by the same rule as for votes. Partner organisations speak for themselves: what they promise is nobody's secret.
 */

import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { suppressSmallCells } from './suppress-small-cells.ts';
import { emptyTally } from './tally.ts';
import type { Group } from './workshop.ts';
import { text } from './workshop-text.ts';

export interface Attribution {
  /** '' where all groups together are one voice: then nobody needs to be named. */
  readonly name: string;
  readonly groups: readonly string[];
  /** Heads counted, all groups of it together. */
  readonly people: number;
}

/** @param least the fewest people that a voice may have; a group whose heads nobody counted may be one person */
export function attributionsOf(groups: readonly Group[], least: number): readonly Attribution[] {
  const [own, role] = [
    groups.filter(({ scheme }) => scheme === 'partners'),
    groups.filter(({ scheme }) => scheme !== 'partners'),
  ];
  const cells = suppressSmallCells(
    role.map(({ id, people }) => ({ groups: [id], tally: { ...emptyTally(2), dontKnow: Math.max(1, people ?? 1) } })),
    least,
  );
  const voices =
    cells.length > 0 ? cells.map((cell) => cell.groups) : role.length > 0 ? [role.map(({ id }) => id)] : [];
  const single = voices.length === 1 && voices[0]?.length === role.length && role.length > 1;
  return [
    ...own.map((group): Attribution => ({ name: group.name, groups: [group.id], people: group.people ?? 0 })),
    ...voices.map((ids): Attribution => {
      const named = role.filter(({ id }) => ids.includes(id));
      const people = named.reduce((sum, group) => sum + (group.people ?? 0), 0);
      return { name: single || people < least ? '' : together(named.map(({ name }) => name)), groups: ids, people };
    }),
  ];
}

/** 'Members' · 'Front-line staff and Senior staff together' */
export const together = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : formatMessage(text.together, { names: formatList(names) });
