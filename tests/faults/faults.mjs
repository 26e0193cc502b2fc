/**
 * All faults that can be injected, and the form of their outcomes.
 * @typedef {{ runs: number, lost: number, detail?: string, skipped?: string }} Outcome lost: runs in which the promise was broken
 * @typedef {{
 *   site: import('./site.mjs').DrivenSite,
 *   engine: import('./engines.mjs').Engine,
 *   folder: string,
 *   runs: number,
 *   short: boolean,
 *   loaded: boolean,
 *   note: (words: string) => void,
 * }} Setting folder: an empty folder for the profile; short: smaller trials; loaded: the limits for a loaded machine apply; note: records how
 * a promise was broken
 * @typedef {{
 *   name: string,
 *   promise: string,
 *   runs: { short: number, full: number },
 *   engines?: readonly string[],
 *   needsRoot?: boolean,
 *   run: (setting: Setting) => Promise<Outcome>,
 * }} Fault engines: browsers in which it can be injected; all by default
 */
import { crash, crashOnBusyDisk } from './crash.mjs';
import { damage } from './damage.mjs';
import { fullDisk } from './full-disk.mjs';
import { powerCut } from './power-cut.mjs';
import { quota } from './quota.mjs';
import { releases } from './releases.mjs';
import { storageProcess, wipe } from './storage-gone.mjs';
import { tornLog } from './torn-log.mjs';
import { windows } from './windows.mjs';

/** @type {readonly Fault[]} */
export const faults = [
  crash,
  crashOnBusyDisk,
  tornLog,
  powerCut,
  fullDisk,
  quota,
  damage,
  storageProcess,
  wipe,
  windows,
  releases,
];
