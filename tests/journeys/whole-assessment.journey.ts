import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';

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
    await page.getByLabel('What do we currently do?').fill(`What we do in ${stage}.`);
    await answerStage(page, i % 2 === 0 ? 'Developing' : 'Emerging');
    await page.getByLabel('Write what you could do').fill(`First idea for ${stage}\nSecond idea for ${stage}`);
    await page.getByRole('button', { name: 'Add to the plan' }).click();
    await expect(page.getByRole('link', { name: `First idea for ${stage}` })).toBeVisible();
    await page
      .getByRole('group', { name: `The level we agree for ${stage}` })
      .getByRole('radio', { name: 'Developing' })
      .check();
    await page.getByLabel(`Where do we want ${stage} to be?`).selectOption('4');
    await page.getByRole('radio', { name: 'Yes, it is ready to share' }).check();
    await page.getByRole('link', { name: /Save and/ }).click();
  }

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All stages agreed');
  await expect(page.getByRole('img', { name: 'Plan: 3 Developing. Target: 4 Established.' })).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('figure').getByRole('row', { name: /^Do / })).toContainText('3 Developing');
  await page.getByRole('button', { name: 'Radar' }).click();
  await expect(page.getByRole('img', { name: /Plan: 3 Developing.*Impact: 3 Developing/s })).toBeVisible();

  await page.getByRole('link', { name: 'Check answers and finish' }).click();
  await expect(page.getByText('4 of 4 answers complete').first()).toBeVisible();

  await page
    .getByRole('navigation', { name: 'This assessment' })
    .getByRole('link', { name: /Actions/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 actions');
  await page.getByRole('link', { name: 'First idea for Plan' }).click();
  await page.getByLabel('Who leads?').fill('Community officer');
  await page.getByLabel('By when?', { exact: true }).fill('2027-01-31');
  await page.getByLabel('How will you know that it worked?').fill('Ten members come');
  await page.getByRole('group', { name: 'How much would it help?' }).getByRole('radio', { name: 'a lot' }).check();
  await page.getByRole('group', { name: 'How hard is it?' }).getByRole('radio', { name: 'easy' }).check();
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 actions, 1 to do first');
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
    page.locator('section', { hasText: 'One row a statement' }).getByRole('button', { name: 'Spreadsheet (CSV)' }),
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
  await expect(page.getByLabel('Why does it not apply to us?')).toBeVisible();
  await statement(page, /priority groups/)
    .getByRole('radio', { name: 'Not agreed' })
    .check();
  await expect(page.getByLabel('Lowest view')).toHaveValue('');
  await page.getByLabel('Lowest view').selectOption('2');
  await page.getByLabel('Highest view').selectOption('4');
  await statement(page, /local primary research/)
    .getByRole('radio', { name: 'Don’t know' })
    .check();
  await page.getByRole('button', { name: 'Add an action: find out' }).click();
  await expect(page.getByRole('link', { name: 'Find out whether we asked local people ourselves' })).toBeVisible();

  await page.goto(`${page.url().split('/stage/')[0]}/check`);
  await expect(page.getByText('needs a reason')).toBeVisible();
  await expect(page.getByText('Not agreed, 2–4')).toBeVisible();
  await expect(page.getByText('2 of 4 answers complete')).toBeVisible();
});

test('a level of “established” or above asks for evidence, and the text becomes evidence', async ({ page, url }) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Established' })
    .check();
  await expect(page.getByText('Claimed, not yet shown')).toBeVisible();
  await page.getByLabel('What could you show someone?').fill('Minutes of the open evening');
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

  await page.getByLabel('Write what you could do').fill('Ask two members');
  await page.getByRole('button', { name: 'Add to the plan' }).click();
  await page.getByRole('link', { name: 'Ask two members' }).click();
  await page.getByRole('button', { name: 'Remove this action' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No actions yet');
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Ask two members' })).toBeVisible();
});
