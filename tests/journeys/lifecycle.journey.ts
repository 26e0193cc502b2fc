import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

// Playwright switches the back/forward cache off, which users have on.
test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Time within which a window must save again after it was interrupted, ms. */
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

/** Returns the committed value of the field, read by another window. */
async function inAnotherWindow(page: Page, words: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(field(other)).toHaveValue(words, WRITES_AGAIN);
  await other.close();
}

test('a window that comes back from another page is as it was, and saves without a click', async ({ page, url }) => {
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

test('a window that comes back after another one wrote has the words of both', async ({ page, url, context }) => {
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

test('a window that was frozen has what others wrote meanwhile, and goes on saving', async ({ page, url, context }) => {
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

test('a window whose process was killed loses no word', async ({ page, url, context }) => {
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
