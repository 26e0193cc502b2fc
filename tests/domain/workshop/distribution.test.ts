import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accordOf,
  distributionOf,
  gapBetween,
  inDiscussionOrder,
  middleOf,
  REASONS,
  reasonFor,
  statementsInTime,
  worthTalking,
} from '../../../src/domain/workshop/distribution.ts';
import { ratedIn, withVote } from '../../../src/domain/workshop/tally.ts';
import { anyCells, anyTally, cell, tally } from '../../support/votes.ts';

const ESTABLISHED = 4;
const members = cell('members', [4, 4, 1, 0, 0]);
const staff = cell('staff', [2, 6, 3, 0, 0]);
const senior = cell('senior', [0, 1, 1, 4, 0]);

describe('the middle is the lower median of the given levels', () => {
  test.each([
    [[4, 4, 1, 0, 0], 2],
    [[2, 6, 3, 0, 0], 2],
    [[0, 1, 1, 4, 0], 4],
    [[1, 0, 0, 0, 1], 1],
    [[0, 0, 0, 0, 3], 5],
    [[0, 0, 0, 0, 0], null],
  ])('%j → %s', (levels, middle) => expect(middleOf(tally(levels))).toBe(middle));

  test('does not change with “don’t know”', () => expect(middleOf(tally([0, 2, 1, 0, 0], 9))).toBe(2));

  test('equals the middle of the sorted levels', () => {
    fc.assert(
      fc.property(anyTally, (given) => {
        const sorted = given.levels.flatMap((n, i) => Array<number>(n).fill(i + 1));
        return middleOf(given) === (sorted[Math.floor((sorted.length - 1) / 2)] ?? null);
      }),
    );
  });

  test('never falls with one more high vote', () => {
    fc.assert(
      fc.property(
        anyTally,
        (given) => (middleOf(withVote(given, { type: 'level', level: 5 }, 1)) ?? 0) >= (middleOf(given) ?? 0),
      ),
    );
  });
});

describe('agreement in the room', () => {
  test.each([
    ['a bell', [1, 4, 10, 4, 1], 'broad'],
    ['nine in ten', [0, 1, 8, 1, 0], 'broad'],
    ['eight in ten exactly', [1, 0, 8, 0, 1], 'broad'],
    ['managers high and users low', [7, 0, 3, 0, 0], 'mixed'],
    ['flat', [2, 2, 2, 2, 2], 'split'],
    ['half at one end and half at three', [5, 0, 5, 0, 0], 'split'],
    ['nobody', [0, 0, 0, 0, 0], null],
  ] as const)('%s: %j → %s', (_, levels, accord) => expect(accordOf(tally(levels))).toBe(accord));

  test('is exact at its thresholds, without rounding', () => {
    expect(accordOf(tally([0, 79, 0, 21, 0]))).toBe('mixed');
    expect(accordOf(tally([0, 80, 0, 20, 0]))).toBe('broad');
    expect(accordOf(tally([0, 64, 0, 36, 0]))).toBe('split');
    expect(accordOf(tally([0, 65, 0, 35, 0]))).toBe('mixed');
  });

  test('is broad if all people give the same level', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (at, n) => accordOf(tally([0, 1, 2, 3, 4].map((i) => (i === at ? n : 0)))) === 'broad',
      ),
    );
  });
});

describe('the gap between role groups', () => {
  test('is the distance of their middles, with both groups', () =>
    expect(gapBetween([members, staff, senior])).toEqual({
      apart: 2,
      low: { groups: ['members', 'staff'], middle: 2 },
      high: { groups: ['senior'], middle: 4 },
    }));

  test('does not exist between groups with the same middle', () => expect(gapBetween([members, staff])).toBeNull());
  test('does not exist if only one group gave levels', () =>
    expect(gapBetween([members, cell('senior', [0, 0, 0, 0, 0], 6)])).toBeNull());
});

describe('the distribution', () => {
  test('of the mock-up matches its drawing', () =>
    expect(distributionOf([members, staff, senior])).toMatchObject({
      voters: 26,
      middle: 2,
      range: { low: 1, high: 4 },
      manyDontKnow: false,
      gap: { apart: 2 },
    }));

  test('has many don’t knows from more than one in five', () => {
    expect(distributionOf([cell('a', [0, 4, 0, 0, 0], 1)]).manyDontKnow).toBe(false);
    expect(distributionOf([cell('a', [0, 7, 0, 0, 0], 2)]).manyDontKnow).toBe(true);
  });

  test('of no votes is empty', () =>
    expect(distributionOf([])).toMatchObject({ voters: 0, middle: null, accord: null, gap: null, range: null }));

  test('has a middle and a range that people gave', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { middle, range } = distributionOf(cells);
        const given = new Set(
          cells.flatMap(({ tally: { levels } }) => levels.flatMap((n, i) => (n > 0 ? [i + 1] : []))),
        );
        return [middle, range?.low ?? null, range?.high ?? null].every((level) =>
          level === null ? given.size === 0 : given.has(level),
        );
      }),
    );
  });
});

describe('the order of discussion', () => {
  const units = {
    wide: [members, senior],
    wider: [cell('members', [9, 0, 0, 0, 0]), cell('senior', [0, 0, 0, 6, 0])],
    split: [cell('a', [5, 0, 0, 5, 0])],
    unsure: [cell('a', [0, 5, 0, 0, 0], 4)],
    gap: [cell('a', [0, 5, 0, 0, 0]), cell('b', [0, 0, 5, 0, 0])],
    mixed: [cell('a', [7, 0, 3, 0, 0])],
    proud: [cell('a', [0, 0, 1, 8, 1])],
    fine: [cell('a', [0, 9, 1, 0, 0])],
  };
  const rated = Object.entries(units).map(([unit, cells]) => ({ unit, spread: distributionOf(cells) }));

  test('is by urgency: wide gaps, splits, don’t knows, gaps, mixed views, successes', () =>
    expect(inDiscussionOrder(rated.toReversed(), ESTABLISHED).map(({ unit }) => unit)).toEqual([
      'wider',
      'wide',
      'split',
      'unsure',
      'gap',
      'mixed',
      'proud',
      'fine',
    ]));

  test('includes one group with votes at both ends only', () =>
    expect(reasonFor(distributionOf([cell('a', [5, 0, 0, 0, 5])]), ESTABLISHED)).toBe('split'));

  test('leaves out units without votes', () =>
    expect(inDiscussionOrder([{ unit: 'none', spread: distributionOf([]) }], ESTABLISHED)).toEqual([]));

  test('needs no discussion of agreed statements, high or low', () =>
    expect(REASONS.filter((reason) => !worthTalking({ reason }))).toEqual(['celebrate', 'settled']));

  test.each([
    [40, 10, 4],
    [60, 10, 4],
    [25, 10, 2],
    [9, 10, 1],
    [0, 10, 1],
    [-5, 10, 1],
  ])('fits into %i minutes at %i each: %i', (left, each, n) => expect(statementsInTime(left, each)).toBe(n));

  test('has a reason for every distribution, and a middle if any level was given', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const distribution = distributionOf(cells);
        return (
          REASONS.includes(reasonFor(distribution, ESTABLISHED)) &&
          (distribution.middle === null) === cells.every(({ tally: each }) => ratedIn(each) === 0)
        );
      }),
    );
  });
});
