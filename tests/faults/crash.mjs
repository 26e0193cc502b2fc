/** Every process of the browser killed at a random moment of typing, again and again on one profile. */
import { pause } from './processes.mjs';
import { heldOf, session } from './session.mjs';

/** Nothing older than this may be lost where the disk answers at once, ms. */
const OLDEST = 50;
/** What a disk and a processor may add that others are using too, ms. */
const BUSY = 1_000;
/** A word that does not come back within this is lost, ms. */
const COMES_WITHIN = 2_000;

/** @type {import('./faults.mjs').Fault} */
export const crash = {
  name: 'crash',
  promise: `kill -9 while typing: nothing shown as saved lost, nothing older than ${OLDEST} ms (${BUSY} ms where the machine is busy)`,
  runs: { short: 2, full: 60 },
  async run({ site, engine, folder, runs, note }) {
    const own = session(site, engine, folder);
    await own.begin();
    const result = { runs: 0, lost: 0, detail: '' };
    let [oldest, keys, most, older] = [0, 0, 0, 0];
    for (let i = 0; i < runs; i++) {
      await own.type();
      await pause(700 + Math.random() * 1_500);
      const killedAt = await own.kill();
      const [typed, claimed, stamps, slowest] = [own.typed(), own.claimed(), own.stamps(), own.slowestWrite()];
      const seen = await own.open();
      // What was only jotted down comes back once the page is there.
      await own.shows(({ text }) => heldOf(text) >= typed, COMES_WITHIN);
      const held = heldOf((await own.order('look')).text);
      const age = killedAt - (stamps.get(held + 1) ?? killedAt);
      result.runs++;
      oldest = Math.max(oldest, age);
      keys += Math.max(0, typed - held);
      most = Math.max(most, typed - held);
      if (age > OLDEST) older++;
      if (age > BUSY || claimed > held) {
        result.lost++;
        note(
          `kill ${i + 1}: typed ${typed}, shown as saved ${claimed}, held ${held} (${seen.heading}), oldest lost ${age} ms, slowest write ${slowest} ms`,
        );
      }
    }
    await own.kill();
    result.detail = `oldest lost key ${oldest} ms (older than ${OLDEST} ms in ${older} runs); ${keys} keys lost in all, most ${most} at once`;
    return result;
  },
};
