import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  addAction,
  agreeLevel,
  aimFor,
  answerStatement,
  decideAction,
  finishStage,
} from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { restorePointsOf } from '../../../src/data/assessments/restore-points.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { history } from '../../../src/features/history/feature.ts';
import { aRubric, aStage, level } from '../../support/builders.ts';
import { decideApart } from '../../support/decided-apart.ts';
import { noteEvidence } from '../../support/evidence.ts';
import { type Desk, showScreen } from '../../support/screen.tsx';

/** Answers one statement as the person at this window does. */
const answer =
  (statement: string, n: number) =>
  (open: OpenAssessment): void =>
    open.act('Answer', () => answerStatement(open.document, statement, level(n)));

const section = async (name: string) =>
  within((await screen.findByRole('heading', { level: 2, name })).parentElement ?? document.body);

/** Rows of all sittings and restore points as they are shown: who, then the sentences. */
const rows = async (): Promise<readonly (readonly string[])[]> => {
  const changes = await screen.findByRole('region', { name: 'All changes' });
  return [...changes.querySelectorAll<HTMLElement>(':scope section > ul > li')].map((entry) =>
    [...entry.querySelectorAll('p[dir], p + p, li')].map((words) => words.textContent ?? ''),
  );
};

/** Sets the clock before the documents are opened, because they read it from the moment that they are. */
function startClock(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-01T00:00:00'));
}

/** Makes a change at another time than now. */
function at(moment: string, change: () => void): void {
  vi.setSystemTime(new Date(moment));
  change();
}

afterEach(() => vi.useRealTimers());

/** Changes of two days: two sittings on the first, with a pause of 40 minutes, and one on the second. */
function ofTwoDays(open: OpenAssessment): void {
  at('2026-11-27T10:00:00', () => answer('plan-1', 2)(open));
  at('2026-11-27T10:20:00', () => answer('plan-3', 2)(open));
  at('2026-11-27T11:00:00', () => answer('do-1', 4)(open));
  at('2026-11-28T09:00:00', () => open.act('Agree', () => agreeLevel(open.document, 'plan', level(3))));
  vi.setSystemTime(new Date('2026-11-28T12:00:00'));
}

/** The assessment was begun by a window that had not changed anything else. */
const BEGUN: readonly string[] = ['Someone'];

test('a new assessment lists what it was begun with, and nothing else', async () => {
  await showScreen(history, { period: 'Autumn 2026' });
  expect(await rows()).toEqual([[...BEGUN, 'Changed assessment details: period']]);
});

test('an assessment without any change says so', async () => {
  await showScreen(history, { period: '' });
  await screen.findByText('No changes yet.');
  expect(screen.queryByLabelText('Show')).toBeNull();
});

test('changes stand by day and sitting, newest first, and read in order of time', async () => {
  startClock();
  await showScreen(history, {
    period: '',
    settings: { role: 'Team lead', device: 'Hall laptop' },
    given: ofTwoDays,
  });
  expect(await rows()).toEqual([
    ['Team lead, on Hall laptop', 'Agreed Stage plan: 3 Developing'],
    ['Team lead, on Hall laptop', 'Rated Stage do 1: 4 Established'],
    ['Team lead, on Hall laptop', 'Rated Stage plan 1 and Stage plan 3: 2 Emerging'],
  ]);
  expect(screen.getAllByRole('heading', { level: 2 }).map((day) => day.textContent)).toEqual([
    'Today, 28 November 2026',
    'Yesterday, 27 November 2026',
  ]);
  screen.getByText('10:00 to 10:20');
  screen.getByText('20 minutes');
  screen.getByText('11:00');
});

test.each([
  { settings: { role: 'Chair' }, who: 'Chair' },
  { settings: { role: 'Chair', device: 'Office laptop' }, who: 'Chair, on Office laptop' },
  { settings: { device: 'Office laptop' }, who: 'Someone on Office laptop' },
  { settings: {}, who: 'Someone on this device' },
])('a person who gave $settings is called “$who”', async ({ settings, who }) => {
  await showScreen(history, { period: '', settings, given: answer('plan-2', 4) });
  expect(await rows()).toEqual([[who, 'Rated Stage plan 2: 4 Established']]);
  expect(document.body.textContent).not.toMatch(/Chrome|Firefox|Browser|Linux|Windows/);
});

test('what was written joins the sitting of its writer', async () => {
  await showScreen(history, {
    period: '',
    settings: { role: 'Chair' },
    given: (open) => {
      answer('plan-2', 4)(open);
      open.act('Typing', () => replaceText(open.document.doc, 'stage/plan/now', 'We ask twice a year'));
    },
  });
  expect(await rows()).toEqual([
    ['Chair', 'Rated Stage plan 2: 4 Established', 'Wrote “What do we currently do?” for Stage plan'],
  ]);
});

test('the details of a sitting have each field before and after', async () => {
  const { user } = await showScreen(history, {
    period: '',
    given: (open) => {
      answer('plan-2', 4)(open);
      open.act('Typing', () => replaceText(open.document.doc, 'stage/plan/now', 'We ask twice a year'));
    },
  });
  const button = await screen.findByRole('button', { name: /^Details of / });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  const details = document.getElementById(button.getAttribute('aria-controls') ?? '');
  expect(details?.querySelector('ins')?.textContent).toContain('We ask twice a year');
  expect(details?.textContent).toMatch(/Stage plan, statement 2.*\(empty\).*4 Established/);
  await user.click(button);
  expect(details?.textContent).toBe('');
});

test('the list is filtered by subject and stage', async () => {
  startClock();
  const { user } = await showScreen(history, {
    period: '',
    settings: { role: 'Chair' },
    given: (open) => {
      ofTwoDays(open);
      open.act('Add', () =>
        addAction(open.document, {
          stage: 'do',
          statement: null,
          origin: 'stage',
          texts: { words: 'Phone the school' },
        }),
      );
      open.act('Note', () => noteEvidence(open, 'e1', { title: 'Minutes', supports: ['statement/plan-1'] }));
    },
  });
  await rows();
  await user.selectOptions(screen.getByLabelText('Show'), 'Actions');
  expect(await rows()).toEqual([['Chair', 'Added action: Phone the school']]);
  await user.selectOptions(screen.getByLabelText('Stage'), 'Stage plan');
  expect(await rows()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await rows()).toHaveLength(4);
  await user.selectOptions(screen.getByLabelText('Show'), 'Levels and targets');
  await user.selectOptions(screen.getByLabelText('Stage'), 'Stage do');
  expect(await rows()).toEqual([['Chair', 'Rated Stage do 1: 4 Established']]);
});

test('a change that is made now joins the list', async () => {
  const { open } = await showScreen(history, { period: '' });
  await screen.findByText('No changes yet.');
  answer('do-1', 5)(open);
  await screen.findByText('Rated Stage do 1: 5 Embedded');
});

test('a long history is shown in parts', async () => {
  startClock();
  const { user } = await showScreen(history, {
    period: '',
    given: (open) => {
      for (let hour = 0; hour < 45; hour++)
        at(new Date(Date.UTC(2026, 10, 1, hour * 3)).toISOString(), () => answer('plan-1', (hour % 5) + 1)(open));
    },
  });
  expect(await rows()).toHaveLength(20);
  await user.click(screen.getByRole('button', { name: 'Show older changes' }));
  expect(await rows()).toHaveLength(40);
  await user.click(screen.getByRole('button', { name: 'Show older changes' }));
  expect(await rows()).toHaveLength(45);
  expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull();
});

test('a sitting with many different changes shows ten and counts the others', async () => {
  await showScreen(history, {
    period: '',
    rubric: aRubric({ stages: [aStage('plan', 5), aStage('do', 1)] }),
    given: (open) => {
      for (const n of [1, 2, 3, 4, 5]) {
        answer(`plan-${n}`, n)(open);
        open.act('Target', () => aimFor(open.document, `statement/plan-${n}`, { type: 'level', level: n, by: null }));
      }
      open.act('Agree', () => agreeLevel(open.document, 'plan', level(3)));
      open.act('Finish', () => finishStage(open.document, 'plan', true));
    },
  });
  const [sitting] = await rows();
  expect(sitting).toHaveLength(12);
  expect(sitting?.at(-1)).toBe('and 2 more changes');
});

test('a choice that two devices made differently is settled here', async () => {
  const { open, user } = await showScreen(history, {
    given: (begun) =>
      decideApart(
        begun,
        (document) => agreeLevel(document, 'plan', level(2)),
        (document) => agreeLevel(document, 'plan', level(4)),
      ),
  });
  (await section('Different in two places')).getByText('Stage plan: Agreed level');
  await user.click(screen.getByRole('button', { name: /^2 Emerging: / }));
  expect(open.now().stages.get('plan')?.agreed).toEqual(level(2));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Different in two places' })).toBeNull());
  expect(open.undo.state.getState().offered).toBe('Choice between two answers');
});

test('removed actions and evidence are listed and brought back', async () => {
  const { open, user } = await showScreen(history, {
    given: (begun) => {
      const id = addAction(begun.document, {
        stage: 'plan',
        statement: null,
        origin: 'stage',
        texts: { words: 'Phone the school' },
      });
      decideAction(begun.document, id, 'removed', true);
      noteEvidence(begun, 'e1', { title: 'Minutes', removed: true });
      noteEvidence(begun, 'e2', { title: '', removed: true });
    },
  });
  const removed = await section('Deleted actions and evidence');
  expect(removed.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Phone the schoolActionRestore',
    'MinutesEvidenceRestore',
  ]);
  await user.click(screen.getByRole('button', { name: 'Restore “Phone the school”' }));
  expect([...open.now().actions.values()].map(({ removed: gone }) => gone)).toEqual([false]);
  expect(open.undo.state.getState().offered).toBe('“Phone the school” restored');
  await user.click(screen.getByRole('button', { name: 'Restore “Minutes”' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Deleted actions and evidence' })).toBeNull());
});

/** A version of day one, a change on day two, and the version before a workshop. */
async function withVersions(open: OpenAssessment, { workspace }: Desk): Promise<void> {
  at('2026-11-27T10:00:00', () => answer('plan-1', 2)(open));
  await workspace.settled();
  vi.setSystemTime(new Date('2026-11-28T09:00:00'));
  await workspace.saveRestorePoint(open.id, 'day');
  at('2026-11-28T09:10:00', () => answer('plan-1', 5)(open));
  await workspace.settled();
  vi.setSystemTime(new Date('2026-11-28T10:00:00'));
  await workspace.saveRestorePoint(open.id, 'workshop');
}

test('the version after a sitting can be restored from its row, and a version before a workshop has a row', async () => {
  startClock();
  await showScreen(history, { period: '', settings: { role: 'Chair' }, given: withVersions });
  expect(await rows()).toEqual([
    ['Restore point', 'Saved before a workshop'],
    ['Chair', 'Changed Stage plan 1 from 2 Emerging to 5 Embedded'],
    ['Chair', 'Rated Stage plan 1: 2 Emerging'],
  ]);
  expect(screen.getAllByRole('button', { name: /^Restore the version of / })).toHaveLength(2);
});

test('restoring asks first, saves the version of now, and can be undone', async () => {
  startClock();
  const { open, user, workspace } = await showScreen(history, { period: '', given: withVersions });
  await rows();
  const ask = (): Promise<void> =>
    user.click(screen.getByRole('button', { name: /^Restore the version of 27 Nov 2026/ }));
  await ask();
  await user.click(within(screen.getByRole('dialog', { name: 'Restore this version?' })).getByText('Cancel'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(open.now().statements.get('plan-1')?.answer).toEqual(level(5));
  await ask();
  await user.click(screen.getByRole('button', { name: 'Restore version' }));
  await waitFor(() => expect(open.now().statements.get('plan-1')?.answer).toEqual(level(2)));
  expect(open.undo.state.getState().offered).toMatch(/^Version of .* restored$/);
  const points = await workspace.storage.read(['points'], (reader) => restorePointsOf(reader, open.id));
  expect(points[0]?.reason).toBe('put-back');
  open.undo.undo();
  expect(open.now().statements.get('plan-1')?.answer).toEqual(level(5));
});
