import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { NOT_AGREED, stageAnswer, statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { level } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

const answerTo = (open: OpenAssessment, statement: string) => statementAnswer(open.now(), statement);
const lane = (number: number) => within(screen.getByRole('group', { name: `Good practice plan ${number}.` }));
const radio = (number: number, name: string) => lane(number).getByRole<HTMLInputElement>('radio', { name });

test('a level is chosen by its number and name, and stands in the assessment', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '2 Emerging'));
  expect(radio(1, '2 Emerging').checked).toBe(true);
  expect(answerTo(open, 'plan-1').answer).toEqual({ type: 'level', level: 2 });
  expect(answerTo(open, 'plan-2').answer).toEqual({ type: 'unanswered' });
});

test('another answer replaces the level', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '4 Established'));
  await user.click(radio(1, 'Don’t know'));
  expect(radio(1, '4 Established').checked).toBe(false);
  expect(answerTo(open, 'plan-1').answer).toEqual({ type: 'dont-know' });
});

test('not applicable asks for a reason and stores what is typed', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  expect(screen.queryByLabelText('Why does it not apply to us?')).toBeNull();
  await user.click(radio(1, 'Not applicable'));
  const reason = screen.getByLabelText('Why does it not apply to us?');
  expect(screen.getByText('A reason is needed, so that readers can trust the rest.').id).toBe(
    reason.getAttribute('aria-describedby'),
  );
  await user.type(reason, 'We run no events');
  expect(answerTo(open, 'plan-1')).toMatchObject({ answer: { type: 'not-applicable' }, reason: 'We run no events' });
});

test('not agreed asks for the range of views and why they differ', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(2, 'Not agreed'));
  await user.selectOptions(screen.getByLabelText('Lowest view'), '2 Emerging');
  await user.selectOptions(screen.getByLabelText('Highest view'), '4 Established');
  await user.type(screen.getByLabelText('Why do views differ?'), 'Staff and volunteers disagree');
  expect(answerTo(open, 'plan-2')).toMatchObject({
    answer: { type: 'not-agreed', low: 2, high: 4 },
    reason: 'Staff and volunteers disagree',
  });
});

test('not agreed has no range until both views are given', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, 'Not agreed'));
  expect(screen.getByLabelText<HTMLSelectElement>('Lowest view').value).toBe('');
  expect(screen.getByLabelText<HTMLSelectElement>('Highest view').value).toBe('');
  expect(answerTo(open, 'plan-1').answer).toEqual(NOT_AGREED);
  await user.selectOptions(screen.getByLabelText('Lowest view'), '2 Emerging');
  expect(screen.getByLabelText<HTMLSelectElement>('Lowest view').value).toBe('2');
  expect(screen.getByLabelText<HTMLSelectElement>('Highest view').value).toBe('');
  expect(answerTo(open, 'plan-1').answer).toEqual(NOT_AGREED);
  await user.selectOptions(screen.getByLabelText('Highest view'), '3 Developing');
  expect(answerTo(open, 'plan-1').answer).toEqual({ type: 'not-agreed', low: 2, high: 3 });
});

test('changing one end of a range leaves the other as it is, and offers only levels on its side', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan',
    given: (begun) => answerStatement(begun.document, 'plan-1', { type: 'not-agreed', low: 2, high: 3 }),
  });
  const offered = (label: string) =>
    [...screen.getByLabelText<HTMLSelectElement>(label).options].map(({ value }) => value);
  expect(offered('Lowest view')).toEqual(['', '1', '2']);
  expect(offered('Highest view')).toEqual(['', '3', '4', '5']);
  await user.selectOptions(screen.getByLabelText('Highest view'), '5 Embedded');
  expect(answerTo(open, 'plan-1').answer).toEqual({ type: 'not-agreed', low: 2, high: 5 });
});

test('a range is taken back by emptying one end', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan',
    given: (begun) => answerStatement(begun.document, 'plan-1', { type: 'not-agreed', low: 2, high: 3 }),
  });
  await user.selectOptions(screen.getByLabelText('Highest view'), 'Not given');
  expect(answerTo(open, 'plan-1').answer).toEqual(NOT_AGREED);
  expect(screen.getByLabelText<HTMLSelectElement>('Lowest view').value).toBe('2');
});

test('a stage that is not agreed has no range until people give one', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  const agreed = () => stageAnswer(open.now(), 'plan').agreed;
  const group = within(screen.getByRole('group', { name: 'The level we agree for Stage plan' }));
  await user.click(group.getByRole('radio', { name: 'Not agreed' }));
  expect(agreed()).toEqual(NOT_AGREED);
  await user.selectOptions(screen.getByLabelText('Lowest view'), '1 Not yet');
  await user.selectOptions(screen.getByLabelText('Highest view'), '5 Embedded');
  expect(agreed()).toEqual({ type: 'not-agreed', low: 1, high: 5 });
});

test('a level below the highest asks what would make it the next, and the words become an action', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '3 Developing'));
  await user.type(screen.getByLabelText('What would make it Established?'), 'Write it down');
  const [action] = [...open.now().actions.values()];
  expect(action).toMatchObject({ stage: 'plan', statement: 'plan-1', origin: 'next-level', words: 'Write it down' });
});

test('the highest level asks for no next step', async () => {
  const { user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '5 Embedded'));
  expect(screen.queryByLabelText(/What would make it/)).toBeNull();
});

test('a level of Established asks what could be shown, and the line becomes evidence', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '4 Established'));
  expect(screen.getByText('Claimed, not yet shown')).toBeDefined();
  await user.type(screen.getByLabelText('What could you show someone?'), 'Partnership minutes');
  open.now();
  const [item] = [...open.organisation.getState().evidence.values()];
  expect(item?.title).toBe('Partnership minutes');
  expect(answerTo(open, 'plan-1').evidence).toEqual([item?.id]);
});

test('a level below Established asks for nothing to show', async () => {
  const { user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '3 Developing'));
  expect(screen.queryByLabelText('What could you show someone?')).toBeNull();
  expect(screen.queryByText('Claimed, not yet shown')).toBeNull();
});

test('don’t know offers an action to find out, once', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(3, 'Don’t know'));
  await user.click(screen.getByRole('button', { name: 'Add an action: find out' }));
  expect([...open.now().actions.values()].map(({ words }) => words)).toEqual(['Find out whether good practice plan 3']);
  expect(screen.queryByRole('button', { name: 'Add an action: find out' })).toBeNull();
});

test('an answer is taken back by undo', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '4 Established'));
  expect(open.undo.state.getState().undo).toBe('Answer to Stage plan 1');
  open.undo.undo();
  await waitFor(() => expect(radio(1, '4 Established').checked).toBe(false));
});

test('an answer that arrives from another window is shown', async () => {
  const { open } = await showScreen(stage, { at: 'plan' });
  answerStatement(open.document, 'plan-2', level(5));
  await waitFor(() => expect(radio(2, '5 Embedded').checked).toBe(true));
});
