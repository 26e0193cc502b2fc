import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { agreeLevel, answerStatement, finishStage } from '../../../src/data/assessments/assessment-commands.ts';
import { fileToImport } from '../../../src/data/import/file-to-import.ts';
import { example, start } from '../../../src/features/start/feature.ts';
import { level } from '../../support/builders.ts';
import { begunAssessment, type Desk, showPage } from '../../support/screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  fileToImport.setState(fileToImport.getInitialState(), true);
});

const withOne = async ({ workspace }: Desk): Promise<void> => {
  await begunAssessment(workspace, { organisation: 'Harbour Lane' });
  await workspace.settled();
};

test.each([
  { way: 'Start our assessment', address: '#/new' },
  { way: 'Look at an example', address: '#/example' },
  { way: 'Join a workshop', address: '#/vote' },
  { way: 'On a borrowed computer?', address: '#/borrowed' },
])('a first visit offers “$way”', async ({ way, address }) => {
  const { user } = await showPage(start, { at: '#/' });
  screen.getByText(/^Nothing leaves this device\./);
  await user.click(screen.getByRole('link', { name: way }));
  await screen.findByText(`Page ${address}`);
});

test('a file that is chosen here is opened under Files', async () => {
  const { user } = await showPage(start, { at: '#/' });
  const file = new File(['{}'], 'backup.lanes.json');
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event('change'));
  });
  await user.click(screen.getByRole('button', { name: 'Open a file' }));
  await screen.findByText('Page #/files');
  expect(fileToImport.getState().file).toBe(file);
});

test('assessments are listed with whose they are and how far they have come', async () => {
  const { user, workspace } = await showPage(start, {
    at: '#/',
    given: async (desk) => {
      const open = await begunAssessment(desk.workspace);
      answerStatement(open.document, 'plan-1', level(3));
      await desk.workspace.settled();
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Your assessments' });
  const link = screen.getByRole('link', { name: /^Harbour Lane\s*Whole organisation, Autumn 2026/ });
  expect(link.textContent).toContain('1 of 5 statements answered');
  expect(link.textContent).toContain('Changed today');
  within(link).getByRole('img', { name: 'Stage plan: no level agreed yet' });
  await user.click(link);
  await screen.findByText(/^Page #\/assessment\//);
  expect(workspace.isExample).toBe(false);
});

test('a finished stage and an agreed level are shown in the list', async () => {
  await showPage(start, {
    at: '#/',
    given: async ({ workspace }) => {
      const open = await begunAssessment(workspace);
      agreeLevel(open.document, 'plan', { type: 'level', level: 4 });
      finishStage(open.document, 'plan', true);
      await workspace.settled();
    },
  });
  await screen.findByText('1 of 2 stages finished');
  screen.getByRole('img', { name: 'Stage plan: level 4' });
});

test('the assessment that changed last comes first', async () => {
  await showPage(start, {
    at: '#/',
    given: async ({ workspace }) => {
      const first = await begunAssessment(workspace, { organisation: 'First Trust' });
      await begunAssessment(workspace, { organisation: 'Second Trust' });
      await workspace.settled();
      answerStatement(first.document, 'plan-1', level(3));
      await workspace.settled();
    },
  });
  await waitFor(() =>
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('b')?.textContent)).toEqual([
      'First Trust',
      'Second Trust',
    ]),
  );
});

test('an assessment is deleted to the bin, and undo brings it back', async () => {
  const { user } = await showPage(start, { at: '#/', given: withOne });
  await user.click(await screen.findByRole('button', { name: 'Delete Harbour Lane, Autumn 2026' }));
  await screen.findByText('“Harbour Lane, Autumn 2026” is deleted. It stays in the bin for 30 days.');
  await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
  expect(screen.getByRole('link', { name: 'See the bin' }).getAttribute('href')).toBe('#/files');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('link', { name: /^Harbour Lane/ });
  await waitFor(() => expect(screen.queryByText(/is deleted/)).toBeNull());
});

test('the example is laid out and opened apart from real work', async () => {
  const { workspace } = await showPage(example);
  screen.getByRole('heading', { level: 1, name: 'Laying out the example…' });
  await screen.findByText(/^Page #\/assessment\/example/, {}, { timeout: 20_000 });
  expect(await workspace.storage.read(['assessments'], (tx) => tx.count('assessments'))).toBe(0);
});
