import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counts, handsIn, mayExport, POLL_ANSWERS, withHand } from '../../../src/domain/workshop/poll.ts';

const anyCount = fc.integer({ min: 0, max: 30 });
const anyCounts = fc.tuple(anyCount, anyCount, anyCount);
const anyAnswer = fc.nat(POLL_ANSWERS.length - 1);

describe('the closing poll', () => {
  test('counts hands, each of which can be taken back', () => {
    const two = withHand(withHand([0, 0, 0], 0, 1), 2, 1);
    expect(two).toEqual([1, 0, 1]);
    expect(handsIn(two)).toBe(2);
    expect(withHand(two, 0, -1)).toEqual([0, 0, 1]);
  });

  test('never counts below zero', () => expect(withHand([0, 2, 0], 0, -1)).toEqual([0, 2, 0]));

  test('undoes a hand exactly, and changes no other answer', () => {
    fc.assert(
      fc.property(anyCounts, anyAnswer, (counts: Counts, answer) => {
        const more = withHand(counts, answer, 1);
        expect(handsIn(more)).toBe(handsIn(counts) + 1);
        expect(more.filter((_, i) => i !== answer)).toEqual(counts.filter((_, i) => i !== answer));
        expect(withHand(more, answer, -1)).toEqual(counts);
      }),
    );
  });

  test.each<readonly [Counts, number | undefined, boolean]>([
    [[3, 1, 0], undefined, false],
    [[3, 1, 1], undefined, true],
    [[0, 0, 5], undefined, true],
    [[4, 4, 1], 10, false],
    [[4, 4, 2], 10, true],
  ])('%j with a minimum of %s may be exported: %s', (counts, minCount, allowed) =>
    expect(mayExport(counts, minCount)).toBe(allowed),
  );
});
