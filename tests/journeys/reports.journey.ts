import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsInBoth } from '../support/axe.ts';
import { openExample, visit } from '../support/example.ts';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

const fold = (page: Page, words: string | RegExp) => page.locator('summary', { hasText: words });
const report = (page: Page) => page.getByRole('article');

/** Presses a button that saves a file, and returns the file. */
async function fileFrom(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Returns the number of printed pages. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a board report keeps its words and options, and its link restores the options', async ({ page, url }) => {
  const example = await openExample(page, url);
  await visit(page, `${example}/report/board`);
  await expect(report(page)).toContainText('2 decisions for you');
  await fold(page, 'Add your own text').click();
  await page.getByRole('textbox', { name: 'Risks' }).fill('The roof leaks above the hall.');
  await expect(report(page)).toContainText('The roof leaks above the hall.');
  await fold(page, 'Content:').click();
  await page.getByRole('checkbox', { name: 'Strengths' }).uncheck();
  await page.getByRole('checkbox', { name: 'Impact' }).uncheck();
  await page.getByRole('radio', { name: 'the public' }).check();
  await expect(report(page)).not.toContainText('strengths with evidence');
  await expect(report(page)).not.toContainText('Impact');
  await expect(report(page)).not.toContainText('The roof leaks');
  await expect(report(page)).not.toContainText('Left out of this copy');
  const address = page.url();
  await page.goto(`${url}#/`);
  await visit(page, address);
  await expect(report(page)).not.toContainText('strengths with evidence');
  await expect(report(page)).toContainText('Prepared forthe public');
});

test('on a phone the tables of a report are read without scrolling them sideways, and stay tables', async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const example = await openExample(page, url);
  for (const audience of ['board', 'form', 'plan']) {
    await visit(page, `${example}/report/${audience}`);
    const tables = report(page)
      .getByRole('region')
      .filter({ has: page.getByRole('table') });
    await expect(tables.first().getByRole('cell').first()).toBeVisible();
    const wider = await tables.evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
    expect(wider).toBe(0);
  }
});

test('a report saved as a web page is one file that needs no network and is accessible', async ({
  page,
  url,
  context,
}) => {
  const example = await openExample(page, url);
  await visit(page, `${example}/report/team`);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const { name, text } = await fileFrom(page, 'Save as web page');
  expect(name).toMatch(/^harbour-lane-community-trust-team-report-\d{4}-\d\d-\d\d\.html$/);
  expect(text).not.toMatch(/https?:\/\/|<script/);
  const alone = await context.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.setContent(text);
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText(heading);
  await alone.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([]);
  expect(await faultsInBoth(alone)).toEqual([]);
});

test('the text of a report is copied, or saved as a file if there is no clipboard', async ({ page, url, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const example = await openExample(page, url);
  await visit(page, `${example}/report/community`);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Report copied as text.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('## We will');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const { name, text } = await fileFrom(page, 'Copy as text');
  expect(name).toMatch(/community-report.*\.txt$/);
  expect(text).toContain('## We will');
});

test('a saved version keeps its content, shows later changes beside it, and can be restored', async ({ page, url }) => {
  const example = await openExample(page, url);
  await visit(page, `${example}/report/board`);
  await page.getByRole('button', { name: 'Save this version' }).click();
  await page.getByRole('link', { name: 'Open saved version' }).waitFor();
  await fold(page, 'Add your own text').click();
  await page.getByRole('textbox', { name: 'Risks' }).fill('The roof leaks above the hall.');
  await expect(report(page)).toContainText('The roof leaks');
  await saved(page);
  await page.getByRole('link', { name: 'Open saved version' }).click();
  await page.reload();
  await expect(report(page)).toContainText('The grant for Eastfold ends in March.');
  await expect(report(page)).not.toContainText('The roof leaks');
  await page.getByRole('link', { name: 'Compare with today' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 differences');
  await expect(page.locator('ins')).toHaveText('The roof leaks above the hall.');
  await expect(page.locator('del')).toHaveText('The grant for Eastfold ends in March.');
  await page.getByRole('link', { name: 'Back to saved version' }).click();
  await page.getByRole('button', { name: 'Delete saved version' }).click();
  await expect(page.getByText('No saved versions yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('link', { name: /^Board report/ })).toHaveCount(2);
});

test('a logo is on every report, and nothing hidden in its file is', async ({ page, url }) => {
  const example = await openExample(page, url);
  await visit(page, `${example}/report`);
  const choose = page.getByLabel(/(Choose|Change) logo/);
  await choose.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') });
  await expect(page.getByText('“notes.png” is not a PNG or SVG file')).toBeVisible();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)"><script>alert(1)</script><rect width="40" height="20" fill="#186e86"/></svg>';
  await choose.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(page.getByRole('img', { name: 'Logo of Harbour Lane Community Trust' })).toBeVisible();
  await visit(page, `${example}/report/funder`);
  await expect(report(page).getByRole('img', { name: 'Logo of Harbour Lane Community Trust' })).toBeVisible();
  const { text } = await fileFrom(page, 'Save as web page');
  expect(text).toMatch(/<img [^>]*src="data:image\/png;base64,iVBORw0KGgo/);
  expect(text).not.toMatch(/image\/svg|alert|onload/);
});

test('the board report is two pages and the community report one, on A4 and Letter', async ({ page, url }) => {
  const example = await openExample(page, url);
  const most = { board: 2, community: 1, funder: 5, team: 12 };
  for (const [audience, sides] of Object.entries(most)) {
    await visit(page, `${example}/report/${audience}`);
    for (const format of ['A4', 'Letter'] as const)
      expect(await sheets(page, format), `${audience} on ${format}`).toBeLessThanOrEqual(sides);
  }
});

test('an empty report says so, and names what to complete', async ({ page, url }) => {
  await startAssessment(page, url);
  const overview = page.url();
  for (const audience of ['team', 'board', 'community', 'funder', 'form', 'plan']) {
    await visit(page, `${overview}/report/${audience}`);
    await expect(fold(page, /checks? before you share/)).toBeVisible();
  }
  await visit(page, `${overview}/report/team`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No stage has an agreed level yet.');
  await fold(page, /checks? before you share/).click();
  await page.getByRole('link', { name: 'Plan 1', exact: true }).click();
  await expect(page).toHaveURL(/stage\/plan\/plan-1$/);
});
