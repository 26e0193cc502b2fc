import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paintedElements, sanitizeSvg } from '../../../src/lib/formats/sanitize-svg.ts';
import { anyText } from '../../support/any-text.ts';

const SHAPE = '<path d="M0 0h20v10z"/>';
const drawing = (inside: string, attributes = 'viewBox="0 0 20 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
/** Clip paths within clip paths: each level uses the level below it ten times. */
const nested = (levels: number): string =>
  `${Array.from({ length: levels }, (_, level) => {
    const shape = `<rect width="9" height="9"${level === 0 ? '' : ` clip-path="url(#c${level - 1})"`}/>`;
    return `<clipPath id="c${level}">${shape.repeat(10)}</clipPath>`;
  }).join('')}<rect width="9" height="9" clip-path="url(#c${levels - 1})"/>`;

describe('the size of a drawing', () => {
  test.each([
    ['is that of its box', 'viewBox="0 0 20 10"', { width: 20, height: 10 }],
    [
      'is that of its box, whatever its sides are',
      "viewBox='5,5 20 10' width='100%' height='3em'",
      { width: 20, height: 10 },
    ],
    ['is that of its sides, where it has no box', 'width="40px" height="8"', { width: 40, height: 8 }],
  ])('%s', (_, attributes, size) => expect(sanitizeSvg(drawing(SHAPE, attributes))).toMatchObject(size));

  test('is written on its root once, with the rest of the text as it was', () =>
    expect(sanitizeSvg(drawing(SHAPE, 'width="40px" height="8" fill="red"'))?.svg).toBe(
      `<svg viewBox="0 0 40 8" width="40" height="8" xmlns="http://www.w3.org/2000/svg" fill="red">${SHAPE}</svg>`,
    ));
  test('is found behind what may stand before the root', () => {
    const before =
      '\uFEFF<?xml version="1.0"?>\n<!-- <svg width="1"> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">';
    expect(sanitizeSvg(before + drawing(SHAPE))).toMatchObject({ width: 20, height: 10 });
  });
  test('does not come from an attribute that ends in the same letters', () =>
    expect(sanitizeSvg(drawing(SHAPE, 'stroke-width="3" height="8"'))).toBeNull());
});

describe('a drawing is refused', () => {
  test.each([
    ['that defines words of its own', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${drawing('&a;')}`],
    ['without a size', drawing(SHAPE, '')],
    ['with a size in percent only', drawing(SHAPE, 'width="100%" height="100%"')],
    ['without a surface', drawing(SHAPE, 'viewBox="0 0 20 0"')],
    ['as thin as a line', drawing(SHAPE, 'viewBox="0 0 2000 10"')],
    ['that is a page', '<html><svg viewBox="0 0 1 1"/></html>'],
    ['of nothing', ''],
    ['of ten thousand parts', drawing('<g/>'.repeat(10_000))],
    ['nested 500 levels deep', drawing('<g>'.repeat(500) + '</g>'.repeat(500))],
    ['whose clip paths nest', drawing(nested(8))],
    [
      'whose uses nest',
      drawing(
        Array.from({ length: 8 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`).join('') +
          '<path id="g0"/><use href="#g8"/>',
      ),
    ],
    [
      'whose style sheet makes clip paths nest',
      drawing(
        `<style>${Array.from({ length: 8 }, (_, i) => `.c${i + 1} rect{clip-path:url(#c${i})}`).join('')}</style>${nested(3)}` +
          Array.from(
            { length: 8 },
            (_, i) => `<clipPath id="c${i}" class="c${i}">${'<rect/>'.repeat(10)}</clipPath>`,
          ).join(''),
      ),
    ],
  ])('%s', (_, text) => expect(sanitizeSvg(text)).toBeNull());
});

describe('painted elements', () => {
  test.each([
    ['a shape', drawing(SHAPE), 2],
    [
      'a shape with a gradient of two stops',
      drawing(`<linearGradient id="a"><stop/><stop/></linearGradient><rect fill="url(#a)"/>`),
      8,
    ],
    ['a shape that refers to nothing', drawing('<rect fill="url(#gone)"/>'), 2],
    ['an element that refers to itself', drawing('<g id="a"><use href="#a"/></g>'), 5],
    ['what a comment hides', drawing('<!-- <g/><g/> -->'), 1],
  ])('of %s', (_, text, painted) => expect(paintedElements(text)).toBe(painted));

  test('grow tenfold with each level of clip paths', () => {
    expect(paintedElements(drawing(nested(3)))).toBeGreaterThan(1000);
    expect(paintedElements(drawing(nested(2)))).toBeLessThan(1000);
  });
});

test('any text is a drawing with a size or refused, at once', () => {
  const bits = fc.oneof(
    anyText({ maxLength: 30 }),
    fc.constantFrom('<g id="a">', '</g>', '<use href="#a"/>', '<!--', '-->', '"', '<', SHAPE),
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
      const read = sanitizeSvg(drawing(parts.join('')));
      expect(read === null || read.svg.startsWith('<svg viewBox="0 0 20 10" width="20" height="10"')).toBe(true);
    }),
  );
});

test.each([
  ['an endless style sheet', `<style>${'a'.repeat(500_000)}`],
  ['an endless attribute', `<g a="${'a'.repeat(500_000)}`],
  ['comments without an end', '<!--'.repeat(50_000)],
  ['style sheets without an end', '<style>'.repeat(50_000)],
])('%s is read or refused in under two seconds', (_, inside) => {
  const start = performance.now();
  sanitizeSvg(drawing(inside));
  expect(performance.now() - start).toBeLessThan(2000);
});
