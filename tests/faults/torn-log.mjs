/**
 * Ends LevelDB's log with a torn record, as a kill between two writes may. The next start skips the torn end and appends behind it; one start
 * later a checksum fails there, and Chromium discards the whole database. A kill does this once in some hundred times on a loaded machine;
 * here each one does.
 */
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** Greatest age of the second copy, ms. */
const COPIED = 2_000;
/** LevelDB's log: blocks of this many bytes, with records that begin with a header of checksum, length and type. */
const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const WHOLE_RECORD = 1;

/** @type {import('./faults.mjs').Fault} */
export const tornLog = {
  name: 'torn-log',
  promise:
    'killed within a record of the log: each of the next two starts has every word that was shown as saved, or the rescue screen puts it back',
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
      let story = '';
      for (const start of ['first start', 'second start']) {
        await pause(COPIED);
        await own.kill();
        if (start === 'first start') tear(join(profile, engine.store));
        const found = await findAtStart(own, text);
        if (found.isRescued) rescued++;
        if (found.fault) story += `${start}: ${found.fault}. `;
        text = await own.typeAndSave(10);
      }
      await own.kill();
      outcome.runs++;
      if (story === '') continue;
      outcome.lost++;
      note(`run ${i + 1}: ${story}`);
    }
    outcome.detail = `the rescue screen put the work back at ${rescued} of ${2 * outcome.runs} starts`;
    return outcome;
  },
};

/** @param {import('./session.mjs').Session} own @param {string} text */
async function findAtStart(own, text) {
  const seen = await own.open();
  const isRescued = isRescue(seen);
  const end = isRescued ? await own.putBack(text) : 'opened';
  const isWhole = isRescued ? end === 'put back' : seen.text === text;
  const fault = isWhole ? '' : `${end}, held ${heldOf(seen.text)} of ${text.length}, "${seen.heading}"`;
  return { isRescued, fault };
}

/** Ends each log with the header of a record without content. @param {string} store */
function tear(store) {
  const logs = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
  if (logs.length === 0) throw new Error(`There is no log in ${store}.`);
  for (const name of logs) {
    const file = join(store, name);
    const left = BLOCK_BYTES - (statSync(file).size % BLOCK_BYTES);
    const header = Buffer.alloc(HEADER_BYTES, 0xa5);
    header.writeUInt16LE(200, 4);
    header[6] = WHOLE_RECORD;
    // No record begins in the last bytes of a block, which are zeros.
    appendFileSync(file, left < HEADER_BYTES ? Buffer.concat([Buffer.alloc(left), header]) : header);
  }
}
