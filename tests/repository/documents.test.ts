/** Documents for developers name files that exist, and link to documents that exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name));

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...inFolder('docs'),
  ...inFolder('src'),
  ...inFolder('rubric'),
  ...inFolder('.github'),
];

/** Paths in back quotes that begin with a folder of the repository; patterns and placeholders are left out. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|scripts|build|docs|public|rubric)\/[^`\s]*)`/g)]
    .map((match) => (match[1] ?? '').replace(/:\d+(?:-\d+)?$/, ''))
    .filter((path) => !/[<>*{}]/.test(path));

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]?.split('#')[0] ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));

describe.each(documents)('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  test('names paths that exist', () => expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]));

  test('links to files that exist', () =>
    expect(linksIn(text).filter((link) => !existsSync(join(dirname(name), link)))).toEqual([]));
});
