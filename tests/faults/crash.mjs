/** Every process of the browser killed at a random moment of typing, again and again on one profile. */
import { join } from 'node:path';
import { keepDiskBusy } from './disk.mjs';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** Nothing older than this may be lost, ms. */
const OLDEST = 50;
/** Nor older than this where all tests run at once and the processor comes to it late, ms. */
const OLDEST_WHEN_BUSY = 1_000;

/** @type {import('./faults.mjs').Fault} */
export const crash = {
  name: 'crash',
  promise: `kill -9 while typing: nothing shown as saved lost, nothing older than ${OLDEST} ms`,
  runs: { short: 2, full: 200 },
  run: killAgainAndAgain,
};

/** @type {import('./faults.mjs').Fault} */
export const crashOnBusyDisk = {
  name: 'crash-busy-disk',
  promise: `the same while other programs keep the disk busy: nothing shown as saved lost, nothing older than ${OLDEST} ms`,
  runs: { short: 0, full: 50 },
  async run(setting) {
    const idle = keepDiskBusy(setting.folder);
    try {
      return await killAgainAndAgain(setting);
    } finally {
      idle();
    }
  },
};

/** @type {import('./faults.mjs').Fault['run']} */
async function killAgainAndAgain({ site, engine, folder, runs, short, note }) {
  const own = session(site, engine, join(folder, 'profile'));
  await own.begin();
  const result = { runs: 0, lost: 0, detail: '' };
  let [oldest, keys, most, older] = [0, 0, 0, 0];
  for (let i = 0; i < runs; i++) {
    await own.type();
    await pause(700 + Math.random() * 1_500);
    const killedAt = await own.kill();
    const [typed, claimed, stamps, slowest] = [own.typed(), own.claimed(), own.stamps(), own.slowestWrite()];
    if (typed === 0) throw new Error(`Nothing was typed before kill ${i + 1}.`);
    const seen = await own.open();
    const { heading, main, text } = seen;
    const held = heldOf(text);
    const age = killedAt - (stamps.get(held + 1) ?? killedAt);
    result.runs++;
    oldest = Math.max(oldest, age);
    keys += Math.max(0, typed - held);
    most = Math.max(most, typed - held);
    if (age > OLDEST) older++;
    if (age > (short ? OLDEST_WHEN_BUSY : OLDEST) || claimed > held) {
      result.lost++;
      note(
        `kill ${i + 1}: typed ${typed}, shown as saved ${claimed}, held ${held} (${held > 0 ? heading : main}), oldest lost ${age} ms, slowest write ${slowest} ms`,
      );
      // Or else nobody could type on, and all later runs would try nothing.
      if (isRescue(seen)) note(await own.putBack(''));
    }
  }
  await own.kill();
  result.detail = `oldest lost key ${oldest} ms (older than ${OLDEST} ms in ${older} runs); ${keys} keys lost in all, most ${most} at once`;
  return result;
}
