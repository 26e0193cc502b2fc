/** The process that keeps the database dies under the open page. */
import { childNamed, pause } from './processes.mjs';
import { heldOf, session } from './session.mjs';

/** Writing again within this, without a click, ms. */
const AGAIN_WITHIN = 3_000;
/** @type {Record<string, RegExp>} */
const KEEPERS = { chromium: /storage\.mojom\.StorageService/, 'chromium-sqlite': /storage\.mojom\.StorageService/, webkit: /WebKitNetworkProcess/ };

/** @type {import('./faults.mjs').Fault} */
export const storageGone = {
  name: 'storage-process',
  promise: 'the storage process is killed: saving again within 3 s, nothing lost, no click',
  runs: { short: 0, full: 5 },
  engines: Object.keys(KEEPERS),
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    const own = session(site, engine, folder);
    await own.begin();
    await own.typeAndSave(10);
    let slowest = 0;
    for (let i = 0; i < runs; i++) {
      await own.type();
      await pause(500 + Math.random() * 500);
      const keeper = childNamed(own.pid(), KEEPERS[engine.name] ?? /^$/);
      if (!keeper) return { runs: 0, lost: 0, skipped: 'it has no such process here' };
      const [before, at] = [own.typed(), Date.now()];
      process.kill(keeper, 'SIGKILL');
      const again = await site.seen((reports) => reports.find(({ kind, n = 0, at: when }) => kind === 'saved' && n >= before && when > at), 20_000);
      const took = again ? again.at - at : Number.POSITIVE_INFINITY;
      slowest = Math.max(slowest, took);
      await own.type();
      await pause(500);
      await own.order('stop');
      const claimed = own.claimed();
      await own.kill();
      const held = heldOf((await own.open()).text);
      outcome.runs++;
      if (took > AGAIN_WITHIN || held < claimed || held < before) {
        outcome.lost++;
        note(`run ${i + 1}: saving again after ${took} ms; typed ${before} before it, shown as saved ${claimed}, held ${held}`);
      }
    }
    await own.kill();
    outcome.detail = `saving again after ${slowest} ms at most`;
    return outcome;
  },
};
