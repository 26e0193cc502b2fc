/** The rescue screen over a second copy that a worker answers for. */
import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import RescueScreen from '../../src/app/recovery/rescue-screen.tsx';
import { fillOrganisation } from '../../src/data/assessments/organisation-document.ts';
import { deleteDatabase } from '../../src/data/device/delete-databases.ts';
import { openIndexedDb } from '../../src/data/storage/indexed-db.ts';

const doc = new Y.Doc();
fillOrganisation(doc, 'o', 'Harbour Lane');
const updates = [Y.encodeStateAsUpdate(doc)];

/** Results of a second copy with one organisation. */
const RESULTS: Readonly<Record<string, unknown>> = {
  inventory: [{ id: 'o', kind: 'organisation', revision: 3, at: Date.UTC(2026, 10, 30) }],
  take: [{ id: 'o', kind: 'organisation', revision: 3, updates }],
  takeTable: [],
};

class SecondCopyWorker extends EventTarget {
  postMessage({ number, type }: { number?: number; type?: string }) {
    if (number === undefined) return;
    const data = { number, ok: true, value: RESULTS[type ?? ''] ?? null };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

const saved: Promise<string>[] = [];
beforeEach(() => {
  vi.stubGlobal('Worker', SecondCopyWorker);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file.text());
    return '#file';
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  saved.length = 0;
  await deleteDatabase('lanes');
});

test('an emptied database is refilled from the second copy', async () => {
  const user = userEvent.setup();
  render(<RescueScreen problem={{ type: 'work-missing', expected: 1, found: 0 }} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is a problem with your saved work');
  await screen.findByText(/^1 record, last saved/, {}, { timeout: 20_000 });
  await user.click(screen.getByRole('button', { name: 'Restore the second copy' }));
  await screen.findByText('1 record was restored.', {}, { timeout: 20_000 });
  screen.getByRole('button', { name: 'Open Lanes' });
  const storage = await openIndexedDb('lanes');
  expect(await storage.read(['documents'], (tx) => tx.get('documents', 'o'))).toMatchObject({ revision: 4 });
  storage.close();
});

test('the second copy is saved as a backup file without a database', async () => {
  const user = userEvent.setup();
  render(<RescueScreen problem={{ type: 'storage-broken' }} />);
  await user.click(await screen.findByRole('button', { name: 'Save it as a backup file' }, { timeout: 20_000 }));
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 20_000 });
  expect(JSON.parse((await saved[0]) ?? '')).toMatchObject({
    format: 'lanes-backup',
    contents: 'everything',
    organisations: [{ id: 'o' }],
  });
});

test('going on with a database that does not open is announced as its replacement', async () => {
  render(<RescueScreen problem={{ type: 'storage-broken' }} />);
  screen.getByText(/it is replaced/);
  expect(screen.queryByText(/Continuing removes nothing/)).toBeNull();
  await screen.findByText(/^1 record, last saved/, {}, { timeout: 20_000 });
});

test('without a copy and a backup the screen says so and still offers the raw data', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage = () => queueMicrotask(() => this.dispatchEvent(new Event('error')));
    },
  );
  render(<RescueScreen problem={{ type: 'work-missing', expected: 1, found: 0 }} />);
  await screen.findByText('No second copy was found.');
  screen.getByText('No backup has been made on this device.');
  screen.getByRole('button', { name: 'Download' });
  expect(screen.queryByRole('button', { name: 'Restore the second copy' })).toBeNull();
});
