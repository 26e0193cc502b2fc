import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { listTrash, moveAssessmentToTrash } from '../../../src/data/workspace/trash.ts';
import { showFiles } from '../../support/files-page.ts';
import { begunAssessment, type Desk } from '../../support/screen.tsx';

const NAME = 'Harbour Lane, Autumn 2026';

async function withDeletedWork({ workspace }: Desk): Promise<void> {
  const open = await begunAssessment(workspace, { organisation: 'Harbour Lane' });
  await workspace.settled();
  await moveAssessmentToTrash(workspace.storage, open.id);
}

const counts = ({ workspace }: Desk) =>
  workspace.storage.read(['assessments', 'bin', 'documents'], async (tx) => ({
    listed: await tx.count('assessments'),
    deleted: (await listTrash(tx)).length,
    documents: await tx.count('documents'),
  }));

test('a device on which nothing was deleted shows no bin', async () => {
  await showFiles();
  await screen.findByText('There is nothing to back up yet.');
  expect(screen.queryByRole('heading', { name: 'Bin' })).toBeNull();
});

test('deleted work is named with the day on which it goes for good', async () => {
  await showFiles(withDeletedWork);
  await screen.findByRole('heading', { name: 'Bin' });
  screen.getByText(NAME);
  screen.getByText(/^Deleted .*; will be deleted permanently on \d+ \w+ \d{4}$/);
});

test('deleted work returns to the lists with all its rows', async () => {
  const desk = await showFiles(withDeletedWork);
  await desk.user.click(await screen.findByRole('button', { name: 'Restore' }));
  await screen.findByText(`“${NAME}” has been restored.`);
  await waitFor(async () => expect(await counts(desk)).toEqual({ listed: 1, deleted: 0, documents: 2 }));
  expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  await screen.findByText('1 organisation, 1 assessment.');
});

test('deleting for good asks first, and can be called off', async () => {
  const desk = await showFiles(withDeletedWork);
  await desk.user.click(await screen.findByRole('button', { name: `Delete permanently: ${NAME}` }));
  const entry = within(screen.getByRole('listitem'));
  entry.getByText('You cannot undo this. Only a backup file can bring it back.');
  await desk.user.click(entry.getByRole('button', { name: 'Cancel' }));
  entry.getByRole('button', { name: 'Restore' });
  expect(await counts(desk)).toEqual({ listed: 0, deleted: 1, documents: 2 });
});

test('deleting for good removes the documents and empties the bin', async () => {
  const desk = await showFiles(withDeletedWork);
  await desk.user.click(await screen.findByRole('button', { name: `Delete permanently: ${NAME}` }));
  await desk.user.click(screen.getByRole('button', { name: `Delete permanently: ${NAME}` }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Bin' })).toBeNull());
  expect(await counts(desk)).toEqual({ listed: 0, deleted: 0, documents: 0 });
});
