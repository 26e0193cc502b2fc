import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { faults, faultsInBoth } from '../support/axe.ts';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

// Playwright switches the page cache off; people have it on.
test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Version of the database of a later release, as the browser counts it. */
const LATER = 900;

/** Upgrades the database as a later release does. Returns the time that it had to wait, ms. */
async function openLater(page: Page): Promise<number> {
  return page.evaluate(
    (version) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const request = indexedDB.open('lanes', version);
        request.onupgradeneeded = () => void request.result.createObjectStore('later');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve(performance.now() - began);
        };
      }),
    LATER,
  );
}

test('a newer release takes the database at once, and the older window asks to be reloaded', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  const field = page.getByLabel('What do we currently do?');
  await field.fill('We meet in spring.');
  await saved(page);

  const newer = await context.newPage();
  await newer.goto(`${url}reset.html`);
  expect(await openLater(newer)).toBeLessThan(1_000);
  await expect(page.getByRole('alert').filter({ hasText: 'This window has stopped saving' })).toBeVisible();
  // Later typing is not called saved, and comes along.
  await field.press('End');
  await page.keyboard.type(' Late words.');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Not saved');

  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This window is older than your work');
  await expect(page.getByRole('alert')).toContainText('Reload this page to get it. Nothing is lost.');
  await expect(page.getByRole('button', { name: 'Reload now' })).toBeVisible();
  expect(await faultsInBoth(page)).toEqual([]);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(await openLater(newer)).toBeLessThan(1_000);
});

test('a window that waits for another one says so, and opens once that one is closed', async ({
  page,
  url,
  context,
}) => {
  const holder = await context.newPage();
  await holder.goto(`${url}reset.html`);
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('lanes', 1);
        request.onsuccess = () => resolve();
      }),
  );
  await page.goto(url);
  await expect(page.getByRole('alert')).toContainText('Waiting for another window');
  // Never a start page that looks as if there were no work.
  await expect(page.getByRole('link', { name: /Start an assessment/ })).toBeHidden();
  expect(await faults(page)).toEqual([]);
  await holder.close();
  await expect(page.getByRole('alert')).toBeHidden();
  await startAssessment(page, url);
});

test('a newer release does not wait for a frozen window or one in the page cache', async ({ page, url, context }) => {
  await startAssessment(page, url);
  await saved(page);
  const here = page.url();
  const cached = await context.newPage();
  await cached.goto(here);
  await expect(cached.getByRole('heading', { level: 1 })).toHaveText('No answers yet');
  await cached.goto(`${url}reset.html`);
  await page.bringToFront();
  const lifecycle = await context.newCDPSession(page);
  await lifecycle.send('Page.setWebLifecycleState', { state: 'frozen' });

  const newer = await context.newPage();
  await newer.goto(`${url}reset.html`);
  expect(await openLater(newer)).toBeLessThan(1_000);

  await lifecycle.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(page.getByRole('alert').filter({ hasText: 'This window has stopped saving' })).toBeVisible();
  await cached.goBack({ waitUntil: 'commit' });
  await expect(cached.getByText(/This window (has stopped saving|is older than your work)/)).toBeVisible();
});
