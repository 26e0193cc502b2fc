import { beforeEach, expect, test } from 'vitest';
import { planViewOf, rememberPlanView } from '../../../src/data/device/plan-views.ts';
import { USUAL_VIEW } from '../../../src/domain/assessment/plan-view.ts';

const NAME = 'lanes.plan-views';
beforeEach(() => localStorage.clear());

test('the view of each assessment is remembered', () => {
  const view = { ...USUAL_VIEW, group: 'lead', isMine: true, owner: 'Chair' } as const;
  rememberPlanView('a', view);
  rememberPlanView('b', { ...USUAL_VIEW, page: 'board' });
  expect(planViewOf('a')).toEqual(view);
  expect(planViewOf('b').page).toBe('board');
  expect(planViewOf('c')).toEqual(USUAL_VIEW);
});

test('the oldest of more than twenty views is forgotten', () => {
  for (let i = 0; i <= 20; i++) rememberPlanView(`a${i}`, { ...USUAL_VIEW, page: 'board' });
  expect(planViewOf('a0')).toEqual(USUAL_VIEW);
  expect(planViewOf('a1').page).toBe('board');
});

test.each(['nonsense', '{}', '[["a"]]', '[["a", 7]]', '[[7, {}]]'])(
  'the stored text %s reads as the usual view',
  (text) => {
    localStorage.setItem(NAME, text);
    expect(planViewOf('a')).toEqual(USUAL_VIEW);
  },
);

test('a value of another release is left out, and the others hold', () => {
  localStorage.setItem(NAME, JSON.stringify([['a', { page: 'gantt', group: 'lead', isOpen: 'no', owner: 'Chair' }]]));
  expect(planViewOf('a')).toEqual({ ...USUAL_VIEW, group: 'lead', owner: 'Chair' });
});
