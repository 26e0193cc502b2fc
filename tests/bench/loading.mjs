/**
 * `npm run bench`, second part: first visit, later visits, without a network, and typing, beside a page that does the
 * least that can be done (floor.html). Slow 4G and a processor four times slower, pages in turns, medians, one run.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { keyToPaint, launch, median, slow, table } from './measure.mjs';

const RUNS = 5;
const folder = mkdtempSync(join(tmpdir(), 'lanes-floor-'));
for (const name of ['html', 'css', 'js'])
  cpSync(`tests/bench/floor.${name}`, join(folder, name === 'html' ? 'index.html' : `floor.${name}`));
const pages = [
  { name: 'floor', site: await serve(folder, 0), offline: false },
  { name: 'Lanes', site: await serve(resolve('dist'), 0), offline: true },
];
const browser = await launch();

/** @type {Record<string, number[][]>} */
const results = {
  'first visit, ready': [[], []],
  'later visit, ready': [[], []],
  'key to paint': [[], []],
  'heap, MB': [[], []],
};
for (let run = 0; run < RUNS; run++) {
  for (const [i, { site, offline }] of pages.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await slow(page, { network: true });
    note('first visit, ready', i, await ready(page, site.url));
    note('heap, MB', i, (await page.evaluate(() => Reflect.get(performance, 'memory').usedJSHeapSize)) / 1e6);
    if (offline) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    note('later visit, ready', i, await ready(page, site.url));
    if (offline) {
      await page.goto(`${site.url}#/new`);
      await page.getByLabel('Organisation name').fill('Bench Trust');
      await page.getByRole('button', { name: /^Continue with/ }).click();
    }
    await page.locator('textarea').first().focus();
    note('key to paint', i, median(await keyToPaint(page, 40)));
    await context.close();
  }
}
console.log(
  `\n${table(
    pages.map(({ name }) => name),
    Object.entries(results).map(([name, values]) => [name, values.map(median)]),
  )}`,
);
await browser.close();
for (const { site } of pages) await site.close();
rmSync(folder, { recursive: true });

/**
 * @param {string} name
 * @param {number} page
 * @param {number} value
 */
function note(name, page, value) {
  results[name]?.[page]?.push(value);
}

/**
 * Milliseconds from asking for the page until its heading is drawn.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
async function ready(page, url) {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );
}
