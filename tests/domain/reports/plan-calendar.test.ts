import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { anAction, aSnapshot } from '../../support/builders.ts';

const calendar = (...actions: readonly Partial<Action>[]): readonly string[] =>
  (planCalendar(aSnapshot({ actions: actions.map((given) => anAction(given)) }), Date.UTC(2026, 6, 15)).content ?? '')
    .replaceAll('\r\n ', '')
    .split('\r\n');
const all = (lines: readonly string[], name: string): readonly string[] =>
  lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length + 1));

describe('the calendar of a plan', () => {
  test('has the due date and the review date of an action', () => {
    const lines = calendar({ by: '2026-10-31', nextReview: '2026-09-01' });
    expect(all(lines, 'SUMMARY')).toEqual(['Due: Ask the youth group', 'Next review: Ask the youth group']);
    expect(all(lines, 'DTSTART')).toEqual(['VALUE=DATE:20261031', 'VALUE=DATE:20260901']);
  });
  test('reminds a week and a day before each date', () => {
    expect(all(calendar({ by: '2026-10-31' }), 'TRIGGER')).toEqual(['-P6DT15H', '-PT15H']);
  });
  test('has no entry for an action without a date', () => expect(all(calendar({}), 'UID')).toEqual([]));
  test.each<Partial<Action>>([{ status: 'done' }, { status: 'stopped' }, { removed: true }, { words: ' ' }])(
    'has nothing for an action with %j',
    (given) => {
      expect(all(calendar({ by: '2026-10-31', nextReview: '2026-09-01', ...given }), 'UID')).toEqual([]);
    },
  );
  test('includes actions in progress', () =>
    expect(all(calendar({ by: '2026-10-31', status: 'in-progress' }), 'UID')).toHaveLength(1));

  test('gives an entry the same id when written again, so that importing twice adds nothing', () => {
    const uids = all(
      calendar({ id: 'a1', by: '2026-10-31', nextReview: '2026-09-01' }, { id: 'a2', by: '2026-10-31' }),
      'UID',
    );
    expect(uids).toEqual(['as1-a1-due@lanes', 'as1-a1-review@lanes', 'as1-a2-due@lanes']);
    expect(all(calendar({ id: 'a1', by: '2027-01-01', words: 'Ask again' }), 'UID')).toEqual(['as1-a1-due@lanes']);
  });

  test('states organisation, lead and success measure', () => {
    expect(all(calendar({ by: '2026-10-31', lead: 'Sam', measure: 'Ten came' }), 'DESCRIPTION')).toContain(
      'Riverside Trust\\nSam\\nTen came',
    );
    expect(all(calendar({ by: '2026-10-31', lead: ' ' }), 'DESCRIPTION')).toContain('Riverside Trust');
  });

  test('counts dates that no calendar can hold', () => {
    const actions = [anAction({ by: '9999-12-31', nextReview: '2026-09-01' })];
    expect(planCalendar(aSnapshot({ actions }), 0)).toMatchObject({ tooLate: 1 });
  });
  test('is no file without a date', () =>
    expect(planCalendar(aSnapshot({ actions: [anAction({})] }), 0)).toEqual({ content: null, tooLate: 0 }));
});
