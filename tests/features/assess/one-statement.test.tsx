import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { goTo, showScreen } from '../../support/screen.tsx';

const answerTo = (open: OpenAssessment, statement: string) => statementAnswer(open.now(), statement).answer;

test('one statement stands alone, with its place in the stage', async () => {
  await showScreen(stage, { at: 'plan/plan-2' });
  screen.getByRole('heading', { level: 1, name: 'Stage plan, statement 2 of 3' });
  expect(screen.getAllByRole('group', { name: /Good practice/ })).toHaveLength(1);
  expect(document.title).toBe('Stage plan, statement 2 of 3 – Harbour Lane – Lanes');
});

test('the links lead to the next, the previous and the whole stage', async () => {
  const { user } = await showScreen(stage, { at: 'plan/plan-1' });
  expect(screen.queryByRole('link', { name: 'Previous statement' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Next statement' }));
  await screen.findByRole('heading', { level: 1, name: 'Stage plan, statement 2 of 3' });
  await user.click(screen.getByRole('link', { name: 'Previous statement' }));
  await screen.findByRole('heading', { level: 1, name: 'Stage plan, statement 1 of 3' });
  await user.click(screen.getByRole('link', { name: 'See the whole stage' }));
  await screen.findByRole('heading', { level: 1, name: 'What about plan?' });
});

test('the heading has the focus after a step to the next statement', async () => {
  const { user } = await showScreen(stage, { at: 'plan/plan-1' });
  await user.click(screen.getByRole('link', { name: 'Next statement' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Stage plan, statement 2 of 3' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('the last statement leads back to its stage', async () => {
  await showScreen(stage, { at: 'plan/plan-3' });
  expect(screen.queryByRole('link', { name: 'Next statement' })).toBeNull();
  screen.getByRole('link', { name: 'Back to Stage plan' });
});

test('a digit chooses a level and moves the focus to the next statement’s link', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1' });
  await user.keyboard('3');
  expect(answerTo(open, 'plan-1')).toEqual({ type: 'level', level: 3 });
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Next statement' }));
});

test.each([
  { key: 'd', answer: { type: 'dont-know' } },
  { key: 'D', answer: { type: 'dont-know' } },
  { key: 'n', answer: { type: 'not-applicable' } },
])('the key $key answers', async ({ key, answer }) => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1' });
  await user.keyboard(key);
  expect(answerTo(open, 'plan-1')).toEqual(answer);
});

test('a digit beyond the scale, and a digit with Ctrl, answer nothing', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1' });
  await user.keyboard('6');
  await user.keyboard('{Control>}1{/Control}');
  expect(answerTo(open, 'plan-1')).toEqual({ type: 'unanswered' });
});

test('a digit that is typed into the note is text', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1' });
  await user.type(screen.getByLabelText('Note'), '3 groups');
  expect(statementAnswer(open.now(), 'plan-1')).toMatchObject({ note: '3 groups', answer: { type: 'unanswered' } });
});

test('keys that are switched off answer nothing and are not announced', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1', settings: { letterKeys: false } });
  expect(screen.queryByText(/^Keys: 1 to 5/)).toBeNull();
  await user.keyboard('3');
  expect(answerTo(open, 'plan-1')).toEqual({ type: 'unanswered' });
});

test('keys answer the statement that is in front after a step', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1' });
  await goTo(`#/assessment/${open.id}/stage/plan/plan-2`);
  await screen.findByRole('heading', { level: 1, name: 'Stage plan, statement 2 of 3' });
  await user.keyboard('5');
  expect(answerTo(open, 'plan-1')).toEqual({ type: 'unanswered' });
  expect(answerTo(open, 'plan-2')).toEqual({ type: 'level', level: 5 });
});

test.each(['nowhere', 'plan/nothing', 'do/plan-1'])('the address %s is said to lead nowhere', async (at) => {
  const { open } = await showScreen(stage, { at });
  screen.getByText(new RegExp(at));
  expect(screen.getByRole('link', { name: 'Back to the overview' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}`,
  );
});
