import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressSmallCells, type TallyCell } from '../../../src/domain/workshop/suppress-small-cells.ts';
import { sumTallies, votersIn } from '../../../src/domain/workshop/tally.ts';
import { anyCells, cell } from '../../support/votes.ts';

const members = cell('members', [4, 4, 1, 0, 0]);
const staff = cell('staff', [2, 6, 3, 0, 0]);
const senior = cell('senior', [0, 1, 1, 0, 0]);

const groupsOf = (cells: readonly TallyCell[]) => cells.map(({ groups }) => groups.join('+'));
const anyLeast = fc.integer({ min: 1, max: 7 });

describe('merging small groups', () => {
  test('keeps groups that are large enough', () =>
    expect(suppressSmallCells([members, staff], 3)).toEqual([members, staff]));

  test('merges a small group with the smallest other, so that no subtraction reveals it', () => {
    const folded = suppressSmallCells([members, staff, senior], 3);
    expect(groupsOf(folded)).toEqual(['staff', 'members+senior']);
    expect(folded[1]?.tally.levels).toEqual([4, 5, 2, 0, 0]);
  });

  test('merges several small groups if together they are enough', () => {
    const [a, b] = [cell('a', [1, 1, 0, 0, 0]), cell('b', [0, 0, 1, 0, 0])];
    expect(groupsOf(suppressSmallCells([members, a, b, staff], 3))).toEqual(['members', 'staff', 'a+b']);
  });

  test('returns nothing if all votes together are too few', () => expect(suppressSmallCells([senior], 3)).toEqual([]));

  test('leaves out groups without votes', () =>
    expect(groupsOf(suppressSmallCells([cell('none', [0, 0, 0, 0, 0]), members], 3))).toEqual(['members']));

  test('is stricter for files than for the room', () => {
    const four = cell('senior', [0, 1, 1, 2, 0]);
    expect(groupsOf(suppressSmallCells([members, staff, four], 3))).toEqual(['members', 'staff', 'senior']);
    expect(groupsOf(suppressSmallCells([members, staff, four], 5))).toEqual(['staff', 'members+senior']);
  });

  test('counts “don’t know” towards the size of a group', () =>
    expect(groupsOf(suppressSmallCells([members, cell('senior', [1, 0, 0, 0, 0], 2)], 3))).toEqual([
      'members',
      'senior',
    ]));
});

describe('for any votes', () => {
  test('no cell is below the minimum', () => {
    fc.assert(
      fc.property(anyCells, anyLeast, (cells, least) =>
        suppressSmallCells(cells, least).every(({ tally }) => votersIn(tally) >= least),
      ),
    );
  });

  test('the cells add up to all votes, or there are none', () => {
    fc.assert(
      fc.property(anyCells, anyLeast, (cells, least) => {
        const folded = suppressSmallCells(cells, least);
        const all = sumTallies(
          cells.map((each) => each.tally),
          5,
        );
        const shown = sumTallies(
          folded.map((each) => each.tally),
          5,
        );
        return folded.length === 0 ? votersIn(all) < least : JSON.stringify(shown) === JSON.stringify(all);
      }),
    );
  });

  test('each group is in one cell at most, and no small group is alone', () => {
    fc.assert(
      fc.property(anyCells, anyLeast, (cells, least) => {
        const names = suppressSmallCells(cells, least).flatMap(({ groups }) => groups);
        const small = cells.filter(({ tally }) => votersIn(tally) < least).flatMap(({ groups }) => groups);
        const alone = suppressSmallCells(cells, least)
          .filter(({ groups }) => groups.length === 1)
          .flatMap(({ groups }) => groups);
        return new Set(names).size === names.length && !alone.some((group) => small.includes(group));
      }),
    );
  });

  test('merging again with a higher minimum respects that minimum', () => {
    fc.assert(
      fc.property(anyCells, (cells) =>
        suppressSmallCells(suppressSmallCells(cells, 3), 5).every(({ tally }) => votersIn(tally) >= 5),
      ),
    );
  });
});
