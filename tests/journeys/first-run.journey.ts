import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

test('a new user gets from an empty start to an answered statement', async ({ page, url }) => {
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Check how well you work with communities, and agree what to do next',
  );
  for (const way of ['Start an assessment', 'Look at an example'])
    await expect(page.getByRole('link', { name: way })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();

  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What plans are in place to effectively engage communities?',
  );
  await expect(page).toHaveTitle(/^Plan, stage 1 of 5 – Harbour Lane Community Trust – Lanes$/);

  await page.getByLabel('What do we currently do?').fill('We meet partners each spring.');
  const first = statement(page, /co-produced with local stakeholders/);
  await first.getByRole('radio', { name: 'Emerging' }).check();
  await saved(page);

  await page.reload();
  await expect(page.getByLabel('What do we currently do?')).toHaveValue('We meet partners each spring.');
  await expect(
    statement(page, /co-produced with local stakeholders/).getByRole('radio', { name: 'Emerging' }),
  ).toBeChecked();
});

test('a new assessment needs only a name, and says beside the field that it is missing', async ({ page, url }) => {
  await page.goto(`${url}#/new`);
  await page.getByRole('button', { name: /^Continue with/ }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('button', { name: 'Enter your organisation’s name' }).click();
  await expect(page.getByLabel('Organisation name')).toBeFocused();
  await page.getByLabel('Organisation name').fill('Caffi Ŵyl');
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await expect(page.getByText('Caffi Ŵyl')).toBeVisible();
});

test('a click that comes before the code for documents has loaded still counts', async ({ page, url }) => {
  let release = (): void => undefined;
  const clicked = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/room-/, async (route) => {
    await clicked;
    await route.continue();
  });
  await page.goto(`${url}#/new`);
  await page.getByLabel('Organisation name').fill('Early Birds');
  await page.getByRole('button', { name: /^Continue with/ }).click();
  release();
  await expect(page).toHaveTitle(/^Plan, stage 1 of 5/);
  await expect(page.getByText('Early Birds')).toBeVisible();
});

test('an address that names nothing says so, and leads back', async ({ page, url }) => {
  for (const address of [
    '#/nowhere',
    '#/assessment/nowhere',
    '#/assessment/%E0%A4%A/stage/x',
    '#/rubrics/none/9',
    '#/form/none/1',
  ]) {
    await page.goto('about:blank');
    await page.goto(url + address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main').getByRole('link').first()).toBeVisible();
  }
});

test('organisations are listed A to Z; one is renamed, duplicated, archived and deleted from the list', async ({
  page,
  url,
}) => {
  await startAssessment(page, url, 'Second Trust');
  await startAssessment(page, url, 'First Trust');
  await page.goto(url);
  const names = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(names).toHaveText(['First Trust', 'Second Trust']);

  await page.getByRole('button', { name: 'More for Second Trust', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByLabel('Organisation name')).toBeFocused();
  await page.keyboard.type('A Second Trust');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(names).toHaveText(['A Second Trust', 'First Trust']);

  await page.getByRole('button', { name: 'More for First Trust, No period' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await page.getByLabel('Period', { exact: true }).fill('Spring 2027');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No answers yet');
  await page.goto(url);
  await page.getByRole('button', { name: 'More for First Trust, Spring 2027' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByText('Archive (1)')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Archive (1)')).toBeHidden();
  await page.getByRole('button', { name: 'More for First Trust, Spring 2027' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Bin (1)' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Spring 2027' })).toBeHidden();
});

test('a new page begins at its top and names itself; Back returns to the place that was left', async ({
  page,
  url,
}) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await page.getByRole('link', { name: 'Continue with Do' }).scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(400);
  await page.getByRole('link', { name: 'Continue with Do' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveTitle(/^Plan/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
});
