/** Style sheets take space and type from tokens, three widths of screen, and one order of cascade layers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name: join('src', name), css: readFileSync(join('src', name), 'utf8') }));

interface Declaration {
  readonly property: string;
  readonly value: string;
}

const declarationsIn = (css: string): readonly Declaration[] =>
  [...css.matchAll(/([a-z-]+)\s*:\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({ property, value }));

const SPACE = /^(?:padding|margin|scroll-padding)(?:-(?:block|inline)(?:-start|-end)?)?$|^(?:row-|column-)?gap$/;
/** Relative sizes, the units of the projector screen, and points for paper stay free. */
const TYPE = /^(?:var\(--text-[a-z0-9]+\)|inherit|[\d.]+(?:em|pt)|(?:clamp|min|calc)\(.*\))$/;

/** Returns the declarations that write a size where a token belongs. */
function rawSizes(css: string): readonly string[] {
  return declarationsIn(css)
    .filter(({ property, value }) => {
      if (property === 'font-size') return !TYPE.test(value);
      return SPACE.test(property) && /(?<![\w.])[1-9.][\d.]*px/.test(value);
    })
    .map(({ property, value }) => `${property}: ${value}`);
}

const widthsIn = (css: string): readonly string[] => [
  ...new Set([...css.matchAll(/\((?:min|max)-width:\s*(\d+)px\)/g)].map(([, width = '']) => width)),
];

/** Rules outside every layer; `@page`, `@font-face` and the order of the layers may stand there. */
function outsideLayers(css: string): string {
  let rest = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@layer [^;{]+;/g, '');
  for (const start of ['@layer', '@page', '@font-face']) rest = withoutBlocks(rest, start);
  return rest.trim();
}

function withoutBlocks(css: string, start: string): string {
  const from = css.indexOf(start);
  if (from < 0) return css;
  let depth = 0;
  let end = css.indexOf('{', from);
  do {
    if (css[end] === '{') depth++;
    if (css[end] === '}') depth--;
    end++;
  } while (depth > 0 && end < css.length);
  return withoutBlocks(css.slice(0, from) + css.slice(end), start);
}

describe.each(sheets)('$name', ({ css }) => {
  test('takes space and type from tokens', () => expect(rawSizes(css)).toEqual([]));

  test('changes its layout at 480, 760 and 1100 px only', () =>
    expect(widthsIn(css).filter((width) => !['480', '760', '761', '1100'].includes(width))).toEqual([]));

  test('is in a cascade layer', () => expect(outsideLayers(css)).toBe(''));
});

test('the order of the layers is the first rule of the first style sheet', () => {
  expect(readFileSync('src/ui/styles/tokens.css', 'utf8')).toMatch(
    /^@layer reset, tokens, base, components, features, print;/,
  );
  const [first = ''] = readFileSync('src/app/main.tsx', 'utf8').match(/^import .*$/m) ?? [];
  expect(first).toContain('styles/');
});

describe('the check finds', () => {
  test.each([
    ['.a { padding: 12px var(--space-4); }', ['padding: 12px var(--space-4)']],
    ['.a { margin-block-start: -3px; }', ['margin-block-start: -3px']],
    ['.a { font-size: 1.1rem; }', ['font-size: 1.1rem']],
    ['.a { font-size: 17px; }', ['font-size: 17px']],
    ['.a { padding: 0; gap: var(--space-8); font-size: var(--text-s); inline-size: 13px; }', []],
  ])('raw sizes in %s', (css, found) => expect(rawSizes(css)).toEqual(found));

  test('a rule outside the layers', () => {
    expect(outsideLayers('@page { margin: 0; }\n@layer features {\n.a { gap: 0; }\n}\n')).toBe('');
    expect(outsideLayers('@layer features {\n.a { gap: 0; }\n}\n.b { gap: 0; }\n')).toBe('.b { gap: 0; }');
  });
});
