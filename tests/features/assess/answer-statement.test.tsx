import { screen, waitFor, within } from '@testing-library/preact';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { isPresentAction } from '../../../src/domain/assessment/action.ts';
import { NOT_AGREED, stageAnswer, statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { level } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

const answerTo = (open: OpenAssessment, statement: string) => statementAnswer(open.now(), statement);
const lane = (number: number) => within(screen.getByRole('group', { name: `Good practice plan ${number}.` }));
const radio = (number: number, name: string) => lane(number).getByRole<HTMLInputElement>('radio', { name });

/** Opens the details of a statement, which are closed until a person opens them. */
async function details(user: UserEvent, number: number): Promise<void> {
  const item = screen.getByRole('group', { name: `Good practice plan ${number}.` }).closest('li') ?? document.body;
  await user.click(within(item).getByRole('button', { name: /note, evidence (or|and) target/i }));
}

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
  await user.click(radio(1, 'Not applicable'));
  expect(screen.queryByLabelText('Why does it not apply to us?')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Say why' }));
  const reason = screen.getByLabelText('Why does it not apply to us?');
  expect(screen.getByText('Readers need the reason to understand your other answers.').id).toBe(
    reason.getAttribute('aria-describedby'),
  );
  await user.type(reason, 'We run no events');
  expect(answerTo(open, 'plan-1')).toMatchObject({ answer: { type: 'not-applicable' }, reason: 'We run no events' });
  await screen.findByRole('button', { name: 'Reason given' });
});

test('not agreed asks for the range of views and why they differ', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(2, 'Not agreed'));
  screen.getByText('Not agreed yet.', { exact: false });
  await user.click(screen.getByRole('button', { name: 'Add a range' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Lowest view'));
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
  await user.click(screen.getByRole('button', { name: 'Add a range' }));
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
  await user.click(screen.getByRole('button', { name: 'Views from 2 to 3' }));
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
  await user.click(screen.getByRole('button', { name: 'Views from 2 to 3' }));
  await user.selectOptions(screen.getByLabelText('Highest view'), 'Not given');
  expect(answerTo(open, 'plan-1').answer).toEqual(NOT_AGREED);
  expect(screen.getByLabelText<HTMLSelectElement>('Lowest view').value).toBe('2');
});

test('a range is taken back as a whole', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan',
    given: (begun) => answerStatement(begun.document, 'plan-1', { type: 'not-agreed', low: 2, high: 3 }),
  });
  await user.click(screen.getByRole('button', { name: 'Views from 2 to 3' }));
  await user.click(screen.getByRole('button', { name: 'Remove range' }));
  expect(answerTo(open, 'plan-1').answer).toEqual(NOT_AGREED);
});

test('a stage that is not agreed has no range until people give one', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  const agreed = () => stageAnswer(open.now(), 'plan').agreed;
  const group = within(screen.getByRole('group', { name: 'Our agreed level for Stage plan' }));
  await user.click(group.getByRole('radio', { name: 'Not agreed' }));
  expect(agreed()).toEqual(NOT_AGREED);
  await user.click(screen.getByRole('button', { name: 'Add a range' }));
  await user.selectOptions(screen.getByLabelText('Lowest view'), '1 Not yet');
  await user.selectOptions(screen.getByLabelText('Highest view'), '5 Embedded');
  expect(agreed()).toEqual({ type: 'not-agreed', low: 1, high: 5 });
});

test('choosing opens nothing and moves no focus', async () => {
  const { user } = await showScreen(stage, { at: 'plan' });
  for (const name of ['2 Emerging', '4 Established', 'Don’t know', 'Not applicable', 'Not agreed']) {
    await user.click(radio(1, name));
    expect(document.activeElement).toBe(radio(1, name));
    expect(lane(1).queryAllByRole('textbox')).toEqual([]);
    expect(screen.queryByLabelText('Note')).toBeNull();
  }
});

test('a level below the highest asks what would reach the next, and the words become a draft action', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '3 Developing'));
  await details(user, 1);
  await user.type(screen.getByLabelText('What would take us to level 4?'), 'Write it down');
  screen.getByText('This will be added as a draft action for Stage plan 1.');
  const [action] = [...open.now().actions.values()];
  expect(action).toMatchObject({ stage: 'plan', statement: 'plan-1', origin: 'next-level', words: 'Write it down' });
});

test('a draft action that is emptied is removed, and undo brings its words back', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '3 Developing'));
  await details(user, 1);
  const box = screen.getByLabelText<HTMLTextAreaElement>('What would take us to level 4?');
  await user.type(box, 'Write it down');
  await user.tab();
  expect(open.undo.state.getState().offered).toBeNull();
  await user.clear(box);
  await user.tab();
  expect([...open.now().actions.values()].filter(isPresentAction)).toEqual([]);
  expect(open.undo.state.getState().offered).toBe('Draft action removed');
  open.undo.undo();
  expect([...open.now().actions.values()].map(({ words }) => words)).toEqual(['Write it down']);
  expect(box.value).toBe('Write it down');
});

test('the highest level asks for no next step', async () => {
  const { user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '5 Embedded'));
  await details(user, 1);
  screen.getByLabelText('Note');
  expect(screen.queryByLabelText(/What would take us/)).toBeNull();
});

test('a level of Established needs evidence, and one line becomes evidence', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(1, '3 Developing'));
  expect(screen.queryByText('Needs evidence')).toBeNull();
  await user.click(radio(1, '4 Established'));
  screen.getByText('Needs evidence');
  await details(user, 1);
  await user.type(screen.getByLabelText('Name a piece of evidence'), 'Partnership minutes');
  open.now();
  const [item] = [...open.organisation.getState().evidence.values()];
  expect(item?.title).toBe('Partnership minutes');
  expect(answerTo(open, 'plan-1').evidence).toEqual([item?.id]);
});

test('don’t know offers an action to find out, in the words of the statement, once', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(radio(3, 'Don’t know'));
  await user.click(screen.getByRole('button', { name: 'Add an action to find out' }));
  const [action] = [...open.now().actions.values()];
  expect(action).toMatchObject({ statement: 'plan-3', words: 'Find out whether good practice plan 3' });
  expect(screen.queryByRole('button', { name: 'Add an action to find out' })).toBeNull();
  screen.getByRole('link', { name: 'See the action' });
});

test.each([
  { key: '2', answer: { type: 'level', level: 2 } },
  { key: '0', answer: { type: 'dont-know' } },
  { key: 'd', answer: { type: 'dont-know' } },
  { key: 'n', answer: { type: 'not-applicable' } },
  { key: 'x', answer: NOT_AGREED },
])('the key $key answers the statement that has the focus', async ({ key, answer }) => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.keyboard(key);
  expect(answerTo(open, 'plan-2').answer).toEqual({ type: 'unanswered' });
  radio(2, '5 Embedded').focus();
  await user.keyboard(key);
  expect(answerTo(open, 'plan-2').answer).toEqual(answer);
  expect(answerTo(open, 'plan-1').answer).toEqual({ type: 'unanswered' });
});

test('Enter goes to the stops of the next statement, and after the last to the agreed level', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  radio(1, '1 Not yet').focus();
  await user.keyboard('3{Enter}4{Enter}2{Enter}3');
  expect(['plan-1', 'plan-2', 'plan-3'].map((id) => answerTo(open, id).answer)).toEqual([level(3), level(4), level(2)]);
  expect(document.activeElement?.closest('[role="group"]')).toBe(
    screen.getByRole('group', { name: 'Our agreed level for Stage plan' }),
  );
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
