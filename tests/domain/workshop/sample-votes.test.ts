import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionOf, middleOf, REASONS, reasonFor } from '../../../src/domain/workshop/distribution.ts';
import { sampleTally } from '../../../src/domain/workshop/sample-votes.ts';
import { ratedIn, votersIn } from '../../../src/domain/workshop/tally.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => `statement-${i}`);

describe('sample votes', () => {
  test('give each person one vote on the scale, and are the same every time', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.nat(7),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 2, max: 9 }),
        (seed, group, people, levels) => {
          const tally = sampleTally(seed, group, people, levels);
          expect(votersIn(tally)).toBe(people);
          expect(tally.levels).toHaveLength(levels);
          expect(sampleTally(seed, group, people, levels)).toEqual(tally);
        },
      ),
    );
  });

  test('spread over several levels, and most people give one', () => {
    const tallies = SEEDS.map((seed) => sampleTally(seed, 0, 12, 5));
    expect(tallies.some(({ levels }) => levels.filter((n) => n > 0).length > 2)).toBe(true);
    expect(tallies.every((tally) => ratedIn(tally) > 6)).toBe(true);
  });

  test('differ between statements', () =>
    expect(new Set(SEEDS.map((seed) => middleOf(sampleTally(seed, 0, 12, 5)))).size).toBeGreaterThan(2));

  test('make senior groups rate higher on average, so that a rehearsal has gaps to talk about', () => {
    const total = (group: number) =>
      SEEDS.reduce((sum, seed) => sum + (middleOf(sampleTally(seed, group, 12, 5)) ?? 0), 0);
    expect(total(2)).toBeGreaterThan(total(0));
  });

  test('show a facilitator most kinds of result', () => {
    const reasons = SEEDS.map((seed) => {
      const cells = [0, 1, 2].map((group) => ({ groups: [`g${group}`], tally: sampleTally(seed, group, 10, 5) }));
      return reasonFor(distributionOf(cells), 4);
    });
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(REASONS.length - 3);
  });
});
