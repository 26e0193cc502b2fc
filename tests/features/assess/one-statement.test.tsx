import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { NOT_AGREED, stageAnswer, statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { level } from '../../support/builders.ts';
import { goTo, showScreen } from '../../support/screen.tsx';

const answerTo = (open: OpenAssessment, statement: string) => statementAnswer(open.now(), statement).answer;

test('one statement stands alone, with its place in the stage', async () => {
  await showScreen(stage, { at: 'plan/plan-2' });
  screen.getByRole('heading', { level: 1, name: 'Good practice plan 2.' });
  screen.getByText('Statement 2 of 3');
  expect(screen.getAllByRole('group', { name: /Good practice/ })).toHaveLength(1);
  expect(document.title).toBe('Stage plan, statement 2 of 3 – Harbour Lane – Lanes');
});

test('the links lead to the next, the previous and the whole stage', async () => {
  const { user } = await showScreen(stage, { at: 'plan/plan-1' });
  expect(screen.queryByRole('link', { name: 'Back' })).toBeNull();
  screen.getByRole('navigation', { name: 'One statement at a time' });
  await user.click(screen.getByRole('link', { name: 'Next: statement 2' }));
  await screen.findByRole('heading', { level: 1, name: 'Good practice plan 2.' });
  await user.click(screen.getByRole('link', { name: 'Back' }));
  await screen.findByRole('heading', { level: 1, name: 'Good practice plan 1.' });
  await user.click(screen.getByRole('link', { name: 'Whole stage' }));
  await screen.findByRole('heading', { level: 1, name: 'What about plan?' });
});

test('the heading has the focus after a step to the next statement', async () => {
  const { user } = await showScreen(stage, { at: 'plan/plan-1' });
  await user.click(screen.getByRole('link', { name: 'Next: statement 2' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Good practice plan 2.' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('the last statement leads to the agreed level, and that to the first statement of the next stage', async () => {
  const { user } = await showScreen(stage, { at: 'plan/plan-3' });
  await user.click(screen.getByRole('link', { name: 'Next: agree a level' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'What level do we agree for Stage plan?' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  screen.getByText('Answer the statements to see a suggestion.');
  screen.getByRole('group', { name: 'Our target for Stage plan' });
  screen.getByRole('button', { name: 'Mark stage as complete' });
  await user.click(screen.getByRole('link', { name: 'Continue with Stage do' }));
  await screen.findByRole('heading', { level: 1, name: 'Good practice do 1.' });
  await user.click(screen.getByRole('link', { name: 'Back' }));
  await screen.findByRole('heading', { level: 1, name: 'What level do we agree for Stage plan?' });
});

test('the last stage leads to the check of the answers', async () => {
  const { open } = await showScreen(stage, { at: 'do?step=agree' });
  expect(screen.getByRole('link', { name: 'Check answers' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/check`,
  );
});

test('a digit chooses a level and Enter goes on, through the agreed level, with two keys a statement and one a stage', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1' });
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys++;
    await user.keyboard(key);
  };
  for (const n of [1, 2, 3]) {
    const heading = await screen.findByRole('heading', { level: 1, name: `Good practice plan ${n}.` });
    if (n > 1) await waitFor(() => expect(document.activeElement).toBe(heading));
    await press(String(n));
    expect(await screen.findByRole('radio', { checked: true })).toBe(document.activeElement);
    await press('{Enter}');
  }
  await screen.findByRole('heading', { level: 1, name: 'What level do we agree for Stage plan?' });
  await press('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Good practice do 1.' });
  expect(['plan-1', 'plan-2', 'plan-3'].map((id) => answerTo(open, id))).toEqual([level(1), level(2), level(3)]);
  expect(stageAnswer(open.now(), 'plan').agreed).toBeNull();
  expect(keys).toBe(2 * 3 + 1);
});

test('the agreed level is chosen below the answers, with a key for their signs', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan?step=agree',
    given: ({ document }) => {
      answerStatement(document, 'plan-1', level(4));
      answerStatement(document, 'plan-2', NOT_AGREED);
      answerStatement(document, 'plan-3', level(3));
    },
  });
  expect(screen.getByText('Your answers to statements 1 to 3').textContent).toContain('≠ Not agreed');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '4Statement 1: 4 Established',
    '≠Statement 2: Not agreed',
    '3Statement 3: 3 Developing',
  ]);
  expect(screen.getByText('3 Developing', { selector: 'p *' }).closest('p')?.textContent).toBe(
    'Your answers suggest 3 Developing. Lowest: 3 Developing, statement 3.',
  );
  const group = within(screen.getByRole('group', { name: 'What level do we agree for Stage plan?' }));
  expect(group.queryByRole('radio', { checked: true })).toBeNull();
  await user.click(group.getByRole('radio', { name: '3 Developing' }));
  expect(stageAnswer(open.now(), 'plan').agreed).toEqual(level(3));
});

test.each([
  { key: 'd', answer: { type: 'dont-know' } },
  { key: 'D', answer: { type: 'dont-know' } },
  { key: '0', answer: { type: 'dont-know' } },
  { key: 'n', answer: { type: 'not-applicable' } },
  { key: 'x', answer: NOT_AGREED },
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
  await user.click(screen.getByRole('button', { name: 'Add a note, evidence or target' }));
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
  await screen.findByRole('heading', { level: 1, name: 'Good practice plan 2.' });
  await user.keyboard('5');
  expect(answerTo(open, 'plan-1')).toEqual({ type: 'unanswered' });
  expect(answerTo(open, 'plan-2')).toEqual({ type: 'level', level: 5 });
});

test.each(['nowhere', 'plan/nothing', 'do/plan-1'])('the address %s is said to lead nowhere', async (at) => {
  const { open } = await showScreen(stage, { at });
  screen.getByText(new RegExp(at));
  expect(screen.getByRole('link', { name: 'Back to overview' }).getAttribute('href')).toBe(`#/assessment/${open.id}`);
});
