/** Signals to the suite's own processes with all their children, by id. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Returns a process with its group and all descendants.
 * @param {number} pid leader of its own process group
 * @returns {number[]}
 */
export function family(pid) {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,pgid='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const found = new Set([pid]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [own = 0, parent = 0, group = 0] of all) if (group === pid || found.has(parent)) found.add(own);
  }
  return [...found];
}

/**
 * @param {readonly number[]} pids
 * @param {NodeJS.Signals} signal
 */
export function signalAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended already.
    }
  }
}

/** @param {number} pid */
function lives(pid) {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {readonly number[]} pids
 * @param {number} ms
 * @returns {Promise<boolean>} whether all of them are gone
 */
export async function gone(pids, ms) {
  for (const end = Date.now() + ms; pids.some(lives); ) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

/**
 * The child that runs a certain program.
 * @param {number} pid
 * @param {RegExp} command of its command line
 */
export const childNamed = (pid, command) => family(pid).find((each) => command.test(commandOf(each)));

/** @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
