import { expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import {
  filterActions,
  isOwnedBy,
  MISSING,
  ownersIn,
  type PlanView,
  sortActions,
  USUAL_VIEW,
} from '../../../src/domain/assessment/plan-view.ts';
import { anAction } from '../../support/builders.ts';

const MOMENT = { search: '', today: '2026-12-01', role: 'Chair' };
const ACTIONS: readonly Action[] = [
  anAction({ id: 'a', words: 'Phone', lead: 'Chair', by: '2026-11-30', stage: 'plan', priority: 'plan' }),
  anAction({ id: 'b', words: 'Write', lead: ' chair ', by: '2027-01-01', stage: 'do', why: 'Phones are rare' }),
  anAction({ id: 'c', words: 'Ask', lead: '', by: null, stage: null, priority: 'do-first' }),
  anAction({ id: 'd', words: 'Meet', lead: 'Youth lead', by: '2026-10-01', stage: 'plan', status: 'done' }),
];
const EVERYTHING: PlanView = { ...USUAL_VIEW, isOpen: false };
const ids = (actions: readonly Action[]): string => actions.map(({ id }) => id).join('');

test.each<readonly [string, Partial<PlanView>, string, string]>([
  ['nothing', {}, '', 'abcd'],
  ['open', { isOpen: true }, '', 'abc'],
  ['overdue: open and past its date', { isOverdue: true }, '', 'a'],
  ['mine, whatever the case and spaces', { isMine: true }, '', 'ab'],
  ['an owner', { owner: 'Youth lead' }, '', 'd'],
  ['no owner', { owner: MISSING }, '', 'c'],
  ['a stage', { stage: 'plan' }, '', 'ad'],
  ['no stage', { stage: MISSING }, '', 'c'],
  ['a priority', { priority: 'do-first' }, '', 'c'],
  ['no priority', { priority: MISSING }, '', 'bd'],
  ['words in title and details', {}, ' PHONE ', 'ab'],
  ['words in the owner', {}, 'youth', 'd'],
  ['filters together', { stage: 'plan', isOpen: true }, 'phone', 'a'],
])('the filter by %s', (_, view, search, found) => {
  expect(ids(filterActions(ACTIONS, { ...EVERYTHING, ...view }, { ...MOMENT, search }))).toBe(found);
});

test.each<readonly [PlanView['sort'], string, string]>([
  ['own', 'abcd', 'abcd'],
  ['words', 'cdab', 'badc'],
  ['lead', 'abdc', 'dabc'],
  ['by', 'dabc', 'badc'],
  ['stage', 'adbc', 'badc'],
  ['status', 'abcd', 'dabc'],
  ['priority', 'cabd', 'acbd'],
])('sorted by %s; actions without the value are last in both directions', (sort, up, down) => {
  const sorted = (isDescending: boolean) => ids(sortActions(ACTIONS, { sort, isDescending }, ['plan', 'do']));
  expect([sorted(false), sorted(true)]).toEqual([up, down]);
});

test('no role owns nothing, not even an action without an owner', () => {
  expect(ACTIONS.filter((action) => isOwnedBy(action, ' '))).toEqual([]);
});

test('owners are listed once and sorted', () => {
  expect(
    ownersIn([anAction({ lead: 'B' }), anAction({ lead: 'A ' }), anAction({ lead: 'B' }), anAction({ lead: '' })]),
  ).toEqual(['A', 'B']);
});
