import { resolve } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

export interface Worker {
  readonly site: { readonly url: string; readonly close: () => Promise<void> };
}

export interface Journey {
  /** Address of the built app, with a slash at its end. */
  readonly url: string;
  /**
   * Unnoticed errors: requests to other hosts, policy violations, console errors. Empty at the end of every journey.
   */
  readonly census: string[];
  /** Serves the same files at another address, for journeys that switch their server off. */
  readonly ownSite: Worker['site'];
}

/**
 * A journey through the built app. Every one of them fails when a request leaves the origin, when the security policy
 * is breached, or when the page reports an error.
 */
export const test = base.extend<Journey, Worker>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const site = await serve(resolve(process.env.OUT ?? 'dist'), 0);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  url: async ({ site }, use) => use(site.url),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  ownSite: async ({}, use) => {
    const own = await serve(resolve(process.env.OUT ?? 'dist'), 0);
    await use(own);
    await own.close();
  },
  census: [
    async ({ context }, use) => {
      const found: string[] = [];
      await watch(context, found);
      await use(found);
      expect(found, 'requests off the machine, policy breaches, errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Written by Playwright in journeys that register no worker. */
const NO_WORKER = 'Service Worker registration blocked by Playwright';

/** Watches everything that a browser context does. Also for contexts that a journey makes itself. */
export async function watch(context: BrowserContext, found: string[]): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  context.on('request', (request) => {
    if (!isLocal(request.url())) found.push(`request: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.text() === NO_WORKER) return;
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => found.push(`error: ${error.error().message}`));
}

/** Served by a test, or made by the page itself. */
const isLocal = (url: string): boolean => /^(http:\/\/localhost:\d+\/|data:|blob:|about:)/.test(url);

/** From the address to the overview of a fresh assessment, as a new user goes. */
export async function startAssessment(
  page: Page,
  url: string,
  organisation = 'Harbour Lane Community Trust',
): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Start an assessment' }).click();
  const other = page.getByRole('radio', { name: 'A new organisation' });
  // The organisations of this device may come a moment after the form; a name that is being written stays.
  await expect(async () => {
    if (await other.isVisible()) await other.check();
    await page.getByLabel('Organisation name').fill(organisation, { timeout: 500 });
  }).toPass();
  await page.getByRole('button', { name: 'Continue with Plan' }).click();
  await expect(page).toHaveURL(/\/stage\/plan$/);
  // On a phone a step of a stage has Back and Next in place of the navigation.
  await page.goto(page.url().replace(/\/stage\/.*$/, ''));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No answers yet');
}

/** The group of answers to a statement, by its number on the stage's page. */
export const statement = (page: Page, words: string | RegExp) => page.getByRole('group', { name: words }).first();

/** Waits until the header says that all is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toContainText('Saved on this device');
  await expect(page.locator('[data-pending]').first()).toHaveAttribute('data-pending', '0');
}

/** Waits until the worker has everything that it needs to do without a network. */
export async function offlineReady(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}
