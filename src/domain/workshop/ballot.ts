/**
 * The ballot as the room sees it. While voting is open the type holds no levels, only turnout, so the display cannot
 * leak a vote (contracts.md §6). Levels come from closed rounds only.
 */

import type { Level } from '../rubric/rubric.ts';
import { type Distribution, distributionOf, middleOf } from './distribution.ts';
import { suppressSmallCells, type TallyCell } from './suppress-small-cells.ts';
import { type Tally, votersIn } from './tally.ts';
import { type Group, peopleIn } from './workshop.ts';

/** Number of votes that a group has cast, without their content. */
export interface Turnout {
  readonly group: string;
  readonly voted: number;
}

/** A tally cell with the names of its groups at the time, in case a group is renamed or deleted later. */
export interface NamedCell extends TallyCell {
  readonly names: readonly string[];
}

/** A revealed round. Its cells went through `suppressSmallCells`, so none is smaller than the room may see. */
export interface ClosedRound {
  readonly round: number;
  readonly cells: readonly NamedCell[];
  /** Votes in total, including a total too small to be shown. */
  readonly voters: number;
}

export interface BoardRow {
  readonly names: readonly string[];
  /** Indexes of its groups in the list of groups, from 0: each group has its own mark. */
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
      /** Rows of the previous round, if people voted twice; otherwise empty. */
      readonly before: readonly BoardRow[];
      readonly voters: number;
      readonly people: number | null;
      readonly spread: Distribution;
    };

/** True if a group has as many votes as counted people, or any vote if its people were not counted. */
export const isGroupComplete = (group: Group, voted: number): boolean =>
  group.people === null ? voted > 0 : group.people > 0 && voted >= group.people;

/** Returns the open ballot of a round: turnout and numbers of people, without levels. */
export function openBallot(groups: readonly Group[], turnout: readonly Turnout[], round: number): Ballot {
  const votedOf = (group: Group): number => turnout.find((entry) => entry.group === group.id)?.voted ?? 0;
  const expected = groups.filter((group) => group.people !== 0);
  return {
    phase: 'voting',
    round,
    peopleIn: turnout.reduce((sum, { voted }) => sum + voted, 0),
    people: peopleIn(expected),
    groupsIn: expected.filter((group) => isGroupComplete(group, votedOf(group))).length,
    groups: expected.length,
  };
}

/**
 * Returns the last of the rounds, with the one before for comparison.
 * @param rounds closed rounds of one unit, first to last
 */
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

/**
 * Closes a round: suppresses small cells before any other code sees the votes.
 * @param minCount fewest votes that a cell may have
 */
export function closeRound(
  round: number,
  cells: readonly TallyCell[],
  groups: readonly Group[],
  minCount: number,
): ClosedRound {
  const nameOf = (id: string): string => groups.find((group) => group.id === id)?.name ?? '';
  return {
    round,
    voters: cells.reduce((sum, { tally }) => sum + votersIn(tally), 0),
    cells: suppressSmallCells(cells, minCount).map((cell) => ({ ...cell, names: cell.groups.map(nameOf) })),
  };
}
