import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';

test('a new user gets from an empty start to an answered statement', async ({ page, url }) => {
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Check how well you work with communities, and agree what to do next.',
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
  await expect(page.getByLabel('What would make it Developing?')).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('What do we currently do?')).toHaveValue('We meet partners each spring.');
  await expect(
    statement(page, /co-produced with local stakeholders/).getByRole('radio', { name: 'Emerging' }),
  ).toBeChecked();
});

test('a new assessment needs only a name, and says beside the field that it is missing', async ({ page, url }) => {
  await page.goto(`${url}#/new`);
  await page.getByRole('button', { name: /^Continue with/ }).click();
  await expect(page.getByRole('alert')).toContainText('Enter your organisation’s name');
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
  await expect(page.getByRole('link', { name: 'Start with Plan' })).toBeVisible();
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

test('several organisations are listed side by side, newest first', async ({ page, url }) => {
  await startAssessment(page, url, 'First Trust');
  await startAssessment(page, url, 'Second Trust');
  await page.goto(url);
  await expect(page.getByRole('listitem').filter({ hasText: 'Trust' })).toHaveText([/Second Trust/, /First Trust/]);
});

test('a new page begins at its top and names itself; Back returns to the place that was left', async ({
  page,
  url,
}) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await page.getByRole('link', { name: 'Save and go to Do' }).scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(400);
  await page.getByRole('link', { name: 'Save and go to Do' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveTitle(/^Plan/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
});
