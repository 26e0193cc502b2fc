import { describe, expect, test } from 'vitest';
import { type Answer, NOT_AGREED, notAgreed, viewRange } from '../../../src/domain/assessment/assessment.ts';
import { asAnswer, isAgreement, isUnmarkedScale, storedAnswer } from '../../../src/domain/assessment/stored-answer.ts';
import { dontKnow, level, notApplicable, unanswered } from '../../support/builders.ts';

const range = notAgreed({ low: 1, high: 5 });

describe('what is stored of an answer', () => {
  test.each<readonly [Answer, unknown]>([
    [level(3), { type: 'level', level: 3 }],
    [NOT_AGREED, { type: 'not-agreed', low: null, high: null }],
    [range, { type: 'not-agreed', low: 1, high: 5, given: true }],
    [unanswered, { type: 'unanswered' }],
  ])('of %j is %j', (answer, stored) => expect(storedAnswer(answer)).toEqual(stored));

  test.each([level(3), dontKnow, notApplicable, unanswered, NOT_AGREED, range])('is read as %j again', (answer) =>
    expect(asAnswer(storedAnswer(answer), 5)).toEqual(answer),
  );
});

describe('a range without a mark', () => {
  const stored = { type: 'not-agreed', low: 1, high: 5 };

  test.each([
    [5, true],
    [6, false],
    [null, false],
  ])('covers a scale of %s levels: %s', (levels, covers) => expect(isUnmarkedScale(stored, levels)).toBe(covers));

  test('stands where the scale is unknown, and where it is known that people gave it', () => {
    expect(asAnswer(stored, null)).toEqual(range);
    expect(asAnswer(stored, 5, true)).toEqual(range);
    expect(asAnswer(stored, 5)).toEqual(NOT_AGREED);
  });
});

test('a range is both ends or none', () => {
  expect(notAgreed(null)).toEqual(NOT_AGREED);
  expect(viewRange(NOT_AGREED)).toBeNull();
  expect(viewRange({ low: 2, high: null })).toBeNull();
  expect(viewRange(range)).toEqual({ low: 1, high: 5 });
});

test('only a level and “not agreed” are agreements', () =>
  expect([level(1), NOT_AGREED, dontKnow, notApplicable, unanswered].filter(isAgreement)).toEqual([
    level(1),
    NOT_AGREED,
  ]));
