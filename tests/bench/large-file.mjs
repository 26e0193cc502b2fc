/**
 * `node tests/bench/large-file.mjs [folder…]`: one file of 550 organisations (60 MB) in each built folder, in turns, medians in ms.
 * Without a folder it measures `dist`; with two it compares two builds under the same conditions.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { launch, median, table } from './measure.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const COUNT = 550;
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['dist'];

const { module } = await runnerImport('./tests/support/many-backups.ts');
const rubric = readFileSync('rubric/community-engagement/1.json', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'lanes-large-'));
const file = join(folder, 'network.lanes.json');
writeFileSync(file, await module.networkBackup(COUNT, rubric, 'Words for people to read. '.repeat(4_000)));

/** @type {Record<string, number[][]>} */
const results = {};
for (let run = 0; run < RUNS; run++) {
  for (const [i, name] of folders.entries()) {
    const site = await serve(resolve(name), 0);
    const browser = await launch();
    const first = await openFiles(browser, site.url);
    note('read and preview, all new', i, await openFile(first));
    note('apply', i, await press(first, 'Add to this device', `Done. ${COUNT} assessments`));
    note('undo', i, await press(first, 'Undo import', 'Import undone'));
    const second = await openFiles(browser, site.url);
    await openFile(second);
    await press(second, 'Add to this device', `Done. ${COUNT} assessments`);
    note('read and preview, all on the device already', i, await openFile(second));
    await browser.close();
    await site.close();
  }
}
console.log(
  table(
    folders.map((name) => basename(name)),
    Object.entries(results).map(([name, values]) => [`${name}, ms`, values.map(median)]),
  ),
);
rmSync(folder, { recursive: true });

/** @param {string} name @param {number} column @param {number} ms */
function note(name, column, ms) {
  results[name] ??= folders.map(() => []);
  results[name][column]?.push(ms);
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function openFiles(browser, url) {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(`${url}#/files`);
  await page.getByRole('heading', { name: 'Open a file' }).waitFor();
  return page;
}

/** @param {import('@playwright/test').Page} page */
async function openFile(page) {
  const shown = shownAfter(page, `${COUNT} organisations and ${COUNT} assessments`);
  await page.locator('input[type=file]').setInputFiles(file);
  return shown;
}

/** @param {import('@playwright/test').Page} page @param {string} button @param {string} words */
async function press(page, button, words) {
  const shown = shownAfter(page, words);
  await page.getByRole('button', { name: button }).click();
  return shown;
}

/**
 * Milliseconds from the page's next change until it shows these words.
 * @param {import('@playwright/test').Page} page
 * @param {string} words
 * @returns {Promise<number>}
 */
function shownAfter(page, words) {
  return page.evaluate(
    (sought) =>
      new Promise((done) => {
        let began = 0;
        const observer = new MutationObserver(() => {
          began ||= performance.now();
          if (!document.body.textContent?.includes(sought)) return;
          observer.disconnect();
          done(performance.now() - began);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    words,
  );
}
