import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addAction,
  agreeLevel,
  answerStatement,
  finishStage,
} from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { saveReportSnapshot } from '../../../src/data/assessments/report-snapshots.ts';
import { fileToImport } from '../../../src/data/import/file-to-import.ts';
import { beginWorkshop } from '../../../src/data/workshops/live/open-workshop.ts';
import { moveAssessmentToTrash } from '../../../src/data/workspace/trash.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { example, start } from '../../../src/features/start/feature.ts';
import { EXAMPLE_RESULT, timeNeeded } from '../../../src/features/start/welcome.tsx';
import { level } from '../../support/builders.ts';
import { begunAssessment, type Desk, goTo, showPage } from '../../support/screen.tsx';
import { opened } from '../../support/test-workspace.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fileToImport.setState(fileToImport.getInitialState(), true);
});

/** Shows the start page over what `given` makes. */
const showStart = (given?: (workspace: Workspace) => Promise<void>): Promise<Desk> =>
  showPage(start, {
    at: '#/',
    given: async ({ workspace }) => {
      await given?.(workspace);
      await workspace.settled();
    },
  });

const withOne = async (workspace: Workspace): Promise<void> => {
  await begunAssessment(workspace, { organisation: 'Harbour Lane' });
};

const completeAll = ({ document, rubric }: OpenAssessment): void => {
  for (const { id } of rubric.stages) finishStage(document, id, true);
};

const saveVersion = ({ document }: OpenAssessment, madeAt: number): void => {
  saveReportSnapshot(document, { audience: 'team', title: '', madeAt, query: {}, checksum: '', packed: '' });
};

/** Row of the round with this period. */
async function rowOf(period: string): Promise<ReturnType<typeof within>> {
  const link = await screen.findByRole('link', { name: new RegExp(`^${period}, `) });
  const row = link.closest('li');
  if (!row) throw new Error('A round is not in a list');
  return within(row);
}

async function choose({ user }: Desk, menu: string, item: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `More for ${menu}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the first visit', () => {
  test.each([
    { way: 'Start an assessment', address: '#/new' },
    { way: 'Look at an example', address: '#/example' },
    { way: 'Join a workshop', address: '#/vote' },
    { way: 'Using a shared or public computer?', address: '#/borrowed' },
  ])('offers “$way”', async ({ way, address }) => {
    const { user } = await showStart();
    await user.click(screen.getByRole('link', { name: way }));
    await screen.findByText(`Page ${address}`);
  });

  test('says how much there is to do and how long it takes, by the framework', async () => {
    await showStart();
    screen.getByText(/^Rate 19 short statements in 5 stages\./);
    screen.getByText(/^About 50 minutes alone, about 2 hours with a group\./);
    screen.getByText('A level for each stage: Plan, Do, Measure, Review and Impact');
    screen.getByText(/^Your answers stay on this device\./);
  });

  test.each([
    { statements: 19, minutes: 50, hours: 2 },
    { statements: 2, minutes: 10, hours: 0.5 },
    { statements: 40, minutes: 100, hours: 4 },
  ])('$statements statements take about $minutes minutes', ({ statements, minutes, hours }) =>
    expect(timeNeeded(statements)).toEqual({ minutes, hours }),
  );

  test('shows the result of the example, in words too', async () => {
    const { appData } = await showPage(example);
    const page = await screen.findByText(/^Page #\/assessment\/example/, {}, { timeout: 20_000 });
    const workspace = await appData.exampleWorkspace();
    const open = await opened(workspace, page.textContent?.split('/')[2] ?? '');
    const now = open.now();
    const before = await opened(workspace, now.previous ?? '');
    const levelIn = (from: OpenAssessment, stage: string): number => {
      const agreed = from.now().stages.get(stage)?.agreed;
      return agreed?.type === 'level' ? agreed.level : 0;
    };
    expect(
      open.rubric.stages.map(({ id }) => {
        const target = now.stages.get(id)?.target;
        const level = levelIn(open, id);
        return { now: level, before: levelIn(before, id), target: target?.type === 'level' ? target.level : level };
      }),
    ).toEqual(EXAMPLE_RESULT);
    await goTo('#/example');
  });

  test('describes each lane of the picture', async () => {
    await showStart();
    screen.getByRole('img', { name: 'Plan: now 3 Developing, last time 3 Developing, target 4 Established.' });
    expect(screen.getAllByRole('img', { name: /: now / })).toHaveLength(5);
  });

  test('a file that is chosen here is opened under Back up and restore', async () => {
    const { user } = await showStart();
    const file = new File(['{}'], 'backup.lanes.json');
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [file] });
      this.dispatchEvent(new Event('change'));
    });
    await user.click(screen.getByRole('button', { name: 'Open a file' }));
    await screen.findByText('Page #/files');
    expect(fileToImport.getState().file).toBe(file);
  });
});

describe('a round', () => {
  test('in progress shows what is answered, empty squares, and the stage to continue with', async () => {
    const { user } = await showStart(async (workspace) => {
      const open = await begunAssessment(workspace);
      answerStatement(open.document, 'plan-1', level(3));
      agreeLevel(open.document, 'plan', level(4));
      finishStage(open.document, 'plan', true);
    });
    await screen.findByRole('heading', { level: 1, name: 'Your assessments' });
    screen.getByRole('heading', { level: 2, name: 'Harbour Lane' });
    const row = await rowOf('Autumn 2026');
    row.getByText('1 of 2 stages complete');
    row.getByText(/1 of 5 answered/);
    row.getByText('Stage plan: level 4');
    row.getByText('Stage do: no agreed level yet');
    await user.click(row.getByRole('link', { name: /^Continue with Stage do/ }));
    await screen.findByText(/^Page #\/assessment\/\w+\/stage\/do/);
  });

  test('with every stage complete asks for the check', async () => {
    await showStart(async (workspace) => completeAll(await begunAssessment(workspace)));
    const row = await rowOf('Autumn 2026');
    row.getByText('All 2 stages complete');
    expect(row.getByRole('link', { name: /^Check and finish/ }).getAttribute('href')).toMatch(/\/check$/);
  });

  test('that is finished says when, and offers the next one', async () => {
    await showStart(async (workspace) => {
      const open = await begunAssessment(workspace);
      completeAll(open);
      saveVersion(open, Date.UTC(2026, 4, 29, 12));
    });
    const row = await rowOf('Autumn 2026');
    row.getByText('Finished 29 May 2026');
    expect(row.getByRole('link', { name: /^Start next round/ }).getAttribute('href')).toMatch(/^#\/new\?after=/);
  });

  test('with a level that was not agreed has the sign for it, and the sign is explained', async () => {
    await showStart(async (workspace) => {
      const open = await begunAssessment(workspace);
      agreeLevel(open.document, 'plan', { type: 'not-agreed', low: 1, high: 3 });
    });
    (await rowOf('Autumn 2026')).getByText('Stage plan: not agreed');
    screen.getByText(/≠: not agreed\.$/);
  });

  test('counts its overdue actions, and the page lists them', async () => {
    const { user } = await showStart(async (workspace) => {
      const open = await begunAssessment(workspace);
      completeAll(open);
      const act = (words: string, by: string, status: 'not-started' | 'done') =>
        addAction(open.document, {
          stage: 'plan',
          statement: null,
          origin: 'stage',
          texts: { words, lead: 'Chair' },
          choices: { by, status },
        });
      act('Phone the school', '2020-01-31', 'not-started');
      act('Book the hall', '2020-01-31', 'done');
      act('Far away', '2999-01-31', 'not-started');
    });
    const row = await rowOf('Autumn 2026');
    row.getByText('1 overdue');
    await user.click(screen.getByText('1 action overdue'));
    const action = await screen.findByRole('link', { name: 'Phone the school' });
    expect(action.getAttribute('href')).toMatch(/\/actions\//);
    screen.getByText('Overdue: 31 January 2020');
    screen.getByText('Harbour Lane, Chair');
    expect(screen.queryByText('Book the hall')).toBeNull();
    expect(screen.queryByText('Far away')).toBeNull();
  });
});

describe('the list', () => {
  test('is by organisation, A to Z, with the newest round first and the rounds before it under it', async () => {
    await showStart(async (workspace) => {
      await begunAssessment(workspace, { organisation: 'Saltpan Surgery', period: '2026' });
      const first = await begunAssessment(workspace, { organisation: 'foldgate Homes', period: 'May 2026' });
      await begunAssessment(workspace, { previous: first.id, period: 'Autumn 2026' });
    });
    await screen.findByRole('heading', { level: 2, name: 'Saltpan Surgery' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'foldgate Homes',
      'Saltpan Surgery',
    ]);
    const region = within(screen.getByRole('region', { name: 'foldgate Homes' }));
    expect(region.getAllByRole('link', { name: /, foldgate Homes$/ }).map((link) => link.textContent)).toEqual([
      'Autumn 2026',
      'May 2026',
    ]);
    // Only the newest round has a next step.
    expect(region.getAllByRole('link', { name: /^Continue with/ })).toHaveLength(1);
  });

  test('of more than twelve organisations has a search field and folds earlier rounds', async () => {
    const desk = await showStart(async (workspace) => {
      const first = await begunAssessment(workspace, { organisation: 'Aaa Trust', period: 'May 2026' });
      await begunAssessment(workspace, { previous: first.id, period: 'Autumn 2026' });
      for (let i = 1; i <= 12; i++) await begunAssessment(workspace, { organisation: `Group ${i}`, period: `P${i}` });
    });
    await screen.findByText('1 earlier round');
    expect(screen.queryByRole('link', { name: /^May 2026/ })).toBeNull();
    await desk.user.click(screen.getByText('1 earlier round'));
    await screen.findByRole('link', { name: /^May 2026/ });
    await desk.user.type(screen.getByLabelText('Search organisations'), 'group 12');
    await screen.findByText('1 organisation found');
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Group 12']);
  });

  test('of few organisations has no search field', async () => {
    await showStart(withOne);
    await screen.findByRole('heading', { level: 2, name: 'Harbour Lane' });
    expect(screen.queryByLabelText('Search organisations')).toBeNull();
  });

  test('a workshop under way stands above it', async () => {
    let id = '';
    await showStart(async (workspace) => {
      const open = await begunAssessment(workspace);
      id = await beginWorkshop(workspace, open, null);
      await workspace.settled();
      await workspace.storage.write(['workshops'], async (tx) => {
        const row = await tx.get('workshops', id);
        if (row) await tx.put('workshops', [{ ...row, title: 'Partners’ day', startedAt: Date.now() }]);
      });
    });
    await screen.findByRole('heading', { name: 'Partners’ day is under way.' });
    expect(screen.getByRole('link', { name: 'Continue workshop' }).getAttribute('href')).toBe(`#/workshop/${id}`);
  });
});

describe('the menus', () => {
  test.each([
    { menu: 'Harbour Lane, Autumn 2026', item: 'Rename', address: /\/details\?field=period&back=start$/ },
    { menu: 'Harbour Lane, Autumn 2026', item: 'Duplicate', address: /^Page #\/new\?copy=/ },
    { menu: 'Harbour Lane, Autumn 2026', item: 'Start next round', address: /^Page #\/new\?after=/ },
    { menu: 'Harbour Lane', item: 'Rename', address: /\/details\?field=name&back=start$/ },
    { menu: 'Harbour Lane', item: 'Start another assessment', address: /^Page #\/new\?organisation=/ },
  ])('of “$menu” lead to “$item”', async ({ menu, item, address }) => {
    const desk = await showStart(withOne);
    await choose(desk, menu, item);
    await screen.findByText(address);
  });

  test('archive a round, which Undo brings back', async () => {
    const desk = await showStart(withOne);
    await choose(desk, 'Harbour Lane, Autumn 2026', 'Archive');
    await screen.findByText('“Harbour Lane, Autumn 2026” is now in the archive.');
    await screen.findByText('No current assessments.');
    screen.getByText('Archive (1)');
    await desk.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 2, name: 'Harbour Lane' });
    expect(screen.queryByText('Archive (1)')).toBeNull();
  });

  test('archive all rounds of an organisation, each of which can be brought back', async () => {
    const desk = await showStart(async (workspace) => {
      const first = await begunAssessment(workspace, { period: 'May 2026' });
      await begunAssessment(workspace, { previous: first.id });
    });
    await choose(desk, 'Harbour Lane', 'Archive all rounds');
    await screen.findByText('2 assessments are now in the archive.');
    await desk.user.click(await screen.findByText('Archive (2)'));
    await desk.user.click(screen.getByRole('button', { name: 'Bring back Harbour Lane, May 2026' }));
    await screen.findByRole('heading', { level: 2, name: 'Harbour Lane' });
    screen.getByText('Archive (1)');
  });

  test('delete to the Bin, and Undo brings it back', async () => {
    const desk = await showStart(withOne);
    await choose(desk, 'Harbour Lane, Autumn 2026', 'Delete');
    await screen.findByText('“Harbour Lane, Autumn 2026” is deleted. It stays in the Bin for 30 days.');
    await screen.findByRole('link', { name: 'Bin (1)' });
    expect(screen.getByRole('link', { name: 'Open the Bin' }).getAttribute('href')).toBe('#/files');
    await desk.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { level: 2, name: 'Harbour Lane' });
    await waitFor(() => expect(screen.queryByText(/is deleted/)).toBeNull());
  });
});

test('an assessment that was deleted on its own page is named here, with Undo', async () => {
  let id = '';
  const { user } = await showStart(async (workspace) => {
    const open = await begunAssessment(workspace);
    id = open.id;
    await workspace.settled();
    await moveAssessmentToTrash(workspace.storage, id);
  });
  await goTo(`#/?deleted=${id}`);
  await screen.findByText('“Harbour Lane, Autumn 2026” is deleted. It stays in the Bin for 30 days.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { level: 2, name: 'Harbour Lane' });
});

test('the example is created and opened apart from real work', async () => {
  const { workspace } = await showPage(example);
  screen.getByRole('heading', { level: 1, name: 'Creating the example…' });
  await screen.findByText(/^Page #\/assessment\/example/, {}, { timeout: 20_000 });
  expect(await workspace.storage.read(['assessments'], (tx) => tx.count('assessments'))).toBe(0);
});
