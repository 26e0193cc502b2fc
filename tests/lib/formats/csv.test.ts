import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvFile } from '../../../src/lib/formats/csv.ts';
import { anyText } from '../../support/any-text.ts';

/** Rows as papaparse reads them. It takes the byte-order mark off. */
function read(file: string, delimiter = ','): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(file, { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.at(-1)).toEqual(['']);
  return data.slice(0, -1);
}
/** One cell as it stands in the file. */
const written = (value: string | number | null): string => csvFile(['A'], [[value]]).slice('\uFEFF"A"\r\n'.length, -2);
const readBack = (value: string) => read(csvFile(['A'], [[value]]))[1];

describe('a cell', () => {
  test.each([
    ['plain words', '"plain words"'],
    ['', '""'],
    ['a,b', '"a,b"'],
    ['he said "yes"', '"he said ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaces ', '" spaces "'],
    ['Ŵyl, żółć', '"Ŵyl, żółć"'],
  ])('%j is written in quotation marks: %s', (value, cell) => expect(written(value)).toBe(cell));
  test('without a value is empty', () => expect(written(null)).toBe(''));
  test('of a number holds the number, below zero too', () =>
    expect([0, 3, -3, 2.5].map(written)).toEqual(['"0"', '"3"', '"-3"', '"2.5"']));
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

describe('for a spreadsheet that splits at semicolons', () => {
  test.each(['x;=HYPERLINK("http://example.org")', ';=1+1', 'a;b\n;=1', '";=1', 'x";"=1'])(
    '%j stays one text cell',
    (text) => expect(read(csvFile(['A'], [[text]]), ';')[1]).toEqual([text]),
  );
});

describe('a file', () => {
  test('starts with a byte-order mark and ends every line with CR and LF', () => {
    const rows = [
      ['1', null],
      ['x,y', 2],
    ];
    expect(csvFile(['A', 'B'], rows)).toBe('\uFEFF"A","B"\r\n"1",\r\n"x,y","2"\r\n');
  });
  test('without rows has its headers', () => expect(csvFile(['A'], [])).toBe('\uFEFF"A"\r\n'));
  test('makes headers safe too', () => expect(csvFile(['=A', '@B'], [])).toBe('\uFEFF"\'=A","\'@B"\r\n'));

  const trigger = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠');
  const anything = anyText({ maxLength: 20 });
  const sly = fc
    .tuple(fc.constantFrom('', ' ', '\u00a0', '\n', '"', ',', ';', ';"'), trigger, anything)
    .map((parts) => parts.join(''));
  const cell = fc.oneof(anything, sly, fc.string({ unit: fc.constantFrom(...'",;\r\n =a'), maxLength: 8 }));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  const RUNS = /^[=+\-@＝＋－＠\t\r]/;

  test('read back gives every cell, but for the apostrophe of those that could run', () => {
    fc.assert(
      fc.property(rows, ([headers = [], ...rest]) => {
        const couldRun = (text: string): boolean => RUNS.test(text.trimStart()) || /^\s*[\t\r]/.test(text);
        const expected = [headers, ...rest].map((cells) => cells.map((text) => (couldRun(text) ? `'${text}` : text)));
        expect(read(csvFile(headers, rest))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
  test('has no cell that begins with what a spreadsheet could run', () => {
    fc.assert(
      fc.property(rows, ([headers = [], ...rest]) => {
        for (const text of read(csvFile(headers, rest)).flat()) expect(text.trimStart()).not.toMatch(RUNS);
      }),
      { numRuns: 500 },
    );
  });
  test('split at semicolons has one cell per row, and that cell runs nothing', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const lines = read(
          csvFile(
            ['A'],
            cells.map((text) => [text]),
          ),
          ';',
        );
        expect(lines.map((line) => line.length)).toEqual([1, ...cells.map(() => 1)]);
        for (const [text] of lines) expect(text?.trimStart()).not.toMatch(RUNS);
      }),
      { numRuns: 500 },
    );
  });
});
