import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatNotices, licenceNotices } from '../../build/licences.ts';

const notices = licenceNotices('.');

describe('licence notices', () => {
  test('cover every run-time dependency, and packages that these bring along', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const names = new Set(notices.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
    expect(names).toContain('lib0');
  });

  test.each(notices)('carry the licence text of $name $version', ({ text }) => {
    expect(text).toMatch(/Permission is hereby granted|Apache License|SIL OPEN FONT LICENSE|Redistribution and use/i);
  });

  test('print a text once, under all packages that share it', () => {
    const page = formatNotices([
      { name: 'one', version: '1.0.0', licence: 'MIT', text: 'The shared text.' },
      { name: 'two', version: '2.0.0', licence: 'MIT', text: 'The shared text.' },
      { name: 'three', version: '3.0.0', licence: 'ISC', text: 'Another text.' },
    ]);
    expect(page.match(/The shared text\./g)).toHaveLength(1);
    expect(page).toContain('one 1.0.0 (MIT)\ntwo 2.0.0 (MIT)\n\nThe shared text.');
    expect(page).toContain('three 3.0.0 (ISC)\n\nAnother text.');
  });
});
