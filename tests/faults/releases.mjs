/** What every release left on people's devices and in their files, opened by this build in the browser's own storage; then by the app, after a restart. */
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
      const own = session(site, engine, join(folder, `profile-${i}`));
      /** @type {string[]} */
      const broken = [];
      own.openAt('releases/');
      const laid = await site.seen((reports) => reports.find(({ kind }) => kind === 'laid'), PATIENCE);
      for (const { kind, text, value } of site.reports) {
        if (kind !== 'opened') continue;
        opened++;
        if (value) broken.push(`${text}: ${value}`);
      }
      if (!laid) broken.push(`the page did not finish: ${own.story(0)}`);
      await own.quit();
      for (const { hash, text } of /** @type {{ hash: string, text: string }[]} */ (laid?.value ?? [])) {
        own.openAt('', hash);
        await own.order('arrive');
        if (await own.shows((seen) => seen.text === text, 10_000)) opened++;
        else
          broken.push(
            `the app shows ${JSON.stringify((await own.order('look')).text)} at ${hash} instead of ${JSON.stringify(text)}`,
          );
        await own.quit();
      }
      outcome.runs++;
      if (broken.length > 0) outcome.lost++;
      for (const words of broken) note(words);
    }
    outcome.detail = `${opened} opened as they were`;
    return outcome;
  },
};
