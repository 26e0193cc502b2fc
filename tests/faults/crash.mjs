/** Kills every process of the browser at random moments of typing, again and again on one profile. */
import { join } from 'node:path';
import { keepDiskBusy } from './disk.mjs';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** Age of the oldest key that may be lost on an idle machine, and on a loaded one, ms. */
const OLDEST = 50;
const OLDEST_LOADED = 500;

/** @type {import('./faults.mjs').Fault} */
export const crash = {
  name: 'crash',
  promise: `kill -9 while typing: nothing shown as saved lost; no key older than ${OLDEST} ms (${OLDEST_LOADED} ms on a loaded machine)`,
  runs: { short: 2, full: 200 },
  run: (setting) => killAgainAndAgain(setting, setting.loaded ? OLDEST_LOADED : OLDEST),
};

/** @type {import('./faults.mjs').Fault} */
export const crashOnBusyDisk = {
  name: 'crash-busy-disk',
  promise: `kill -9 while other programs write to the disk: nothing shown as saved lost; no key older than ${OLDEST_LOADED} ms`,
  runs: { short: 0, full: 50 },
  async run(setting) {
    const idle = keepDiskBusy(setting.folder);
    try {
      return await killAgainAndAgain(setting, OLDEST_LOADED);
    } finally {
      idle();
    }
  },
};

/**
 * @param {import('./faults.mjs').Setting} setting
 * @param {number} limit age of the oldest key that may be lost, ms
 */
async function killAgainAndAgain({ site, engine, folder, runs, note }, limit) {
  const own = session(site, engine, join(folder, 'profile'));
  await own.begin();
  const result = { runs: 0, lost: 0, detail: '' };
  let [oldest, keys, most, older] = [0, 0, 0, 0];
  for (let i = 0; i < runs; i++) {
    const { age, typed, held, claimed, seen, story } = await killOnce(own);
    result.runs++;
    oldest = Math.max(oldest, age);
    keys += Math.max(0, typed - held);
    most = Math.max(most, typed - held);
    if (age > OLDEST) older++;
    if (age <= limit && claimed <= held) continue;
    result.lost++;
    note(`kill ${i + 1}: ${story}`);
    // Otherwise later runs would find no field to type in.
    if (isRescue(seen)) note(await own.putBack(''));
  }
  await own.kill();
  result.detail = `oldest lost key ${oldest} ms (older than ${OLDEST} ms in ${older} runs); ${keys} keys lost in all, most ${most} at once`;
  return result;
}

/** @param {import('./session.mjs').Session} own */
async function killOnce(own) {
  await own.type();
  await pause(700 + Math.random() * 1_500);
  const killedAt = await own.kill();
  const [typed, claimed, stamps, slowest] = [own.typed(), own.claimed(), own.stamps(), own.slowestWrite()];
  if (typed === 0) throw new Error('No key was typed before the kill.');
  const seen = await own.open();
  const held = heldOf(seen.text);
  const age = killedAt - (stamps.get(held + 1) ?? killedAt);
  const story = `typed ${typed}, shown as saved ${claimed}, held ${held} (${held > 0 ? seen.heading : seen.main}), oldest lost ${age} ms, slowest write ${slowest} ms`;
  return { age, typed, held, claimed, seen, story };
}
