import { screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { beginSharedSession, isRemovalPending, isSharedDevice } from '../../../src/data/device/shared-device.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { sharedDevice } from '../../../src/features/files/feature.ts';
import { recordSavedFiles } from '../../support/files-page.ts';
import { begunAssessment, type Desk, showPage } from '../../support/screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const REMOVE = 'Delete everything from this computer';
const removeButton = (): HTMLButtonElement => screen.getByRole<HTMLButtonElement>('button', { name: REMOVE });
const stubReload = () => vi.spyOn(location, 'reload').mockImplementation(() => undefined);

/** Shows the end of a session on a shared computer. */
async function showEnd(given?: (desk: Desk) => Promise<void>): Promise<Desk> {
  const desk = await showPage(sharedDevice, {
    given: async (prepared) => {
      beginSharedSession();
      await given?.(prepared);
    },
  });
  await screen.findByRole('heading', { name: 'Finish and delete' });
  return desk;
}

const withWork = async ({ workspace }: Desk): Promise<void> => {
  await begunAssessment(workspace, { organisation: 'Harbour Lane' });
  await workspace.settled();
};

test('work on a shared computer begins with a new page', async () => {
  const reload = stubReload();
  const { user } = await showPage(sharedDevice);
  screen.getByText(/^For a library, a school or a colleague’s desk/);
  await user.click(screen.getByRole('button', { name: 'Start on a shared or public computer' }));
  expect(isSharedDevice()).toBe(true);
  expect(location.hash).toBe('#/');
  expect(reload).toHaveBeenCalledOnce();
});

test('a browser that stores nothing needs no such session, and says so', async () => {
  const reload = stubReload();
  const { user } = await showPage(sharedDevice);
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Start on a shared or public computer' }));
  await screen.findByText(/^This browser does not store anything/);
  expect(reload).not.toHaveBeenCalled();
});

test('a session without work ends at once', async () => {
  const reload = stubReload();
  const { user } = await showEnd();
  await screen.findByText('You have not entered anything, so there is nothing to save.');
  await user.click(removeButton());
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(isRemovalPending()).toBe(true);
});

test('work is removed only after it was saved in a file that the user has', async () => {
  const reload = stubReload();
  const saved = recordSavedFiles();
  const { user } = await showEnd(withWork);
  await screen.findByText('Some of your work is not in a file yet. Save a file above.');
  expect(removeButton().disabled).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Back up everything' }));
  await screen.findByText('All your work is in the file that you saved.');
  expect(saved).toHaveLength(1);
  expect(removeButton().disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: 'I have the file somewhere other than this computer' }));
  await user.click(removeButton());
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(isRemovalPending()).toBe(true);
});

test('text that is typed after the file was saved keeps everything from being removed', async () => {
  const reload = stubReload();
  recordSavedFiles();
  const { user, workspace } = await showEnd(withWork);
  await user.click(await screen.findByRole('button', { name: 'Back up everything' }));
  await screen.findByText('All your work is in the file that you saved.');
  await user.click(screen.getByRole('checkbox', { name: 'I have the file somewhere other than this computer' }));
  const [row] = await workspace.storage.read(['assessments'], (tx) => tx.list('assessments'));
  const open = await workspace.openAssessment(row?.id ?? '');
  if (!open.ok) throw new Error(open.problem.type);
  replaceText(open.value.document.doc, 'stage/plan/now', 'Typed at the last moment.');
  await user.click(removeButton());
  await screen.findByText('Some of your work is not in a file yet. Save a file above.');
  expect(isRemovalPending()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});

test('the page after a removal confirms it', async () => {
  await showPage(sharedDevice, { at: '#/borrowed/done' });
  await screen.findByRole('heading', { name: 'Deleted from this computer' });
  screen.getByText(/^Your work is no longer stored here/);
});
