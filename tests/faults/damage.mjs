/** What rests in the browser's database is damaged or gone at the next start. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** How long before the damage the app was left alone, ms: browsers put localStorage on the disk some seconds late. */
const SETTLED = 7_000;
/** The age that the second copy may have, ms. */
const COPIED = 2_000;

/** The files of a database, not those of the second copy or of the worker's cache. */
const DATABASE = /\.leveldb|\.sqlite3?(-wal|-shm)?$|\.blob|\/[A-Z2-7]{40,}(-wal|-shm)?$/;
const OTHER = /cache\/|\/ls\/|\/fs\/|\/caches|localstorage|LocalStorage|FileSystem|\.metadata/;
const MANIFEST = /^MANIFEST/;
const LOG = /\.(log|ldb|sqlite3?)(-wal)?$|^[A-Z2-7]{40,}(-wal)?$/;

/**
 * Each shape of damage: which files, and what becomes of their bytes (null: the file is gone).
 * @type {Record<string, { of: RegExp, make: (bytes: Buffer) => Buffer | null }>}
 */
const SHAPES = {
  gone: { of: /./, make: () => null },
  garbage: { of: /./, make: (bytes) => Buffer.alloc(bytes.length, 0x41) },
  'cut in half': { of: LOG, make: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  'bytes flipped': { of: LOG, make: flipped },
  'no manifest': { of: MANIFEST, make: () => null },
  'half a manifest': { of: MANIFEST, make: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  'no CURRENT': { of: /^CURRENT$/, make: () => null },
};

/** @param {Buffer} bytes */
function flipped(bytes) {
  const out = Buffer.from(bytes);
  for (let at = 17; at < out.length; at += 1_000) out[at] = (out[at] ?? 0) ^ 0xff;
  return out;
}

/** @type {import('./faults.mjs').Fault} */
export const damage = {
  name: 'damage',
  promise:
    'a damaged or vanished database: everything is there, or the rescue screen, which puts every word back that was 2 s old',
  runs: { short: 0, full: 2 },
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    /** @type {Record<string, number>} */
    const ends = { whole: 0, 'put back': 0 };
    for (let i = 0; i < runs; i++) {
      for (const [shape, { of, make }] of Object.entries(SHAPES)) {
        const profile = join(folder, `${i} ${shape}`.replaceAll(' ', '-'));
        const own = session(site, engine, profile);
        await own.begin();
        const text = await own.typeAndSave(40);
        await pause(i % 2 === 0 ? SETTLED : COPIED);
        await own.quit();
        const hit = spoil(join(profile, engine.store), of, make);
        if (hit.length === 0) continue;
        const seen = await own.open();
        const end = seen.text === text ? 'whole' : isRescue(seen) ? await own.putBack(text) : 'lost';
        await own.kill();
        outcome.runs++;
        const short = end in ends ? end : 'lost';
        ends[short] = (ends[short] ?? 0) + 1;
        if (end === 'whole' || end === 'put back') continue;
        outcome.lost++;
        note(
          `${end}: ${shape} (${hit.length} files): held ${heldOf(seen.text)} of ${text.length}, "${seen.heading}" ${seen.main.slice(0, 120)}`,
        );
      }
    }
    outcome.detail = Object.entries(ends)
      .map(([end, count]) => `${end} ${count}`)
      .join(', ');
    return outcome;
  },
};

/**
 * The database of the work alone: where the second copy is a database too, one damaged file does not damage the other.
 * @param {string} folder
 * @param {RegExp} of names
 * @param {(bytes: Buffer) => Buffer | null} make
 * @returns {readonly string[]} the files that were spoilt
 */
function spoil(folder, of, make) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const databases = files.filter((file) => DATABASE.test(file) && !OTHER.test(file.slice(folder.length)));
  const copies = new Set(databases.filter(isSecondCopy).map(dirname));
  const hit = databases.filter((file) => of.test(basename(file)) && !copies.has(dirname(file)));
  for (const file of hit) {
    const bytes = make(readFileSync(file));
    if (bytes) writeFileSync(file, bytes);
    else rmSync(file);
  }
  return hit;
}

/** WebKit names folders by a hash, and has a folder for each database. @param {string} file */
const isSecondCopy = (file) =>
  /IndexedDB\.sqlite3(-wal)?$/.test(file) && !readFileSync(file).includes('quarantine') && !holdsWork(dirname(file));

/** @param {string} folder */
const holdsWork = (folder) =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('quarantine'));
