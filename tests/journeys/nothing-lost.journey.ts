/** Work that the browser loses is recovered: from the second copy, from this window and from the tab stash. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

const current = (page: Page) => page.getByLabel('What do we currently do?');

async function write(page: Page, url: string, words: string): Promise<void> {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await current(page).fill(words);
  await saved(page);
}

/** Waits until words are in the files of the second copy. */
async function copied(page: Page, words: string): Promise<void> {
  const isThere = (wanted: string): Promise<boolean> =>
    page.evaluate(async (looked) => {
      try {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('lanes-shadow');
        for await (const file of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
          if ((await (await file.getFile()).text()).includes(looked)) return true;
      } catch {
        // Not created yet, or open for writing.
      }
      return false;
    }, wanted);
  await expect.poll(() => isThere(words), { timeout: 15_000 }).toBe(true);
}

/** Deletes the database without an event, as clean-up tools and browsers do. */
async function takeDatabase(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await session.detach();
}

test('an emptied database opens the rescue screen, and the second copy restores every word', async ({ page, url }) => {
  await write(page, url, 'Nobody loses these words.');
  await copied(page, 'Nobody loses these words.');
  const assessment = page.url();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('lanes.canary'))).toContain('"documents":2');
  await page.goto('about:blank');
  await page.goto(url);
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'indexeddb' });

  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is a problem with your saved work');
  await expect(page.getByText('had 2 records of your work; only 0 can be found')).toBeVisible();
  await expect(page.getByText('2 records, the latest saved')).toBeVisible();
  await page.getByRole('button', { name: 'Restore the second copy' }).click();
  await expect(page.getByText('2 records were restored.')).toBeVisible();
  await page.getByRole('button', { name: 'Open Lanes' }).click();
  await expect(page.getByRole('link', { name: /Harbour Lane/ }).first()).toBeVisible();
  await page.goto(assessment);
  await expect(current(page)).toHaveValue('Nobody loses these words.');
  await current(page).fill('Nobody loses these words. Nor these.');
  await saved(page);
  await page.reload();
  await expect(current(page)).toHaveValue('Nobody loses these words. Nor these.');
});

test('a database emptied under an open window is refilled without a click', async ({ page, url }) => {
  await write(page, url, 'Said before.');
  await takeDatabase(page);
  await current(page).fill('Said before. Said after.');
  await expect(page.getByText('The browser deleted the data of Lanes')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(current(page)).toHaveValue('Said before. Said after.');
  await page.goto(url);
  await expect(page.getByRole('link', { name: /Harbour Lane/ }).first()).toBeVisible();
});

/** Changes one byte of the newest update in the database. */
const damageNewest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('lanes'));
    const store = db.transaction('updates', 'readwrite').objectStore('updates');
    const newest = (await answer(store.getAll())).at(-1);
    newest.bytes[newest.bytes.length - 2] ^= 0xff;
    await answer(store.put(newest));
    db.close();
  });

test('a damaged row is set aside, and the second copy restores its words', async ({ page, url }) => {
  await write(page, url, 'Whole.');
  await current(page).fill('Whole. Damaged.');
  await saved(page);
  await copied(page, 'Damaged.');
  const stage = page.url();
  await page.goto(`${url}reset.html`);
  await damageNewest(page);

  await page.goto(stage);
  await expect(page.getByText('Part of this assessment could not be read.')).toBeVisible();
  await expect(current(page)).toHaveValue('Whole. Damaged.');
  await current(page).fill('Whole. Damaged. And more.');
  await saved(page);
  await page.reload();
  await expect(current(page)).toHaveValue('Whole. Damaged. And more.');
  await expect(page.getByText('Part of this assessment could not be read.')).toBeHidden();
});

/** Makes every later write of this page fail as on a failing disk. */
const failDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException(
        'Internal error committing transaction. IO error: No space left on device',
        'UnknownError',
      );
    };
  });

test('after a disk error the words stay on screen and in a file, and return after a restart', async ({
  page,
  url,
  context,
}) => {
  await write(page, url, 'Last week.');
  await failDisk(page);
  await current(page).fill('Last week. Today.');
  await expect(page.getByRole('alert')).toContainText('Not saved', { timeout: 1_000 });
  await expect(current(page)).toHaveValue('Last week. Today.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my work' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('rescue');
  await copied(page, 'Today.');

  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Not saved');
  await expect(current(page)).toHaveValue('Last week. Today.');

  // The browser restarts: its session cookies and tab storage are gone.
  await context.clearCookies({ name: 'lanes.frozen' });
  const later = await context.newPage();
  await later.goto(page.url());
  await page.close();
  await expect(current(later)).toHaveValue('Last week. Today.');
  await expect(later.getByText('Text that was not saved when a page closed')).toBeVisible();
  await later.reload();
  await expect(current(later)).toHaveValue('Last week. Today.');
  await expect(later.getByText('Text that was not saved')).toBeHidden();
});

test('words that were not saved when the page closed return with the tab', async ({ page, url }) => {
  await write(page, url, 'Kept.');
  // No write succeeds.
  await page.evaluate(() => {
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('quota', 'QuotaExceededError');
      return open.call(this, stores, mode, options);
    } as typeof open;
  });
  await current(page).fill('Kept. And this.');
  await page.reload();
  await expect(current(page)).toHaveValue('Kept. And this.');
  await page.reload();
  await expect(current(page)).toHaveValue('Kept. And this.');
});

test('a database that cannot be opened is replaced, and the second copy fills it', async ({
  page,
  url,
  context,
  census,
}) => {
  await write(page, url, 'Before the damage.');
  await copied(page, 'Before the damage.');
  await context.addInitScript(() => {
    const { open, deleteDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.deleteDatabase = function (this: IDBFactory, name: string) {
      if (name === 'lanes') localStorage.setItem('test deleted', 'yes');
      return deleteDatabase.call(this, name);
    };
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      if (name === 'lanes' && localStorage.getItem('test deleted') === null)
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      return open.call(this, name, version);
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is a problem with your saved work');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('lanes-raw-rows');
  await page.getByRole('button', { name: 'Restore the second copy' }).click();
  await page.getByRole('button', { name: 'Open Lanes' }).click();
  await expect(current(page)).toHaveValue('Before the damage.');
  await current(page).fill('Before the damage. And after.');
  await saved(page);
  await copied(page, 'And after.');
  await page.reload();
  await expect(current(page)).toHaveValue('Before the damage. And after.');
  await page.goto(url);
  await expect(page.getByRole('link', { name: /Harbour Lane/ }).first()).toBeVisible();
  const others = census.splice(0).filter((line) => !line.includes('Dexie: Workaround for Chrome UnknownError'));
  expect(others).toEqual([]);
});
