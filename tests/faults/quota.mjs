/** Sets the site's quota to nothing while the driver types, and lifts it again: in the open page, or at the next start. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { portOf } from './engines.mjs';
import { pause } from './processes.mjs';
import { heldOf, session } from './session.mjs';

/** "Not saved" must be shown within this time and the time that the disk takes to answer, ms. */
const SAID_WITHIN = 1_000;
/** Once the quota is lifted, everything is saved without a click within this time, ms. */
const AGAIN_WITHIN = 10_000;
/** Chromium caches its grants for half a minute, ms. */
const NOTICED_WITHIN = 60_000;
/** Bytes. Every site uses more already. */
const NO_SPACE = 1;

/**
 * @typedef {{
 *   site: import('./site.mjs').DrivenSite,
 *   own: import('./session.mjs').Session,
 *   totals: { slowest: number, again: number, spilled: number, back: number },
 *   broken: string[],
 * }} Trial broken: how the promise was broken
 */

/** @type {import('./faults.mjs').Fault} */
export const quota = {
  name: 'quota',
  promise:
    'the quota is exceeded: "Not saved" within 1 s, the text stays, one click makes the file; once the quota is lifted all of it is saved, or comes back after a kill',
  runs: { short: 0, full: 6 },
  engines: ['chromium', 'chromium-sqlite'],
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    const totals = { slowest: 0, again: 0, spilled: 0, back: 0 };
    for (let i = 0; i < runs; i++) {
      const profile = mkdtempSync(join(folder, 'quota-'));
      const isLiftedInPage = i % 2 === 0;
      /** @type {Trial} */
      const trial = { site, own: session(site, engine, profile), totals, broken: [] };
      await exceedOnce(trial, profile, isLiftedInPage);
      outcome.runs++;
      if (trial.broken.length > 0) outcome.lost++;
      for (const words of trial.broken)
        note(`run ${i + 1}, quota lifted ${isLiftedInPage ? 'in the open page' : 'at the next start'}: ${words}`);
    }
    outcome.detail = `said after ${totals.slowest} ms at most; saved ${totals.again} ms after the quota was lifted at most; of ${totals.spilled} keys that were never shown as saved, ${totals.back} came back after a kill`;
    return outcome;
  },
};

/** @param {Trial} trial @param {string} profile @param {boolean} isLiftedInPage */
async function exceedOnce(trial, profile, isLiftedInPage) {
  const { site, own, totals, broken } = trial;
  await own.begin();
  await own.typeAndSave(40);
  await own.type();
  const exceededAt = Date.now();
  const limits = await limitsOf(profile, site.url);
  await limits.allow(NO_SPACE);
  await expectNotSaved(trial);
  await pause(1_500);
  const [typed, story] = [own.typed(), own.story(exceededAt)];
  if (isLiftedInPage) {
    await limits.lift();
    await expectSavedAgain(trial, typed);
  } else totals.spilled += typed - own.claimed();
  const claimed = own.claimed();
  await own.kill();
  await limits.leave();
  for (const start of ['first', 'second']) {
    const held = await heldAfterStart(own, typed);
    if (start === 'first' && !isLiftedInPage) totals.back += Math.max(0, held - claimed);
    if (held < typed) broken.push(`${start} start: typed ${typed}, shown as saved ${claimed}, held ${held}. ${story}`);
  }
}

/** @param {Trial} trial */
async function expectNotSaved({ site, own, totals, broken }) {
  const said = await site.seen(
    (reports) => reports.find(({ kind, text }) => kind === 'said' && text?.includes('not saved')),
    NOTICED_WITHIN,
  );
  if (!said) broken.push(`"Not saved" was never said; typed ${own.typed()}, shown as saved ${own.claimed()}`);
  const waited = said ? said.at - (own.stamps().get(own.claimedBefore(said.at) + 1) ?? said.at) : 0;
  totals.slowest = Math.max(totals.slowest, waited);
  if (waited > SAID_WITHIN + own.slowestWrite()) broken.push(`said after ${waited} ms`);
  await pause(1_500);
  await own.order('stop');
  const shown = await own.order('look');
  if (heldOf(shown.text) < own.typed()) broken.push('the text left the screen');
  if (said && !shown.notSaved) broken.push('"Not saved" was taken back while there was no space');
  if (!shown.notSaved) return;
  await own.order('click', { name: 'Download my work' });
  const file = await own.order('file', {}, undefined, 20_000).catch(String);
  if (!file.includes(shown.text)) broken.push(`the file lacks the text on the screen: ${file.slice(0, 80)}`);
}

/** @param {Trial} trial @param {number} typed */
async function expectSavedAgain({ site, totals, broken }, typed) {
  const at = Date.now();
  const saved = await site.seen(
    (reports) => reports.find(({ kind, n = 0, at: when }) => kind === 'saved' && n >= typed && when >= at),
    AGAIN_WITHIN,
  );
  totals.again = Math.max(totals.again, (saved?.at ?? Number.POSITIVE_INFINITY) - at);
  if (!saved) broken.push(`with the quota lifted, not saved within ${AGAIN_WITHIN} ms`);
}

/** @param {import('./session.mjs').Session} own @param {number} typed */
async function heldAfterStart(own, typed) {
  await own.open();
  await own.shows(({ text, saved }) => heldOf(text) >= typed && saved, 8_000);
  const held = heldOf((await own.order('look')).text);
  await own.quit();
  return held;
}

/**
 * Controls the quota of a site over the browser's debugging port.
 * @param {string} profile
 * @param {string} url
 */
async function limitsOf(profile, url) {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The browser shows no page');
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  return {
    /** @param {number} quotaSize bytes */
    allow: (quotaSize) => devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize }),
    lift: () => devtools.send('Storage.overrideQuotaForOrigin', { origin }),
    leave: () => browser.close().catch(() => undefined),
  };
}
