/** Habits that the linter does not know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

const source = files('src', /\.(ts|tsx|css)$/).map((name) => ({ name, text: readFileSync(name, 'utf8') }));
const naming = (pattern: RegExp, among = source): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('in the source', () => {
  test('no markup is made from a string', () =>
    expect(
      naming(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/),
    ).toEqual([]));

  test('no address of another site stands, but for the names of vocabularies', () =>
    expect(
      naming(
        /https?:\/\/(?!localhost|purl\.org\/dc\/|ns\.adobe\.com\/|www\.aiim\.org\/pdfua|www\.w3\.org\/200|schemas\.(?:openxmlformats|microsoft)\.)/,
      ),
    ).toEqual([]));

  test('colours live in tokens.css, and in what a document on paper needs', () => {
    const css = source.filter(({ name }) => name.endsWith('.css') && !/tokens\.css|print\.css/.test(name));
    const onScreen = css.map(({ name, text }) => ({ name, text: text.replaceAll(/@media print \{[\s\S]*?\n\}/g, '') }));
    expect(naming(/#[0-9a-f]{3,8}\b/i, onScreen)).toEqual([]);
  });

  test('nothing is left undone or switched off', () =>
    expect(naming(/\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-expect-error/)).toEqual([]));

  test('sides are logical, so that a page can be read from either', () =>
    expect(
      naming(
        /(margin|padding|border)-(left|right)\b|\b(left|right):\s|text-align:\s*(left|right)/,
        source.filter(({ name }) => name.endsWith('.css')),
      ),
    ).toEqual([]));
});

describe('in the tests', () => {
  const tests = files('tests', /\.(ts|tsx)$/).map((name) => ({ name, text: readFileSync(name, 'utf8') }));

  test('no test waits a fixed time', () =>
    expect(naming(/waitForTimeout|setTimeout\(\w+, ?[1-9]\d{2,}\)/, tests)).toEqual([
      'tests/repository/conventions.test.ts',
    ]));

  test('none is left out', () => expect(naming(/\.(skip|only|todo|fails)\(/, tests)).toEqual([]));
});
