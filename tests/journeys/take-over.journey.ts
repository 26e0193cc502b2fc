import { expect, startAssessment, test, watch } from '../support/journey.ts';
import {
  goTo,
  next,
  openScreen,
  openWindows,
  setUpWorkshop,
  shownOn,
  talliesInMemory,
} from '../support/workshop-windows.ts';

test('a helper’s laptop takes over from a file with counts, the open round, the cue and notes', async ({
  page,
  url,
  context,
  browser,
  census,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByLabel('Workshop name').fill('Partners’ day');
  const windows = await openWindows(page, context);
  await goTo(windows, 'What people think');
  for (let i = 0; i < 5; i++) await page.keyboard.press('2');
  await next(windows);
  await expect(windows.screen.getByRole('img', { name: /5 at 2 Emerging/ })).toBeVisible();
  await page.getByLabel('What was said (no names)').fill('The minibus comes late.');
  await page.getByRole('button', { name: /^Next/ }).click();
  for (let i = 0; i < 4; i++) await page.keyboard.press('4');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 3; i++) await page.keyboard.press('1');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a file for another laptop' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^partners-day-workshop-\d{4}-\d\d-\d\d\.lanes\.json$/);
  await expect(page.getByText('The file contains votes that have not been shown yet')).toBeVisible();
  const shown = await shownOn(windows.screen);
  // The notice does not block counting while the file is carried over.
  await page.keyboard.press('4');
  await expect(windows.screen.getByText('8 of 28 in')).toBeVisible();

  const other = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await watch(other, census);
  const desk = await other.newPage();
  await desk.goto(url);
  const choosing = desk.waitForEvent('filechooser');
  await desk.getByRole('button', { name: 'Open a file' }).click();
  await (await choosing).setFiles(await file.path());
  await expect(desk.getByText('It contains a workshop that is under way: “Partners’ day”.')).toBeVisible();
  await desk.getByRole('button', { name: 'Add to this device' }).click();
  await desk.getByRole('link', { name: 'Continue “Partners’ day”' }).click();

  await expect(desk.getByRole('heading', { level: 1, name: 'Facilitator view' })).toBeVisible();
  await expect(desk.getByRole('navigation', { name: 'Agenda' }).locator('[aria-current=step]')).toHaveText(
    'Plan, statement 2',
  );
  await expect(desk.getByRole('button', { name: 'Service users, 4 Established: 4' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Front-line staff, 1 Not yet: 3' })).toBeVisible();
  const screen = await openScreen(desk, other);
  await expect.poll(() => shownOn(screen)).toBe(shown);
  expect(await talliesInMemory(screen)).toBe(0);
  await desk.keyboard.press('4');
  await expect(screen.getByText('8 of 28 in')).toBeVisible();
  await desk.keyboard.press('r');
  await expect(screen.getByRole('img', { name: /^Service users: 5 at 4 Established/ })).toBeVisible();
  await desk.keyboard.press('PageUp');
  await expect(screen.getByRole('img', { name: /^Service users: 5 at 2 Emerging/ })).toBeVisible();
  await expect(desk.getByLabel('What was said (no names)')).toHaveValue('The minibus comes late.');
  await other.close();
});
