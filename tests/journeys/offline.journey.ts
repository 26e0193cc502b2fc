import { readFile } from 'node:fs/promises';
import { expect, offlineReady, saved, startAssessment, statement, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit a new page, a whole plan and every file work without a network', async ({
  page,
  ownSite,
  context,
}) => {
  const { url } = ownSite;
  await page.goto(url);
  await offlineReady(page);
  await ownSite.close();
  await context.setOffline(true);

  await page.reload();
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Emerging' })
    .check();
  await page.getByLabel('Add an action').fill('Ask two members – Ŵyl y Bont');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('link', { name: /^Ask two members/ })).toBeVisible();

  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.getByRole('button', { name: 'Radar' }).click();
  await expect(page.getByRole('img', { name: /Plan/ })).toBeVisible();
  await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
  for (const name of ['PDF, short', 'PDF, full', 'Word document', 'Spreadsheet (Excel)', 'Spreadsheet (CSV)']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).first().click();
    expect((await readFile(await (await waiting).path())).length).toBeGreaterThan(300);
  }
  for (const [address, heading] of [
    ['#/rubrics', 'Frameworks'],
    ['#/files', 'Back up and restore'],
    ['#/settings', 'Settings'],
    ['#/help', 'Help'],
    ['#/example', 'Up in Review and Impact, down in Do'],
  ] as const) {
    await page.goto(url + address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});
