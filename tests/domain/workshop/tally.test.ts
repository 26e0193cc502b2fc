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
  test('counts who voted and who gave a level apart', () => {
    const given = tally([4, 4, 1, 0, 0], 2, 1);
    expect([votersIn(given), ratedIn(given)]).toEqual([12, 9]);
  });

  test('takes one more, or one fewer, and no other count moves', () => {
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

  test('is never below nought', () =>
    expect(withVote(emptyTally(5), { type: 'level', level: 3 }, -1)).toEqual(emptyTally(5)));

  test('a level that the scale does not have changes nothing', () =>
    expect(withVote(emptyTally(5), { type: 'level', level: 6 }, 1)).toEqual(emptyTally(5)));

  test('adds up, in any order', () => {
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

describe('what comes from a file', () => {
  test('is a tally or nothing', () => {
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
  ])('%j is none', (value) => expect(parseTally(value)).toBeNull());
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
