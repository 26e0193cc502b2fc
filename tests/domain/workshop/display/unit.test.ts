import { describe, expect, test } from 'vitest';
import { agreedText, unitHead, unitName, unitShort } from '../../../../src/domain/workshop/display/unit.ts';
import { aRubric, aStage, level, notAgreed } from '../../../support/builders.ts';

const plan = aStage('plan', 2);
const rubric = aRubric({
  stages: [
    { ...plan, statements: plan.statements.map((statement) => ({ ...statement, plain: { en: 'In plain words.' } })) },
    aStage('do', 2),
  ],
});

describe('the heading of a unit', () => {
  test('of a statement has its number, its text and its gloss', () =>
    expect(unitHead(rubric, 'plan-2')).toEqual({
      id: 'plan-2',
      lane: 0,
      lanes: 2,
      stage: { text: 'Stage plan', lang: 'en' },
      number: { n: 2, of: 2 },
      words: { text: 'Good practice plan 2.', lang: 'en' },
      plain: { text: 'In plain words.', lang: 'en' },
    }));

  test('of a stage is its challenge, without a number', () =>
    expect(unitHead(rubric, 'do')).toMatchObject({
      lane: 1,
      number: null,
      words: { text: 'What about do?' },
      plain: null,
    }));

  test('does not exist for a unit that this edition does not have', () =>
    expect(unitHead(rubric, 'review-1')).toBeNull());
});

test.each([
  ['do-2', 'Stage do, statement 2', 'Stage do 2'],
  ['do', 'Stage do', 'Stage do'],
  ['gone', 'gone', 'gone'],
])('the unit %s is called “%s”, or “%s” where space is short', (id, name, short) =>
  expect([unitName(rubric, id), unitShort(rubric, id)]).toEqual([name, short]),
);

describe('an agreed result', () => {
  test('is a level by number and name, or a range', () => {
    expect(agreedText(aRubric(), level(4))).toBe('4 Established');
    expect(agreedText(aRubric(), notAgreed(2, 4))).toBe('Not agreed, 2 to 4');
    expect(agreedText(aRubric(), { type: 'not-agreed', low: null, high: null })).toBe('Not agreed');
  });
});
