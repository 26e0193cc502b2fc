import { afterEach, expect, test } from 'vitest';
import { setLocale } from '../../../src/lib/i18n/messages.ts';
import { seasonOf } from '../../../src/lib/i18n/season.ts';
import { aLanguage } from '../../support/builders.ts';

afterEach(() => setLocale('en-GB', aLanguage()));

test.each([
  ['2026-01-01', 'Winter 2026'],
  ['2026-02-28', 'Winter 2026'],
  ['2026-03-01', 'Spring 2026'],
  ['2026-05-31', 'Spring 2026'],
  ['2026-06-01', 'Summer 2026'],
  ['2026-08-31', 'Summer 2026'],
  ['2026-09-01', 'Autumn 2026'],
  ['2026-11-30', 'Autumn 2026'],
  ['2026-12-01', 'Winter 2026'],
])('%s is in %s', (day, season) => expect(seasonOf(day)).toBe(season));

test('a season is called as the language of the window calls it', () => {
  setLocale('cy', aLanguage({ seasons: { autumn: 'Hydref {year}' } }));
  expect(seasonOf('2026-10-01')).toBe('Hydref 2026');
});
