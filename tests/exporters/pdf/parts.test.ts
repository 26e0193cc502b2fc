// @vitest-environment node
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import decompress from '../../../src/exporters/pdf/fonts/brotli-stub.ts';
import { unpackWoff } from '../../../src/exporters/pdf/fonts/woff.ts';
import { clean, drawn, graphemes } from '../../../src/exporters/pdf/typesetting/graphemes.ts';
import { lineBreaks } from '../../../src/exporters/pdf/typesetting/line-breaks.ts';
import { baseDirection } from '../../../src/exporters/shared/base-direction.ts';
import { columnWidths } from '../../../src/exporters/shared/column-widths.ts';
import { INK, INK_2, laneColours } from '../../../src/exporters/shared/theme.ts';

describe('cleaning of text', () => {
  test.each([
    ['line ends of every kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tabs and odd spaces', 'a\tb\u2003c', 'a b c'],
    ['a space that must not break stays one', 'a\u00a0b', 'a\u00a0b'],
    ['controls', 'a\u0000\u0007b\u009fc', 'abc'],
    ['marks composed', 'e\u0301', 'é'],
    ['overrides and isolates', '\u202ea\u2066b\u2069', 'ab'],
    ['advice on direction stays', 'a\u200fb', 'a\u200fb'],
    ['half a pair', 'a\ud83db', 'ab'],
    ['a hyphen that fonts lack', 'a\u2010b', 'a-b'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test('joiners are kept only for a font that joins letters', () => {
    expect(drawn('a\u200cb\u200f\u00a0c', false)).toBe('ab c');
    expect(drawn('a\u200cb\u200f', true)).toBe('a\u200cb');
  });

  test.each([
    ['plain', 'abc', ['a', 'b', 'c']],
    ['with marks', 'x\u0323y', ['x\u0323', 'y']],
    ['a family', '👩‍👧!', ['👩‍👧', '!']],
  ])('graphemes: %s', (_, text, expected) => {
    expect(graphemes(text)).toEqual(expected);
  });
});

test('graphemes of a long text are not cut at the ends of its parts', () => {
  const family = '👩‍👧';
  expect(graphemes(family.repeat(600))).toEqual(Array.from({ length: 600 }, () => family));
});

describe('the base direction', () => {
  test.each([
    ['Hello', 'en', 'ltr'],
    ['مرحبا', 'en', 'rtl'],
    ['مرحبا Hello', 'en', 'rtl'],
    ['Hello مرحبا', 'en', 'ltr'],
    ['Hello مرحبا', 'ar', 'rtl'],
    ['Hello', 'ar', 'ltr'],
    ['12', 'ar', 'rtl'],
    ['12', 'en', 'ltr'],
  ])('%s in language %s is %s', (text, lang, expected) => {
    expect(baseDirection(text, lang)).toBe(expected);
  });
});

describe('line breaks', () => {
  /** Lines of letters that are each one point wide. */
  const lines = (text: string, width: number): readonly string[] =>
    lineBreaks(
      graphemes(text).map((letter) => ({ text: letter, font: null })),
      (start, end) => end - start,
      width,
    ).map(([start, end]) => graphemes(text).slice(start, end).join(''));

  test.each([
    ['at spaces, which stay with the line above', 'one two three', 7, ['one two ', 'three']],
    ['after a hyphen between letters', 'follow-up call', 8, ['follow-', 'up call']],
    ['not within a date', 'by 2026-01-31', 11, ['by ', '2026-01-31']],
    ['within a word that no line can hold, leaving no single letter', 'abcdefghijk', 10, ['abcdefgh', 'ijk']],
    ['after a slash in an address', 'example.org/page', 14, ['example.org/', 'page']],
    ['no letters', '', 10, ['']],
    ['no room at all', 'ab', 0, ['a', 'b']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('lines keep all letters in order and the width, apart from spaces at their end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '/', '.', '1'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (words, width) => {
        const set = lines(words, width);
        expect(set.join('')).toBe(words);
        for (const line of set) expect(line.trimEnd().length).toBeLessThanOrEqual(Math.max(1, width));
      }),
    );
  });
});

describe('column widths', () => {
  test.each([
    ['by their shares', [1, 3], [0, 0], 100, [25, 75]],
    ['a column that its word does not fit takes room from the other', [1, 3], [40, 10], 100, [40, 60]],
    ['where there is not enough, in proportion to need', [1, 1], [150, 50], 100, [75, 25]],
    ['shares of nothing', [0, 0], [0, 0], 100, [50, 50]],
  ])('%s', (_, shares, least, total, expected) => {
    expect(columnWidths(shares, least, total)).toEqual(expected);
  });

  test('widths add up to the total and meet every need when there is enough space', () => {
    const column = fc.record({ share: fc.integer({ min: 0, max: 50 }), least: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), (columns) => {
        const needs = columns.map(({ least }) => least);
        const widths = columnWidths(
          columns.map(({ share }) => share),
          needs,
          500,
        );
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(500);
        if (needs.reduce((a, b) => a + b, 0) < 500)
          widths.forEach((width, i) => void expect(width).toBeGreaterThanOrEqual((needs[i] ?? 0) - 1e-9));
      }),
    );
  });
});

describe('WOFF', () => {
  const font = () => readFile('node_modules/@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff');

  test('unpacks to a TrueType font with the same tables', async () => {
    const file = await font();
    const unpacked = await unpackWoff(file);
    const view = new DataView(unpacked.buffer);
    expect(view.getUint32(0)).toBe(0x00010000);
    expect(view.getUint16(4)).toBe(file.readUInt16BE(12));
  });

  test('a WOFF2 font is refused with a message', () => {
    expect(decompress).toThrow('use the WOFF file');
  });

  test('a file that is not WOFF, or is damaged, is refused', async () => {
    await expect(unpackWoff(new Uint8Array(10))).rejects.toThrow('Not a WOFF font');
    const damaged = new Uint8Array(await font());
    damaged.fill(0, 2000, 4000);
    await expect(unpackWoff(damaged)).rejects.toThrow();
  });
});

test('colours on paper equal the light colours of the screen', async () => {
  const css = await readFile('src/ui/styles/tokens.css', 'utf8');
  const light = (name: string): string | undefined => new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(css)?.[1];
  expect([INK, INK_2]).toEqual([light('ink'), light('ink-2')]);
  for (let lane = 0; lane < 6; lane++) {
    const name = `lane-${(lane % 5) + 1}`;
    expect(laneColours(lane)).toEqual({ fill: light(name), tint: light(`${name}-tint`), on: light(`${name}-on`) });
  }
});
