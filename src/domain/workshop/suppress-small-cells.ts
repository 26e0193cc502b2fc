/**
 * Small-cell suppression. Groups below the minimum are merged with others, so that no published count describes fewer
 * than `minCount` people, and none can be derived by subtraction.
 */
import { addTallies, type Tally, votersIn } from './tally.ts';

/** Tally of one role group, or of several merged ones. */
export interface TallyCell {
  /** Ids of its groups, in the order of the workshop's groups. */
  readonly groups: readonly string[];
  readonly tally: Tally;
}

/** Fewest votes of a group that the display shows separately. */
export const MIN_COUNT_ON_SCREEN = 3;
/** Default for exported files. */
export const MIN_COUNT_IN_EXPORTS = 5;

/**
 * Merges small cells. Groups without votes are left out.
 * @param cells in the order of the groups
 * @param minCount fewest votes that a returned cell may have
 * @returns cells whose tallies add up to all votes, or none if all votes together are fewer than `minCount`
 */
export function suppressSmallCells(cells: readonly TallyCell[], minCount: number): readonly TallyCell[] {
  const voted = cells.filter((cell) => votersIn(cell.tally) > 0);
  const small = voted.filter((cell) => votersIn(cell.tally) < minCount);
  if (small.length === 0) return voted;
  const large = voted.filter((cell) => votersIn(cell.tally) >= minCount);
  let rest = small.reduce(mergeCells);
  // Merge the smallest remaining cell as well: otherwise the difference between two totals would reveal a small
  // group.
  while (votersIn(rest.tally) < minCount && large.length > 0) rest = mergeCells(rest, takeSmallest(large));
  const merged = votersIn(rest.tally) < minCount ? [] : [...large, inOrder(rest, voted)];
  return merged.toSorted((a, b) => placeOf(a, voted) - placeOf(b, voted));
}

const mergeCells = (a: TallyCell, b: TallyCell): TallyCell => ({
  groups: [...a.groups, ...b.groups],
  tally: addTallies(a.tally, b.tally),
});

function takeSmallest(cells: TallyCell[]): TallyCell {
  const smallest = cells.reduce((min, cell) => (votersIn(cell.tally) < votersIn(min.tally) ? cell : min));
  cells.splice(cells.indexOf(smallest), 1);
  return smallest;
}

function inOrder(cell: TallyCell, all: readonly TallyCell[]): TallyCell {
  const order = all.flatMap(({ groups }) => groups);
  return { ...cell, groups: cell.groups.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) };
}

/** Single groups come first, merged ones after them, each in the order of their first group. */
const placeOf = (cell: TallyCell, all: readonly TallyCell[]): number =>
  all.findIndex(({ groups }) => groups[0] === cell.groups[0]) + (cell.groups.length > 1 ? all.length : 0);
