/**
 * `npm run faults`: injects faults under the built app in every browser of this machine, and counts lost work.
 *
 *   npm run faults                         every fault, with the runs of docs/reliability.md
 *   npm run faults -- crash power-cut      some faults
 *   npm run faults -- --engine=firefox     one browser
 *   npm run faults -- --runs=200           number of runs
 *   npm run faults -- --loaded             limits for a loaded machine
 *   npm run faults -- --short              the part of `npm test`: Chromium, few runs, limits for a loaded machine
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endAll, engines } from '../tests/faults/engines.mjs';
import { faults } from '../tests/faults/faults.mjs';
import { serveDriven } from '../tests/faults/site.mjs';
import { tableOf } from '../tests/faults/table.mjs';

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    runs: { type: 'string' },
    short: { type: 'boolean' },
    loaded: { type: 'boolean' },
    built: { type: 'boolean' },
  },
});
const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no fault called ${unknown.join(', ')}. There are: ${faults.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}
const folder = resolve(process.env.OUT ?? 'dist');
if (
  !options.built &&
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
    .status !== 0
)
  process.exit(1);

const site = await serveDriven(folder);
const asked = engines.filter(({ name }) =>
  options.engine ? name === options.engine : !options.short || name === 'chromium',
);
/** @type {import('../tests/faults/table.mjs').Row[]} */
const rows = [];
for (const fault of faults.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const engine of asked) {
    const runs = Number(options.runs ?? fault.runs[options.short ? 'short' : 'full']);
    if (runs === 0) continue;
    const row = {
      fault: fault.name,
      engine: engine.name,
      promise: fault.promise,
      ...(await outcome(fault, engine, runs)),
    };
    rows.push(row);
    console.log(
      `${row.fault}, ${row.engine}: ${row.skipped ? `skipped, ${row.skipped}` : `${row.runs} runs, ${row.lost} lost. ${row.detail ?? ''}`}`,
    );
  }
}
await site.close();
console.log(`\n${tableOf(rows)}`);
const done = rows.filter(({ skipped }) => !skipped);
const failed = done.filter(({ lost }) => lost > 0);
if (process.env.REPORT)
  writeFileSync(
    process.env.REPORT,
    JSON.stringify({ testResults: [], numTotalTests: done.length, numPassedTests: done.length - failed.length }),
  );
console.log(
  `\n${done.length - failed.length} promises kept, ${failed.length} broken, ${rows.length - done.length} skipped`,
);
process.exit(failed.length === 0 ? 0 : 1);

/**
 * @param {import('../tests/faults/faults.mjs').Fault} fault
 * @param {import('../tests/faults/engines.mjs').Engine} engine
 * @param {number} runs
 * @returns {Promise<import('../tests/faults/faults.mjs').Outcome>}
 */
async function outcome(fault, engine, runs) {
  const skipped = reasonToSkip(fault, engine);
  if (skipped) return { runs: 0, lost: 0, skipped };
  const place = mkdtempSync(join(tmpdir(), 'lanes-fault-'));
  try {
    const came = await fault.run({
      site,
      engine,
      folder: place,
      runs,
      short: options.short === true,
      loaded: options.short === true || options.loaded === true,
      note: (words) => console.log(`  ${words}`),
    });
    return came.runs === 0 && !came.skipped ? { ...came, skipped: 'it could not be injected here' } : came;
  } catch (error) {
    return { runs: 1, lost: 1, detail: `the run itself failed: ${error instanceof Error ? error.message : error}` };
  } finally {
    endAll();
    rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/**
 * @param {import('../tests/faults/faults.mjs').Fault} fault
 * @param {import('../tests/faults/engines.mjs').Engine} engine
 * @returns {string | null}
 */
function reasonToSkip(fault, engine) {
  if (process.platform === 'win32') return 'processes are stopped by signals that Windows does not have';
  if (!engine.path) return engine.missing;
  if (fault.engines && !fault.engines.includes(engine.name)) return 'this engine has nothing to inject it by';
  if (fault.needsRoot && process.getuid?.() !== 0) return 'mounting needs root';
  return null;
}
