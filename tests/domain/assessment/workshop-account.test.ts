import { expect, test } from 'vitest';
import { notesOn, type WorkshopAccount } from '../../../src/domain/assessment/workshop-account.ts';

const account = (title: string, ...units: readonly string[]): WorkshopAccount => ({
  id: title,
  title,
  day: null,
  summary: '',
  themes: [],
  notes: units.map((unit) => ({ unit, words: `${title} on ${unit}`, forPartners: false })),
  quotes: [],
});

test('notes are found workshop by workshop, in the order of the units', () => {
  const accounts = [account('First', 'plan-2', 'plan-1', 'do-1'), account('Second', 'plan-1')];
  expect(notesOn(accounts, ['plan-1', 'plan-2']).map(({ words }) => words)).toEqual([
    'First on plan-1',
    'First on plan-2',
    'Second on plan-1',
  ]);
  expect(notesOn(accounts, ['plan-1'])[1]?.workshop.title).toBe('Second');
  expect(notesOn(accounts, ['impact-1'])).toEqual([]);
  expect(notesOn([], ['plan-1'])).toEqual([]);
});
