import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

const STAGES = ['Plan', 'Do', 'Measure', 'Review', 'Impact'] as const;

/** Answers every statement of the open stage with a level, and goes to the next stage. */
async function answerStage(page: Page, level: string): Promise<void> {
  const groups = page
    .locator('main li')
    .getByRole('group')
    .filter({ has: page.getByRole('radio', { name: 'Don’t know' }) });
  const count = await groups.count();
  for (let i = 0; i < count; i++) await groups.nth(i).getByRole('radio', { name: level }).check();
}

test('a whole assessment has five rated stages with agreed levels, a plan, and files', async ({ page, url }) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  for (const [i, stage] of STAGES.entries()) {
    await expect(page).toHaveTitle(new RegExp(`^${stage}, stage ${i + 1} of 5`));
    await answerStage(page, i % 2 === 0 ? 'Developing' : 'Emerging');
    await page
      .getByRole('group', { name: `Our agreed level for ${stage}` })
      .getByRole('radio', { name: 'Developing' })
      .check();
    await page
      .getByRole('group', { name: `Our target for ${stage}` })
      .getByRole('radio', { name: 'Established' })
      .check();
    await page.getByLabel('What do we currently do?').fill(`What we do in ${stage}.`);
    await page.getByLabel('Add an action').fill(`First idea for ${stage}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: `First idea for ${stage}`, exact: true })).toBeVisible();
    // Left in the field: going on makes it an action.
    await page.getByLabel('Add an action').fill(`Second idea for ${stage}`);
    await page.getByRole('button', { name: 'Mark stage as complete' }).click();
    await page.getByRole('link', { name: i < 4 ? /^Continue with/ : 'Check answers' }).click();
  }

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All stages agreed');
  await expect(page.getByRole('img', { name: 'Plan: 3 Developing. Target: 4 Established.' })).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('figure').getByRole('row', { name: /^Do / })).toContainText('3 Developing');
  await page.getByRole('button', { name: 'Radar' }).click();
  await expect(page.getByRole('img', { name: /Plan: 3 Developing.*Impact: 3 Developing/s })).toBeVisible();

  await page.getByRole('link', { name: 'Check answers and finish' }).click();
  await expect(page.getByText('All 19 statements are answered. All 5 stages are complete.')).toBeVisible();
  await expect(page.getByText('10 actions have no owner:')).toBeVisible();
  await page.getByRole('button', { name: 'Finish and get the report' }).click();
  await expect(page.getByRole('heading', { name: /^Version of .* saved$/ })).toBeFocused();
  const backup = await downloaded(page, page.getByRole('button', { name: 'Back up and open the report' }));
  expect(JSON.parse(backup.text)).toMatchObject({ format: 'lanes-backup', contents: 'everything' });
  await expect(page).toHaveURL(/\/report\/team$/);

  await page
    .getByRole('navigation', { name: 'This assessment' })
    .getByRole('link', { name: /Actions/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Actions');
  await expect(page.getByText('10 open', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'First idea for Plan', exact: true }).click();
  await page.getByLabel('Owner').fill('Community officer');
  await page.getByLabel('Due date', { exact: true }).fill('2027-01-31');
  await page.getByLabel('How will you know that it worked?').fill('Ten members come');
  await page.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: 'High' }).check();
  await page.getByRole('group', { name: 'Effort' }).getByRole('radio', { name: 'Low' }).check();
  await page.getByRole('link', { name: 'Back to actions' }).click();
  await expect(page.getByText('10 open', { exact: true })).toBeVisible();
  await saved(page);

  await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
  const csv = await downloaded(
    page,
    page.locator('section', { hasText: 'Action plan' }).getByRole('button', { name: 'Spreadsheet (CSV)' }),
  );
  expect(csv.name).toMatch(/^harbour-lane-community-trust-action-plan-\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text.startsWith('\uFEFF"Ref","Organisation","Assessment","Stage",')).toBe(true);
  expect(csv.text).toContain('First idea for Plan');
  expect(csv.text.trimEnd().split('\r\n')).toHaveLength(11);
  const calendar = await downloaded(page, page.getByRole('button', { name: 'Calendar file' }));
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20270131');
  const answers = await downloaded(
    page,
    page.locator('section', { hasText: 'one row per statement' }).getByRole('button', { name: 'Spreadsheet (CSV)' }),
  );
  expect(answers.text.trimEnd().split('\r\n')).toHaveLength(20);
  const pdf = await downloaded(page, page.getByRole('button', { name: 'PDF, full' }));
  expect(pdf.text.startsWith('%PDF-')).toBe(true);
});

async function downloaded(page: Page, button: ReturnType<Page['getByRole']>): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await button.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('each of the four answers without a level asks for what it needs', async ({ page, url }) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Not applicable' })
    .check();
  await page.getByRole('button', { name: 'Say why' }).click();
  await expect(page.getByLabel('Why does it not apply to us?')).toBeFocused();
  await statement(page, /priority groups/)
    .getByRole('radio', { name: 'Not agreed' })
    .check();
  await page.getByRole('button', { name: 'Add a range' }).click();
  await expect(page.getByLabel('Lowest view')).toHaveValue('');
  await page.getByLabel('Lowest view').selectOption('2');
  await page.getByLabel('Highest view').selectOption('4');
  await statement(page, /local primary research/)
    .getByRole('radio', { name: 'Don’t know' })
    .check();
  await page.getByRole('button', { name: 'Add an action to find out' }).click();
  await expect(page.getByRole('link', { name: /^Find out whether we asked local people ourselves/ })).toBeVisible();

  await page.goto(`${page.url().split('/stage/')[0]}/check`);
  await expect(page.getByText('needs a reason', { exact: true })).toBeVisible();
  await expect(page.getByText('Not agreed, views from 2 to 4')).toBeVisible();
  await expect(page.getByRole('main').getByText('3 of 4 answered')).toBeVisible();
});

test('a level of “established” or above asks for evidence, and the text becomes evidence', async ({ page, url }) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Established' })
    .check();
  await expect(page.getByText('Needs evidence', { exact: true })).toBeVisible();
  await statement(page, /co-produced/)
    .locator('xpath=ancestor::li')
    .getByRole('button', { name: /note, evidence/i })
    .click();
  await page.getByLabel('Name a piece of evidence').fill('Minutes of the open evening');
  await page.getByRole('link', { name: 'Minutes of the open evening' }).first().click();
  await page.getByLabel('Type').selectOption('minutes');
  await page.getByLabel('Date of the evidence').fill('2026-05-04');
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 statement has evidence');
  await expect(page.getByText('Documented', { exact: true }).first()).toBeVisible();
});

test('undo reverts the last step, and is offered after a removal', async ({ page, url }) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  const first = statement(page, /co-produced/);
  await first.getByRole('radio', { name: 'Emerging' }).check();
  await first.getByRole('radio', { name: 'Developing' }).check();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(first.getByRole('radio', { name: 'Emerging' })).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(first.getByRole('radio', { name: 'Developing' })).toBeChecked();

  await page.getByLabel('Add an action').fill('Ask two members');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Ask two members', exact: true }).click();
  await page.getByRole('button', { name: 'Delete action' }).click();
  await expect(page.getByText('No actions yet')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Ask two members', exact: true })).toBeVisible();
});
