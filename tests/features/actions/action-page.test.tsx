import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addAction, decideAction, type NewAction } from '../../../src/data/assessments/assessment-commands.ts';
import type { Action } from '../../../src/domain/assessment/action.ts';
import { actions } from '../../../src/features/actions/feature.ts';
import { goTo, type Shown, showScreen } from '../../support/screen.tsx';

/** Shows the page of a newly written action. */
async function showAction(given: Partial<NewAction> = {}): Promise<Shown & { readonly action: () => Action }> {
  let id = '';
  const shown = await showScreen(actions, {
    given: (open) => {
      id = addAction(open.document, {
        stage: 'plan',
        statement: 'plan-2',
        origin: 'stage',
        texts: { words: 'Phone the school' },
        ...given,
      });
    },
  });
  await goTo(`#/assessment/${shown.open.id}/actions/${id}`);
  await screen.findByRole('heading', { level: 1, name: 'Action 1' });
  const action = (): Action => {
    const found = shown.open.now().actions.get(id);
    if (!found) throw new Error('The action is gone');
    return found;
  };
  return { ...shown, action };
}

test.each([
  { label: 'Action', field: 'words' },
  { label: 'Owner', field: 'lead' },
  { label: 'How will you know that it worked?', field: 'measure' },
  { label: 'Why does it matter?', field: 'why' },
  { label: 'Who else is needed?', field: 'partners' },
  { label: 'What does it need: money, space, equipment?', field: 'resources' },
  { label: 'What evidence will you collect?', field: 'collect' },
] as const)('“$label” is stored as it is written', async ({ label, field }) => {
  const { action, user } = await showAction();
  const box = screen.getByLabelText(label);
  await user.clear(box);
  await user.type(box, 'Some words');
  expect(action()[field]).toBe('Some words');
});

test.each([
  { label: 'Due date', field: 'by' },
  { label: 'Start', field: 'start' },
  { label: 'Last reviewed', field: 'reviewed' },
  { label: 'Next review', field: 'nextReview' },
] as const)('the day “$label” is set and cleared', async ({ label, field }) => {
  const { action } = await showAction();
  const box = screen.getByLabelText(label);
  // The browser's date picker sets a whole day at once.
  const pick = (value: string) => fireEvent.change(box, { target: { value } });
  pick('2027-03-31');
  await waitFor(() => expect(action()[field]).toBe('2027-03-31'));
  pick('');
  await waitFor(() => expect(action()[field]).toBeNull());
});

test('the statement that the action is about is quoted with a link to it', async () => {
  const { open } = await showAction();
  expect(screen.getByRole('link', { name: 'Stage plan 2. Good practice plan 2.' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/stage/plan/plan-2`,
  );
});

test('a status other than “to do” asks for a progress note', async () => {
  const { action, user } = await showAction();
  expect(screen.queryByLabelText('Progress note')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'In progress' }));
  await user.type(screen.getByLabelText('Progress note'), 'First call made');
  expect(action()).toMatchObject({ status: 'in-progress', progress: 'First call made' });
});

test('a stopped action asks why it was stopped', async () => {
  const { action, user } = await showAction();
  await user.click(screen.getByRole('radio', { name: 'Stopped' }));
  await user.type(screen.getByLabelText('Why did you stop?'), 'No money');
  expect(action()).toMatchObject({ status: 'stopped', progress: 'No money' });
});

test.each([
  { statement: 'plan-2', linkedTo: 'statement' },
  { statement: null, linkedTo: 'stage' },
] as const)('what changed by a done action becomes evidence for its $linkedTo', async ({ statement, linkedTo }) => {
  const { open, user } = await showAction({ statement });
  await user.click(screen.getByRole('radio', { name: 'Done' }));
  await user.type(screen.getByLabelText('What changed as a result?'), 'Pupils joined');
  const now = open.now();
  const [item] = [...open.organisation.getState().evidence.values()];
  expect(item?.title).toBe('Pupils joined');
  const owner = linkedTo === 'statement' ? now.statements.get('plan-2') : now.stages.get('plan');
  expect(owner?.evidence).toEqual([item?.id]);
});

test('impact and effort give a priority, and people may change it with a reason', async () => {
  const { action, user } = await showAction();
  const priority = screen.getByLabelText<HTMLSelectElement>('Priority');
  const shown = () => priority.selectedOptions[0]?.textContent;
  expect(shown()).toBe('Automatic');
  await user.click(within(screen.getByRole('group', { name: 'Impact' })).getByLabelText('High'));
  await user.click(within(screen.getByRole('group', { name: 'Effort' })).getByLabelText('Low'));
  expect(shown()).toBe('Automatic: Do first');
  await user.selectOptions(priority, 'Not now');
  await user.type(screen.getByLabelText('Why change it?'), 'After the move');
  expect(action()).toMatchObject({
    impact: 'high',
    effort: 'low',
    priority: 'park',
    priorityReason: 'After the move',
  });
});

test('a choice that agrees with impact and effort asks for no reason', async () => {
  const { user } = await showAction({ choices: { impact: 'high', effort: 'low' } });
  await user.selectOptions(screen.getByLabelText('Priority'), 'Do first');
  expect(screen.queryByLabelText('Why change it?')).toBeNull();
});

test('hours a month are rounded, and words in their place are refused', async () => {
  const { action, user } = await showAction();
  const hours = screen.getByLabelText<HTMLInputElement>('Your own estimate (hours a month)');
  await user.type(hours, '2,6{Tab}');
  await waitFor(() => expect(action().hours).toBe(3));
  await waitFor(() => expect(hours.value).toBe('3'));
  await user.clear(hours);
  await user.type(hours, 'few{Tab}');
  expect(action().hours).toBe(3);
  await waitFor(() => expect(hours.value).toBe('3'));
});

test('the people to tell are ticked and kept in one order', async () => {
  const { action, user } = await showAction();
  const tell = within(screen.getByRole('group', { name: 'Who will you tell?' }));
  await user.click(tell.getByRole('checkbox', { name: 'Outwards: partners, public' }));
  await user.click(tell.getByRole('checkbox', { name: 'Upwards: board, funders' }));
  expect(action().reportTo).toEqual(['up', 'out']);
  await user.click(tell.getByRole('checkbox', { name: 'Outwards: partners, public' }));
  expect(action().reportTo).toEqual(['up']);
});

test.each([
  { origin: 'next-level', words: 'what it would take to reach the next level' },
  { origin: 'carried-over', words: 'carried over from last time' },
  { origin: 'workshop', words: 'from a workshop' },
] as const)('an action of origin $origin says so', async ({ origin, words }) => {
  await showAction({ origin });
  screen.getByText(`Source: ${words}`);
});

test('an action is removed, its undo is offered, and undo brings it back', async () => {
  const { open, user } = await showAction();
  await user.click(screen.getByRole('button', { name: 'Delete action' }));
  await screen.findByText('No actions yet');
  expect(open.undo.state.getState().offered).toBe('Action deleted');
  open.undo.undo();
  await screen.findByRole('link', { name: 'Phone the school' });
});

test('the address of an action that is not in the plan leads back to the plan', async () => {
  const { open } = await showScreen(actions, { at: 'nothing' });
  screen.getByText('This action is no longer in the plan. It may have been deleted.');
  expect(screen.getByRole('link', { name: 'Back to actions' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/actions`,
  );
});

test('an action that is removed in another window is said to be gone', async () => {
  const { open, action } = await showAction();
  decideAction(open.document, action().id, 'removed', true);
  await screen.findByText('This action is no longer in the plan. It may have been deleted.');
});

const place = (label: 'Stage' | 'Statement') => screen.getByLabelText<HTMLSelectElement>(label);

test('an action is given a stage and a statement, and undo takes both steps back', async () => {
  const { action, open, user } = await showAction({ stage: null, statement: null });
  expect(screen.queryByLabelText('Statement')).toBeNull();
  await user.selectOptions(place('Stage'), 'Stage do');
  await user.selectOptions(place('Statement'), '2. Good practice do 2.');
  expect(action()).toMatchObject({ stage: 'do', statement: 'do-2' });
  open.undo.undo();
  await waitFor(() => expect(action()).toMatchObject({ stage: 'do', statement: null }));
  open.undo.undo();
  await waitFor(() => expect(action()).toMatchObject({ stage: null, statement: null }));
});

test('another stage takes the statement away, because it belongs to the old one', async () => {
  const { action, user } = await showAction();
  await user.selectOptions(place('Stage'), 'Stage do');
  expect(action()).toMatchObject({ stage: 'do', statement: null });
  await user.selectOptions(place('Stage'), 'No stage');
  expect(action()).toMatchObject({ stage: null, statement: null });
});

test.each([
  { field: 'lead', label: 'Owner' },
  { field: 'by', label: 'Due date' },
])('an address that names the field “$label” leads to it', async ({ field, label }) => {
  const { open, action } = await showAction();
  await goTo(`#/assessment/${open.id}/actions/${action().id}?field=${field}`);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
});
