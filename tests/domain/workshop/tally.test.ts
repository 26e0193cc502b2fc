import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTallies,
  emptyTally,
  parseTally,
  possibleVotes,
  ratedIn,
  sumTallies,
  voteCount,
  votersIn,
  withVote,
} from '../../../src/domain/workshop/tally.ts';
import { anyTally, tally } from '../../support/votes.ts';

describe('a tally', () => {
  test('counts votes and levels separately', () => {
    const given = tally([4, 4, 1, 0, 0], 2, 1);
    expect([votersIn(given), ratedIn(given)]).toEqual([12, 9]);
  });

  test('adds and removes one vote without changing other counts', () => {
    fc.assert(
      fc.property(anyTally, fc.nat({ max: 6 }), (before, at) => {
        const vote = possibleVotes(5)[at] ?? { type: 'dont-know' };
        const after = withVote(before, vote, 1);
        return (
          voteCount(after, vote) === voteCount(before, vote) + 1 &&
          votersIn(after) === votersIn(before) + 1 &&
          same(withVote(after, vote, -1), before)
        );
      }),
    );
  });

  test('never counts below zero', () =>
    expect(withVote(emptyTally(5), { type: 'level', level: 3 }, -1)).toEqual(emptyTally(5)));

  test('ignores a level outside the scale', () =>
    expect(withVote(emptyTally(5), { type: 'level', level: 6 }, 1)).toEqual(emptyTally(5)));

  test('adds up in any order', () => {
    fc.assert(
      fc.property(
        anyTally,
        anyTally,
        (a, b) => same(addTallies(a, b), addTallies(b, a)) && votersIn(addTallies(a, b)) === votersIn(a) + votersIn(b),
      ),
    );
    expect(sumTallies([], 5)).toEqual(emptyTally(5));
  });
});

describe('a stored tally', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyTally, (given) => same(parseTally(JSON.parse(JSON.stringify(given))) ?? emptyTally(5), given)),
    );
  });

  test.each([
    [null],
    [[]],
    [{ levels: [1], dontKnow: 0, notApplicable: 0 }],
    [{ levels: [1, -1, 0], dontKnow: 0, notApplicable: 0 }],
    [{ levels: [1, 0.5, 0], dontKnow: 0, notApplicable: 0 }],
    [{ levels: [1, '2', 0], dontKnow: 0, notApplicable: 0 }],
    [{ levels: [1, 2, 0], dontKnow: 0 }],
    [{ levels: Array(10).fill(1), dontKnow: 0, notApplicable: 0 }],
  ])('is refused if it is %j', (value) => expect(parseTally(value)).toBeNull());
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
