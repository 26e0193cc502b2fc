import { screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { decrypt } from '../../../src/data/encryption/age.ts';
import { readBackup } from '../../../src/data/import/validate-backup.ts';
import { level } from '../../support/builders.ts';
import { recordSavedFiles, type SavedFile, showFiles, stubEncryptionWorker } from '../../support/files-page.ts';
import { begunAssessment, type Desk } from '../../support/screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const withWork = async ({ workspace }: Desk): Promise<void> => {
  await begunAssessment(workspace, { organisation: 'Harbour Lane' });
  await workspace.settled();
};

const withTwoOrganisations = async (desk: Desk): Promise<void> => {
  await withWork(desk);
  await begunAssessment(desk.workspace, { organisation: 'Riverside Trust' });
  await desk.workspace.settled();
};

async function organisationsIn(file: SavedFile | undefined): Promise<readonly string[]> {
  const read = await readBackup((await file?.content.text()) ?? '', file?.name ?? '');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.documents.flatMap(({ summary }) => (summary.kind === 'organisation' ? [summary.name] : []));
}

test('a device without work has nothing to back up', async () => {
  await showFiles();
  await screen.findByText('There is nothing to back up yet.');
  expect(screen.queryByRole('button', { name: /Back up/ })).toBeNull();
});

test('a backup of everything is saved as a file and recorded as the last one', async () => {
  const saved = recordSavedFiles();
  const { user } = await showFiles(withWork);
  await screen.findByText('1 organisation, 1 assessment.');
  screen.getByText('No backup has been made on this device.');
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await screen.findByText(/^Backup made and checked: 1 organisation, 1 assessment. Keep “harbour-lane-backup-/);
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^harbour-lane-backup-[\d-]{10}\.lanes\.json$/),
  ]);
  expect(await organisationsIn(saved[0])).toEqual(['Harbour Lane']);
  await screen.findByText(/^The last backup was .* Nothing has changed since then\.$/);
});

test('an assessment that changes after the backup is counted', async () => {
  recordSavedFiles();
  const { user, workspace } = await showFiles(withWork);
  await user.click(await screen.findByRole('button', { name: 'Back up everything' }));
  await screen.findByText(/Nothing has changed since/);
  const [row] = await workspace.storage.read(['assessments'], (tx) => tx.list('assessments'));
  const open = await workspace.openAssessment(row?.id ?? '');
  if (!open.ok) throw new Error(open.problem.type);
  open.value.act('Answer', () => answerStatement(open.value.document, 'plan-1', level(3)));
  await workspace.settled();
  await screen.findByText(/1 assessment has changed since then\./);
});

test('one organisation of several can be saved alone, which is no backup of everything', async () => {
  const saved = recordSavedFiles();
  const { user } = await showFiles(withTwoOrganisations);
  const which = await screen.findByLabelText('What should the file contain?');
  await user.selectOptions(which, 'Riverside Trust');
  await user.click(screen.getByRole('button', { name: 'Back up' }));
  await screen.findByText(/Keep “riverside-trust-backup-/);
  expect(await organisationsIn(saved[0])).toEqual(['Riverside Trust']);
  screen.getByText('No backup has been made on this device.');
});

test('a file of several organisations is named after the program', async () => {
  const saved = recordSavedFiles();
  const { user } = await showFiles(withTwoOrganisations);
  await screen.findByLabelText('What should the file contain?');
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await screen.findByText(/^Backup made and checked: 2 organisations, 2 assessments/);
  expect(saved[0]?.name).toMatch(/^lanes-backup-/);
  expect((await organisationsIn(saved[0])).toSorted()).toEqual(['Harbour Lane', 'Riverside Trust']);
});

test('a passphrase that is short, or typed differently the second time, makes no file', async () => {
  const saved = recordSavedFiles();
  const { user } = await showFiles(withWork);
  await user.click(await screen.findByRole('checkbox', { name: 'Protect this backup with a passphrase' }));
  const passphrase = screen.getByLabelText<HTMLInputElement>('Passphrase');
  await user.type(passphrase, 'kettle');
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await screen.findByText('Enter at least 12 characters');
  expect(document.activeElement).toBe(passphrase);
  await user.type(passphrase, ' orbit meadow');
  expect(screen.queryByText('Enter at least 12 characters')).toBeNull();
  await user.type(screen.getByLabelText('Repeat the passphrase'), 'kettle orbit');
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await screen.findByText('Passphrases do not match. Enter both again');
  expect(saved).toEqual([]);
});

test('the passphrase can be shown while it is typed', async () => {
  const { user } = await showFiles(withWork);
  await user.click(await screen.findByRole('checkbox', { name: 'Protect this backup with a passphrase' }));
  const passphrase = screen.getByLabelText<HTMLInputElement>('Passphrase');
  expect(passphrase.type).toBe('password');
  await user.click(screen.getByRole('checkbox', { name: 'Show passphrase' }));
  expect(passphrase.type).toBe('text');
});

test('a protected backup opens with its passphrase only, and the passphrase is forgotten on the page', async () => {
  const saved = recordSavedFiles();
  stubEncryptionWorker();
  const { user } = await showFiles(withWork);
  await user.click(await screen.findByRole('checkbox', { name: 'Protect this backup with a passphrase' }));
  screen.getByText(/^Write the passphrase down and keep it away from the file\./);
  await user.type(screen.getByLabelText('Passphrase'), 'kettle orbit meadow');
  await user.type(screen.getByLabelText('Repeat the passphrase'), 'kettle orbit meadow');
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await screen.findByText(/^Protected backup made and checked: 1 organisation, 1 assessment/);
  screen.getByText('You can open it with Lanes or with any program for age files.');
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  expect(saved[0]?.name).toMatch(/\.lanes\.age$/);
  const bytes = new Uint8Array((await saved[0]?.content.arrayBuffer()) ?? new ArrayBuffer());
  expect((await decrypt(bytes, 'kettle orbit', () => undefined)).type).toBe('wrong-passphrase');
  const opened = await decrypt(bytes, 'kettle orbit meadow', () => undefined);
  expect(opened.type === 'opened' && new TextDecoder().decode(opened.bytes)).toContain('"format": "lanes-backup"');
});

test('a device that cannot encrypt says so and saves nothing', async () => {
  const saved = recordSavedFiles();
  stubEncryptionWorker(async () => ({ type: 'failed', detail: 'out of memory' }));
  const { user } = await showFiles(withWork);
  await user.click(await screen.findByRole('checkbox', { name: 'Protect this backup with a passphrase' }));
  await user.type(screen.getByLabelText('Passphrase'), 'kettle orbit meadow');
  await user.type(screen.getByLabelText('Repeat the passphrase'), 'kettle orbit meadow');
  await user.click(screen.getByRole('button', { name: 'Back up everything' }));
  await screen.findByText(/out of memory/);
  expect(saved).toEqual([]);
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Back up everything' }).disabled).toBe(false),
  );
  screen.getByText('No backup has been made on this device.');
});
