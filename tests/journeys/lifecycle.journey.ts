import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

// The test driver switches the page cache off; people have it on.
test.use({ launchOptions: { executablePath: findBrowser() ?? '', args: browserArguments, ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

/** Time in which a window must write again after whatever became of it, ms. */
const WRITES_AGAIN = { timeout: 3_000 };

const field = (page: Page) => page.getByLabel('What do we currently do?');

async function write(page: Page, url: string): Promise<void> {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await field(page).fill('We meet in spring.');
  await saved(page);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { cameBack: persisted })));
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

test('back from another page after somebody else wrote: their words are there, and ours are not lost', async ({ page, url, context }) => {
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

test('a mark says that a window is at work; it goes with the window, and comes back with it from the page cache', async ({ page, url, context }) => {
  const other = await context.newPage();
  await other.goto(`${url}reset.html`);
  await write(page, url);
  await expect.poll(() => marks(other)).toBe(1);
  await page.goto(`${url}reset.html`);
  await expect.poll(() => marks(other)).toBe(0);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => marks(other)).toBe(1);
  expect(await fromPageCache(page)).toBe(true);
  await page.close();
  await expect.poll(() => marks(other)).toBe(0);
});

/** How many windows are marked as at work: whatever is left of them when a browser starts makes it heal its store first. */
const marks = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = (await root.getDirectoryHandle('lanes-at-work')) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
    let count = 0;
    for await (const _ of folder.keys()) count++;
    return count;
  });

test('a mark without a window: the start after a cut heals the store before it opens the work; a second window does not', async ({
  page,
  url,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(`${url}reset.html`);
  await write(page, url);
  const work = page.url();
  await page.close();
  await context.addInitScript(() => {
    const opened: string[] = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      opened.push(name);
      return open.call(this, name, version);
    };
    Object.assign(window, { opened });
  });
  await expect.poll(() => marks(other)).toBe(0);
  await leaveMark(other);
  const first = await context.newPage();
  await first.goto(work);
  await expect(field(first)).toHaveValue('We meet in spring.');
  expect((await databasesOpened(first)).slice(0, 2)).toEqual(['lanes-heal', 'lanes']);
  await expect.poll(() => marks(other)).toBe(1);

  await leaveMark(other);
  const second = await context.newPage();
  await second.goto(work);
  await expect(field(second)).toHaveValue('We meet in spring.');
  expect(await databasesOpened(second)).not.toContain('lanes-heal');
});

/** As a browser that is killed leaves it. */
const leaveMark = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('lanes-at-work');
    await folder.getFileHandle('of a window that is gone', { create: true });
  });

/** Their names, in the order in which the page has opened them. */
const databasesOpened = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { opened: string[] }).opened);

test('frozen, and thawed: what others wrote meanwhile is there, and what is written goes on being saved', async ({ page, url, context }) => {
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

test('its process gone, as when a browser discards it or it crashes: the next window has every word', async ({ page, url, context }) => {
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
