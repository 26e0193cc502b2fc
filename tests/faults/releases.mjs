/** Opens databases and files of every release in this build: in a page, then in the app after a restart. */
import { join } from 'node:path';
import { build } from 'vite';
import { session } from './session.mjs';

const PATIENCE = 60_000;

/** @type {import('./faults.mjs').Fault} */
export const releases = {
  name: 'releases',
  promise:
    'database, backup and rubric of every release open in this build, record for record, and the app shows them after a restart',
  runs: { short: 0, full: 1 },
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    const pages = join(folder, 'pages');
    await build({
      root: 'tests/faults/releases',
      base: './',
      configFile: false,
      logLevel: 'error',
      resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }], dedupe: ['yjs'] },
      build: { outDir: pages, target: 'baseline-widely-available', modulePreload: { polyfill: false } },
    });
    site.also('/releases/', pages);
    let opened = 0;
    for (let i = 0; i < runs; i++) {
      const trial = {
        site,
        own: session(site, engine, join(folder, `profile-${i}`)),
        broken: /** @type {string[]} */ ([]),
      };
      const expected = await openInPage(trial);
      opened += site.reports.filter(({ kind }) => kind === 'opened').length;
      await trial.own.quit();
      for (const place of expected) if (await isShown(trial, place)) opened++;
      outcome.runs++;
      if (trial.broken.length > 0) outcome.lost++;
      for (const words of trial.broken) note(words);
    }
    outcome.detail = `${opened} opened as they were`;
    return outcome;
  },
};

/**
 * @typedef {{ site: import('./site.mjs').DrivenSite, own: import('./session.mjs').Session, broken: string[] }} Trial
 * @typedef {{ hash: string, text: string }} Place
 */

/** Opens the files of every release in a page of this build. Resolves to what the app must show. @param {Trial} trial */
async function openInPage({ site, own, broken }) {
  own.openAt('releases/');
  const laid = await site.seen((reports) => reports.find(({ kind }) => kind === 'laid'), PATIENCE);
  for (const { kind, text, value } of site.reports) if (kind === 'opened' && value) broken.push(`${text}: ${value}`);
  if (!laid) broken.push(`the page did not finish: ${own.story(0)}`);
  return /** @type {Place[]} */ (laid?.value ?? []);
}

/** @param {Trial} trial @param {Place} place */
async function isShown({ own, broken }, { hash, text }) {
  own.openAt('', hash);
  await own.order('arrive');
  const isRight = await own.shows((seen) => seen.text === text, 10_000);
  if (!isRight) {
    const shown = JSON.stringify((await own.order('look')).text);
    broken.push(`the app shows ${shown} at ${hash} instead of ${JSON.stringify(text)}`);
  }
  await own.quit();
  return isRight;
}
