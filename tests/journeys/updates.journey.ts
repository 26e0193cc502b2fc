import { expect, saved, startAssessment } from '../support/journey.ts';
import {
  controlled,
  type Host,
  kept,
  lookForUpdate,
  NEWER_DATABASE,
  releaseOf,
  test,
  watchForReload,
} from '../support/release-host.ts';

test.use({ serviceWorkers: 'allow' });

const READY = 'A new version of Lanes is ready. Reload when it suits you.';
const ELSEWHERE = /Lanes was updated in another window/;

test('twenty new versions arrive while a person types, without a reload, missing code or lost word', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000);
  await startAssessment(page, host.url);
  await controlled(page);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  const field = page.getByLabel('What do we currently do?');
  const unasked = await watchForReload(page);
  let typed = '';
  for (let n = 1; n <= 20; n++) {
    host.deploy(n);
    const looking = lookForUpdate(page);
    await field.pressSequentially(`words ${n}, `);
    typed += `words ${n}, `;
    expect(await looking).toBe('waits');
    await expect(field).toHaveValue(typed);
    await expect(page.getByText(READY)).toBeVisible();
  }
  await unasked();
  await saved(page);
  // Screens that this window has not opened yet: their code is of release 0, which the host no longer has.
  await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
  const pdf = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF, short' }).click();
  await pdf;
  await unasked();
  expect(await releaseOf(page)).toBe(0);

  await page.getByRole('button', { name: 'Reload now' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.release === '20');
  await page.goBack();
  await expect(field).toHaveValue(typed);
  await expect(page.getByText(READY)).toBeHidden();
  // The caches of eighteen versions that were never used are deleted.
  await expect.poll(async () => (await kept(page)).caches).toBe(1);
});

test('after an update in one window the other keeps its own code, saves, and says what to do', async ({
  page,
  host,
  context,
}) => {
  await startAssessment(page, host.url);
  await controlled(page);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  const field = page.getByLabel('What do we currently do?');
  const unasked = await watchForReload(page);
  const other = await context.newPage();
  await other.goto(page.url());
  for (let n = 1; n <= 3; n++) {
    host.deploy(n);
    expect(await lookForUpdate(page)).toBe('waits');
    await field.pressSequentially(`before ${n}, `);
    await other.getByRole('button', { name: 'Reload now' }).click();
    await other.waitForFunction((want) => document.documentElement.dataset.release === String(want), n);
    await controlled(other);
    await field.pressSequentially(`after ${n}, `);
  }
  await expect(page.getByText(ELSEWHERE)).toBeVisible();
  await unasked();
  await expect(other.getByLabel('What do we currently do?')).toHaveValue(
    'before 1, after 1, before 2, after 2, before 3, after 3, ',
  );
  // Two releases remain: that of the old window and the active one.
  await expect.poll(async () => (await kept(other)).caches).toBe(2);
  for (const room of ['Frameworks', 'Settings', 'Help']) {
    await page.getByRole('link', { name: room }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(room);
  }
  await unasked();
  expect(await releaseOf(page)).toBe(0);

  await page.getByRole('button', { name: 'Reload now' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.release === '3');
  await expect(page.getByText(ELSEWHERE)).toBeHidden();
  await expect.poll(async () => (await kept(page)).caches).toBe(1);
});

test('an update with a newer database in one window keeps the words typed in the other', async ({
  page,
  host,
  context,
}) => {
  await startAssessment(page, host.url);
  await controlled(page);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  const field = page.getByLabel('What do we currently do?');
  await field.fill('We meet in spring.');
  await saved(page);
  const unasked = await watchForReload(page);
  const other = await context.newPage();
  await other.goto(page.url());
  host.deploy(NEWER_DATABASE);
  expect(await lookForUpdate(page)).toBe('waits');
  await other.getByRole('button', { name: 'Reload now' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This window has stopped saving' })).toBeVisible();
  await expect(other.getByLabel('What do we currently do?')).toHaveValue('We meet in spring.');
  expect(await releaseOf(other)).toBe(NEWER_DATABASE);

  await field.press('End');
  await page.keyboard.type(' And in autumn.');
  await expect(page.getByRole('banner')).toContainText('Not saved');
  await unasked();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await page.waitForFunction((want) => document.documentElement.dataset.release === String(want), NEWER_DATABASE);
  await expect(field).toHaveValue('We meet in spring. And in autumn.');
  await expect(other.getByLabel('What do we currently do?')).toHaveValue('We meet in spring. And in autumn.');
});

test('an incomplete deployment never takes over, and the complete one does', async ({ page, host }) => {
  await page.goto(host.url);
  await controlled(page);
  host.deploy(1);
  for (const [wrong, status] of [
    [host.files(1, /assessment-frame.*\.js$/)[0] ?? '', 500],
    [host.files(1, /\.woff2$/)[0] ?? '', 404],
    ['index.html', 503],
  ] as const) {
    expect(wrong).not.toBe('');
    host.mischief = (request, response) => {
      if (request.url !== `/${wrong}`) return false;
      response.writeHead(status, { 'Content-Type': 'text/html' }).end('<html>Not yet</html>');
      return true;
    };
    expect(await lookForUpdate(page)).toBe('given up');
    await page.reload();
    expect(await releaseOf(page)).toBe(0);
    await expect(page.getByText(READY)).toBeHidden();
  }
  // The same holds for a host that serves another file's content.
  const script = `/${host.files(1, /assets\/page-.*\.js$/)[0]}`;
  expect(script).toContain('page-');
  host.mischief = (request, response) => {
    if (request.url !== script) return false;
    response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable' })
      .end('location.reload()');
    return true;
  };
  expect(await lookForUpdate(page)).toBe('given up');

  host.mischief = null;
  expect(await lookForUpdate(page)).toBe('waits');
  await page.getByRole('button', { name: 'Reload now' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.release === '1');
  await startAssessment(page, host.url);
});

test('the page of a captive portal is never cached, whichever request it answers', async ({ page, host, census }) => {
  const portal = '<!doctype html><html><title>Welcome to the hotel</title>Pay here</html>';
  const everywhere: NonNullable<Host['mischief']> = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=31536000' }).end(portal);
    return true;
  };
  // The first visit gets as far as the page and its scripts, and then the portal closes: before the script that is asked for last, and before
  // what the worker fetches to keep.
  let instead = 0;
  host.mischief = (request, response) => {
    const late = request.headers['sec-fetch-dest'] === 'empty' || /\/workbox[^/]*$/.test(request.url ?? '');
    if (late) instead++;
    return late && everywhere(request, response);
  };
  await page.goto(host.url);
  await expect.poll(() => instead, 'the script, and at least one file of the worker').toBeGreaterThan(1);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null))
    .toBeNull();
  await page.goto('about:blank');
  host.mischief = null;
  await page.goto(host.url);
  await controlled(page);
  expect((await kept(page)).html).toEqual([]);

  // Later there is a new version, and the portal intercepts it.
  host.deploy(1);
  const ways: readonly NonNullable<Host['mischief']>[] = [
    everywhere,
    (request, response) => (request.url === '/sw.js' ? false : everywhere(request, response)),
    (request, response) => {
      if (request.url === '/portal') return everywhere(request, response);
      if (request.url === '/sw.js') return false;
      response.writeHead(302, { Location: '/portal' }).end();
      return true;
    },
    (_, response) => {
      response.writeHead(511, { 'Content-Type': 'text/html' }).end(portal);
      return true;
    },
  ];
  for (const way of ways) {
    host.mischief = way;
    expect(await lookForUpdate(page)).toBe('given up');
    await page.reload();
    await expect(page.getByRole('link', { name: /Start an assessment/ })).toBeVisible();
    expect((await kept(page)).html).toEqual([]);
  }
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  host.mischief = null;
  expect(await lookForUpdate(page)).toBe('waits');
  expect((await kept(page)).html).toEqual([]);
  // The browser logs a script that is no script. There is no other error.
  expect(census.filter((each) => !/unsupported MIME type|Failed to load (resource|module script)/.test(each))).toEqual(
    [],
  );
  census.length = 0;
});
