/**
 * The browser dies in the midst of a record of LevelDB's log. At the next start the torn end is passed over, the log is written on behind it,
 * and one start later a checksum fails there and Chromium throws the whole database away. By itself a kill does this once in some hundred times
 * on a busy machine; here each one does.
 */
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { heldOf, isRescue, session } from './session.mjs';

/** LevelDB's log: blocks of this many bytes, and records that begin with a header of checksum, length and type. */
const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const WHOLE_RECORD = 1;

/** @type {import('./faults.mjs').Fault} */
export const tornLog = {
  name: 'torn-log',
  promise: 'killed in the midst of a record of the log: the next start and the one after hold every word that was shown as saved, with no click',
  runs: { short: 1, full: 10 },
  engines: ['chromium'],
  async run({ site, engine, folder, runs, note }) {
    const profile = join(folder, 'profile');
    const own = session(site, engine, profile);
    await own.begin();
    const outcome = { runs: 0, lost: 0, detail: '' };
    let keys = 0;
    for (let i = 0; i < runs; i++) {
      let text = await own.typeAndSave(20);
      for (const start of ['the next start', 'the one after']) {
        await own.kill();
        if (start === 'the next start') tear(join(profile, engine.store));
        const seen = await own.open();
        if (isRescue(seen) || seen.text !== text) {
          outcome.lost++;
          note(`run ${i + 1}, ${start}: held ${heldOf(seen.text)} of ${text.length}, "${seen.heading}" ${seen.main.slice(0, 120)}`);
          if (isRescue(seen)) await own.putBack(text);
        }
        text = await own.typeAndSave(10);
      }
      keys = text.length;
      outcome.runs++;
    }
    await own.kill();
    outcome.detail = `${keys} keys shown as saved`;
    return outcome;
  },
};

/** Ends each log with the header of a record whose words never came. @param {string} store */
function tear(store) {
  const logs = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
  if (logs.length === 0) throw new Error(`There is no log in ${store}.`);
  for (const name of logs) {
    const file = join(store, name);
    const left = BLOCK_BYTES - (statSync(file).size % BLOCK_BYTES);
    const header = Buffer.alloc(HEADER_BYTES, 0xa5);
    header.writeUInt16LE(200, 4);
    header[6] = WHOLE_RECORD;
    // No record begins in the last bytes of a block: they are zeros.
    appendFileSync(file, left < HEADER_BYTES ? Buffer.concat([Buffer.alloc(left), header]) : header);
  }
}
