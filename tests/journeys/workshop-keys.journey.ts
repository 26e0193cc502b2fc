import { faultsByTab } from '../support/by-tab.ts';
import { expect, startAssessment, test } from '../support/journey.ts';
import { goTo, openWindows, setUpWorkshop } from '../support/workshop.ts';

test('every control of a workshop’s pages is reached by Tab, and shows that it is', async ({ page, url, context }) => {
  test.setTimeout(180_000);
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByRole('checkbox', { name: /^One device goes round/ }).check();
  const setup = page.url();
  const found = [...(await faultsByTab(page))];
  const windows = await openWindows(page, context);
  for (const step of ['What the room thinks', 'Talk about the most divided', 'What could we do?', 'Who, when, and close']) {
    await goTo(windows, step);
    found.push(...(await faultsByTab(page)));
  }
  for (const place of ['one', 'record', 'print', 'pass']) {
    await page.goto(setup.replace(/setup$/, place));
    await expect(page.getByRole('heading').first()).toBeVisible();
    found.push(...(await faultsByTab(page)));
  }
  expect(found).toEqual([]);
});
