import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { recordSavedFiles, showFiles } from '../../support/files-page.ts';
import { begunAssessment, type Desk } from '../../support/screen.tsx';

afterEach(() => vi.restoreAllMocks());

const withWork = async ({ workspace }: Desk): Promise<void> => {
  await begunAssessment(workspace, { organisation: 'Harbour Lane' });
  await workspace.settled();
};

async function openDialog(desk: Desk) {
  await desk.user.click(screen.getByRole('button', { name: 'Delete everything on this device' }));
  return within(await screen.findByRole('dialog', { name: 'Delete everything on this device' }));
}

test('the dialog says what is deleted, what a disk may keep and what stays', async () => {
  const dialog = await openDialog(await showFiles(withWork));
  dialog.getByText(/^This deletes every organisation, assessment, restore point and setting of Lanes in this browser/);
  dialog.getByText(/^Deleted data may stay readable on the disk/);
  dialog.getByText(/^Lanes itself stays/);
});

test('nothing can be deleted until the word is typed, in whatever case', async () => {
  const desk = await showFiles(withWork);
  const dialog = await openDialog(desk);
  const button = dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete everything now' });
  expect(button.disabled).toBe(true);
  const word = dialog.getByLabelText('Type “delete” to continue');
  await desk.user.type(word, 'dele');
  expect(button.disabled).toBe(true);
  await desk.user.clear(word);
  await desk.user.type(word, ' Delete ');
  expect(button.disabled).toBe(false);
});

test('keeping it closes the dialog, forgets the word and deletes nothing', async () => {
  const desk = await showFiles(withWork);
  const dialog = await openDialog(desk);
  await desk.user.type(dialog.getByLabelText('Type “delete” to continue'), 'delete');
  await desk.user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const again = await openDialog(desk);
  expect(again.getByLabelText<HTMLInputElement>('Type “delete” to continue').value).toBe('');
  expect(await desk.workspace.storage.read(['documents'], (tx) => tx.count('documents'))).toBe(2);
});

test('a backup can be made before anything is deleted', async () => {
  const saved = recordSavedFiles();
  const desk = await showFiles(withWork);
  const dialog = await openDialog(desk);
  await desk.user.click(dialog.getByRole('button', { name: 'Make a backup first' }));
  await dialog.findByText(/^Backup made and checked: 1 organisation, 1 assessment/);
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^lanes-backup-.*\.lanes\.json$/)]);
});

test('everything is deleted, settings too, and the page is loaded again at the start', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const desk = await showFiles(withWork);
  localStorage.setItem('lanes.preferences', '{}');
  localStorage.setItem('other', 'stays');
  const closed = vi.spyOn(desk.appData, 'close');
  const dialog = await openDialog(desk);
  await desk.user.type(dialog.getByLabelText('Type “delete” to continue'), 'delete');
  await desk.user.click(dialog.getByRole('button', { name: 'Delete everything now' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(closed).toHaveBeenCalledOnce();
  expect(location.hash).toBe('#/');
  expect(Object.keys(localStorage)).toEqual(['other']);
});

test('a browser that refuses is reported, and the user can try again', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const desk = await showFiles(withWork);
  const dialog = await openDialog(desk);
  await desk.user.type(dialog.getByLabelText('Type “delete” to continue'), 'delete');
  await desk.user.click(dialog.getByRole('button', { name: 'Delete everything now' }));
  await dialog.findByText(/^Not everything could be deleted \(SecurityError\)/);
  expect(reload).not.toHaveBeenCalled();
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete everything now' }).disabled).toBe(false);
});
