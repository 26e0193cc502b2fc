import type { Page } from '@playwright/test';
import { bigRubric } from '../support/big-rubric.ts';
import { expect, saved, statement, test } from '../support/journey.ts';

async function open(page: Page, url: string, name: string, content: string): Promise<void> {
  await page.goto(`${url}#/rubrics`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Adds a rubric and begins an assessment of it. */
async function begin(page: Page, url: string, rubric: string): Promise<void> {
  await open(page, url, 'big.json', rubric);
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText(/has been added/)).toBeVisible();
  await page.goto(`${url}#/new`);
  await page.getByLabel('Organisation name').fill('Big Trust');
  await page.getByRole('radio', { name: /^Big/ }).check();
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No answers yet');
}

test('a rubric of 60 stages and 9 levels stays usable on all pages', async ({ page, url }) => {
  await begin(page, url, bigRubric({ stages: 60, statementsPerStage: 8, levels: 9 }));
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: /Stage 60/ })
    .click();
  await expect(page).toHaveTitle(/^Stage 60, stage 60 of 60/);
  await statement(page, /Statement 1 of stage 60/)
    .getByRole('radio', { name: /Step 9/ })
    .check();
  await page.getByLabel('What do we currently do?').fill('All of it.');
  await saved(page);
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('img', { name: 'Stage 60: no level yet.' })).toBeVisible();
  await page.getByRole('link', { name: 'Check answers' }).click();
  await page.locator('summary').filter({ hasText: 'Stage 60' }).last().click();
  await expect(page.locator('dd li').filter({ hasText: '9 Step 9' })).toBeVisible();
  expect(await page.locator('main dt').count()).toBeLessThan(30);
});

test('500 statements of one stage are shown one page at a time', async ({ page, url }) => {
  await begin(page, url, bigRubric({ stages: 1, statementsPerStage: 500, levels: 2 }));
  await page.getByRole('link', { name: 'Start with Stage 1' }).click();
  await expect(page.getByText('Statements 1 to 25 of 500')).toBeVisible();
  expect(await page.getByRole('radio').count()).toBeLessThan(200);
  await page.getByRole('link', { name: 'Later statements' }).click();
  await expect(page.getByText('Statements 26 to 50 of 500')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rate the statements' })).toBeFocused();
  await statement(page, /Statement 26 of/)
    .getByRole('radio', { name: /Step 2/ })
    .check();
  await saved(page);
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No evidence yet');
  expect(await page.locator('main li').count()).toBeLessThan(200);
});

test('a rubric with errors is refused with the place of every error, and nothing is added', async ({ page, url }) => {
  const broken = JSON.parse(bigRubric({ stages: 2, statementsPerStage: 2, levels: 3 }));
  broken.stages[0].statements[1].id = 'stage-1-1';
  broken.stages[1].name = {};
  delete broken.scale.levels[0].label;
  await open(page, url, 'broken.json', JSON.stringify(broken));
  await expect(page.getByText('$.scale.levels[0].label')).toBeVisible();
  await expect(page.getByText('$.stages[1].name')).toBeVisible();
  await expect(page.locator('main ul').first().locator('> li')).toHaveCount(1);
});

test('a changed rubric of the same edition is refused, and an unknown property is shown and kept', async ({
  page,
  url,
}) => {
  const rubric = JSON.parse(bigRubric({ stages: 1, statementsPerStage: 1, levels: 2 }));
  await open(page, url, 'first.json', JSON.stringify({ ...rubric, colour: 'green' }));
  await expect(page.getByText('$.colour')).toBeVisible();
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText(/has been added/)).toBeVisible();
  rubric.title.en = 'Another title';
  await open(page, url, 'second.json', JSON.stringify(rubric));
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByText(/this device already has another text with that number/)).toBeVisible();
});
