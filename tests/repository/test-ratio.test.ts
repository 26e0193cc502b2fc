/** Test lines per source line, without blank lines and comments. Raise a minimum when tests are added, never lower one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MINIMUM = [
  ['.', 0.6],
  ['data', 0.65],
  ['domain', 1.2],
  ['domain/assessment', 1.2],
  ['domain/document', 1.2],
  ['domain/exchange', 1.2],
  ['domain/privacy', 1.2],
  ['domain/reports', 1.2],
  ['domain/rubric', 1.2],
  ['domain/workshop', 1.2],
  ['lib', 1.1],
] as const;

/** Counts the lines of a module that hold code. */
const codeLines = (text: string): number =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;

const linesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .reduce((sum, name) => sum + codeLines(readFileSync(join(folder, name), 'utf8')), 0);

test('blank lines and comments are not counted', () =>
  expect(codeLines('/** A\n * doc */\nconst a = 1;\n\n// why\n  const b = 2; // end\n')).toBe(2));

test.each(MINIMUM)('%s has at least %d test lines per source line', (folder, minimum) => {
  const [source, tests] = [linesIn(join('src', folder)), linesIn(join('tests', folder))];
  expect(tests / source, `${tests} test lines for ${source} source lines`).toBeGreaterThanOrEqual(minimum);
});
