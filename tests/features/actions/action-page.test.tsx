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
  { label: 'What will you do?', field: 'words' },
  { label: 'Who leads?', field: 'lead' },
  { label: 'How will you know that it worked?', field: 'measure' },
  { label: 'Why does it matter?', field: 'why' },
  { label: 'Who else is needed?', field: 'partners' },
  { label: 'What does it need: money, rooms, kit?', field: 'resources' },
  { label: 'What evidence will you collect?', field: 'collect' },
] as const)('“$label” is stored as it is written', async ({ label, field }) => {
  const { action, user } = await showAction();
  const box = screen.getByLabelText(label);
  await user.clear(box);
  await user.type(box, 'Some words');
  expect(action()[field]).toBe('Some words');
});

test.each([
  { label: 'By when?', field: 'by' },
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
  await user.click(screen.getByRole('radio', { name: 'Started' }));
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
  await user.type(screen.getByLabelText('What changed because of it?'), 'Pupils joined');
  const now = open.now();
  const [item] = [...open.organisation.getState().evidence.values()];
  expect(item?.title).toBe('Pupils joined');
  const owner = linkedTo === 'statement' ? now.statements.get('plan-2') : now.stages.get('plan');
  expect(owner?.evidence).toEqual([item?.id]);
});

test('help and effort say what to do first, and people may overrule it with a reason', async () => {
  const { action, user } = await showAction();
  const priority = screen.getByLabelText<HTMLSelectElement>('So it belongs to');
  const shown = () => priority.selectedOptions[0]?.textContent;
  expect(shown()).toBe('as help and effort say');
  await user.click(within(screen.getByRole('group', { name: 'How much would it help?' })).getByLabelText('a lot'));
  await user.click(within(screen.getByRole('group', { name: 'How hard is it?' })).getByLabelText('easy'));
  expect(shown()).toBe('as help and effort say: Do first');
  await user.selectOptions(priority, 'Park');
  await user.type(screen.getByLabelText('Why do you overrule it?'), 'After the move');
  expect(action()).toMatchObject({
    impact: 'high',
    effort: 'low',
    priority: 'park',
    priorityReason: 'After the move',
  });
});

test('a choice that agrees with help and effort asks for no reason', async () => {
  const { user } = await showAction({ choices: { impact: 'high', effort: 'low' } });
  await user.selectOptions(screen.getByLabelText('So it belongs to'), 'Do first');
  expect(screen.queryByLabelText('Why do you overrule it?')).toBeNull();
});

test('hours a month are rounded, and words in their place are refused', async () => {
  const { action, user } = await showAction();
  const hours = screen.getByLabelText<HTMLInputElement>('Hours a month, if you know better');
  await user.type(hours, '2,6{Tab}');
  expect(action().hours).toBe(3);
  await user.clear(hours);
  await user.type(hours, 'few{Tab}');
  expect(action().hours).toBe(3);
  expect(hours.value).toBe('3');
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
  { origin: 'next-level', words: 'what would make it the next level' },
  { origin: 'carried-over', words: 'carried over from last time' },
  { origin: 'workshop', words: 'from a workshop' },
] as const)('an action of origin $origin says so', async ({ origin, words }) => {
  await showAction({ origin });
  screen.getByText(`Where it came from: ${words}`);
});

test('an action is removed, its undo is offered, and undo brings it back', async () => {
  const { open, user } = await showAction();
  await user.click(screen.getByRole('button', { name: 'Remove this action' }));
  await screen.findByRole('heading', { level: 1, name: 'No actions yet' });
  expect(open.undo.state.getState().offered).toBe('Action removed');
  open.undo.undo();
  await screen.findByRole('link', { name: 'Phone the school' });
});

test('the address of an action that is not in the plan leads back to the plan', async () => {
  const { open } = await showScreen(actions, { at: 'nothing' });
  screen.getByText('This action is not in the plan any more. It may have been removed.');
  expect(screen.getByRole('link', { name: 'Back to the plan' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/actions`,
  );
});

test('an action that is removed in another window is said to be gone', async () => {
  const { open, action } = await showAction();
  decideAction(open.document, action().id, 'removed', true);
  await screen.findByText('This action is not in the plan any more. It may have been removed.');
});
