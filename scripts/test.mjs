/**
 * `npm test`: all checks and tests, in real browsers. Finds a browser or installs one, checks, builds, runs the unit tests,
 * the tests of the data layer in a browser, the journeys on the built app, and some faults. Ends with `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.mjs';
import { CHECKS, runStep, runSteps } from './steps.mjs';

const browser = findBrowser() ?? installBrowser();
if (!browser) {
  console.error(
    'No browser was found and none could be installed. Install Chrome, Chromium or Edge, or set CHROME to the path of one.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
console.log(`Testing in ${browser}`);

const reports = mkdtempSync(join(tmpdir(), 'lanes-tests-'));
const env = { CHROME: browser, OUT: 'dist-test' };
const steps = await runSteps([
  ...CHECKS,
  { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], env },
]);
const unit = await counted(
  'unit and data',
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'dom', '--project', 'browser'],
  'vitest.json',
);
const journeys = await counted('journeys', ['node_modules/@playwright/test/cli.js', 'test'], 'journeys.json');
const faults = await counted('faults, in short', ['scripts/faults.mjs', '--short', '--built'], 'faults.json');

const passed = steps.filter((step) => step.ok).length + unit.passed + journeys.passed + faults.passed;
const failed = steps.filter((step) => !step.ok).length + unit.failed + journeys.failed + faults.failed;
rmSync(reports, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * Runs a test program that leaves a JSON report. A skipped test counts as failed, unless its name says why it was skipped:
 * then the reason is repeated here. A program that ends badly without naming a test counts as one failure.
 * @param {string} name
 * @param {string[]} command
 * @param {string} report file name of its JSON report
 */
async function counted(name, command, report) {
  const file = join(reports, report);
  const { ok } = await runStep({ name, command, env: { ...env, REPORT: file } });
  const { passed: good, failed: bad } = countsIn(file);
  return { passed: good, failed: bad === 0 && !ok ? 1 : bad };
}

/** @param {string} file */
function countsIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.stats)
      return {
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
      };
    const explained = skippedWithReason(report);
    for (const name of explained) console.log(`not run: ${name}`);
    return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests - explained.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * Tests that need a program which is not part of this project, such as LibreOffice, on a computer that lacks it.
 * @param {{ testResults: { assertionResults: { status: string, fullName: string }[] }[] }} report
 */
function skippedWithReason(report) {
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return all
    .filter(({ status, fullName }) => status !== 'passed' && status !== 'failed' && /\(skipped: [^)]+\)/.test(fullName))
    .map(({ fullName }) => fullName);
}
