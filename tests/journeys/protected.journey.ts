import { readFile } from 'node:fs/promises';
import { expect, saved, startAssessment, statement, test, watch } from '../support/journey.ts';

const PASSPHRASE = 'kettle orbit meadow';

test('an encrypted backup opens on another device only with its passphrase, and changes nothing before', async ({
  page,
  url,
  browser,
  census,
}) => {
  test.setTimeout(120_000);
  await startAssessment(page, url, 'Caffi Ŵyl');
  await saved(page);
  await page.goto(`${url}#/files`);
  await page.getByLabel('Protect this backup with a passphrase').check();
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  await expect(page.getByText('Enter at least 12 characters')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Repeat the passphrase').fill('kettle orbit meadows');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Passphrases do not match')).toBeVisible();
  await page.getByLabel('Repeat the passphrase').fill(PASSPHRASE);
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.lanes\.age$/);
  await expect(page.getByText(/Protected backup made and checked/)).toBeVisible();
  const file = await readFile(await download.path());
  expect(file.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(file.includes('Caffi')).toBe(false);

  const context = await browser.newContext();
  await watch(context, census);
  const other = await context.newPage();
  await other.goto(url);
  const chooser = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({ name: 'work.lanes.age', mimeType: 'application/octet-stream', buffer: file });
  await other.getByLabel('Passphrase of this file').fill('kettle orbit meadows');
  await other.getByRole('button', { name: 'Open file' }).click();
  await expect(other.getByText(/This passphrase does not open “work.lanes.age”/)).toBeVisible();
  await expect(other.getByText(/A forgotten passphrase cannot be recovered/)).toBeVisible();
  await other.getByLabel('Passphrase of this file').fill(PASSPHRASE);
  await other.keyboard.press('Enter');
  await expect(other.getByRole('row', { name: /Caffi Ŵyl/ })).toContainText('Not on this device yet');

  const box = other.locator('input[type=file]');
  for (const [name, buffer] of [
    ['cut.lanes.age', file.subarray(0, -40)],
    ['altered.lanes.age', Buffer.from(file.map((byte, i) => (i === file.length - 900 ? byte ^ 1 : byte)))],
  ] as const) {
    await box.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(other.getByRole('heading', { name: new RegExp(name) })).toBeVisible();
    await other.getByLabel('Passphrase of this file').fill(PASSPHRASE);
    await other.getByRole('button', { name: 'Open file' }).click();
    await expect(other.getByText(`“${name}” has been changed or cut short`)).toBeVisible();
  }
  await other.goto(`${url}#/`);
  await expect(other.getByRole('link', { name: 'Start an assessment' })).toBeVisible();
  await context.close();
});

test('files that are compressed, in another encoding, or full of markup do no harm', async ({ page, url }) => {
  await page.goto(`${url}#/files`);
  const box = page.locator('input[type=file]');
  const markup = '<img src=x onerror="globalThis.struck=1">';
  for (const [name, buffer, words] of [
    ['bomb.zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /Unpack it first/],
    ['bomb.json', Buffer.from([0x1f, 0x8b, 8, 0]), /Unpack it first/],
    ['latin.json', Buffer.from([0x7b, 0x22, 0xe9, 0x22]), /is not a text file/],
    [
      'slow.json',
      Buffer.from(`{"format":"lanes-results","formatVersion":1,"stages":[${'{},'.repeat(90_000)}{}]}`),
      /more than 20,000 entries/,
    ],
    [
      'wide.json',
      Buffer.from('\uFEFF{"format":"lanes-backup","formatVersion":9}', 'utf16le'),
      /newer version of Lanes/,
    ],
    [
      `${markup}.json`,
      Buffer.from(`{"format":"lanes-backup","formatVersion":1,"contents":${JSON.stringify(markup)}}`),
      /Correct .* and try again/,
    ],
  ] as const) {
    await box.setInputFiles({ name, mimeType: 'application/json', buffer });
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText(`“${name}”`)).toBeVisible();
  }
  expect(await page.evaluate(() => (globalThis as { struck?: unknown }).struck)).toBeUndefined();
});

test('a results file is previewed, contains no written text, and opens on another device', async ({ page, url }) => {
  await startAssessment(page, url, 'Caffi Ŵyl');
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await page.getByLabel('What do we currently do?').fill('We meet in spring.');
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Established' })
    .check();
  await saved(page);
  await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
  await page.getByRole('button', { name: 'Preview the results file' }).click();
  await expect(page.getByRole('row', { name: /^Plan/ })).toContainText('1 of 4');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save results file' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^caffi-wyl-results-.*\.results\.json$/);
  const file = await readFile(await download.path());
  expect(file.toString()).not.toMatch(/Caffi|spring|co-produced/);
  await page.goto(`${url}#/files`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ours.results.json', mimeType: 'application/json', buffer: file });
  await expect(page.getByText(/Results for “.*”, edition 1/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Plan/ })).toContainText('1 of 4');
  await expect(page.getByText(/Nothing was added to your own work/)).toBeVisible();
});
