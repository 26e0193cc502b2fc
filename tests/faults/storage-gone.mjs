/** Kills the storage process, or clears the site's storage, under the open page. */
import { childNamed, pause } from './processes.mjs';
import { heldOf, session } from './session.mjs';

/** Saving works again without a click within this time, and within this one on a loaded machine, ms. */
const AGAIN_WITHIN = 3_000;
const AGAIN_WITHIN_LOADED = 12_000;
/** @type {Record<string, RegExp>} */
const KEEPERS = {
  chromium: /storage\.mojom\.StorageService/,
  'chromium-sqlite': /storage\.mojom\.StorageService/,
  webkit: /WebKitNetworkProcess/,
};

/** @type {import('./faults.mjs').Fault} */
export const storageProcess = {
  name: 'storage-process',
  promise: 'the storage process is killed while typing: saving again within 3 s, nothing lost, no click',
  runs: { short: 1, full: 10 },
  engines: Object.keys(KEEPERS),
  run: (setting) =>
    strike(setting, async (own) => {
      const keeper = childNamed(own.pid(), KEEPERS[setting.engine.name] ?? /^$/);
      if (keeper) process.kill(keeper, 'SIGKILL');
      return keeper !== undefined;
    }),
};

/** @type {import('./faults.mjs').Fault} */
export const wipe = {
  name: 'wipe',
  promise:
    'the browser clears all storage of the site under the open page: saving again within 3 s, nothing lost, no click',
  runs: { short: 1, full: 5 },
  run: (setting) =>
    strike(setting, async (own) => {
      await own.order('wipe');
      return true;
    }),
};

/**
 * Types, strikes, types on; then kills the browser and compares.
 * @param {import('./faults.mjs').Setting} setting
 * @param {(own: import('./session.mjs').Session) => Promise<boolean>} blow resolves to whether it struck
 */
async function strike({ site, engine, folder, runs, loaded, note }, blow) {
  const outcome = { runs: 0, lost: 0, detail: '' };
  const own = session(site, engine, folder);
  await own.begin();
  await own.typeAndSave(10);
  let [slowest, longestBlow] = [0, 0];
  for (let i = 0; i < runs; i++) {
    await own.type();
    await pause(500 + Math.random() * 500);
    const struckAt = Date.now();
    if (!(await blow(own))) return outcome;
    longestBlow = Math.max(longestBlow, Date.now() - struckAt);
    const [before, at] = [own.typed(), Date.now()];
    const again = () => site.reports.find(({ kind, n = 0, at: when }) => kind === 'saved' && n >= before && when > at);
    // A page that reloaded itself no longer types.
    for (const end = at + 20_000; !again() && Date.now() < end; await pause(300)) await own.type();
    const took = (again()?.at ?? Number.POSITIVE_INFINITY) - at;
    slowest = Math.max(slowest, took);
    await pause(500);
    await own.order('stop');
    const [claimed, story] = [own.claimed(), own.story(at)];
    await own.kill();
    const seen = await own.open();
    const held = heldOf(seen.text);
    outcome.runs++;
    if (took <= (loaded ? AGAIN_WITHIN_LOADED : AGAIN_WITHIN) && held >= claimed && held >= before) continue;
    outcome.lost++;
    note(
      `run ${i + 1}: saving again after ${took} ms; typed ${before} before it, shown as saved ${claimed}, held ${held} (${seen.heading}); it said ${story}`,
    );
    if (held === 0) return outcome;
  }
  outcome.detail = `saving again after ${slowest} ms at most; the blow itself took ${longestBlow} ms at most`;
  return outcome;
}
