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
 * A journey through the built app. It fails if a request leaves the origin, the security policy is violated, or the page
 * reports an error.
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

/** Records what a browser context does wrong. Call it for contexts that a journey creates itself. */
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
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => found.push(`error: ${error.error().message}`));
}

/** True for addresses that a test serves or the page creates. */
const isLocal = (url: string): boolean => /^(http:\/\/localhost:\d+\/|data:|blob:|about:)/.test(url);

/** Begins an assessment as a new user does, and ends at its overview. */
export async function startAssessment(
  page: Page,
  url: string,
  organisation = 'Harbour Lane Community Trust',
): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: /Start (our|another) assessment/ }).click();
  const other = page.getByRole('radio', { name: 'Another organisation' });
  // The list of organisations may arrive after the form and must not replace a name that is being typed.
  await expect(async () => {
    if (await other.isVisible()) await other.check();
    await page.getByLabel('What is your organisation called?').fill(organisation, { timeout: 500 });
  }).toPass();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Most teams start with Plan');
}

/** Returns the group of answers to a statement on a stage page. */
export const statement = (page: Page, words: string | RegExp) => page.getByRole('group', { name: words }).first();

/** Waits until the header says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toContainText('Saved on this device');
}

/** Waits until the service worker can serve the app without a network. */
export async function offlineReady(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}
