/** The browser grants this site no more room while somebody types; has room again (in the open page, or only at the next start). */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { portOf } from './engines.mjs';
import { pause } from './processes.mjs';
import { heldOf, session } from './session.mjs';

/** A write that fails must be said so within this, ms, and the time that the disk takes to answer. */
const SAID_WITHIN = 1_000;
/** With room again, everything is saved within this and without a click, ms. */
const AGAIN_WITHIN = 10_000;
/** Chromium hands out room ahead, for half a minute: only then it asks again, ms. */
const NOTICED_WITHIN = 60_000;
/** Bytes. Every site has more than this already. */
const NO_ROOM = 1;

/** @type {import('./faults.mjs').Fault} */
export const quota = {
  name: 'quota',
  promise:
    'the quota is exceeded: "Not saved" within 1 s, the text stays, one click makes the file; with room again all of it is saved, and comes back after a kill',
  runs: { short: 0, full: 6 },
  engines: ['chromium', 'chromium-sqlite'],
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    let [slowest, again, diverted, back] = [0, 0, 0, 0];
    for (let i = 0; i < runs; i++) {
      const profile = mkdtempSync(join(folder, 'quota-'));
      const own = session(site, engine, profile);
      /** @type {string[]} */
      const broken = [];
      const liftedInPage = i % 2 === 0;
      await own.begin();
      await own.typeAndSave(40);
      await own.type();
      const exceededAt = Date.now();
      const room = await roomOf(profile, site.url);
      await room.allow(NO_ROOM);
      const said = await site.seen(
        (reports) => reports.find(({ kind, text }) => kind === 'said' && text?.includes('not saved')),
        NOTICED_WITHIN,
      );
      if (!said) broken.push(`"Not saved" was never said; typed ${own.typed()}, shown as saved ${own.claimed()}`);
      const waited = said ? said.at - (own.stamps().get(own.claimedBefore(said.at) + 1) ?? said.at) : 0;
      slowest = Math.max(slowest, waited);
      if (waited > SAID_WITHIN + own.slowestWrite()) broken.push(`said after ${waited} ms`);
      await pause(1_500);
      await own.order('stop');
      const shown = await own.order('look');
      if (heldOf(shown.text) < own.typed()) broken.push('the text left the screen');
      if (said && !shown.notSaved) broken.push('"Not saved" was taken back while there was no room');
      if (shown.notSaved) {
        await own.order('click', { name: 'Download my work' });
        const file = await own.order('file', {}, undefined, 20_000).catch(String);
        if (!file.includes(shown.text)) broken.push(`the file lacks what is on the screen: ${file.slice(0, 80)}`);
      }
      await pause(1_500);
      const [typed, story] = [own.typed(), own.story(exceededAt)];
      if (liftedInPage) {
        await room.lift();
        const at = Date.now();
        const saved = await site.seen(
          (reports) => reports.find(({ kind, n = 0, at: when }) => kind === 'saved' && n >= typed && when >= at),
          AGAIN_WITHIN,
        );
        again = Math.max(again, (saved?.at ?? Number.POSITIVE_INFINITY) - at);
        if (!saved) broken.push(`with room again, not saved within ${AGAIN_WITHIN} ms`);
      } else diverted += typed - own.claimed();
      const claimed = own.claimed();
      await own.kill();
      await room.leave();
      for (const start of ['first', 'second']) {
        const { heading } = await own.open();
        await own.shows(({ text, saved }) => heldOf(text) >= typed && saved, 8_000);
        const held = heldOf((await own.order('look')).text);
        if (start === 'first' && !liftedInPage) back += Math.max(0, held - claimed);
        if (held < typed)
          broken.push(`${start} start (${heading}): typed ${typed}, shown as saved ${claimed}, held ${held}. ${story}`);
        await own.quit();
      }
      outcome.runs++;
      if (broken.length > 0) outcome.lost++;
      for (const words of broken)
        note(`run ${i + 1}, room again ${liftedInPage ? 'in the open page' : 'at the next start'}: ${words}`);
    }
    outcome.detail = `said after ${slowest} ms at most; saved ${again} ms after there was room again at most; of ${diverted} keys that were never shown as saved, ${back} came back after a kill`;
    return outcome;
  },
};

/**
 * How much room the browser grants a site, while somebody is connected to it.
 * @param {string} profile
 * @param {string} url
 */
async function roomOf(profile, url) {
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
