import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addAction, setHours } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import type { Action, ActionChoices, ActionText } from '../../../src/domain/assessment/action.ts';
import { actions } from '../../../src/features/actions/feature.ts';
import { today } from '../../../src/ui/browser/today.ts';
import { goTo, showScreen } from '../../support/screen.tsx';

interface Written extends Partial<ActionChoices>, Partial<Record<ActionText, string>> {
  readonly words: string;
  readonly stage?: string | null;
}

const CHOICES = ['impact', 'effort', 'status', 'by', 'hours', 'priority', 'removed'] as const;

/** Writes these actions into the plan, in this order. */
const plan =
  (...written: readonly Written[]) =>
  (open: OpenAssessment): void => {
    for (const { stage = 'plan', words, lead = '', progress = '', ...given } of written) {
      const choices = Object.fromEntries(CHOICES.flatMap((field) => (field in given ? [[field, given[field]]] : [])));
      addAction(open.document, { stage, statement: null, origin: 'stage', texts: { words, lead, progress }, choices });
    }
    open.now();
  };

/** Rows of actions as they stand on the screen. */
const tableRows = (): readonly HTMLElement[] =>
  screen.queryAllByRole('row').filter((row) => within(row).queryByRole('link') !== null);

/** Words of the actions as they stand on the screen. */
const listed = (): readonly string[] =>
  tableRows().map((row) => within(row).getAllByRole('link')[0]?.textContent ?? '');

/** Names of the groups as they stand on the screen, with their counts. */
const groups = (): readonly string[] => screen.queryAllByRole('rowheader').map((head) => head.textContent ?? '');

const rowOf = (words: string) => {
  const found = tableRows().find((row) => within(row).queryByRole('link', { name: words }) !== null);
  if (!found) throw new Error(`No row “${words}”`);
  return within(found);
};

/** Button that shows a field of an action. */
const cell = (field: string, words: string): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`– ${field}: ${words}$`) });

const actionOf = (open: OpenAssessment, words: string): Action => {
  const found = [...open.now().actions.values()].find((action) => action.words === words);
  if (!found) throw new Error(`No action “${words}”`);
  return found;
};

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

test('each action shows its owner, due date, status and priority', async () => {
  await showScreen(actions, {
    given: plan({ words: 'Phone the school', lead: 'Youth lead', by: '2099-03-01', status: 'in-progress', ...FIRST }),
  });
  const row = rowOf('Phone the school');
  row.getByRole('button', { name: /^Youth lead/ });
  row.getByRole('button', { name: /^1 Mar 2099/ });
  row.getByRole('button', { name: /^In progress/ });
  row.getByRole('button', { name: /^Do first/ });
});

test('an action without owner and date asks for both, and a date that has passed is said', async () => {
  await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B', by: '2020-01-31' }) });
  rowOf('A').getByRole('button', { name: /^Add owner/ });
  rowOf('A').getByRole('button', { name: /^Add date/ });
  rowOf('B').getByRole('button', { name: /^31 Jan 2020 ?, Overdue/ });
});

test('a removed action is not in the plan', async () => {
  await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B', removed: true }) });
  expect(listed()).toEqual(['A']);
});

test('the plan is grouped by stage first, and what belongs to no stage comes last', async () => {
  await showScreen(actions, {
    given: plan({ words: 'A', stage: null }, { words: 'B', stage: 'do' }, { words: 'C', stage: 'plan' }),
  });
  expect(groups()).toEqual(['Stage plan 1', 'Stage do 1', 'No stage 1']);
  expect(listed()).toEqual(['C', 'B', 'A']);
});

const THREE = plan(
  { words: 'A', lead: 'Youth lead', by: '2099-03-01', status: 'in-progress', impact: 'low', effort: 'high' },
  { words: 'B', lead: ' Chair ', by: '2020-01-31', ...FIRST },
  { words: 'C', status: 'done' },
);

test.each([
  { by: 'None', names: [] },
  { by: 'Owner', names: ['Chair 1', 'Youth lead 1', 'No owner 1'] },
  { by: 'Due month', names: ['Overdue 1', 'March 2099 1', 'No due date 1'] },
  { by: 'Status', names: ['To do 1', 'In progress 1', 'Done 1'] },
  { by: 'Priority', names: ['Do first 1', 'Not now 1', 'No priority 1'] },
])('the plan is grouped by $by', async ({ by, names }) => {
  const { user } = await showScreen(actions, { given: THREE });
  await user.click(screen.getByRole('button', { name: 'Show 1 done' }));
  await user.selectOptions(screen.getByLabelText('Group by'), `Group by: ${by}`);
  expect(groups()).toEqual(names);
});

test('done and stopped actions are behind a button that says how many', async () => {
  const { user } = await showScreen(actions, {
    given: plan({ words: 'A' }, { words: 'B', status: 'done' }, { words: 'C', status: 'stopped' }),
  });
  expect(listed()).toEqual(['A']);
  await user.click(screen.getByRole('button', { name: 'Show 1 done and 1 stopped' }));
  expect(listed()).toEqual(['A', 'B', 'C']);
  await user.click(screen.getByRole('button', { name: 'Hide done and stopped' }));
  expect(listed()).toEqual(['A']);
});

test('the board shows done actions, whatever the table shows', async () => {
  const { user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B', status: 'done' }) });
  await user.click(screen.getByRole('button', { name: 'Board' }));
  within(screen.getByRole('region', { name: 'Done' })).getByRole('link', { name: 'B' });
  expect(screen.queryByRole('button', { name: /^Open/ })).toBeNull();
});

test('an action is moved up and down in my order, and the move can be undone', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }, { words: 'C' }) });
  await user.click(screen.getByRole('button', { name: 'Move up: C' }));
  expect(listed()).toEqual(['A', 'C', 'B']);
  cell('Owner', 'A').focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(listed()).toEqual(['C', 'A', 'B']);
  open.undo.undo();
  await waitFor(() => expect(listed()).toEqual(['A', 'C', 'B']));
});

test('a column head sorts up, then down, then my order again, and says so', async () => {
  const { user } = await showScreen(actions, {
    given: plan({ words: 'B', by: '2099-02-01' }, { words: 'C' }, { words: 'A', by: '2099-03-01' }),
  });
  const head = () => screen.getByRole('columnheader', { name: /^Due date/ });
  const press = () => user.click(within(head()).getByRole('button'));
  await press();
  expect([listed(), head().getAttribute('aria-sort')]).toEqual([['B', 'A', 'C'], 'ascending']);
  expect(screen.queryByRole('button', { name: /^Move up/ })).toBeNull();
  await press();
  expect([listed(), head().getAttribute('aria-sort')]).toEqual([['A', 'B', 'C'], 'descending']);
  await press();
  expect([listed(), head().getAttribute('aria-sort')]).toEqual([['B', 'C', 'A'], null]);
});

test('search and filters combine, the result is announced, and all are cleared at once', async () => {
  const { user } = await showScreen(actions, {
    given: plan(
      { words: 'Phone the school', lead: 'Chair', by: '2020-01-31' },
      { words: 'Write to members', lead: 'Youth lead' },
      { words: 'Phone members', lead: 'Youth lead' },
    ),
    settings: { role: 'youth LEAD' },
  });
  await user.click(screen.getByRole('button', { name: 'Mine 2' }));
  expect(listed()).toEqual(['Write to members', 'Phone members']);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'phone');
  expect(listed()).toEqual(['Phone members']);
  expect(screen.getByRole('status').textContent).toBe('1 action');
  await user.click(screen.getByRole('button', { name: 'Overdue 1' }));
  screen.getByText('No actions match');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(listed()).toHaveLength(3);
  await user.selectOptions(screen.getByLabelText('Owner'), 'Chair');
  expect(listed()).toEqual(['Phone the school']);
});

test('filters, sorting and grouping are there again at the next visit', async () => {
  const { open, user } = await showScreen(actions, { given: THREE });
  await user.selectOptions(screen.getByLabelText('Group by'), 'Group by: None');
  await user.selectOptions(screen.getByLabelText('Sort by'), 'Sort by: Due date');
  await user.selectOptions(screen.getByLabelText('Owner'), 'Youth lead');
  await goTo(`#/assessment/${open.id}/actions/sort`);
  await screen.findByRole('heading', { level: 1, name: 'Prioritise by impact and effort' });
  await goTo(`#/assessment/${open.id}/actions`);
  await screen.findByLabelText('Group by');
  expect(groups()).toEqual([]);
  expect(listed()).toEqual(['A']);
  expect(screen.getByLabelText<HTMLSelectElement>('Sort by').value).toBe('by');
});

test('Enter opens a cell, Enter saves it, and the focus stays in the cell', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B', lead: 'Chair' }) });
  cell('Owner', 'A').focus();
  await user.keyboard('{Enter}');
  const box = screen.getByRole('combobox', { name: 'Owner: A' });
  expect(document.activeElement).toBe(box);
  await user.keyboard('Youth lead{Enter}');
  expect(actionOf(open, 'A').lead).toBe('Youth lead');
  expect(document.activeElement).toBe(cell('Owner', 'A'));
  open.undo.undo();
  await waitFor(() => expect(actionOf(open, 'A').lead).toBe(''));
});

test('Escape leaves the value, and Tab saves and opens the next cell', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A', lead: 'Chair' }) });
  await user.click(cell('Owner', 'A'));
  await user.keyboard('Nobody{Escape}');
  expect(actionOf(open, 'A').lead).toBe('Chair');
  await user.keyboard('{F2}');
  await user.keyboard('Youth lead{Tab}');
  expect(actionOf(open, 'A').lead).toBe('Youth lead');
  const day = screen.getByLabelText('Due date: A');
  expect(document.activeElement).toBe(day);
  fireEvent.change(day, { target: { value: '2099-05-01' } });
  await user.keyboard('{Enter}');
  expect(actionOf(open, 'A').by).toBe('2099-05-01');
});

test('a list in a cell is chosen from by pointer and by keys', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }) });
  await user.click(cell('Status', 'A'));
  await user.click(screen.getByRole('option', { name: 'In progress' }));
  expect(actionOf(open, 'A').status).toBe('in-progress');
  cell('Priority', 'A').focus();
  await user.keyboard('{F2}');
  await user.keyboard('p{Enter}');
  expect(actionOf(open, 'A').priority).toBe('plan');
  await user.click(cell('Stage', 'A'));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(actionOf(open, 'A').stage).toBe('do');
});

test('arrow keys move between the rows of a column', async () => {
  const { user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }) });
  cell('Due date', 'A').focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(cell('Due date', 'B'));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(cell('Due date', 'A'));
});

/** Bar that changes the selected actions. */
const bulk = () => within(screen.getByRole('group', { name: 'Change the selected actions' }));

test('selected actions are changed at once, with one undo', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }, { words: 'C' }) });
  await user.click(screen.getByRole('checkbox', { name: 'Select: A' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select: C' }));
  screen.getByText('2 selected');
  await user.click(bulk().getByRole('button', { name: 'Priority' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Priority for 2 actions' }));
  await user.selectOptions(dialog.getByLabelText('Priority'), 'Not now');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const priorities = () => ['A', 'B', 'C'].map((words) => actionOf(open, words).priority);
  expect(priorities()).toEqual(['park', null, 'park']);
  expect(open.undo.state.getState().offered).toBe('Priority set to Not now for 2 actions');
  open.undo.undo();
  expect(priorities()).toEqual([null, null, null]);
});

test('owner and due date of many are changed at once', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }) });
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  await user.click(bulk().getByRole('button', { name: 'Owner' }));
  await user.type(within(screen.getByRole('dialog')).getByLabelText('Owner'), 'Chair{Enter}');
  await user.click(bulk().getByRole('button', { name: 'Due date' }));
  fireEvent.change(within(screen.getByRole('dialog')).getByLabelText('Due date'), { target: { value: '2099-05-01' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  for (const words of ['A', 'B']) expect(actionOf(open, words)).toMatchObject({ lead: 'Chair', by: '2099-05-01' });
});

test('a selected action that a filter hides is not changed, and is counted', async () => {
  const { open, user } = await showScreen(actions, { given: plan({ words: 'A' }, { words: 'B' }) });
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  await user.click(cell('Status', 'A'));
  await user.click(screen.getByRole('option', { name: 'Done' }));
  screen.getByText('2 selected, 1 hidden');
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect([actionOf(open, 'A').removed, actionOf(open, 'B').removed]).toEqual([false, true]);
});

test('Shift selects a range, and Clear ends the selection', async () => {
  const { user } = await showScreen(actions, {
    given: plan({ words: 'A' }, { words: 'B' }, { words: 'C' }, { words: 'D' }),
  });
  await user.click(screen.getByRole('checkbox', { name: 'Select: A' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Select: C' }));
  await user.keyboard('{/Shift}');
  screen.getByText('3 selected');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  screen.getByRole('searchbox', { name: 'Search' });
});

test('an action is duplicated, to do and without progress', async () => {
  const { open, user } = await showScreen(actions, {
    given: plan({ words: 'A', lead: 'Chair', by: '2099-05-01', status: 'in-progress', progress: 'Half way' }),
  });
  await user.click(screen.getByRole('button', { name: 'More for: A' }));
  await user.click(screen.getByRole('menuitem', { name: 'Duplicate' }));
  expect(listed()).toEqual(['A', 'A (copy)']);
  expect(actionOf(open, 'A (copy)')).toMatchObject({
    lead: 'Chair',
    by: '2099-05-01',
    status: 'not-started',
    progress: '',
    stage: 'plan',
  });
});

test('a thousand actions put only the rows near the screen into the document', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ words: `Action words ${i + 1}` }));
  await showScreen(actions, { given: plan(...many) });
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1002');
  expect(tableRows().length).toBeLessThan(60);
  expect(listed()[0]).toBe('Action words 1');
});

const timeCheck = () => within(screen.getByRole('region', { name: 'Do we have time?' }));

test('time is asked about only when an action is to be done first', async () => {
  await showScreen(actions, { given: plan({ words: 'A', status: 'in-progress' }) });
  expect(screen.queryByRole('heading', { name: 'Do we have time?' })).toBeNull();
});

test('hours are set in a dialog, then the hours needed are compared with them', async () => {
  const { open, user } = await showScreen(actions, {
    given: plan({ words: 'A', hours: 32, ...FIRST }, { words: 'B', hours: 5 }),
  });
  await user.click(timeCheck().getByRole('button', { name: 'Set hours available' }));
  const hours = screen.getByLabelText<HTMLInputElement>('Hours available per month (whole team)');
  await user.type(hours, 'many{Tab}');
  expect(hours.value).toBe('');
  await user.type(hours, '40{Tab}');
  expect(open.now().hoursAMonth).toBe(40);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(timeCheck().getByRole('status').textContent).toBe('“Do first” needs 32 of our 40 hours a month. This fits.');
});

test('an action that does not fit is put on hold, and its undo is offered', async () => {
  const { open, user } = await showScreen(actions, {
    given: (begun) => {
      plan({ words: 'A', hours: 10, ...FIRST }, { words: 'B', hours: 10, ...FIRST })(begun);
      setHours(begun.document, 10);
    },
  });
  expect(timeCheck().getByRole('status').textContent).toBe('“Do first” needs 20 of our 10 hours a month. 10 over');
  await user.click(timeCheck().getByRole('button', { name: 'See what to put on hold' }));
  expect(screen.queryByRole('button', { name: /Put on hold ?: A/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /Put on hold ?: B/ }));
  expect(actionOf(open, 'B').priority).toBe('park');
  expect(open.undo.state.getState().offered).toBe('Action put on hold');
});

test('an action in progress is counted, and one without effort is said', async () => {
  const { user } = await showScreen(actions, {
    given: (begun) => {
      plan({ words: 'A', status: 'in-progress' }, { words: 'B', ...FIRST })(begun);
      setHours(begun.document, 10);
    },
  });
  expect(timeCheck().getByRole('status').textContent).toBe(
    '“Do first” and “In progress” need 2 of our 10 hours a month. This fits.',
  );
  await user.click(timeCheck().getByRole('button', { name: 'Change hours' }));
  screen.getByText('1 of them has no effort yet and counts as 0 hours.');
});

test('more than seven actions to do first are questioned', async () => {
  const eight = Array.from({ length: 8 }, (_, i) => ({ words: `A${i}`, ...FIRST }));
  const { user } = await showScreen(actions, { given: plan(...eight) });
  await user.click(timeCheck().getByRole('button', { name: 'Set hours available' }));
  screen.getByText('8 actions to do first are a lot. Most teams manage three to seven.');
});

test('an action is overdue only when its date has passed', async () => {
  await showScreen(actions, { given: plan({ words: 'A', by: today() }) });
  expect(counts()).toBe('1 open');
});
