/**
 * `npm run bench`, first part: what it costs to start, open, see and type with 1, 100, 1,000 and 10,000 saved assessments,
 * processor four times slower. All in one run, as ratios to one assessment: only the ratios hold on another machine.
 */
import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { keyToPaint, launch, median, slow, table } from './measure.mjs';

const COUNTS = [1, 100, 1_000, 10_000];
const RUNS = 5;

const site = await serve(resolve('dist'), 0);
const browser = await launch();
const context = await browser.newContext();
const page = await context.newPage();
await page.goto(`${site.url}#/new`);
await page.getByLabel('Organisation name').fill('Bench Trust');
await page.getByRole('button', { name: /^Continue with/ }).click();
await page.getByRole('link', { name: 'Overview', exact: true }).click();
await page.getByRole('heading', { name: 'No answers yet' }).waitFor();
const assessment = page.url();
await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** @type {Record<string, number[]>} */
const results = {
  'start: list drawn, ms': [],
  'open: overview drawn, ms': [],
  'stage drawn, ms': [],
  'key to paint, ms': [],
  'key to saved, ms': [],
};
for (const count of COUNTS) {
  await page.goto('about:blank');
  await page.goto(site.url);
  await page.evaluate(copyRows, count);
  // Rows that came all at once are copied for some two minutes, which a stage that is drawn meanwhile feels.
  await page.goto(site.url);
  await page.waitForFunction(isCopied, count, { timeout: 300_000, polling: 2_000 });
  const measured = [];
  for (let run = 0; run < RUNS; run++) measured.push(await measure());
  for (const [name, values] of Object.entries(results))
    values.push(median(measured.map((each) => each[name] ?? Number.NaN)));
  console.log(`${count} measured`);
}
console.log(
  `\n${table(
    COUNTS.map((count) => count.toLocaleString('en-GB')),
    Object.entries(results),
  )}`,
);
await browser.close();
await site.close();

/** @returns {Promise<Record<string, number>>} */
async function measure() {
  const fresh = await context.newPage();
  await slow(fresh, {});
  await fresh.goto(site.url);
  await fresh.locator('main li a').first().waitFor();
  const start = await fresh.evaluate(() => performance.now());
  const overview = await timed(fresh, () => fresh.goto(assessment), 'main ol a');
  const stage = await timed(fresh, () => fresh.goto(`${assessment}/stage/plan`), 'textarea');
  await fresh.locator('textarea').first().focus();
  const keys = await keyToPaint(fresh, 40);
  const saved = await fresh.evaluate(async () => {
    const channel = new BroadcastChannel('lanes documents');
    const news = new Promise((done) => channel.addEventListener('message', done, { once: true }));
    const began = performance.now();
    document.execCommand('insertText', false, 'x');
    await news;
    channel.close();
    return performance.now() - began;
  });
  await fresh.close();
  return {
    'start: list drawn, ms': start,
    'open: overview drawn, ms': overview,
    'stage drawn, ms': stage,
    'key to paint, ms': median(keys),
    'key to saved, ms': saved,
  };
}

/**
 * @param {import('@playwright/test').Page} on
 * @param {() => Promise<unknown>} act
 * @param {string} shown
 */
async function timed(on, act, shown) {
  const began = await on.evaluate(() => performance.now());
  await act();
  await on.locator(shown).first().waitFor();
  return (await on.evaluate(() => performance.now())) - began;
}

/**
 * Copies the rows of the one real assessment until there are `count`. Runs in the page.
 * @param {number} count
 */
async function copyRows(count) {
  const opening = indexedDB.open('lanes');
  const db = await new Promise((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = ['documents', 'updates', 'assessments', 'answers', 'actions'];
  const transaction = db.transaction(names, 'readwrite');
  const [documents, updates, assessments, answers] = names.map((name) => transaction.objectStore(name));
  const all = (/** @type {IDBObjectStore} */ store) =>
    new Promise((resolve) => {
      const reading = store.getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
  const [rows, updateRows] = [await all(assessments), await all(updates)];
  const [first] = rows;
  const bytes = updateRows.find((/** @type {{ document: string }} */ row) => row.document === first.id);
  for (let i = rows.length; i < count; i++) {
    const id = `copy${i}`;
    documents.put({ id, kind: 'assessment', revision: 1, updatedAt: i, stale: 0 });
    updates.put({ document: id, bytes: bytes.bytes, crc: bytes.crc });
    assessments.put({ ...first, id, updatedAt: i });
    for (let n = 1; n <= 19; n++)
      answers.put({
        document: id,
        statement: `s-${n}`,
        organisation: first.organisation,
        answer: { type: 'level', level: 1 + (n % 5) },
        level: 1 + (n % 5),
      });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}

/**
 * Whether the second copy has so many documents. Runs in the page.
 * @param {number} count
 */
async function isCopied(count) {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('lanes-shadow', { create: true });
  let documents = 0;
  for await (const name of folder.keys()) if (name.startsWith('d.')) documents++;
  return documents >= count;
}
