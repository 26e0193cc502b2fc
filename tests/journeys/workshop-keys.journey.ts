import { faultsByTab } from '../support/by-tab.ts';
import { expect, startAssessment, test } from '../support/journey.ts';
import { goTo, openWindows, setUpWorkshop } from '../support/workshop-windows.ts';

test('every control of a workshop’s pages is reached by Tab, and shows that it is', async ({ page, url, context }) => {
  test.setTimeout(180_000);
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByRole('checkbox', { name: /^One device goes round/ }).check();
  const setup = page.url();
  const found = [...(await faultsByTab(page))];
  const windows = await openWindows(page, context);
  for (const step of [
    'What the room thinks',
    'Talk about the most divided',
    'What could we do?',
    'Who, when, and close',
  ]) {
    await goTo(windows, step);
    found.push(...(await faultsByTab(page)));
  }
  const places = {
    one: 'First, we will',
    record: 'What was said',
    print: 'Print pack',
    pass: 'Pass this device round',
  };
  for (const [place, name] of Object.entries(places)) {
    await page.goto(setup.replace(/setup$/, place));
    const heading = page.getByRole('heading', { level: 1, name });
    await expect(heading).toBeVisible();
    // A page’s heading takes the focus as it comes: a walk that began before would meet it there.
    if (place !== 'one') await expect(heading).toBeFocused();
    found.push(...(await faultsByTab(page)));
  }
  expect(found).toEqual([]);
});
