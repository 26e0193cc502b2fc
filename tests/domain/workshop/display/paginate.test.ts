import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunks, PAGE_CAPACITY } from '../../../../src/domain/workshop/display/frame-pages.ts';
import { lineCount, paginate } from '../../../../src/domain/workshop/display/paginate.ts';

const cut = (_: string, text: string) => text;
const CAPACITY = { perLine: 10, lines: 3 };
const pagesOf = (items: readonly string[]) => paginate(items, (line) => line, cut, CAPACITY);

test.each([
  ['', 1],
  ['123456789', 1],
  ['1234567890', 2],
  ['one\ntwo', 2],
  ['one\n\ntwo', 3],
  ['a'.repeat(27), 3],
])('the text %j takes %i lines of ten characters', (text, lines) => expect(lineCount(text, 10)).toBe(lines));

describe('pages of a list', () => {
  test('of no items are one empty page', () => expect(pagesOf([])).toEqual([[]]));

  test('hold as many lines as fit', () => expect(pagesOf(['a', 'b', 'c', 'd'])).toEqual([['a', 'b', 'c'], ['d']]));

  test('never divide an item that fits on a page of its own', () =>
    expect(pagesOf(['a', 'b', 'twelve chars'])).toEqual([['a', 'b'], ['twelve chars']]));

  test('divide an item that is longer than a page between words', () =>
    expect(pagesOf(['one two three four five six seven eight'])).toEqual([
      ['one two three four five'],
      ['six seven eight'],
    ]));

  test('divide a very long word, because it fits nowhere', () => {
    const parts = pagesOf(['x'.repeat(70)]).flat();
    expect(parts.join('')).toBe('x'.repeat(70));
    for (const part of parts) expect(lineCount(part, 10)).toBeLessThanOrEqual(3);
  });

  const anyLines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 90 }), { maxLength: 8 });

  test('keep every word in order, however long a line is', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const words = (texts: readonly string[]) => texts.join(' ').replaceAll(/\s+/g, '');
        expect(words(pagesOf(lines).flat())).toBe(words(lines));
      }),
    );
  });

  test('never hold more lines than fit, and none but the only page is empty', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const pages = pagesOf(lines);
        for (const page of pages) {
          expect(page.reduce((sum, text) => sum + lineCount(text, 10), 0)).toBeLessThanOrEqual(CAPACITY.lines);
          expect(page.length > 0 || pages.length === 1).toBe(true);
        }
      }),
    );
  });
});

describe('chunks', () => {
  test('keep all items in order, with at least one page', () => {
    expect(chunks([], 3)).toEqual([[]]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (items, onPage) => {
        const pages = chunks(items, onPage);
        expect(pages.flat()).toEqual(items);
        expect(pages.slice(0, -1).every((page) => page.length === onPage)).toBe(true);
      }),
    );
  });
});

test('larger text never fits more on a page', () => {
  const [small, medium, large] = [PAGE_CAPACITY[100], PAGE_CAPACITY[120], PAGE_CAPACITY[140]];
  for (const key of ['perLine', 'lines', 'words', 'items', 'levels', 'stages', 'rows', 'boxes'] as const) {
    expect(small[key]).toBeGreaterThanOrEqual(medium[key]);
    expect(medium[key]).toBeGreaterThanOrEqual(large[key]);
    expect(large[key]).toBeGreaterThan(0);
  }
});
