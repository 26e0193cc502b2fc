import type { Page } from '@playwright/test';
import { expect, saved, startAssessment, test } from '../support/journey.ts';

/** Values that another path of the host, an older release or a damaged profile may have left. */
const JUNK = ['%E0%A4%A', '%', 'null', '[]', '{"documents":"many","writes":-1}', '1e999', 'x'.repeat(3000)];
const COOKIES = ['lanes.canary', 'lanes.frozen', 'lanes.disk-failed', 'lanes.place'];
const LOCAL = ['lanes.preferences', 'lanes.canary', 'lanes.disk-failed', 'lanes.place'];
const SESSION = ['lanes.stash', 'lanes.reloaded', 'lanes.ignored'];
const CHANNELS = ['lanes documents', 'lanes tables', 'lanes forgotten', 'lanes frozen', 'lanes removal', 'lanes wiped'];

async function startsWithWork(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('link', { name: /Riverside/ }).first()).toBeVisible();
  await expect(page.getByText('Something went wrong')).toHaveCount(0);
}

test('no value of a cookie or of web storage keeps Lanes from starting', async ({ page, url, context }) => {
  test.setTimeout(180_000);
  await startAssessment(page, url, 'Riverside');
  await saved(page);
  await page.goto(url);
  for (const value of JUNK) {
    for (const name of COOKIES) {
      await context.addCookies([{ name, value: value, url }]);
      await startsWithWork(page);
    }
    await context.clearCookies();
    for (const [area, names] of [
      ['localStorage', LOCAL],
      ['sessionStorage', SESSION],
    ] as const) {
      for (const name of names) {
        await page.evaluate(([store, key, junk]) => window[store].setItem(key, junk), [area, name, value] as const);
        await startsWithWork(page);
        await page.evaluate(([store, key]) => window[store].removeItem(key), [area, name] as const);
      }
    }
  }
});

test('all of them together do not either, and junk on every channel is ignored', async ({ page, url, context }) => {
  await startAssessment(page, url, 'Riverside');
  await saved(page);
  await page.goto(url);
  await context.addCookies(COOKIES.map((name) => ({ name, value: '%E0%A4%A', url })));
  await page.evaluate(
    ([local, session]) => {
      for (const name of local) localStorage.setItem(name, '{"documents":');
      for (const name of session) sessionStorage.setItem(name, '[null]');
    },
    [LOCAL, SESSION] as const,
  );
  await startsWithWork(page);
  const other = await context.newPage();
  await other.goto(`${url}#/settings`);
  await other.evaluate((names) => {
    for (const name of names) {
      const channel = new BroadcastChannel(name);
      for (const junk of [null, undefined, 7, 'x', [], [null], {}, { type: null }, { document: 1 }, new Uint8Array(9)])
        channel.postMessage(junk);
      channel.close();
    }
  }, CHANNELS);
  await startsWithWork(page);
});

test('a page of another site cannot show Lanes in a frame', async ({ page, url }) => {
  const other = 'http://localhost:9/';
  await page.route(`${other}framing`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<title>framing</title><iframe src="${url}"></iframe>` }),
  );
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(`${other}framing`);
  const framed = page.frameLocator('iframe');
  await expect(framed.getByRole('heading', { name: 'Lanes does not open inside another website' })).toBeVisible();
});
