import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvFile } from '../../../src/lib/formats/csv.ts';
import { anyText } from '../../support/any-text.ts';
import { cellsOf, readCsv } from '../../support/csv-reader.ts';

/** A cell as a spreadsheet reads it. */
const readBack = (value: string) => readCsv(`${csvCell(value)}\r\n`)[0];

describe('a cell', () => {
  test.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['he said "yes"', '"he said ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaces ', '" spaces "'],
    ['Ŵyl, żółć', '"Ŵyl, żółć"'],
  ])('%j is written %s', (value, written) => expect(csvCell(value)).toBe(written));
  test('that nobody filled in is empty', () => expect(csvCell(null)).toBe(''));
  test('that is a number is written as one, below zero too', () =>
    expect([0, 3, -3, 2.5].map(csvCell)).toEqual(['0', '3', '-3', '2.5']));
});

describe('text that a spreadsheet could run is made safe', () => {
  test.each([
    '=1+1',
    '+44 1234',
    '-2',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\u00a0=1',
    '\n=1',
    ' \t=1',
    '\u3000＝1',
    '\uFEFF=1',
    '=',
  ])('%j gets an apostrophe', (text) => expect(readBack(text)).toEqual([`'${text}`]));
  test.each(['a=1', '1+1', 'x@y.org', '(=1)', "'=1", '"=1"', 'e-mail', '— dash'])('%j stays as it is', (text) =>
    expect(readBack(text)).toEqual([text]),
  );
});

describe('a file', () => {
  test('starts with a byte-order mark and ends every line with CR and LF', () => {
    expect(
      csvFile(
        ['A', 'B'],
        [
          ['1', null],
          ['x,y', 2],
        ],
      ),
    ).toBe('\uFEFFA,B\r\n1,\r\n"x,y",2\r\n');
  });
  test('without rows has its headers', () => expect(csvFile(['A'], [])).toBe('\uFEFFA\r\n'));
  test('makes headers safe too', () => expect(csvFile(['=A', '@B'], [])).toBe("\uFEFF'=A,'@B\r\n"));

  const trigger = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠');
  const anything = anyText({ maxLength: 20 });
  const sly = fc
    .tuple(fc.constantFrom('', ' ', '\u00a0', '\n', '"', ','), trigger, anything)
    .map((parts) => parts.join(''));
  const cell = fc.oneof(anything, sly, fc.string({ unit: fc.constantFrom(...'",\r\n =a'), maxLength: 8 }));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

  test('read back gives every cell, but for the apostrophe of those that could run', () => {
    fc.assert(
      fc.property(rows, ([headers = [], ...rest]) => {
        const couldRun = (text: string): boolean =>
          /^[=+\-@＝＋－＠]/.test(text.trimStart()) || /^\s*[\t\r]/.test(text);
        const expected = [headers, ...rest].map((cells) => cells.map((text) => (couldRun(text) ? `'${text}` : text)));
        expect(cellsOf(csvFile(headers, rest))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
  test('has no cell that begins with what a spreadsheet could run', () => {
    fc.assert(
      fc.property(rows, ([headers = [], ...rest]) => {
        for (const text of cellsOf(csvFile(headers, rest)).flat())
          expect(text.trimStart()).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      }),
      { numRuns: 500 },
    );
  });
});
