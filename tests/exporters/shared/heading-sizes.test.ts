// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stylesFile } from '../../../src/exporters/docx/docx-styles.ts';
import { HEADING_SIZES, TYPE_STYLES } from '../../../src/exporters/shared/theme.ts';

const sheet = readFileSync('src/exporters/html/sheet.css', 'utf8');
/** Size of a style in half points. */
const wordSize = (id: string, file: string): number =>
  Number(new RegExp(`w:styleId="${id}".*?<w:sz w:val="(\\d+)"`, 's').exec(file)?.[1]);

test.each([1, 2, 3] as const)('a heading of level %i has the same size in PDF, Word and HTML', (level) => {
  const times = HEADING_SIZES[level];
  expect(TYPE_STYLES[`h${level}`].size / TYPE_STYLES.body.size).toBeCloseTo(times, 5);
  const sizes = [...sheet.matchAll(new RegExp(`\\.sheet h${level} \\{[^}]*font-size: ([\\d.]+)em`, 'g'))];
  expect(sizes.map(([, size]) => Number(size))).toEqual([times]);
  // 20 half points are the usual size of body text.
  expect(wordSize(`Heading${level}`, stylesFile('en-GB', 'usual'))).toBe(Math.round(20 * times));
});
