import { describe, expect, test } from 'vitest';
import { fitLogo, logoUrl, parseLogo } from '../../src/lib/logo.ts';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
/** A picture of 24,000 pixels a side in 93 bytes. */
const enormous = 'iVBORw0KGgoAAAANSUhEUgAAXcAAAF3ACAAAAACGnyuPAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

describe('a logo that a document holds', () => {
  test('is its picture and its proportions', () =>
    expect(parseLogo({ png, width: 20, height: 10 })).toEqual({ png, svg: null, width: 20, height: 10 }));
  test('loses the drawing that an earlier release kept, however it is written', () => {
    const held = {
      png,
      svg: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      width: 20,
      height: 10,
    };
    expect(parseLogo(held)).toEqual({ png, svg: null, width: 20, height: 10 });
  });
  test.each([
    null,
    'a logo',
    {},
    { png: 'x', width: 1, height: 1 },
    { png: enormous, width: 24_000, height: 24_000 },
    { png: `${png}"onerror=x`, width: 1, height: 1 },
    { png: `iVBORw0KGgo${'A'.repeat(120_000)}`, width: 1, height: 1 },
    { png, width: 0, height: 1 },
    { png, width: 1, height: Number.NaN },
    { png, width: '1', height: 1 },
  ])('that is none reads as none: %#', (held) => expect(parseLogo(held)).toBeNull());
});

test('a saved report of an earlier release shows the picture, not the drawing beside it', () =>
  expect(logoUrl({ png, svg: '<svg/>', width: 1, height: 1 })).toBe(`data:image/png;base64,${png}`));

test.each([
  [
    { width: 100, height: 100 },
    { width: 80, height: 80 },
  ],
  [
    { width: 480, height: 80 },
    { width: 240, height: 40 },
  ],
  [
    { width: 2, height: 1 },
    { width: 160, height: 80 },
  ],
])('a logo of %j fills a box of 240 by 80 as %j', (size, fitted) =>
  expect(fitLogo(size, { width: 240, height: 80 })).toEqual(fitted),
);
