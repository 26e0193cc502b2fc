/** Fills the disk while the driver types, frees it before or after the browser closes, and starts the browser twice. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { smallDisk } from './disk.mjs';
import { lettersTo } from './letters.js';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** "Not saved" must be shown within this time and the time that the disk takes to answer, ms. */
const SAID_WITHIN = 1_000;

/**
 * @typedef {{
 *   site: import('./site.mjs').DrivenSite,
 *   own: import('./session.mjs').Session,
 *   disk: ReturnType<typeof smallDisk>,
 *   isFreedLate: boolean,
 *   totals: { slowest: number, back: number, spilled: number, takenBack: number, rescued: number },
 *   broken: string[],
 * }} Trial isFreedLate: only after the browser is closed; broken: how the promise was broken
 */

/** @type {import('./faults.mjs').Fault} */
export const fullDisk = {
  name: 'full-disk',
  promise:
    '"Not saved" within 1 s, the text stays, one click makes the file; earlier work and all that was shown as saved survive two starts',
  runs: { short: 0, full: 5 },
  needsRoot: true,
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    const totals = { slowest: 0, back: 0, spilled: 0, takenBack: 0, rescued: 0 };
    for (let i = 0; i < runs; i++) {
      const disk = smallDisk(mkdtempSync(join(folder, 'full-')), 400);
      const own = session(site, engine, join(disk.place, 'profile'));
      /** @type {Trial} */
      const trial = { site, own, disk, isFreedLate: i % 2 === 1, totals, broken: [] };
      try {
        await fillOnce(trial);
      } finally {
        await own.kill();
        disk.remove();
      }
      outcome.runs++;
      if (trial.broken.length > 0) outcome.lost++;
      for (const words of trial.broken) note(`run ${i + 1}: ${words}`);
    }
    outcome.detail = `said after ${totals.slowest} ms at most; of ${totals.spilled} keys not shown as saved, ${totals.back} came back; "Not saved" taken back in ${totals.takenBack} runs, work put back by the rescue screen at ${totals.rescued} starts`;
    return outcome;
  },
};

/** @param {Trial} trial */
async function fillOnce(trial) {
  const { own, disk, isFreedLate, totals } = trial;
  const earlier = await saveEarlierWork(trial);
  await own.type();
  await pause(500);
  const filledAt = Date.now();
  disk.fill();
  await expectNotSaved(trial, filledAt);
  if (!isFreedLate) disk.free();
  await own.type();
  await pause(2_500);
  await own.order('stop');
  await pause(2_500);
  const [typed, claimed, story] = [own.typed(), own.claimed(), own.story(filledAt)];
  await own.quit();
  if (isFreedLate) disk.free();

  const first = await start(trial, claimed, typed, 4_000);
  expectHeld(trial, first, Math.max(earlier, claimed), `first start, typed ${typed}. ${story}`);
  totals.back += Math.max(0, first.held - claimed);
  totals.spilled += typed - claimed;
  const claimedAgain = first.isShown ? await typeAgain(trial) : null;
  await own.quit();

  const second = await start(trial, claimedAgain ?? claimed, typed, 0);
  expectHeld(trial, second, Math.max(earlier, claimedAgain ?? claimed), `second start, typed ${typed}. ${story}`);
  await own.quit();
}

/** Saves work in an earlier session. Returns its length. @param {Trial} trial */
async function saveEarlierWork({ own, broken }) {
  await own.begin();
  await own.typeAndSave(40);
  await pause(3_000);
  await own.quit();
  const held = heldOf((await own.open()).text);
  if (held < 40) broken.push(`held ${held} before the disk was full`);
  return held;
}

/** @param {Trial} trial @param {number} filledAt */
async function expectNotSaved({ site, own, totals, broken }, filledAt) {
  const said = await site.seen(
    (reports) => reports.find(({ kind, text }) => kind === 'said' && text?.includes('not saved')),
    20_000,
  );
  if (!said) {
    if (own.typed() > own.claimed() + 5) broken.push('"Not saved" was never said');
    return;
  }
  const waited = said.at - (own.stamps().get(own.claimedBefore(said.at) + 1) ?? said.at);
  totals.slowest = Math.max(totals.slowest, waited);
  if (waited > SAID_WITHIN + own.slowestWrite()) broken.push(`said after ${waited} ms`);
  await pause(500);
  await own.order('stop');
  // If the browser only reports a lost connection, the page reloads itself and shows the text again.
  await own.shows(({ text }) => heldOf(text) >= own.typed(), 5_000);
  const shown = await own.order('look');
  if (heldOf(shown.text) < own.typed())
    broken.push(
      `the text left the screen: typed ${own.typed()}, on it ${heldOf(shown.text)}, "${shown.heading}". ${own.story(filledAt)}`,
    );
  // A write that found space after all takes "Not saved" back, and the download with it.
  if (!shown.notSaved || !(await own.order('click', { name: 'Download my work', within: 2_000 }))) {
    totals.takenBack++;
    return;
  }
  const file = await own.order('file', {}, undefined, 20_000).catch(String);
  if (!file.includes(shown.text)) broken.push(`the file lacks the text on the screen: ${file.slice(0, 80)}`);
}

/**
 * Starts the browser, and puts the work back where the rescue screen is shown.
 * @param {Trial} trial
 * @param {number} claimed
 * @param {number} typed
 * @param {number} patience time for spilled writes to come back, ms
 */
async function start({ own, totals }, claimed, typed, patience) {
  const seen = await own.open();
  const isLost = isRescue(seen);
  if (isLost) totals.rescued++;
  const end = isLost ? await own.putBack(lettersTo(claimed)) : 'opened';
  if (!isLost) await own.shows(({ text }) => heldOf(text) >= typed, patience);
  const isShown = !isLost || end === 'put back';
  const held = isShown ? heldOf((await own.order('look')).text) : 0;
  return { held, isShown, story: `${seen.heading} ${end}` };
}

/** @param {Trial} trial @param {{ held: number, story: string }} found @param {number} least @param {string} story */
function expectHeld({ broken }, found, least, story) {
  if (found.held < least) broken.push(`held ${found.held} of ${least} (${found.story}): ${story}`);
}

/**
 * Types after the first start: a torn record would lose later writes at the second one.
 * @param {Trial} trial
 * @returns {Promise<number | null>} length that is shown as saved; null where nothing was saved
 */
async function typeAgain({ own, broken }) {
  const startedAt = Date.now();
  await own.type();
  await pause(1_500);
  await own.order('stop');
  if (await own.shows(({ saved, pending }) => saved && pending === 0, 10_000)) return own.claimed();
  broken.push(`after the first start nothing is saved any more: ${own.story(startedAt)}`);
  return null;
}
