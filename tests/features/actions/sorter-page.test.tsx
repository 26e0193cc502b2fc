import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addAction } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import type { ActionChoices } from '../../../src/domain/assessment/action.ts';
import { actions } from '../../../src/features/actions/feature.ts';
import { showScreen } from '../../support/screen.tsx';

const plan =
  (...written: readonly (readonly [string, Partial<ActionChoices>?])[]) =>
  (open: OpenAssessment): void => {
    for (const [words, choices = {}] of written)
      addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words }, choices });
    open.now();
  };

const sortedAs = (open: OpenAssessment) =>
  [...open.now().actions.values()].map(({ words, impact, effort }) => [words, impact, effort]);

/** Words in one box of the grid. */
const box = (name: string): string => screen.getByRole('cell', { name: new RegExp(`^${name}`) }).textContent ?? '';

test('each action is asked about its impact and its effort, one at a time', async () => {
  const { open, user } = await showScreen(actions, { at: 'sort', given: plan(['A'], ['B']) });
  screen.getByText('2 of 2 left to prioritise');
  await user.click(screen.getByRole('button', { name: 'High' }));
  screen.getByRole('heading', { level: 2, name: 'How much effort does it take?' });
  await user.click(screen.getByRole('button', { name: 'Low' }));
  screen.getByText('1 of 2 left to prioritise');
  screen.getByRole('heading', { level: 2, name: 'How much impact would it have?' });
  expect(sortedAs(open)).toEqual([
    ['A', 'high', 'low'],
    ['B', null, null],
  ]);
  expect(box('Do first')).toContain('A');
});

test('the keys 1 and 2 answer', async () => {
  const { open, user } = await showScreen(actions, { at: 'sort', given: plan(['A']) });
  await user.keyboard('12');
  expect(sortedAs(open)).toEqual([['A', 'low', 'high']]);
  screen.getByText('All actions are prioritised.');
});

test('keys that are switched off answer nothing', async () => {
  const { open, user } = await showScreen(actions, {
    at: 'sort',
    given: plan(['A']),
    settings: { letterKeys: false },
  });
  await user.keyboard('1');
  expect(sortedAs(open)).toEqual([['A', null, null]]);
  expect(screen.queryByText(/^Keys: 1 for the first answer/)).toBeNull();
});

test('an action is skipped until the next visit', async () => {
  const { open, user } = await showScreen(actions, { at: 'sort', given: plan(['A'], ['B']) });
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  screen.getByText('1 of 2 left to prioritise');
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  screen.getByText('All actions are prioritised.');
  expect(sortedAs(open)).toEqual([
    ['A', null, null],
    ['B', null, null],
  ]);
});

test('the grid holds every open action by impact and effort', async () => {
  await showScreen(actions, {
    at: 'sort',
    given: plan(
      ['A', { impact: 'high', effort: 'low' }],
      ['B', { impact: 'medium', effort: 'high' }],
      ['C', { impact: 'low', effort: 'low' }],
      ['D', { impact: 'low', effort: 'high' }],
      ['E', { impact: 'high', effort: 'low', status: 'done' }],
    ),
  });
  expect(['Do first', 'Plan ahead', 'If there is time', 'Not now'].map(box)).toEqual([
    'Do firstA',
    'Plan aheadB',
    'If there is timeC',
    'Not nowD',
  ]);
});

test('an empty box says so, and a full one counts the rest', async () => {
  const many = Array.from({ length: 14 }, (_, i) => [`A${i}`, { impact: 'high', effort: 'low' }] as const);
  await showScreen(actions, { at: 'sort', given: plan(...many) });
  expect(box('Not now')).toBe('Not nowNone');
  const first = within(screen.getByRole('cell', { name: /^Do first/ }));
  expect(first.getAllByRole('link')).toHaveLength(12);
  first.getByText('And 2 more');
});

test('an answer is taken back by undo, and the action is asked about again', async () => {
  const { open, user } = await showScreen(actions, { at: 'sort', given: plan(['A']) });
  await user.keyboard('21');
  expect(open.undo.state.getState().undo).toBe('Priority of action 1');
  open.undo.undo();
  open.undo.undo();
  await screen.findByText('1 of 1 left to prioritise');
});
