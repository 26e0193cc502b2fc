import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, saved, startAssessment, statement, test, watch } from '../support/journey.ts';

async function backUp(page: Page, url: string): Promise<Buffer> {
  await page.goto(`${url}#/files`);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.lanes\.json$/);
  await expect(page.getByText(/Backup made and checked/)).toBeVisible();
  return readFile(await download.path());
}

async function someWork(page: Page, url: string): Promise<void> {
  await startAssessment(page, url, 'Caffi Ŵyl “y Bont” 👩🏽‍🦽');
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await page.getByLabel('What do we currently do?').fill('مرحبا 社区 “Żółw”\n\nlast line');
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Established' })
    .check();
  await statement(page, /co-produced/)
    .locator('xpath=ancestor::li')
    .getByRole('button', { name: /note, evidence/i })
    .click();
  await page.getByLabel('Name a piece of evidence').fill('Minutes');
  await page.getByLabel('Add an action').fill('Ask two members');
  await page.keyboard.press('Enter');
  await saved(page);
}

test('a backup opened in another profile gives the same work back, and says so first', async ({
  page,
  url,
  browser,
  census,
}) => {
  await someWork(page, url);
  const file = await backUp(page, url);
  await expect(page.getByRole('banner')).toContainText('Last backup today');

  const context = await browser.newContext();
  await watch(context, census);
  const other = await context.newPage();
  await other.goto(`${url}#/files`);
  await other
    .locator('input[type=file]')
    .setInputFiles({ name: 'work.lanes.json', mimeType: 'application/json', buffer: file });
  await expect(other.getByText('Contains 1 organisation and 1 assessment.')).toBeVisible();
  await expect(other.getByRole('row', { name: /Caffi Ŵyl/ })).toContainText('Not on this device yet');
  await other.getByRole('button', { name: 'Add to this device' }).click();
  await expect(other.getByText('Done. 1 assessment is new or has changed.')).toBeVisible();

  await other.goto(url);
  await other.getByRole('link', { name: /Caffi Ŵyl/ }).click();
  await other.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Plan' }).click();
  await expect(other.getByLabel('What do we currently do?')).toHaveValue('مرحبا 社区 “Żółw”\n\nlast line');
  await expect(statement(other, /co-produced/).getByRole('radio', { name: 'Established' })).toBeChecked();
  await expect(other.getByRole('link', { name: 'Ask two members', exact: true })).toBeVisible();
  const again = await backUp(other, url);
  const { assessments, organisations, rubrics } = JSON.parse(file.toString());
  expect(JSON.parse(again.toString())).toMatchObject({ assessments, organisations, rubrics });
  await context.close();
});

test('a broken, foreign or newer file is refused in words, and nothing changes', async ({ page, url }) => {
  await someWork(page, url);
  const file = (await backUp(page, url)).toString();
  const box = page.locator('input[type=file]');
  for (const [name, content, words] of [
    ['cut.lanes.json', file.slice(0, 900), /line \d+, column \d+/],
    ['altered.lanes.json', file.replace('Minutes', 'Moments'), /changed or cut short/],
    ['newer.lanes.json', file.replace('"formatVersion": 1', '"formatVersion": 9'), /newer version of Lanes/],
    ['holiday.json', '{"photos": []}', /not a file from Lanes/],
    ['empty.json', '', /is empty/],
    ['deep.json', '['.repeat(100_000), /nested more than 32 levels/],
    ['picture.json', '\u0089PNG\r\n', /line 1, column 1/],
  ] as const) {
    await box.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText(`“${name}”`)).toBeVisible();
  }
  await page.goto(url);
  await expect(page.getByRole('link', { name: /Caffi/ })).toHaveCount(1);
});
