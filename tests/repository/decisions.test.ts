/** Decision records keep one form, and the index lists every one of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = 'docs/decisions';
const names = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
const index = readFileSync(`${folder}/README.md`, 'utf8');

describe.each(names)('%s', (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];

  test('has its number, a status and the four sections in order', () => {
    expect(number).toBe(String(Number(name.slice(0, 4))));
    expect(text).toMatch(/^Status: (?:accepted|superseded)/m);
    expect(text.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Consequences', '## Evidence']);
  });

  test('is in the index under its own title', () => {
    expect(index).toContain(`| ${number} | [${title}](${name}) |`);
  });
});

test('no number is used twice', () => {
  expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
});
