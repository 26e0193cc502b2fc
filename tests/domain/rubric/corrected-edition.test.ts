/** The first text of the shipped edition, which assessments and files keep, reads with the corrected glosses. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  CORRECTED_KEY,
  FIRST_KEY,
  isSameEdition,
  withCorrectedLevels,
} from '../../../src/domain/rubric/corrected-edition.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import firstText from '../../fixtures/releases/0.1.0/rubric.json?raw';
import { aRubric, shippedRubric, shippedText } from '../../support/builders.ts';

const keyOf = (text: string): string =>
  `community-engagement/1/${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;

test('the keys are those of the two texts', () => {
  expect(keyOf(firstText)).toBe(FIRST_KEY);
  expect(keyOf(shippedText)).toBe(CORRECTED_KEY);
});

test('the first text reads as the corrected one', () => {
  expect(firstText).toContain('"How we work"');
  expect(parseRubric(firstText, 'first')).toEqual({ ok: true, value: { rubric: shippedRubric(), unknown: [] } });
});

describe('nothing else is corrected', () => {
  const named = (id: string, edition: number): Rubric => ({ ...(JSON.parse(firstText) as Rubric), id, edition });
  test.each([
    ['another rubric with the same words', named('our-own', 1)],
    ['a later edition', named('community-engagement', 2)],
    ['a rubric without glosses', { ...aRubric(), id: 'community-engagement' }],
    ['the corrected text', shippedRubric()],
  ])('%s', (_, rubric) => expect(withCorrectedLevels(rubric)).toEqual(rubric));

  test('a gloss that was changed', () => {
    const rubric = named('community-engagement', 1);
    const own = rubric.scale.levels.map((level) => ({ ...level, plain: { en: 'ours', cy: 'In places' } }));
    const changed = { ...rubric, scale: { levels: own } };
    expect(withCorrectedLevels(changed).scale.levels.map(({ plain }) => plain)).toEqual(own.map(({ plain }) => plain));
  });
});

test.each([
  [FIRST_KEY, CORRECTED_KEY, true],
  [FIRST_KEY, FIRST_KEY, true],
  ['own/1/aaaaaaaa', 'own/1/aaaaaaaa', true],
  ['own/1/aaaaaaaa', 'own/1/bbbbbbbb', false],
  [FIRST_KEY, 'community-engagement/1/bbbbbbbb', false],
])('%s and %s: the same edition is %s', (a, b, same) => expect(isSameEdition(a, b)).toBe(same));
