import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

// The test driver switches the page cache off; people have it on.
test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Time in which a window must write again after whatever became of it, ms. */
const WRITES_AGAIN = { timeout: 3_000 };

const field = (page: Page) => page.getByLabel('What do we currently do?');

async function write(page: Page, url: string): Promise<void> {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await field(page).fill('We meet in spring.');
  await saved(page);
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameBack: persisted })),
  );
}

const fromPageCache = (page: Page) => page.evaluate(() => (window as { cameBack?: boolean }).cameBack ?? false);

/** What another window has of the field, once it is at rest and read from there. */
async function inAnotherWindow(page: Page, words: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(field(other)).toHaveValue(words, WRITES_AGAIN);
  await other.close();
}

test('back from another page: the window is as it was, and writes on without a click', async ({ page, url }) => {
  await write(page, url);
  await page.goto(`${url}reset.html`);
  await page.goBack({ waitUntil: 'commit' });
  await expect(field(page)).toHaveValue('We meet in spring.', WRITES_AGAIN);
  expect(await fromPageCache(page)).toBe(true);
  await field(page).press('End');
  await page.keyboard.type(' And in autumn.');
  await saved(page);
  await inAnotherWindow(page, 'We meet in spring. And in autumn.');
});

test('back from another page after somebody else wrote: their words are there, and ours are not lost', async ({
  page,
  url,
  context,
}) => {
  await write(page, url);
  const here = page.url();
  await page.goto(`${url}reset.html`);
  const other = await context.newPage();
  await other.goto(here);
  await field(other).press('End');
  await other.keyboard.type(' And in autumn.');
  await saved(other);
  await page.goBack({ waitUntil: 'commit' });
  await expect(field(page)).toHaveValue('We meet in spring. And in autumn.', WRITES_AGAIN);
  await field(page).press('End');
  await page.keyboard.type(' Never in winter.');
  await expect(field(other)).toHaveValue('We meet in spring. And in autumn. Never in winter.', WRITES_AGAIN);
});

test('frozen, and thawed: what others wrote meanwhile is there, and what is written goes on being saved', async ({
  page,
  url,
  context,
}) => {
  await write(page, url);
  const lifecycle = await context.newCDPSession(page);
  await lifecycle.send('Page.setWebLifecycleState', { state: 'frozen' });
  const other = await context.newPage();
  await other.goto(page.url());
  await field(other).press('End');
  await other.keyboard.type(' And in autumn.');
  await saved(other);
  await lifecycle.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(field(page)).toHaveValue('We meet in spring. And in autumn.', WRITES_AGAIN);
  await page.bringToFront();
  await field(page).press('End');
  await page.keyboard.type(' Never in winter.');
  await expect(field(other)).toHaveValue('We meet in spring. And in autumn. Never in winter.', WRITES_AGAIN);
});

test('its process gone, as when a browser discards it or it crashes: the next window has every word', async ({
  page,
  url,
  context,
}) => {
  await write(page, url);
  const here = page.url();
  await page.keyboard.type(' And in autumn.');
  await saved(page);
  await inAnotherWindow(page, 'We meet in spring. And in autumn.');
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(here);
  await expect(field(again)).toHaveValue('We meet in spring. And in autumn.', WRITES_AGAIN);
  await field(again).press('End');
  await again.keyboard.type(' Never in winter.');
  await inAnotherWindow(again, 'We meet in spring. And in autumn. Never in winter.');
});
