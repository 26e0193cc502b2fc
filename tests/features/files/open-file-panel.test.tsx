import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import type { AssessmentText } from '../../../src/data/documents/document-layout.ts';
import { fileToImport } from '../../../src/data/import/file-to-import.ts';
import { listTrash } from '../../../src/data/workspace/trash.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { resultsOf, resultsText } from '../../../src/domain/exchange/results.ts';
import { aRubric, aSnapshot, level } from '../../support/builders.ts';
import { backupFile, choose, encryptedFile, showFiles, stubEncryptionWorker } from '../../support/files-page.ts';
import { begunAssessment, type Desk } from '../../support/screen.tsx';
import { opened, testWorkspace } from '../../support/test-workspace.ts';
import { applyFile } from '../../support/two-laptops.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const listed = (workspace: Workspace) => workspace.storage.read(['assessments'], (tx) => tx.list('assessments'));
const documentCount = (workspace: Workspace): Promise<number> =>
  workspace.storage.read(['documents'], (tx) => tx.count('documents'));
const write = (open: OpenAssessment, name: AssessmentText, words: string): void =>
  open.text(name, 'Typing').write(words);
const answer = (open: OpenAssessment, n: number): void =>
  open.act('Answer', () => answerStatement(open.document, 'plan-1', level(n)));

/** Another device with one assessment. */
async function colleague(organisation = 'Riverside Trust'): Promise<{ workspace: Workspace; open: OpenAssessment }> {
  const workspace = await testWorkspace();
  const open = await begunAssessment(workspace, { organisation });
  answer(open, 2);
  return { workspace, open };
}

/** The page on a device that holds the colleague's assessment as it was before the colleague went on. */
async function sharedAssessment(): Promise<{ desk: Desk; mine: OpenAssessment; theirs: OpenAssessment; file: File }> {
  const { workspace, open: theirs } = await colleague();
  write(theirs, 'stage/plan/now', 'We meet the forum.');
  const desk = await showFiles(async (own) => applyFile(own.workspace, await backupFile(workspace)));
  const mine = await opened(desk.workspace, theirs.id);
  answer(mine, 3);
  write(mine, 'stage/plan/now', 'We meet the forum monthly.');
  answer(theirs, 4);
  write(theirs, 'stage/plan/now', 'Every year we meet the forum.');
  write(theirs, 'stage/do/now', 'Written by the colleague.');
  await desk.workspace.settled();
  return { desk, mine, theirs, file: await backupFile(workspace, 'colleague.lanes.json') };
}

describe('a file whose work is new here', () => {
  test('is shown before anything is written', async () => {
    const { workspace } = await colleague();
    const desk = await showFiles();
    await choose(desk, await backupFile(workspace));
    await screen.findByRole('heading', { name: '“work.lanes.json”' });
    screen.getByText(/^Made on /);
    screen.getByText('Contains 1 organisation and 1 assessment.');
    const row = within(screen.getByRole('region', { name: 'What is in the file' })).getAllByRole('row')[1];
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Riverside Trust',
      'Autumn 2026',
      '1',
      '0',
      'Not on this device yet',
    ]);
    expect(await documentCount(desk.workspace)).toBe(0);
  });

  test('is added on request, with a link to it, and can be taken back', async () => {
    const { workspace, open } = await colleague();
    const desk = await showFiles();
    await choose(desk, await backupFile(workspace));
    await desk.user.click(await screen.findByRole('button', { name: 'Add to this device' }));
    await screen.findByText('Done. 1 assessment is new or has changed.');
    expect(screen.getByRole('link', { name: 'Open “Autumn 2026”' }).getAttribute('href')).toBe(
      `#/assessment/${open.id}`,
    );
    expect(await listed(desk.workspace)).toMatchObject([{ id: open.id, answered: 1 }]);
    await desk.user.click(screen.getByRole('button', { name: 'Undo import' }));
    await screen.findByText('Import undone. Everything that came from the file has been removed.');
    expect(await listed(desk.workspace)).toEqual([]);
    expect(await desk.workspace.storage.read(['bin'], listTrash)).toMatchObject([{ id: open.id }]);
  });

  test('can be left, which changes nothing', async () => {
    const { workspace } = await colleague();
    const desk = await showFiles();
    await choose(desk, await backupFile(workspace));
    await desk.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(await documentCount(desk.workspace)).toBe(0);
  });

  test('stays out, with a reason, when the storage refuses', async () => {
    const { workspace } = await colleague();
    const desk = await showFiles();
    await choose(desk, await backupFile(workspace));
    const add = await screen.findByRole('button', { name: 'Add to this device' });
    desk.workspace.storage.freeze();
    await desk.user.click(add);
    await waitFor(() => expect(screen.queryByText('Opening…')).toBeNull());
    expect(screen.queryByText(/^Done/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add to this device' })).toBeNull();
    screen.getByText(/^This device reported a disk error/);
    expect(await documentCount(desk.workspace)).toBe(0);
  });
});

describe('a file whose work is here already', () => {
  test('offers nothing to do when it is just the same', async () => {
    const desk = await showFiles(async ({ workspace }) => {
      await begunAssessment(workspace);
    });
    await choose(desk, await backupFile(desk.workspace));
    await screen.findByText('Everything in this file is already on this device.');
    screen.getByText('On this device already; identical');
    expect(screen.queryByRole('button', { name: 'Add to this device' })).toBeNull();
  });

  test('says which fields a join changes, what was decided differently and what both edited', async () => {
    const { desk, file } = await sharedAssessment();
    await choose(desk, file);
    const choice = within(
      await screen.findByRole('group', { name: 'What should happen with “Riverside Trust, Autumn 2026”?' }),
    );
    expect(choice.getByRole<HTMLInputElement>('radio', { name: /^Combine both/ }).checked).toBe(true);
    screen.getByText('Combining changes 3 fields');
    screen.getByText('1 decision differs between this device and the file.');
    screen.getByText('The decisions differ. Both are saved: choose one, or discuss it.');
    screen.getByText('1 text was edited in both places.');
    screen.getByText('Edited in both places. Read it through.');
    screen.getByText('We meet the forum monthly.');
    screen.getByText('Every year we meet the forum.');
  });

  test('is joined: both sides are kept, and taking it back restores the assessment', async () => {
    const { desk, mine, file } = await sharedAssessment();
    const before = mine.now();
    await choose(desk, file);
    await desk.user.click(await screen.findByRole('button', { name: 'Combine both' }));
    await screen.findByText('Done. 1 assessment is new or has changed.');
    screen.getByText('Combining changed 3 fields');
    expect(screen.getByRole('link', { name: 'See History' }).getAttribute('href')).toBe(
      `#/assessment/${mine.id}/history`,
    );
    expect(mine.now().stages.get('do')?.now).toBe('Written by the colleague.');
    expect(mine.now().conflicts.size).toBe(1);
    await desk.user.click(screen.getByRole('button', { name: 'Undo import' }));
    await screen.findByText('Import undone. Everything that came from the file has been removed.');
    expect(mine.now().statements).toEqual(before.statements);
    expect(mine.now().stages.get('plan')).toEqual(before.stages.get('plan'));
    expect(mine.now().stages.get('do')?.now).toBe('');
    expect(mine.now().conflicts.size).toBe(0);
  });

  test('is added beside the one here, which stays as it is', async () => {
    const { desk, mine, file } = await sharedAssessment();
    const before = mine.now();
    await choose(desk, file);
    await desk.user.click(await screen.findByRole('radio', { name: /^Add as a separate assessment/ }));
    expect(screen.queryByText(/^Combining changes/)).toBeNull();
    await desk.user.click(screen.getByRole('button', { name: 'Add as a separate assessment' }));
    await screen.findByText('Done. 1 assessment is new or has changed.');
    expect(mine.now()).toEqual(before);
    expect((await listed(desk.workspace)).map(({ period }) => period).toSorted()).toEqual([
      'Autumn 2026',
      expect.stringMatching(/^Autumn 2026, copy of \d/),
    ]);
  });

  test('replaces the one here by new edits', async () => {
    const { desk, mine, theirs, file } = await sharedAssessment();
    await choose(desk, file);
    await desk.user.click(await screen.findByRole('radio', { name: /^Use the version in the file/ }));
    screen.getByText('3 fields would change');
    await desk.user.click(screen.getByRole('button', { name: 'Use the version in the file' }));
    await screen.findByText('Done. 1 assessment is new or has changed.');
    expect(mine.now().stages.get('plan')?.now).toBe(theirs.now().stages.get('plan')?.now);
    expect(mine.now().conflicts.size).toBe(0);
  });

  test('is left alone by default when it has nothing new, and offers no join', async () => {
    const desk = await showFiles(async ({ workspace }) => {
      await begunAssessment(workspace);
    });
    const old = await backupFile(desk.workspace);
    const [row] = await listed(desk.workspace);
    answer(await opened(desk.workspace, row?.id ?? ''), 5);
    await choose(desk, old);
    await screen.findByText('On this device already; the file has nothing new');
    expect(screen.queryByRole('radio', { name: /^Combine both/ })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Do not open it/ }).checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Open with these choices' })).toBeNull();
  });
});

describe('a file that cannot be opened', () => {
  test.each([
    { name: 'empty.json', content: '', reason: /empty/ },
    { name: 'cut.json', content: '{"format": "lanes-backup", "formatVersion": 1, "wr', reason: /cut\.json/ },
    { name: 'photos.json', content: '{"photos": []}', reason: /photos\.json/ },
    { name: 'later.json', content: '{"format": "lanes-backup", "formatVersion": 2}', reason: /newer/ },
  ])('is refused with a reason: $name', async ({ name, content, reason }) => {
    const desk = await showFiles();
    await choose(desk, new File([content], name));
    await screen.findByText(reason);
    expect(await documentCount(desk.workspace)).toBe(0);
  });

  test('lists its faults by place', async () => {
    const desk = await showFiles();
    await choose(desk, new File(['{"format": "lanes-backup", "formatVersion": 1, "contents": "half"}'], 'odd.json'));
    await screen.findByText('What to correct');
    screen.getByText(/^\$\.contents: expected "everything", "organisation" or "assessment", found/);
  });

  test('is refused when a letter was altered, and the next file can be opened', async () => {
    const { workspace, open } = await colleague();
    write(open, 'stage/plan/now', 'We meet the forum.');
    const file = await backupFile(workspace);
    const desk = await showFiles();
    await choose(desk, new File([(await file.text()).replace('the forum', 'no forum')], 'altered.json'));
    await screen.findByText(/altered\.json/);
    await choose(desk, file);
    await screen.findByText('Not on this device yet');
    expect(screen.queryByText(/altered\.json/)).toBeNull();
  });
});

test('a workshop that is under way in the file is named before the file is opened', async () => {
  const { workspace, open } = await colleague();
  const { beginWorkshop, openWorkshop } = await import('../../../src/data/workshops/live/open-workshop.ts');
  const { beginSession } = await import('../../../src/data/workshops/workshop-commands.ts');
  const { createSaveStatus } = await import('../../../src/data/storage/save-status.ts');
  const workshop = await openWorkshop(workspace, await beginWorkshop(workspace, open, null), createSaveStatus());
  if (!workshop.ok) throw new Error(workshop.problem.type);
  workshop.value.text('workshop', 'workshop/own/title', 'Typing').write('Forum evening');
  workshop.value.act('Beginning', () => beginSession(workshop.value.document, 1));
  await workshop.value.committed();
  const desk = await showFiles();
  await choose(desk, await backupFile(workspace));
  await screen.findByText(/^It contains a workshop that is under way: “Forum evening”/);
  await desk.user.click(screen.getByRole('button', { name: 'Add to this device' }));
  const link = await screen.findByRole('link', { name: 'Continue “Forum evening”' });
  expect(link.getAttribute('href')).toBe(`#/workshop/${workshop.value.id}`);
});

test('a results file is shown and adds nothing', async () => {
  const results = resultsText(
    resultsOf(aSnapshot({ rubric: 'small/1/0123abcd', statements: { 'plan-1': { answer: level(2) } } })),
  );
  const desk = await showFiles();
  await choose(desk, new File([results], 'them.results.json'));
  await screen.findByRole('region', { name: 'What is in the file' });
  screen.getByText('This framework is not on this device, so its stages are shown by their ids.');
  screen.getByText('A results file contains levels, counts and dates only. Nothing was added to your own work.');
  await desk.user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(await documentCount(desk.workspace)).toBe(0);
});

test('a set of statements is handed to the page for sets of statements', async () => {
  const desk = await showFiles();
  const file = new File([JSON.stringify(aRubric())], 'small.json');
  await choose(desk, file);
  await waitFor(() => expect(location.hash).toBe('#/rubrics'));
  expect(fileToImport.getState().file).toBe(file);
});

describe('a protected file', () => {
  test('asks for its passphrase, says when it is wrong, and is previewed when it is right', async () => {
    stubEncryptionWorker();
    const { workspace } = await colleague();
    const desk = await showFiles();
    await choose(desk, await encryptedFile(await backupFile(workspace), 'kettle orbit meadow'));
    await screen.findByText('This file is protected. Enter its passphrase to see what it contains.');
    const passphrase = screen.getByLabelText('Passphrase of this file');
    await desk.user.type(passphrase, 'kettle orbit');
    await desk.user.click(screen.getByRole('button', { name: 'Open file' }));
    await screen.findByText(/^A forgotten passphrase cannot be recovered or reset/);
    expect(screen.queryByText('Not on this device yet')).toBeNull();
    await desk.user.type(passphrase, ' meadow');
    await desk.user.click(screen.getByRole('button', { name: 'Open file' }));
    await screen.findByText('Not on this device yet');
    expect(screen.queryByLabelText('Passphrase of this file')).toBeNull();
  });

  test('that is damaged is refused, whatever the passphrase', async () => {
    stubEncryptionWorker();
    const { workspace } = await colleague();
    const bytes = new Uint8Array(
      await (await encryptedFile(await backupFile(workspace), 'kettle orbit meadow')).arrayBuffer(),
    );
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const desk = await showFiles();
    await choose(desk, new File([bytes], 'work.lanes.age'));
    await desk.user.type(await screen.findByLabelText('Passphrase of this file'), 'kettle orbit meadow');
    await desk.user.click(screen.getByRole('button', { name: 'Open file' }));
    await screen.findByText(/^“work\.lanes\.age” has been changed or cut short/);
    expect(screen.queryByText(/^A forgotten passphrase/)).toBeNull();
  });

  test('can be left without a passphrase', async () => {
    const { workspace } = await colleague();
    const desk = await showFiles();
    await choose(desk, await encryptedFile(await backupFile(workspace), 'kettle orbit meadow'));
    await desk.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.queryByLabelText('Passphrase of this file')).toBeNull();
  });
});

describe('many files at once', () => {
  async function manyFiles(): Promise<readonly File[]> {
    const first = await colleague('Riverside Trust');
    const second = await colleague('Hill Farm');
    return [
      await backupFile(first.workspace, 'first.lanes.json'),
      await backupFile(second.workspace, 'second.lanes.json'),
      new File([''], 'empty.json'),
      new File([JSON.stringify(aRubric())], 'small.json'),
      await encryptedFile(await backupFile(second.workspace), 'kettle orbit meadow'),
    ];
  }

  test('are counted, each that does not fit is named with its reason, and the rest is added and taken back', async () => {
    const desk = await showFiles();
    await choose(desk, ...(await manyFiles()));
    await screen.findByRole('heading', { name: '5 files' });
    screen.getByText('2 assessments are not on this device yet');
    screen.getByText('3 files cannot be opened');
    screen.getByText('This is a framework. Open it by itself.');
    screen.getByText('This file is protected. Open it by itself and enter its passphrase.');
    expect(await documentCount(desk.workspace)).toBe(0);
    await desk.user.click(screen.getByRole('button', { name: 'Add to this device' }));
    await screen.findByText('Done. 2 assessments are new or have changed.');
    expect(await listed(desk.workspace)).toHaveLength(2);
    await desk.user.click(screen.getByRole('button', { name: 'Undo import' }));
    await screen.findByText('Import undone. Everything that came from the file has been removed.');
    expect(await listed(desk.workspace)).toEqual([]);
  });

  test('can be stopped while they are read, which changes nothing', async () => {
    const files = await manyFiles();
    const desk = await showFiles();
    fireEvent.change(screen.getByLabelText(/Choose files/), { target: { files } });
    await desk.user.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('heading', { name: '5 files' })).toBeNull();
    expect(await documentCount(desk.workspace)).toBe(0);
  });
});
