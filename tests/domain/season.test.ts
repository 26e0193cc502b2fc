import { expect, test } from 'vitest';
import { seasonOf } from '../../src/domain/season.ts';

test.each([
  ['2026-01-31', 'Winter 2026'],
  ['2026-03-01', 'Spring 2026'],
  ['2026-08-31', 'Summer 2026'],
  ['2026-11-21', 'Autumn 2026'],
  ['2026-12-01', 'Winter 2026'],
])('%s is in %s', (day, season) => expect(seasonOf(day)).toBe(season));
