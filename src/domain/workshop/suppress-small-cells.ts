/**
 * Small groups are never shown by themselves. What is too small joins a neighbour, so that no count on a screen or in a
 * file belongs to fewer than `least` people, and none can be had by taking one count from another.
 */
import { plus, type Tally, votersIn } from './tally.ts';

/** Some role groups taken together (most often just one), and how they voted. */
export interface TallyCell {
  /** Ids of the groups in it, in the order of the groups. */
  readonly groups: readonly string[];
  readonly tally: Tally;
}

/** In the room: a group is shown by itself from this many votes. */
export const MIN_COUNT_ON_SCREEN = 3;
/** In anything that leaves the room, where people have not set it otherwise. */
export const MIN_COUNT_IN_EXPORTS = 5;

/**
 * Folds small cells together. Groups that nobody voted in are left out.
 * @param cells in the order of the groups
 * @param least the fewest voters that a cell may have
 * @returns cells of at least `least` voters that add up to all votes; none when all votes together are fewer
 */
export function suppressSmallCells(cells: readonly TallyCell[], least: number): readonly TallyCell[] {
  const voted = cells.filter((cell) => votersIn(cell.tally) > 0);
  const small = voted.filter((cell) => votersIn(cell.tally) < least);
  if (small.length === 0) return voted;
  const large = voted.filter((cell) => votersIn(cell.tally) >= least);
  let rest = small.reduce(join);
  // What is still too small takes in the smallest of the others: two counts that differ by a small group would give it away.
  while (votersIn(rest.tally) < least && large.length > 0) rest = join(rest, takeSmallest(large));
  const folded = votersIn(rest.tally) < least ? [] : [...large, inOrder(rest, voted)];
  return folded.toSorted((a, b) => placeOf(a, voted) - placeOf(b, voted));
}

const join = (a: TallyCell, b: TallyCell): TallyCell => ({
  groups: [...a.groups, ...b.groups],
  tally: plus(a.tally, b.tally),
});

function takeSmallest(cells: TallyCell[]): TallyCell {
  const smallest = cells.reduce((least, cell) => (votersIn(cell.tally) < votersIn(least.tally) ? cell : least));
  cells.splice(cells.indexOf(smallest), 1);
  return smallest;
}

function inOrder(cell: TallyCell, all: readonly TallyCell[]): TallyCell {
  const order = all.flatMap((each) => each.groups);
  return { ...cell, groups: cell.groups.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) };
}

/** Cells stand where the first of their groups does, but several together stand after single ones. */
const placeOf = (cell: TallyCell, all: readonly TallyCell[]): number =>
  all.findIndex((each) => each.groups[0] === cell.groups[0]) + (cell.groups.length > 1 ? all.length : 0);
