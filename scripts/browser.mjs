/** Which browser the tests run in: the one named by CHROME, else an installed Chrome, Chromium or Edge. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** @returns {string | null} the path of a browser, or null where there is none */
export function findBrowser() {
  const named = process.env.CHROME;
  if (named) return existsSync(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...PLACES, ...onPath].find((path) => existsSync(path)) ?? null;
}

/**
 * Installs a browser by the system's own means, and says so.
 * @returns {string | null} its path, or null where that did not work
 */
export function installBrowser() {
  const steps =
    process.platform === 'linux'
      ? [asRoot('apt-get', 'update', '-qq'), asRoot('apt-get', 'install', '-y', '-qq', 'chromium')]
      : process.platform === 'darwin'
        ? [['brew', 'install', '--cask', 'chromium']]
        : [['winget', 'install', '--silent', 'Google.Chrome']];
  for (const [command = '', ...args] of steps) {
    console.log(`No browser found: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return findBrowser();
}

/** @param {string[]} command */
const asRoot = (...command) => (process.getuid?.() === 0 ? command : ['sudo', ...command]);

/** No sandbox only where there can be none (root); nothing that calls home; no GPU that a test machine lacks. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
