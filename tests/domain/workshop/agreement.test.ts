import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  dissenters,
  groupMedians,
  medianRange,
  offerFor,
  suggestStageLevel,
  type WorkshopAnswer,
} from '../../../src/domain/workshop/agreement.ts';
import { accordOf, middleOf } from '../../../src/domain/workshop/distribution.ts';
import type { TallyCell } from '../../../src/domain/workshop/suppress-small-cells.ts';
import { emptyTally, sumTallies, type Vote, votersIn, withVote } from '../../../src/domain/workshop/tally.ts';
import { anyCells, cell } from '../../support/votes.ts';

/** A group of five people who all choose this level. */
const at = (group: string, level: number): TallyCell =>
  cell(
    group,
    [1, 2, 3, 4, 5].map((each) => (each === level ? 5 : 0)),
  );
const groupsAt = (...levels: readonly number[]): readonly TallyCell[] => levels.map((level, i) => at(`g${i}`, level));

describe('the suggestion after a vote', () => {
  test.each([
    [[3, 3, 3], { type: 'level', level: 3, apart: 0 }],
    [[2, 3, 3], { type: 'level', level: 3, apart: 1 }],
    [[3, 4], { type: 'level', level: 3, apart: 1 }],
    [[4, 4, 5], { type: 'level', level: 4, apart: 1 }],
    [[2, 2, 4], { type: 'not-agreed', range: { low: 2, high: 4 } }],
    [[1, 2, 3, 4, 5], { type: 'not-agreed', range: { low: 1, high: 5 } }],
  ] as const)('of groups at %j is %j', (levels, offer) => expect(offerFor(groupsAt(...levels))).toEqual(offer));

  test('counts each group once, however many people it has', () => {
    expect(offerFor([cell('many', [0, 40, 0, 0, 0]), at('b', 3), at('c', 3)])).toMatchObject({ level: 3 });
  });

  test('takes no notice of single extreme votes', () => {
    const cells = [cell('a', [1, 8, 0, 0, 1]), cell('b', [1, 0, 8, 0, 1])];
    expect(offerFor(cells)).toEqual({ type: 'level', level: 2, apart: 1 });
    expect(medianRange(cells)).toEqual({ low: 2, high: 3 });
  });

  test('leaves out a group that gave no level', () => {
    expect(offerFor([at('a', 4), at('b', 4), cell('c', [0, 0, 0, 0, 0], 3)])).toMatchObject({ level: 4, apart: 0 });
  });

  test('is “don’t know” or “not applicable” where more than half of those who answered chose it', () => {
    expect(offerFor([cell('a', [2, 0, 0, 0, 2], 5)])).toEqual({ type: 'dont-know', n: 5, voters: 9 });
    expect(offerFor([cell('a', [1, 3, 0, 0, 0], 4)])).toMatchObject({ type: 'level' });
    expect(offerFor([at('a', 2), cell('b', [0, 0, 0, 0, 0], 0, 6)])).toEqual({
      type: 'not-applicable',
      n: 6,
      voters: 11,
    });
    expect(offerFor([cell('a', [0, 0, 0, 0, 0], 2, 2)])).toMatchObject({ type: 'dont-know' });
  });

  test('puts a split up for talk where all vote as one group, without a range', () => {
    const split = [2, 2, 2, 2, 2];
    expect(offerFor([cell('all', split)])).toEqual({ type: 'not-agreed', range: null });
    expect(offerFor([cell('a', split), cell('b', split)])).toMatchObject({ type: 'level', apart: 0 });
  });

  test('is none where the votes are too few to be shown', () => {
    expect(offerFor([])).toEqual({ type: 'too-few' });
    expect(answerOf({ type: 'too-few' })).toBeNull();
  });

  test('names the groups with another median, lowest first', () => {
    expect(dissenters(groupsAt(4, 3, 2), 3)).toEqual([
      { groups: ['g2'], median: 2 },
      { groups: ['g0'], median: 4 },
    ]);
  });
});

describe('for any votes', () => {
  const voted = anyCells.filter((cells) => cells.some(({ tally }) => votersIn(tally) > 0));

  test('each unit has one offer that can be taken', () => {
    fc.assert(fc.property(voted, (cells) => answerOf(offerFor(cells)) !== null));
  });

  test('a level is offered exactly where medians are at most one apart, most gave one, and no single group is split', () => {
    fc.assert(
      fc.property(voted, (cells) => {
        const everyone = sumTallies(
          cells.map(({ tally }) => tally),
          5,
        );
        const medians = cells.flatMap(({ tally }) => middleOf(tally) ?? []);
        const half = votersIn(everyone) / 2;
        const broad =
          medians.length > 0 &&
          Math.max(...medians) - Math.min(...medians) <= 1 &&
          everyone.dontKnow <= half &&
          everyone.notApplicable <= half &&
          !(medians.length === 1 && accordOf(everyone) === 'split');
        const offer = offerFor(cells);
        expect(offer.type === 'level').toBe(broad);
        if (offer.type === 'level') expect(medians).toContain(offer.level);
      }),
    );
  });

  test('a range is that of the groups’ medians, two or more apart', () => {
    fc.assert(
      fc.property(voted, (cells) => {
        const offer = offerFor(cells);
        if (offer.type !== 'not-agreed' || offer.range === null) return;
        const medians = groupMedians(cells).map(({ median }) => median);
        expect(offer.range).toEqual({ low: Math.min(...medians), high: Math.max(...medians) });
        expect(offer.range.high - offer.range.low).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(voted, (cells) => {
        expect(offerFor(cells.toReversed())).toEqual(offerFor(cells));
      }),
    );
  });
});

describe('the level that the statements of a stage suggest', () => {
  const level = (n: number): WorkshopAnswer => ({ type: 'level', level: n });
  const open = null;
  const differ: WorkshopAnswer = { type: 'not-agreed', low: 2, high: 4 };

  test.each([
    ['all four', [level(2), level(4), level(3), level(2)], { level: 2, rated: 4, of: 4 }],
    ['half of them', [level(3), differ, { type: 'dont-know' }, level(2)], { level: 2, rated: 2, of: 4 }],
    ['fewer than half', [level(3), differ, differ, open], { level: null, rated: 1, of: 4 }],
    ['two of three', [level(2), level(3), open], { level: 2, rated: 2, of: 3 }],
    ['one of three', [level(2), open, open], { level: null, rated: 1, of: 3 }],
    ['none', [], { level: null, rated: 0, of: 0 }],
  ] as const)('from %s', (_, answers, suggestion) => expect(suggestStageLevel(answers)).toEqual(suggestion));
});

describe('a day with 28 people', () => {
  const SIZES = [12, 9, 7];
  /** People around a median: the level itself, one below, one above, and a few who do not know. */
  function group(name: string, size: number, median: number, spread: number): TallyCell {
    const votes = Array.from({ length: size }, (_, i): Vote => {
      if (i === size - 1 && spread % 3 === 0) return { type: 'dont-know' };
      const shift = [0, -1, 0, 1][i % 4] ?? 0;
      return { type: 'level', level: Math.min(5, Math.max(1, median + shift)) };
    });
    return { groups: [name], tally: votes.reduce((tally, vote) => withVote(tally, vote, 1), emptyTally(5)) };
  }
  /** Medians of the three groups at most one level apart. */
  const close = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }));
  const stage = (statements: number) =>
    fc
      .tuple(
        fc.array(close, { minLength: statements, maxLength: statements }),
        fc.subarray([...Array(statements).keys()], { maxLength: Math.floor(statements / 2) }),
        fc.nat({ max: 9 }),
      )
      .map(([all, apart, spread]) =>
        all.map(([low, higher], i) =>
          SIZES.map((size, g) => {
            const isFar = apart.includes(i);
            const far = [Math.min(low, 3), Math.min(low, 3), Math.min(low, 3) + 2][g] ?? low;
            return group(`g${g}`, size, isFar ? far : low + (higher[g] ? 1 : 0), spread + g);
          }),
        ),
      );

  test('has a suggestion for each of the five stages once all that is broadly agreed is kept', () => {
    fc.assert(
      fc.property(fc.tuple(stage(4), stage(4), stage(4), stage(4), stage(3)), (day) => {
        for (const statements of day) {
          const offers = statements.map(offerFor);
          const kept = offers.map((offer) => (offer.type === 'level' ? answerOf(offer) : null));
          expect(offers.filter(({ type }) => type !== 'level').length).toBeLessThanOrEqual(statements.length / 2);
          expect(suggestStageLevel(kept).level).not.toBeNull();
        }
      }),
    );
  });
});
