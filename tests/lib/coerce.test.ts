import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, asMoment, asNumber, asText } from '../../src/lib/coerce.ts';

describe('a day from a document', () => {
  test.each(['2026-01-31', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) =>
    expect(asDay(day)).toBe(day),
  );
  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-1-1',
    ' 2026-01-01',
    '+12026-01-01',
    '',
    null,
    20260101,
    {},
  ])('%j is none', (value) => expect(asDay(value)).toBeNull());
  test('is itself or nothing, whatever the text', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-\d\d-\d\d$/), (text) => {
        expect([text, null]).toContain(asDay(text));
      }),
    ));
});

describe('a moment from a document', () => {
  test.each([
    [0, 0],
    [1_800_000_000_000.7, 1_800_000_000_000],
    [253_402_300_799_999, 253_402_300_799_999],
    [253_402_300_800_000, 0],
    [-1, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    ['1', 0],
    [null, 0],
  ])('%j reads as %j', (value, moment) => expect(asMoment(value)).toBe(moment));
  test('has a year of four digits, whatever is given', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(new Date(asMoment(value)).toISOString()).toMatch(/^\d{4}-/);
      }),
    ));
});

test.each([
  [1, 1],
  [7, 7],
  [0, 1],
  [-3, 1],
  [1.5, 1],
  [2 ** 53, 1],
  ['2', 1],
  [undefined, 1],
])('the number %j reads as %j', (value, number) => expect(asNumber(value)).toBe(number));

test.each([
  ['', ''],
  ['words', 'words'],
  [1, null],
  [null, null],
  [['a'], null],
])('the text %j reads as %j', (value, text) => expect(asText(value)).toBe(text));
