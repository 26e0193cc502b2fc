import { describe, expect, test } from 'vitest';
import type { ReportLane } from '../../../src/domain/document/blocks.ts';
import { LEAST_STEP, MARK_EXTENT, placeMarks, rangeOfLane } from '../../../src/exporters/shared/place-marks.ts';

const lane = (more: Partial<ReportLane>): ReportLane => ({
  name: 'Plan',
  now: null,
  provisional: false,
  before: null,
  aim: null,
  ...more,
});
/** Left and right edge of each mark on a track, in order along it. */
const boxes = (given: ReportLane) =>
  placeMarks(given)
    .map(({ mark, level, offset }) => {
      const anchor = (level === null ? 0 : (level - 0.5) * LEAST_STEP) + offset;
      const [before, after] = MARK_EXTENT[mark];
      return { mark, from: anchor - before, to: anchor + after };
    })
    .toSorted((a, b) => a.from - b.from);

/** Every combination of levels that a lane of a scale can have. */
function* lanes(levels: number): Generator<ReportLane> {
  const all = [null, ...Array.from({ length: levels }, (_, i) => i + 1)];
  for (const now of all)
    for (const before of all)
      for (const aim of all)
        for (const notAgreed of now === null ? [null, { low: null, high: null }, { low: 1, high: levels }] : [null])
          yield lane({ now, before, aim, notAgreed });
}

describe('marks on the track of a lane', () => {
  test.each([2, 3, 5, 9])('do not overlap on a scale of %i levels', (levels) => {
    for (const given of lanes(levels)) {
      const placed = boxes(given);
      for (const [i, { from }] of placed.entries())
        if (i > 0) expect(from, JSON.stringify({ given, placed })).toBeGreaterThanOrEqual(placed[i - 1]?.to ?? 0);
    }
  });

  test('do not begin before the track', () => {
    for (const given of lanes(5)) for (const { from } of boxes(given)) expect(from).toBeGreaterThanOrEqual(0);
  });

  test('are all there when they coincide on one level', () => {
    const marks = (given: ReportLane) => boxes(given).map(({ mark }) => mark);
    expect(marks(lane({ now: 3, before: 3, aim: 3 }))).toEqual(['ring', 'dot', 'flag']);
    expect(marks(lane({ now: 1, before: 1, aim: 1 }))).toEqual(['dot', 'ring', 'flag']);
    expect(marks(lane({ before: 1, aim: 1, notAgreed: { low: 1, high: 1 } }))).toEqual(['unequal', 'ring', 'flag']);
  });

  test('a range is there only if people gave one', () => {
    expect(rangeOfLane(lane({ notAgreed: { low: 2, high: 4 } }))).toEqual({ low: 2, high: 4 });
    expect(rangeOfLane(lane({ notAgreed: { low: null, high: null } }))).toBeNull();
    expect(rangeOfLane(lane({ now: 3 }))).toBeNull();
  });
});
