import { afterEach, describe, expect, test } from 'vitest';
import {
  allStatements,
  establishedLevel,
  findStage,
  inLanguage,
  levelCount,
  levelGloss,
  levelLabel,
  levelLabels,
  levelName,
  localize,
  placeStatement,
  type Rubric,
} from '../../../src/domain/rubric/rubric.ts';
import { setLocale } from '../../../src/lib/i18n/messages.ts';
import { aLanguage, aRubric, shippedRubric } from '../../support/builders.ts';

afterEach(() => setLocale('en-GB', aLanguage()));

const scaleOf = (...ids: readonly string[]): Rubric =>
  aRubric({ scale: { levels: ids.map((id) => ({ id, label: { en: id }, means: { en: `${id} means` } })) } });

describe('a text in several languages', () => {
  test('is selected in the language of the reader', () => {
    setLocale('cy', aLanguage());
    expect(inLanguage({ en: 'Plan', cy: 'Cynllunio' })).toEqual({ text: 'Cynllunio', lang: 'cy' });
  });
  test('is selected in English if that language is missing, with its language', () => {
    expect(inLanguage({ pl: 'Plan', en: 'Plan it' }, 'cy')).toEqual({ text: 'Plan it', lang: 'en' });
  });
  test('is selected in the first language if English is missing too', () => {
    expect(inLanguage({ pl: 'Planowanie' }, 'cy')).toEqual({ text: 'Planowanie', lang: 'pl' });
  });
  test('prefers any English to another language', () => {
    expect(inLanguage({ fr: 'Prévoir', 'en-GB': 'Plan' }, 'en')).toEqual({ text: 'Plan', lang: 'en-GB' });
  });
  test('that is missing is empty', () => expect(localize(undefined)).toBe(''));
  test('ignores inherited properties of objects', () =>
    expect(inLanguage({ en: 'Plan' }, 'constructor').lang).toBe('en'));
});

describe('a level', () => {
  test.each([
    [1, '1 Not yet', 'not happening yet'],
    [2, '2 Emerging', 'started, depends on one or two people'],
    [3, '3 Developing', 'in several places, not everywhere'],
    [4, '4 Established', 'how we normally work'],
    [5, '5 Embedded', 'built in, would last'],
  ])('%i has the name “%s” and the gloss “%s”', (n, name, gloss) => {
    expect(levelName(shippedRubric(), n)).toBe(name);
    expect(levelGloss(shippedRubric(), n)).toBe(gloss);
  });
  test('without a gloss keeps its name', () => {
    expect(levelName(aRubric(), 2)).toBe('2 Emerging');
    expect(levelGloss(aRubric(), 2)).toBe('');
  });
  test('has a label without its number, for scales', () =>
    expect(levelLabels(shippedRubric())).toEqual(['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded']));
  test.each([0, 6, -1, 2.5])('%d is not on a scale of five and has no label', (n) =>
    expect(levelLabel(aRubric(), n)).toBe(''),
  );
  test('is counted on its scale', () => expect(levelCount(scaleOf('a', 'b', 'c'))).toBe(3));
});

describe('the level that counts as Established', () => {
  test('has that id, wherever it is on the scale', () => {
    expect(establishedLevel(scaleOf('a', 'established', 'c', 'd', 'e'))).toBe(2);
    expect(establishedLevel(scaleOf('established', 'beyond', 'far-beyond'))).toBe(1);
  });
  test('is the fourth of the shipped rubric', () => expect(establishedLevel(shippedRubric())).toBe(4));
  test.each([
    [['a', 'b', 'c', 'd'], 3],
    [['a', 'b', 'c'], 2],
    [['a', 'b'], 2],
  ])('of %j is number %i', (ids, n) => expect(establishedLevel(scaleOf(...ids))).toBe(n));
});

describe('looking up', () => {
  test('a statement returns its stage and its number, from 1', () => {
    const placed = placeStatement(aRubric(), 'do-2');
    expect([placed?.stage.id, placed?.number, placed?.statement.text.en]).toEqual(['do', 2, 'Good practice do 2.']);
  });
  test('an unknown statement returns nothing', () => expect(placeStatement(aRubric(), 'do-9')).toBeUndefined());
  test('a stage by its id returns it', () => expect(findStage(aRubric(), 'do')?.name.en).toBe('Stage do'));
  test('an unknown stage returns nothing', () => expect(findStage(aRubric(), 'plan-1')).toBeUndefined());
  test('all statements returns them in rubric order', () => {
    expect(allStatements(aRubric()).map((s) => s.id)).toEqual(['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2']);
  });
});
