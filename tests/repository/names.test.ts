/** Names in src: one meaning per exported type, one file per basename, and everyday words that find a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const modules = paths.filter((path) => /\.tsx?$/.test(path));

/** Maps each key to the values that share it, and keeps the keys that have more than one value. */
function duplicates(pairs: readonly (readonly [key: string, value: string])[]): readonly string[] {
  const byKey = new Map<string, string[]>();
  for (const [key, value] of pairs) byKey.set(key, [...(byKey.get(key) ?? []), value]);
  return [...byKey].flatMap(([key, values]) => (values.length > 1 ? [`${key}: ${values.join(', ')}`] : []));
}

const DECLARATION = /^(export )?(?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm;

/** Type declarations of every module, as [name, path, is exported]. */
const declarations = modules.flatMap((path) =>
  [...readFileSync(join('src', path), 'utf8').matchAll(DECLARATION)].map(
    ([, exported, name = '']) => ({ name, path, isExported: exported !== undefined }) as const,
  ),
);

describe('type names', () => {
  const exported = declarations.filter(({ isExported }) => isExported);

  test('each exported type name is declared once', () => {
    expect(exported.length).toBeGreaterThan(300);
    expect(duplicates(exported.map(({ name, path }) => [name, path]))).toEqual([]);
  });

  test('no module-private type has the name of an exported type', () => {
    const names = new Set(exported.map(({ name }) => name));
    const clashes = declarations.filter(({ name, isExported }) => !isExported && names.has(name));
    expect(clashes.map(({ name, path }) => `${name}: ${path}`)).toEqual([]);
  });
});

describe('file names', () => {
  /** Every feature has these. */
  const SHARED = ['screen.tsx', 'text.ts', 'feature.ts'];

  test('no basename occurs twice in a layer, whatever its extension', () => {
    const named = modules.filter((path) => path.includes('/') && !SHARED.includes(basename(path)));
    expect(duplicates(named.map((path) => [layerAndName(path), path]))).toEqual([]);
  });

  test('each stylesheet module has its own basename in a layer', () => {
    const styles = paths.filter((path) => path.endsWith('.module.css'));
    expect(duplicates(styles.map((path) => [layerAndName(path), path]))).toEqual([]);
  });

  const layerAndName = (path: string): string => `${path.split('/')[0]}/${basename(path).replace(/\.\w+$/, '')}`;
});

/**
 * Words that a newcomer types into a file finder. "a|b" are two names of one thing, both used in the trade.
 * Each must begin a word of a file or folder name.
 */
const EVERYDAY_WORDS = `
  action agenda answer assessment audience autosave backup ballot calendar|icalendar camera|scan chart compare|diff
  conflict consent crash csv database delete diagnostics dialog encrypt error evidence example excel|xlsx export facilitator font
  framework|rubric group|role help history html i18n import install invite keys language level logo merge
  migrate|migration notice offline organisation passphrase pdf phone plan poll preferences|settings print privacy
  projector|display qr quote radar random recovery redact rehearsal report restore route sanitize schema service-worker
  sha256 shared-device snapshot stage statement storage summary svg table tally target theme timer translate|translation
  trash undo update validate vote|votes word|docx worker workshop workspace zip
`
  .trim()
  .split(/\s+/);

describe('the ten-second test', () => {
  /** True if a word of some file or folder name begins with the query. */
  const finds = (query: string): boolean => {
    const pattern = new RegExp(`(?:^|[^a-z0-9])${query}`);
    return paths.some((path) => pattern.test(basename(path)));
  };

  test('lists at least 55 different words', () => {
    expect(new Set(EVERYDAY_WORDS).size).toBe(EVERYDAY_WORDS.length);
    expect(EVERYDAY_WORDS.length).toBeGreaterThanOrEqual(55);
  });

  test.each(EVERYDAY_WORDS)('“%s” finds a file or a folder', (word) =>
    expect(word.split('|').some(finds), `no file or folder name in src contains “${word}”`).toBe(true),
  );

  test('a word that only occurs inside another word finds nothing', () => expect(finds('lock')).toBe(false));
});
