/**
 * What the room may see of a vote. While it is open there is no level in what is handed to the screen, so none can leak:
 * whoever makes a ballot knows only how many are in. Levels come from rounds that are closed.
 */

import type { Level } from '../rubric/rubric.ts';
import { type Distribution, distributionOf, middleOf } from './distribution.ts';
import { suppressSmallCells, type TallyCell } from './suppress-small-cells.ts';
import { type Tally, votersIn } from './tally.ts';
import { type Group, peopleIn } from './workshop.ts';

/** How many of a group have voted; never what. */
export interface Turnout {
  readonly group: string;
  readonly voted: number;
}

/** A cell with the names that its groups had, for when a group is renamed or gone. */
export interface NamedCell extends TallyCell {
  readonly names: readonly string[];
}

/** A round that the room has seen. Its cells are folded: none is smaller than what may be shown. */
export interface ClosedRound {
  readonly round: number;
  readonly cells: readonly NamedCell[];
  /** How many voted in all, also where too few did for anything to be shown. */
  readonly voters: number;
}

export interface BoardRow {
  readonly names: readonly string[];
  /** The marks of its groups: places in the list of groups, from 0. */
  readonly shapes: readonly number[];
  readonly voters: number;
  readonly tally: Tally;
  readonly middle: Level | null;
}

export type Ballot =
  | {
      readonly phase: 'voting';
      readonly round: number;
      readonly peopleIn: number;
      readonly people: number | null;
      readonly groupsIn: number;
      readonly groups: number;
    }
  | {
      readonly phase: 'revealed';
      readonly round: number;
      readonly rows: readonly BoardRow[];
      /** The round before, where people voted again. */
      readonly before: readonly BoardRow[];
      readonly voters: number;
      readonly people: number | null;
      readonly spread: Distribution;
    };

/** A group is in when as many have voted as were counted; where nobody counted heads, when anybody has. */
export const isIn = (group: Group, voted: number): boolean =>
  group.people === null ? voted > 0 : group.people > 0 && voted >= group.people;

export function openBallot(groups: readonly Group[], turnout: readonly Turnout[], round: number): Ballot {
  const votedOf = (group: Group): number => turnout.find((each) => each.group === group.id)?.voted ?? 0;
  const expected = groups.filter((group) => group.people !== 0);
  return {
    phase: 'voting',
    round,
    peopleIn: turnout.reduce((sum, { voted }) => sum + voted, 0),
    people: peopleIn(expected),
    groupsIn: expected.filter((group) => isIn(group, votedOf(group))).length,
    groups: expected.length,
  };
}

/** @param rounds of one unit, the one to show last */
export function closedBallot(
  groups: readonly Group[],
  rounds: readonly ClosedRound[],
  people: number | null,
): Extract<Ballot, { phase: 'revealed' }> {
  const last = rounds.at(-1) ?? { round: 1, cells: [], voters: 0 };
  return {
    phase: 'revealed',
    round: last.round,
    rows: last.cells.map((cell) => rowOf(cell, groups)),
    before: (rounds.at(-2)?.cells ?? []).map((cell) => rowOf(cell, groups)),
    voters: last.voters,
    people,
    spread: distributionOf(last.cells),
  };
}

function rowOf({ groups: ids, names, tally }: NamedCell, groups: readonly Group[]): BoardRow {
  const places = ids.map((id) => groups.findIndex((group) => group.id === id));
  return {
    names: places.map((place, i) => groups[place]?.name ?? names[i] ?? ''),
    shapes: places.map((place) => Math.max(0, place)),
    voters: votersIn(tally),
    tally,
    middle: middleOf(tally),
  };
}

/** Votes as a round that is closed: folded before anything else sees them. */
export function closeRound(
  round: number,
  cells: readonly TallyCell[],
  groups: readonly Group[],
  least: number,
): ClosedRound {
  const nameOf = (id: string): string => groups.find((group) => group.id === id)?.name ?? '';
  return {
    round,
    voters: cells.reduce((sum, { tally }) => sum + votersIn(tally), 0),
    cells: suppressSmallCells(cells, least).map((cell) => ({ ...cell, names: cell.groups.map(nameOf) })),
  };
}
