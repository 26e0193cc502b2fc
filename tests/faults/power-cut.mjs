/** Cuts the power while the driver types: content of memory is lost, flushed content stays. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { blockDisk } from './disk.mjs';
import { pause } from './processes.mjs';
import { heldOf, session } from './session.mjs';

/** @type {import('./faults.mjs').Fault} */
export const powerCut = {
  name: 'power-cut',
  promise: 'nothing that was shown as saved is lost',
  runs: { short: 0, full: 25 },
  needsRoot: true,
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    let [claims, keys] = [0, 0];
    for (let i = 0; i < runs; i++) {
      const disk = blockDisk(mkdtempSync(join(folder, 'cut-')));
      const own = session(site, engine, join(disk.place, 'profile'));
      try {
        await own.begin();
        await own.typeAndSave(10);
        disk.settle();
        await own.type();
        await pause(1_000 + Math.random() * 5_000);
        own.freeze();
        const afterwards = disk.cut();
        await pause(100);
        const [typed, claimed] = [own.typed(), own.claimed()];
        await own.kill();
        own.moved(join(afterwards(), 'profile'));
        const seen = await own.open();
        const held = heldOf(seen.text);
        outcome.runs++;
        claims += claimed;
        keys += typed - held;
        if (held < claimed) {
          outcome.lost++;
          note(`cut ${i + 1}: typed ${typed}, shown as saved ${claimed}, held ${held} (${seen.heading})`);
        }
      } finally {
        await own.kill();
        disk.remove();
      }
    }
    outcome.detail = `${claims} keys shown as saved; ${keys} not yet so were lost`;
    return outcome;
  },
};
