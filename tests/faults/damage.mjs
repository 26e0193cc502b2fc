/** Damages or removes the files of the database between two starts. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** Idle time before the damage, ms: browsers write localStorage to the disk some seconds late. */
const SETTLED = 7_000;
/** Greatest age of the second copy, ms. */
const COPIED = 2_000;

/** Files of a database: not of the second copy, nor of the service worker's cache. */
const DATABASE = /\.leveldb|\.sqlite3?(-wal|-shm)?$|\.blob|\/[A-Z2-7]{40,}(-wal|-shm)?$/;
const OTHER = /cache\/|\/ls\/|\/fs\/|\/caches|localstorage|LocalStorage|FileSystem|\.metadata/;
const MANIFEST = /^MANIFEST/;
const LOG = /\.(log|ldb|sqlite3?)(-wal)?$|^[A-Z2-7]{40,}(-wal)?$/;

/**
 * Shapes of damage: names of the files, and their new content (null: the file is removed).
 * @type {Record<string, { files: RegExp, make: (bytes: Buffer) => Buffer | null }>}
 */
const SHAPES = {
  gone: { files: /./, make: () => null },
  garbage: { files: /./, make: (bytes) => Buffer.alloc(bytes.length, 0x41) },
  'cut in half': { files: LOG, make: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  'bytes flipped': { files: LOG, make: flipped },
  'no manifest': { files: MANIFEST, make: () => null },
  'half a manifest': { files: MANIFEST, make: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  'no CURRENT': { files: /^CURRENT$/, make: () => null },
};

/** @param {Buffer} bytes */
function flipped(bytes) {
  const out = Buffer.from(bytes);
  for (let at = 17; at < out.length; at += 1_000) out[at] = (out[at] ?? 0) ^ 0xff;
  return out;
}

/** Outcomes in which every word is there. */
const KEPT = ['whole', 'put back', 'in a file'];

/** @type {import('./faults.mjs').Fault} */
export const damage = {
  name: 'damage',
  promise:
    'a damaged or missing database: every word is there, or the rescue screen puts back every word older than 2 s, in the database or in a backup file',
  runs: { short: 0, full: 2 },
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    /** @type {Record<string, number>} */
    const ends = {};
    for (const { shape, idle, profile } of trials(folder, runs)) {
      const own = session(site, engine, profile);
      const { end, story } = await damageOnce(own, join(profile, engine.store), shape, idle);
      if (end === 'nothing hit') continue;
      outcome.runs++;
      const short = KEPT.includes(end) ? end : 'lost';
      ends[short] = (ends[short] ?? 0) + 1;
      if (short !== 'lost') continue;
      outcome.lost++;
      note(`${end}: ${shape}: ${story}`);
    }
    outcome.detail = Object.entries(ends)
      .map(([end, count]) => `${end} ${count}`)
      .join(', ');
    return outcome;
  },
};

/** Each shape in each run, with a profile of its own. @param {string} folder @param {number} runs */
const trials = (folder, runs) =>
  Array.from({ length: runs }, (_, i) =>
    Object.keys(SHAPES).map((shape) => ({
      shape,
      idle: i % 2 === 0 ? SETTLED : COPIED,
      profile: join(folder, `${i} ${shape}`.replaceAll(' ', '-')),
    })),
  ).flat();

/**
 * @param {import('./session.mjs').Session} own
 * @param {string} store folder of the browser's databases
 * @param {string} shape
 * @param {number} idle ms
 */
async function damageOnce(own, store, shape, idle) {
  await own.begin();
  const text = await own.typeAndSave(40);
  await pause(idle);
  await own.quit();
  if (!spoil(store, shape)) return { end: 'nothing hit', story: '' };
  const seen = await own.open();
  const end = seen.text === text ? 'whole' : await putBackIfRescue(own, seen, text);
  await own.kill();
  return { end, story: `held ${heldOf(seen.text)} of ${text.length}, "${seen.heading}" ${seen.main.slice(0, 120)}` };
}

/** @param {import('./session.mjs').Session} own @param {import('./session.mjs').Seen} seen @param {string} text */
const putBackIfRescue = async (own, seen, text) => (isRescue(seen) ? own.putBack(text) : 'lost');

/**
 * Damages the database of the app. Where a browser keeps each database in a file of its own, others stay whole.
 * @param {string} folder
 * @param {string} shape
 * @returns {boolean} whether any file was damaged
 */
function spoil(folder, shape) {
  const { files: names = /^$/, make } = SHAPES[shape] ?? {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const databases = files.filter((file) => DATABASE.test(file) && !OTHER.test(file.slice(folder.length)));
  const others = new Set(databases.filter(isOtherDatabase).map(dirname));
  const hit = databases.filter((file) => names.test(basename(file)) && !others.has(dirname(file)));
  for (const file of hit) {
    const bytes = make?.(readFileSync(file));
    if (bytes) writeFileSync(file, bytes);
    else rmSync(file);
  }
  return hit.length > 0;
}

/** WebKit names folders by a hash, and has a folder for each database. @param {string} file */
const isOtherDatabase = (file) =>
  /IndexedDB\.sqlite3(-wal)?$/.test(file) && !readFileSync(file).includes('quarantine') && !holdsWork(dirname(file));

/** @param {string} folder */
const holdsWork = (folder) =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('quarantine'));
