import { faultsInBoth } from '../support/axe.ts';
import { expect, saved, startAssessment } from '../support/journey.ts';
import { controlled, kept, releaseOf, test } from '../support/release-host.ts';

test.use({ serviceWorkers: 'allow' });

/** Broken service workers: every request fails, never ends, or is answered with another page. */
const BROKEN = {
  'refuses everything': 'event.respondWith(Promise.reject(new Error("broken")))',
  'never answers': 'event.respondWith(new Promise(() => undefined))',
  'answers everything with one blank page':
    'event.respondWith(new Response("<title>blank</title>", { headers: { "Content-Type": "text/html" } }))',
} as const;

for (const [what, answer] of Object.entries(BROKEN)) {
  test(`a worker that ${what} is repaired from reset.html, and no work is touched`, async ({
    page,
    host,
    context,
    census,
  }) => {
    await startAssessment(page, host.url);
    await page.getByRole('link', { name: 'Start with Plan' }).click();
    await page.getByLabel('What do we currently do?').fill('We meet in spring.');
    await saved(page);
    const here = page.url();
    await controlled(page);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration('./reset.html'))?.active?.state === 'activated',
    );

    // A release with a broken worker, which activates at once.
    host.deploy(1);
    host.mischief = (request, response) => {
      if (request.url !== '/sw.js') return false;
      const code = `self.addEventListener('install', () => self.skipWaiting()); self.addEventListener('fetch', (event) => { ${answer}; });`;
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
      return true;
    };
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.waitForFunction(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return !installing && !waiting;
    });
    await page.goto('about:blank');

    // The page also opens without a network, says that it cannot help now, and changes nothing.
    const repair = await context.newPage();
    await context.setOffline(true);
    await repair.goto(`${host.url}reset.html`);
    await repair.getByRole('button', { name: 'Repair Lanes' }).click();
    await expect(repair.getByRole('status')).toContainText('Nothing was changed');
    expect((await kept(repair)).caches).toBeGreaterThan(0);
    await context.setOffline(false);

    host.mischief = null;
    await repair.getByRole('button', { name: 'Repair Lanes' }).click();
    await expect(repair.getByRole('status')).toContainText('Done.');
    expect((await kept(repair)).caches).toBe(0);
    await repair.getByRole('link', { name: 'Open Lanes' }).click();
    await expect(repair.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await releaseOf(repair)).toBe(1);
    await repair.goto(here);
    await expect(repair.getByLabel('What do we currently do?')).toHaveValue('We meet in spring.');
    await controlled(repair);
    // The browser logs requests that fail without a network.
    expect(census.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each))).toEqual([]);
    census.length = 0;
  });
}

test('reset.html is accessible, and works before Lanes was ever opened', async ({ page, host }) => {
  await page.goto(`${host.url}reset.html`);
  expect(await faultsInBoth(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Repair Lanes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Done.');
});
