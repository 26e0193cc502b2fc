/** Browser of the tests: the one named by CHROME, else an installed Chrome, Chromium or Edge. */
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
 * Installs a browser with the system's package manager and prints the commands.
 * @returns {string | null} its path, or null where that failed
 */
export function installBrowser() {
  for (const [command = '', ...args] of stepsOf(process.platform)) {
    console.log(`No browser found: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return findBrowser();
}

/**
 * @param {string} platform
 * @returns {string[][]} commands that install a browser
 */
function stepsOf(platform) {
  if (platform === 'linux')
    return [asRoot('apt-get', 'update', '-qq'), asRoot('apt-get', 'install', '-y', '-qq', 'chromium')];
  if (platform === 'darwin') return [['brew', 'install', '--cask', 'chromium']];
  return [['winget', 'install', '--silent', 'Google.Chrome']];
}

/** @param {string[]} command */
const asRoot = (...command) => (process.getuid?.() === 0 ? command : ['sudo', ...command]);

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
