import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pauseOrResume, plusMinute, secondsLeft, startTimer } from '../../../src/domain/workshop/timer.ts';

const MINUTE = 60_000;
const anyMoment = fc.integer({ min: 0, max: 60 * MINUTE });
const anyMinutes = fc.integer({ min: 1, max: 40 });

describe('seconds left', () => {
  test.each([
    ['at the start', 0, 120],
    ['after half a second, rounded up', 500, 120],
    ['after one second', 1_000, 119],
    ['in the last second', 2 * MINUTE - 1, 1],
    ['at the end', 2 * MINUTE, 0],
    ['long after the end', 90 * MINUTE, 0],
  ])('%s', (_, now, seconds) => expect(secondsLeft(startTimer(2, 0), now)).toBe(seconds));

  test('never increase while the timer runs, and are never negative', () => {
    fc.assert(
      fc.property(anyMinutes, anyMoment, anyMoment, (minutes, a, b) => {
        const timer = startTimer(minutes, 0);
        const [early, late] = [secondsLeft(timer, Math.min(a, b)), secondsLeft(timer, Math.max(a, b))];
        expect(late).toBeLessThanOrEqual(early);
        expect(late).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a paused timer', () => {
  test('keeps its time, and runs on with the same time left', () => {
    const paused = pauseOrResume(startTimer(2, 0), 30_000);
    expect(secondsLeft(paused, 10 * MINUTE)).toBe(90);
    const resumed = pauseOrResume(paused, 10 * MINUTE);
    expect(secondsLeft(resumed, 10 * MINUTE)).toBe(90);
    expect(secondsLeft(resumed, 10 * MINUTE + 5_000)).toBe(85);
  });

  test('loses no time in any number of pauses', () => {
    fc.assert(
      fc.property(anyMinutes, fc.array(fc.nat(5 * MINUTE), { maxLength: 8 }), (minutes, pauses) => {
        let timer = startTimer(minutes, 0);
        let now = 0;
        for (const pause of pauses) {
          timer = pauseOrResume(timer, now);
          now += pause;
          timer = pauseOrResume(timer, now);
        }
        expect(secondsLeft(timer, now)).toBe(minutes * 60);
      }),
    );
  });
});

describe('one minute more', () => {
  test('is added to the time left', () => expect(secondsLeft(plusMinute(startTimer(2, 0), 0), 0)).toBe(180));

  test('starts a timer of one minute if none is running or the time is up', () => {
    expect(plusMinute(null, 7_000)).toEqual(startTimer(1, 7_000));
    expect(secondsLeft(plusMinute(startTimer(2, 0), 9 * MINUTE), 9 * MINUTE)).toBe(60);
  });

  test('adds exactly 60 seconds at any moment', () => {
    fc.assert(
      fc.property(anyMinutes, anyMoment, (minutes, now) => {
        const timer = startTimer(minutes, 0);
        expect(secondsLeft(plusMinute(timer, now), now)).toBe(secondsLeft(timer, now) + 60);
      }),
    );
  });
});
