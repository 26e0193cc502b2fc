import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, saved, startAssessment, statement, test, watch } from '../support/journey.ts';

const NAME = 'Harbour Lane Community Trust';
const file = (buffer: Buffer, name = 'colleague.lanes.json') => ({ name, mimeType: 'application/json', buffer });

async function backUp(page: Page, url: string): Promise<Buffer> {
  await page.goto(`${url}#/files`);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  return readFile(await (await waiting).path());
}

async function openFile(page: Page, url: string, buffer: Buffer): Promise<void> {
  await page.goto(`${url}#/files`);
  await page.locator('input[type=file]').setInputFiles(file(buffer));
}

/** Edits the stage Plan of the first assessment in the list. */
async function workOnPlan(page: Page, url: string, words: string, answer: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: new RegExp(NAME) }).click();
  await page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByLabel('What do we currently do?').fill(words);
  await statement(page, /co-produced/)
    .getByRole('radio', { name: answer })
    .check();
  await saved(page);
}

/** Deletes the first assessment in the list. */
async function deleteFirst(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: `More for ${NAME}, ` })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
}

test('deleting asks nothing, and can be undone at once and for 30 days from the bin', async ({ page, url }) => {
  await startAssessment(page, url, NAME);
  const address = page.url();
  await page.goto(url);
  await deleteFirst(page);
  await expect(page.getByText('It stays in the Bin for 30 days.')).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(NAME) })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: new RegExp(NAME) })).toBeVisible();

  await deleteFirst(page);
  await page.goto(address);
  await expect(page.getByText('This assessment was deleted. You can restore it from the Bin.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the Bin' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('has been restored.')).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No answers yet');
});

test('a window is told when another one deletes its assessment for good, and nothing looks lost', async ({
  page,
  context,
  url,
}) => {
  await startAssessment(page, url, NAME);
  const address = page.url();
  await saved(page);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('No answers yet');
  await page.goto(url);
  await deleteFirst(page);
  await expect(other.getByText('This assessment was deleted.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the Bin' }).click();
  await page.getByRole('button', { name: /^Delete permanently/ }).click();
  await expect(page.getByText('You cannot undo this')).toBeVisible();
  await page.getByRole('button', { name: /^Delete permanently/ }).click();
  await expect(page.getByRole('heading', { name: 'Bin' })).toHaveCount(0);
  await page.goto(url);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Start an assessment' })).toBeVisible();
});

test('merging a colleague’s file is previewed, keeps both sides, can be undone, and is idempotent', async ({
  page,
  url,
  browser,
  census,
}) => {
  await startAssessment(page, url, NAME);
  await workOnPlan(page, url, 'We meet the forum.', 'Developing');
  const first = await backUp(page, url);
  const context = await browser.newContext();
  await watch(context, census);
  const ben = await context.newPage();
  await openFile(ben, url, first);
  await ben.getByRole('button', { name: 'Add to this device' }).click();
  await expect(ben.getByText('Done. 1 assessment is new')).toBeVisible();
  await workOnPlan(ben, url, 'We meet the forum and the youth council.', 'Established');
  const second = await backUp(ben, url);
  await context.close();
  await workOnPlan(page, url, 'Every month we meet the forum.', 'Emerging');

  await openFile(page, url, second);
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText(
    'On this device already; the file adds to it',
  );
  await expect(page.getByText('Combining changes 2 fields')).toBeVisible();
  await expect(page.getByText('The decisions differ. Both are saved: choose one, or discuss it.')).toBeVisible();
  await expect(page.getByText('Edited in both places. Read it through.')).toBeVisible();
  await expect(page.getByText('In the file: We meet the forum and the youth council.')).toBeVisible();
  await page.getByRole('button', { name: 'Combine both' }).click();
  await expect(page.getByText('Combining changed 2 fields')).toBeVisible();

  await page.getByRole('link', { name: 'See History' }).click();
  await expect(page.getByRole('button', { name: /^2 Emerging/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^4 Established/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByText('Import undone.')).toBeVisible();
  await page.goto(url);
  await page.getByRole('link', { name: new RegExp(NAME) }).click();
  await page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByLabel('What do we currently do?')).toHaveValue('Every month we meet the forum.');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Emerging' })).toBeChecked();

  await openFile(page, url, second);
  await expect(page.getByText('On this device already; the file has nothing new')).toBeVisible();
  await page.getByRole('radio', { name: /Use the version in the file/ }).check();
  await page.getByRole('button', { name: 'Use the version in the file' }).click();
  await page.getByRole('link', { name: /Open “Autumn|Open “/ }).click();
  await page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByLabel('What do we currently do?')).toHaveValue('We meet the forum and the youth council.');

  await openFile(page, url, first);
  await page.getByRole('radio', { name: /Add as a separate/ }).check();
  await page.getByRole('button', { name: 'Add as a separate assessment' }).click();
  await expect(page.getByText('Done. 1 assessment is new')).toBeVisible();
  await page.goto(url);
  await expect(page.getByRole('link', { name: new RegExp(NAME) })).toHaveCount(2);
});

test('history names who decided; a restore point shows changed words, is restored, and undone', async ({
  page,
  url,
}) => {
  await page.goto(`${url}#/settings`);
  await page.getByLabel('Your role').fill('Community officer');
  await page.getByLabel('Device name').fill('office laptop');
  await startAssessment(page, url, NAME);
  await workOnPlan(page, url, 'We meet the forum every month.', 'Developing');
  // Reopened, as on another day: the first restore point of the day is created.
  await page.reload();
  await expect(page.getByLabel('What do we currently do?')).toHaveValue('We meet the forum every month.');
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('link', { name: /^Compare with now/ })).toHaveCount(1);
  await workOnPlan(page, url, 'We meet the forum every week.', 'Established');
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('Community officer, on office laptop').first()).toBeVisible();
  await expect(page.getByText(/^(Rated Plan 1: |Changed Plan 1 from .* to )4 Established$/)).toBeVisible();
  await page.getByRole('link', { name: /^Compare with now/ }).click();
  await expect(page.locator('ins')).toHaveText(/week/);
  await expect(page.locator('del')).toHaveText(/month/);
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page.getByRole('button', { name: 'Restore version' }).click();
  await expect(page.getByText('Nothing has changed since this version.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: '2 fields have changed since' })).toBeVisible();
  const here = page.url().replace(/\/history.*/, '');
  await page.getByRole('button', { name: 'Open as a copy' }).click();
  await page.waitForURL((address) => !address.href.startsWith(here));
  await page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByLabel('What do we currently do?')).toHaveValue('We meet the forum every month.');
});

test('“delete everything” asks for a word, and leaves no database, file or setting in any window', async ({
  page,
  context,
  url,
}) => {
  await startAssessment(page, url, NAME);
  await saved(page);
  await page.goto(`${url}#/example`);
  await page.waitForURL(/#\/assessment\//);
  const other = await context.newPage();
  await other.goto(url);
  await expect(other.getByRole('link', { name: new RegExp(NAME) })).toBeVisible();
  await page.goto(`${url}#/files`);
  await page.getByRole('button', { name: 'Delete everything on this device' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Delete everything now' })).toBeDisabled();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Make a backup first' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.lanes\.json$/);
  await dialog.getByLabel('Type “delete” to continue').fill('delete');
  await dialog.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByRole('link', { name: 'Start an assessment' })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Start an assessment' })).toBeVisible();
  const left = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folders: string[] = [];
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) folders.push(name);
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return {
      databases,
      folders,
      settings: Object.keys(localStorage).filter((key) => key !== 'lanes.canary'),
      canary: localStorage.getItem('lanes.canary'),
    };
  });
  // The program is open again, and has created an empty database.
  expect(left.databases.filter((name) => name !== 'lanes' && name !== 'lanes-shadow')).toEqual([]);
  expect(left.folders).toEqual([]);
  expect(left.settings).toEqual([]);
  expect(JSON.parse(left.canary ?? '{"documents":0}')).toMatchObject({ documents: 0 });
  await page.goto(`${url}#/files`);
  await expect(page.getByText('There is nothing to back up yet.')).toBeVisible();
});
