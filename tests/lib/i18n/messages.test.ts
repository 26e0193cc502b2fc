import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  currentLanguage,
  currentLocale,
  defineMessages,
  directionOf,
  englishTables,
  formatAlternatives,
  formatList,
  formatMessage,
  setLocale,
} from '../../../src/lib/i18n/messages.ts';
import { aLanguage } from '../../support/builders.ts';

afterEach(() => setLocale('en-GB', aLanguage()));

describe('a message', () => {
  test('is said with its values', () =>
    expect(formatMessage('{who} wrote {what}', { who: 'Ana', what: 'a plan' })).toBe('Ana wrote a plan'));
  test('may name a value twice', () => expect(formatMessage('{a} and {a}', { a: 'tea' })).toBe('tea and tea'));
  test('keeps a placeholder without a value, so that the gap is seen', () =>
    expect(formatMessage('Hello {name}', {} as never)).toBe('Hello {name}'));
  test('writes numbers as the language does', () =>
    expect(formatMessage('{n} rows', { n: 12345 })).toBe('12,345 rows'));
  test('writes text as it stands, even when it is digits', () =>
    expect(formatMessage('{ref}', { ref: '12345' })).toBe('12345'));

  test('says what people wrote exactly as they wrote it, braces and dollar signs too', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(formatMessage('{a}|{b}', { a, b })).toBe(`${a}|${b}`);
      }),
    );
    expect(formatMessage('{a}, {b}', { a: '{b} $& $1', b: 'x' })).toBe('{b} $& $1, x');
  });
});

describe('a plural', () => {
  const rows = { one: 'one row', other: '{n} rows' };
  test.each([
    [0, '0 rows'],
    [1, 'one row'],
    [2, '2 rows'],
    [1000, '1,000 rows'],
  ])('%i → %s', (n, said) => expect(formatMessage(rows, { n })).toBe(said));

  test('is chosen by {n} also when another number is shown', () => {
    expect(formatMessage({ one: 'only {left} left', other: 'all {left} left' }, { n: 1, left: 7 })).toBe('only 7 left');
  });

  test('has six forms in Welsh', () => {
    const text = defineMessages('dogs', { count: { other: '{n} dogs' } });
    setLocale(
      'cy',
      aLanguage({
        dogs: {
          count: {
            zero: '{n} cŵn',
            one: '{n} ci',
            two: '{n} gi',
            few: '{n} chi',
            many: '{n} chi mawr',
            other: '{n} ci arall',
          },
        },
      }),
    );
    const said = [0, 1, 2, 3, 4, 6].map((n) => formatMessage(text.count, { n }));
    expect(said).toEqual(['0 cŵn', '1 ci', '2 gi', '3 chi', '4 ci arall', '6 chi mawr']);
  });

  test('falls back to its last form where a language pack leaves one out', () => {
    const text = defineMessages('cats', { count: { other: '{n} cats' } });
    setLocale('cy', aLanguage({ cats: { count: { one: '{n} gath', other: '{n} o gathod' } } }));
    expect(formatMessage(text.count, { n: 3 })).toBe('3 o gathod');
  });

  // Ukrainian says "one" of 21 as well, so the English "one" form may not be chosen by Ukrainian rules.
  test('that stays English is chosen by the rules of English', () => {
    const text = defineMessages('faults', { found: { one: 'One thing is wrong.', other: '{n} things are wrong.' } });
    setLocale('uk', aLanguage());
    expect(formatMessage(text.found, { n: 21 })).toBe('21 things are wrong.');
  });
});

describe('another language', () => {
  test('replaces the words in place, and English comes back', () => {
    const text = defineMessages('door', { title: 'Welcome' });
    setLocale('cy', aLanguage({ door: { title: 'Croeso' } }));
    expect(text.title).toBe('Croeso');
    setLocale('en-GB', aLanguage());
    expect(text.title).toBe('Welcome');
  });

  test('stays English where its pack leaves a message or a whole table out', () => {
    const [hall, yard] = [
      defineMessages('hall', { open: 'Open', close: 'Close' }),
      defineMessages('yard', { open: 'Open' }),
    ];
    setLocale('cy', aLanguage({ hall: { open: 'Agor' } }));
    expect([hall.open, hall.close, yard.open]).toEqual(['Agor', 'Close', 'Open']);
  });

  test('keeps nothing of the language before it', () => {
    const text = defineMessages('gate', { open: 'Open', close: 'Close' });
    setLocale('cy', aLanguage({ gate: { open: 'Agor', close: 'Cau' } }));
    setLocale('pl', aLanguage({ gate: { open: 'Otwórz' } }));
    expect([text.open, text.close]).toEqual(['Otwórz', 'Close']);
  });

  test('reaches a table that arrives after it was chosen', () => {
    setLocale('cy', aLanguage({ attic: { title: 'Atig' } }));
    const text = defineMessages('attic', { title: 'Attic', open: 'Open' });
    expect([text.title, text.open]).toEqual(['Atig', 'Open']);
  });

  test('leaves the tables for translators in English', () => {
    defineMessages('cellar', { title: 'Cellar' });
    setLocale('cy', aLanguage({ cellar: { title: 'Seler' } }));
    expect(englishTables().get('cellar')).toEqual({ title: 'Cellar' });
  });

  test('writes its own numbers and lists', () => {
    setLocale('pl', aLanguage());
    expect(formatMessage('{n}', { n: 1234567 })).toBe('1\u00a0234\u00a0567');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b i c');
  });

  test('is known by its tag and by its language alone', () => {
    setLocale('pt-BR', aLanguage());
    expect([currentLocale(), currentLanguage()]).toEqual(['pt-BR', 'pt']);
  });
});

test.each([
  ['ar', 'rtl'],
  ['ur-PK', 'rtl'],
  ['fa', 'rtl'],
  ['he-IL', 'rtl'],
  ['ckb', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ks-Arab', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['nqo', 'rtl'],
  ['syr', 'rtl'],
  ['ar-XB', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['pa', 'ltr'],
  ['no tag', 'ltr'],
  ['en-GB', 'ltr'],
  ['cy', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
])('the tag "%s" is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));

describe('a list', () => {
  test.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a or b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b or c'],
  ])('%j → "%s", "%s"', (items, all, any) => {
    expect(formatList(items)).toBe(all);
    expect(formatAlternatives(items)).toBe(any);
  });
});
