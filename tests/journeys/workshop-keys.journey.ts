import type { BrowserContext, Page } from '@playwright/test';
import { faultsByTab } from '../support/by-tab.ts';
import { expect, startAssessment, test } from '../support/journey.ts';
import { goTo, openWindows, setUpWorkshop, type Windows } from '../support/workshop-windows.ts';

test('Tab reaches every control of a workshop’s pages, and each shows that it has the focus', async ({
  page,
  url,
  context,
}) => {
  test.setTimeout(180_000);
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByRole('checkbox', { name: /^Pass one device round/ }).check();
  const setup = page.url();
  const found = [...(await faultsByTab(page))];
  const windows = await openWindows(page, context);
  for (const step of [
    'What people think',
    'Talk about where views differ most',
    'What could we do?',
    'Owners, due dates and close',
  ]) {
    await goTo(windows, step);
    found.push(...(await faultsByTab(page)));
  }
  const places = {
    one: 'What we will do',
    record: 'Record of the day',
    print: 'Print pack',
    pass: 'Pass this device round',
  };
  for (const [place, name] of Object.entries(places)) {
    await page.goto(setup.replace(/setup$/, place));
    const heading = page.getByRole('heading', { level: 1, name });
    await expect(heading).toBeVisible();
    // The heading of a page takes the focus when the page opens, so the walk begins after that.
    if (place !== 'one') await expect(heading).toBeFocused();
    found.push(...(await faultsByTab(page)));
  }
  expect(found).toEqual([]);
});

const aDay = async (page: Page, url: string, context: BrowserContext): Promise<Windows> => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  return openWindows(page, context);
};

test('? lists the keys, and no key reaches the screen while the list is open', async ({ page, url, context }) => {
  const { screen } = await aDay(page, url, context);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByText('Vote again')).toBeVisible();
  await page.keyboard.press('b');
  await expect(screen.getByRole('heading', { name: 'Our workshop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a key pressed right after the list of keys closes is obeyed', async ({ page, url, context }) => {
  const { screen } = await aDay(page, url, context);
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await closeAndPress(page, '?');
  await expect(dialog).toBeVisible();
  await closeAndPress(page, '?', 'button');
  await expect(dialog).toBeVisible();
  await closeAndPress(page, 'b');
  await expect(dialog).toBeHidden();
  await expect(screen.getByRole('heading')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(screen.getByRole('heading', { name: 'Our workshop' })).toBeVisible();
});

test('letters typed into a text box are text and no keys', async ({ page, url, context }) => {
  const windows = await aDay(page, url, context);
  await goTo(windows, 'What people think');
  const notes = page.getByLabel('What was said (no names)');
  await notes.fill('');
  await page.keyboard.type('b r v 5 . ?');
  await expect(notes).toHaveValue('b r v 5 . ?');
  await expect(windows.screen.getByText('0 of 28 in')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('letter keys do nothing once they are switched off, and a clicker’s keys still work', async ({
  page,
  url,
  context,
}) => {
  const windows = await aDay(page, url, context);
  await goTo(windows, 'What people think');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByRole('switch', { name: 'Use single-key shortcuts' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('5');
  await page.keyboard.press('b');
  await expect(windows.screen.getByText('0 of 28 in')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(windows.screen.getByText('Hand in your sheets')).toBeVisible();
});

/**
 * Closes the dialog and presses a key before the page is drawn again, as happens on a busy laptop. The browser fires `close`
 * after the key. Resolves once it has.
 */
const closeAndPress = (page: Page, key: string, method: 'Escape' | 'button' = 'Escape'): Promise<void> =>
  page.evaluate(
    async ([pressed, closed]) => {
      const dialog = document.querySelector('dialog');
      if (closed === 'Escape') dialog?.requestClose();
      else [...(dialog?.querySelectorAll('button') ?? [])].at(-1)?.click();
      await Promise.resolve();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    [key, method] as const,
  );
