import { expect, startAssessment, test } from '../support/journey.ts';
import { goTo, openWindows, setUpWorkshop, talliesInMemory } from '../support/workshop-windows.ts';

const HEADS = [9, 11, 8] as const;

test('the screen’s window holds no level before it is shown: not on the page, and not in memory', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, HEADS);
  const windows = await openWindows(page, context);
  await goTo(windows, 'What people think');
  for (let i = 0; i < 6; i++) await page.keyboard.press('4');
  await expect(windows.screen.getByText('6 of 28 in')).toBeVisible();
  expect(await windows.screen.locator('main').innerHTML()).not.toContain('Established: 6');
  expect(await talliesInMemory(page)).toBeGreaterThan(0);
  expect(await talliesInMemory(windows.screen)).toBe(0);
  await windows.screen.reload();
  await expect(windows.screen.getByText('6 of 28 in')).toBeVisible();
  expect(await talliesInMemory(windows.screen)).toBe(0);
  await page.keyboard.press('r');
  await expect(windows.screen.getByRole('img', { name: /6 at 4 Established/ })).toBeVisible();
  expect(await talliesInMemory(windows.screen)).toBeGreaterThan(0);
});

test('the screen shows a group of two together with another group', async ({ page, url, context }) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 2]);
  const windows = await openWindows(page, context);
  await goTo(windows, 'What people think');
  for (let i = 0; i < 9; i++) await page.keyboard.press('2');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 11; i++) await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 2; i++) await page.keyboard.press('5');
  await page.keyboard.press('r');
  await expect(windows.screen.getByRole('img', { name: /^Front-line staff: 11 at 3 Developing\./ })).toBeVisible();
  await expect(
    windows.screen.getByRole('img', {
      name: /^Service users and Commissioners and senior staff: 9 at 2 Emerging and 2 at 5 Embedded\./,
    }),
  ).toBeVisible();
  await expect(windows.screen.getByRole('img')).toHaveCount(2);
});

test('one of two facilitators’ windows obeys a key at the screen, and each follows the other', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, HEADS);
  const windows = await openWindows(page, context);
  const helper = await context.newPage();
  await helper.goto(page.url());
  await expect(helper.getByText('Projector screen connected')).toBeVisible();
  await windows.screen.bringToFront();
  await windows.screen.keyboard.press('ArrowRight');
  await expect(windows.screen.getByRole('heading', { name: 'How we talk today' })).toBeVisible();
  await expect(helper.getByTestId('preview').getByText('How we talk today')).toBeVisible();
  await page.close();
  await helper.bringToFront();
  await helper.keyboard.press('PageDown');
  await expect(windows.screen.getByRole('heading', { name: 'Five levels. Not a test.' })).toBeVisible();
});
