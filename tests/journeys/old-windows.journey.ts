import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { faults, faultsInBoth } from '../support/axe.ts';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

// The test driver switches the page cache off; people have it on.
test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Version of the database, as the browser counts it, that a later release will bring. */
const LATER = 900;

/** A window of a release to come: it takes the database to its version, and adds to it. Resolves to how long it had to wait, ms. */
async function openLater(page: Page): Promise<number> {
  return page.evaluate(
    (version) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const request = indexedDB.open('lanes', version);
        request.onupgradeneeded = () => void request.result.createObjectStore('what a later release adds');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve(performance.now() - began);
        };
      }),
    LATER,
  );
}

test('a window of a newer release never waits for this one, which says what to do; then it shows what is there, to be read', async ({
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
  // What is written all the same is not called saved, and comes along.
  await field.press('End');
  await page.keyboard.type(' Late words.');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Not saved');

  await page.getByRole('button', { name: 'Reload now' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'This window is older than your work' });
  await expect(notice).toBeVisible();
  expect(await faultsInBoth(page)).toEqual([]);
  await expect(page.getByText('This page is for writing.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Your assessments' }).click();
  await page.getByRole('link', { name: /Harbour Lane Community Trust/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Take away' }).first().click();
  for (const name of ['PDF, short', 'Download my work']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).first().click();
    const file = await readFile(await (await waiting).path());
    expect(file.length).toBeGreaterThan(300);
    if (name !== 'PDF, short') expect(file.toString()).toContain('We meet in spring.');
  }
  expect(await openLater(newer)).toBeLessThan(1_000);
});

test('a window that is held back by another one says so, and goes on by itself', async ({ page, url, context }) => {
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
  // Nothing that looks as if there were no work here.
  await expect(page.getByRole('link', { name: /Start our assessment/ })).toBeHidden();
  expect(await faults(page)).toEqual([]);
  await holder.close();
  await expect(page.getByRole('alert')).toBeHidden();
  await startAssessment(page, url);
});

test('nor does it wait for one that is frozen, or in the page cache', async ({ page, url, context }) => {
  await startAssessment(page, url);
  await saved(page);
  const here = page.url();
  const cached = await context.newPage();
  await cached.goto(here);
  await expect(cached.getByRole('heading', { level: 1 })).toContainText('Most teams start with Plan');
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
  await expect(
    cached.getByRole('alert').filter({ hasText: /This window (has stopped saving|is older than your work)/ }),
  ).toBeVisible();
});
