/**
 * The browser dies in the midst of a record of LevelDB's log. At the next start the torn end is passed over, the log is written on behind it,
 * and one start later a checksum fails there and Chromium throws the whole database away. By itself a kill does this once in some hundred times
 * on a busy machine; here each one does.
 */
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** The age that the second copy may have, ms. */
const COPIED = 2_000;
/** LevelDB's log: blocks of this many bytes, and records that begin with a header of checksum, length and type. */
const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const WHOLE_RECORD = 1;

/** @type {import('./faults.mjs').Fault} */
export const tornLog = {
  name: 'torn-log',
  promise:
    'killed in the midst of a record of the log: the next start and the one after have every word that was shown as saved, or the rescue screen puts it back',
  runs: { short: 0, full: 10 },
  engines: ['chromium'],
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    let rescued = 0;
    for (let i = 0; i < runs; i++) {
      const profile = join(folder, String(i));
      const own = session(site, engine, profile);
      await own.begin();
      let text = await own.typeAndSave(20);
      let end = '';
      for (const start of ['the next start', 'the one after']) {
        await pause(COPIED);
        await own.kill();
        if (start === 'the next start') tear(join(profile, engine.store));
        const seen = await own.open();
        const found = isRescue(seen) ? await own.putBack(text) : '';
        if (isRescue(seen)) rescued++;
        if (isRescue(seen) ? found !== 'put back' : seen.text !== text)
          end += `${start}: ${found} held ${heldOf(seen.text)} of ${text.length}, "${seen.heading}". `;
        text = await own.typeAndSave(10);
      }
      await own.kill();
      outcome.runs++;
      if (end !== '') outcome.lost++;
      if (end !== '') note(`run ${i + 1}: ${end}`);
    }
    outcome.detail = `the rescue screen put the work back at ${rescued} of ${2 * outcome.runs} starts`;
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
