/** Browser of the tests: the one named by CHROME, else an installed Chrome, Chromium or Edge, else the one of Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

/** @returns {string | null} the path of a browser: of CHROME, of the system, or of Playwright's own cache; null where there is none */
export function findBrowser() {
  const named = process.env.CHROME;
  if (named) return existsSync(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...PLACES, ...onPath, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/**
 * Gets a browser: by Playwright's download into its own cache, and where that fails by the system's package manager, which is
 * asked only by a user that is root already. Prints each command before it runs.
 * @returns {string | null} its path, or null where that failed
 */
export function installBrowser() {
  for (const [command = '', ...args] of commands()) {
    console.log(`No browser found. Getting one: ${[command, ...args].join(' ')}`);
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: INSTALL_MS });
    const found = findBrowser();
    if (found) return found;
  }
  return null;
}

/** Longest time for one command, ms. */
const INSTALL_MS = 5 * 60_000;

/** @returns {string[][]} commands that get a browser, the least intrusive first */
function commands() {
  const download = [process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot
    ? [download, ['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', 'chromium']]
    : [download];
}

/** No sandbox for root, where Chromium has none; no requests to the browser's maker; no GPU, which test machines lack. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
