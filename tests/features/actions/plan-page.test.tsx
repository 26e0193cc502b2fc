import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addAction, setHours } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import type { ActionChoices, ActionText } from '../../../src/domain/assessment/action.ts';
import { actions } from '../../../src/features/actions/feature.ts';
import { today } from '../../../src/ui/browser/today.ts';
import { showScreen } from '../../support/screen.tsx';

interface Written extends Partial<ActionChoices>, Partial<Record<ActionText, string>> {
  readonly words: string;
  readonly stage?: string | null;
}

const CHOICES = ['impact', 'effort', 'status', 'by', 'hours', 'priority', 'removed'] as const;

/** Writes these actions into the plan, in this order. */
const plan =
  (...written: readonly Written[]) =>
  (open: OpenAssessment): void => {
    for (const { stage = 'plan', words, lead = '', ...given } of written) {
      const choices = Object.fromEntries(CHOICES.flatMap((field) => (field in given ? [[field, given[field]]] : [])));
      addAction(open.document, { stage, statement: null, origin: 'stage', texts: { words, lead }, choices });
    }
    open.now();
  };

/** Words of the actions as they stand on the screen. */
const listed = (): readonly string[] =>
  screen.getAllByRole('listitem').map((row) => within(row).getAllByRole('link')[0]?.textContent ?? '');

/** Names of the groups as they stand on the screen. */
const groups = (): readonly string[] =>
  screen
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent ?? '')
    .slice(1);

/** Line of counts below the heading. */
const counts = (): string => screen.getByRole('heading', { level: 1 }).nextElementSibling?.textContent ?? '';

const FIRST = { impact: 'high', effort: 'low' } as const;

test('an empty plan says where actions come from and leads to the first stage', async () => {
  const { open } = await showScreen(actions);
  screen.getByRole('heading', { level: 1, name: 'Actions' });
  screen.getByText('No actions yet');
  screen.getByText('Add actions here, or on each stage’s page.');
  expect(screen.getByRole('link', { name: 'Go to Stage plan' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/stage/plan`,
  );
});

test('an action is added and opened to be written', async () => {
  const { open, user } = await showScreen(actions);
  await user.click(screen.getByRole('button', { name: 'Add action' }));
  await screen.findByRole('heading', { level: 1, name: 'Action 1' });
  await user.type(screen.getByLabelText('Action'), 'Phone the school');
  const [action] = [...open.now().actions.values()];
  expect(action).toMatchObject({ words: 'Phone the school', origin: 'plan', stage: null });
});

test('the open actions and those overdue are counted', async () => {
  await showScreen(actions, {
    given: plan({ words: 'A', ...FIRST }, { words: 'B', by: '2020-01-31' }, { words: 'C' }),
  });
  expect(counts()).toBe('3 open · 1 overdue');
});

test('each action shows its number, who, when, status and what to do first', async () => {
  await showScreen(actions, {
    given: plan({ words: 'Phone the school', lead: 'Youth lead', by: '2099-03-01', status: 'in-progress', ...FIRST }),
  });
  const row = within(screen.getByRole('listitem'));
  row.getByText('Action 1');
  row.getByText('Youth lead');
  row.getByText('1 Mar 2099');
  row.getByText('In progress');
  row.getByText('Do first');
});

test('an action without who and when asks for both, and a day that has passed is said', async () => {
  await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B', by: '2020-01-31' }) });
  const [first, second] = screen.getAllByRole('listitem');
  within(first ?? document.body).getByRole('link', { name: 'Add owner' });
  within(first ?? document.body).getByRole('link', { name: 'Add date' });
  within(second ?? document.body).getByText('Overdue since 31 Jan 2020');
});

test('a removed action is not in the plan', async () => {
  await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B', removed: true }) });
  expect(listed()).toEqual(['A']);
});

test('the plan is listed by stage first, and what belongs to no stage comes last', async () => {
  await showScreen(actions, {
    given: plan({ words: 'A', stage: null }, { words: 'B', stage: 'do' }, { words: 'C', stage: 'plan' }),
  });
  expect(groups()).toEqual(['Stage plan', 'Stage do', 'No stage']);
  expect(listed()).toEqual(['C', 'B', 'A']);
});

test.each([
  { by: 'Owner', names: ['Chair', 'Youth lead', 'No owner'] },
  { by: 'Due month', names: ['Overdue', 'March 2099', 'No due date'] },
  { by: 'Status', names: ['To do', 'In progress', 'Done'] },
  { by: 'Priority', names: ['Do first', 'Not now', 'No priority'] },
])('the plan is listed by $by', async ({ by, names }) => {
  const { user } = await showScreen(actions, {
    given: plan(
      { words: 'A', lead: 'Youth lead', by: '2099-03-01', status: 'in-progress', impact: 'low', effort: 'high' },
      { words: 'B', lead: ' Chair ', by: '2020-01-31', ...FIRST },
      { words: 'C', status: 'done' },
    ),
  });
  await user.selectOptions(screen.getByLabelText('Group by'), by);
  expect(groups()).toEqual(names);
});

test('an action is moved up and down among its stage’s actions, and the move can be undone', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }, { words: 'C' }) });
  await user.click(screen.getByRole('button', { name: 'Move up: C' }));
  expect(listed()).toEqual(['A', 'C', 'B']);
  await user.click(screen.getByRole('button', { name: 'Move down: A' }));
  expect(listed()).toEqual(['C', 'A', 'B']);
  open.undo.undo();
  await waitFor(() => expect(listed()).toEqual(['A', 'C', 'B']));
});

test('the arrows at the ends of a list do nothing', async () => {
  const { user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }) });
  const up = screen.getByRole('button', { name: 'Move up: A' });
  expect(up.getAttribute('aria-disabled')).toBe('true');
  await user.click(up);
  await user.click(screen.getByRole('button', { name: 'Move down: B' }));
  expect(listed()).toEqual(['A', 'B']);
});

test('a list that is not by stage cannot be reordered', async () => {
  const { user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }) });
  await user.selectOptions(screen.getByLabelText('Group by'), 'Status');
  expect(screen.getByRole('button', { name: 'Move down: A' }).getAttribute('aria-disabled')).toBe('true');
});

test('a long group is shown in parts', async () => {
  const many = Array.from({ length: 53 }, (_, i) => ({ words: `Action words ${i + 1}` }));
  const { user } = await showScreen(actions, { given: plan(...many) });
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show 3 more' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(53);
});

test('the hours that a team has are compared with what it chose', async () => {
  const { open, user } = await showScreen(actions, {
    given: plan({ words: 'A', impact: 'high', effort: 'low', hours: 30 }, { words: 'B', ...FIRST }),
  });
  const status = screen.getByRole('status');
  expect(status.textContent).toMatch(/^What you chose to do first needs about 32 hours a month\.\s*$/);
  const hours = screen.getByLabelText('Hours available per month (whole team)');
  await user.type(hours, '40{Tab}');
  expect(open.now().hoursAMonth).toBe(40);
  expect(status.textContent).toContain('That fits.');
  await user.clear(hours);
  await user.type(hours, '31{Tab}');
  expect(status.textContent).toContain('1 hour over. Consider putting on hold:');
});

test('hours that are no number change nothing and are taken out of the box', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A', ...FIRST }) });
  const hours = screen.getByLabelText<HTMLInputElement>('Hours available per month (whole team)');
  await user.type(hours, 'many{Tab}');
  expect(hours.value).toBe('');
  expect(open.now().hoursAMonth).toBeNull();
});

test('an action that does not fit is put on hold, and its undo is offered', async () => {
  const { open, user } = await showScreen(actions, {
    given: (begun) => {
      plan({ words: 'A', hours: 10, ...FIRST }, { words: 'B', hours: 10, ...FIRST })(begun);
      setHours(begun.document, 10);
    },
  });
  await user.click(screen.getByRole('button', { name: /Put on hold ?: B/ }));
  expect(screen.getByRole('status').textContent).toContain('That fits.');
  expect(open.undo.state.getState().offered).toBe('Action put on hold');
  expect(screen.queryByRole('button', { name: /Put on hold ?: A/ })).toBeNull();
});

test('a started action without effort is counted and said', async () => {
  await showScreen(actions, { given: plan({ words: 'A', status: 'in-progress' }) });
  screen.getByText('1 of them has no effort yet.');
});

test('more than seven actions to do first are questioned', async () => {
  const eight = Array.from({ length: 8 }, (_, i) => ({ words: `A${i}`, ...FIRST }));
  await showScreen(actions, { given: plan(...eight) });
  screen.getByText('8 actions to do first are a lot. Most teams manage three to seven.');
});

test('a day is overdue only when it has passed', async () => {
  await showScreen(actions, { given: plan({ words: 'A', by: today() }) });
  expect(counts()).toBe('1 open');
});
