/** Browsers of this machine, started as a user starts them: a plain process with its own profile. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { family, gone, pause, signalAll } from './processes.mjs';

/**
 * @typedef {{ name: string, path: string | null, missing: string, start: (profile: string, url: string, ...more: string[]) => Run, store: string }} Engine
 * @typedef {{ pid: number, quit: () => Promise<number>, kill: () => Promise<number>, freeze: () => void }} Run
 */

const MINI_BROWSERS = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/webkit2gtk-4.1/MiniBrowser',
];
const FIREFOXES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** @param {readonly string[]} places */
const first = (places) => places.find((place) => existsSync(place)) ?? null;

const chromium = findBrowser();
const firefox = first(process.env.FIREFOX ? [process.env.FIREFOX] : FIREFOXES);
const miniBrowser =
  spawnSync('which', ['Xvfb']).status === 0
    ? first(process.env.MINIBROWSER ? [process.env.MINIBROWSER] : MINI_BROWSERS)
    : null;

/** @type {readonly Engine[]} */
export const engines = [
  {
    name: 'chromium',
    path: chromium,
    missing: 'no Chrome, Chromium or Edge (CHROME names one)',
    start: startChromium([]),
    store: 'Default/IndexedDB',
  },
  {
    name: 'chromium-sqlite',
    path: chromium,
    missing: 'no Chrome, Chromium or Edge (CHROME names one)',
    start: startChromium(['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']),
    store: 'Default/IndexedDB',
  },
  {
    name: 'firefox',
    path: firefox,
    missing: 'no Firefox (FIREFOX names one)',
    start: startFirefox,
    store: 'storage/default',
  },
  {
    name: 'webkit',
    path: miniBrowser,
    missing: 'no WebKitGTK MiniBrowser (MINIBROWSER names one) or no Xvfb',
    start: startWebKit,
    store: 'data',
  },
];

/** @param {readonly string[]} features */
function startChromium(features) {
  return (/** @type {string} */ profile, /** @type {string} */ url, /** @type {string[]} */ ...more) => {
    rmSync(join(profile, PORT_FILE), { force: true });
    // Some builds exit at once without a debugging port. It is used only to open windows and to set the quota.
    const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...NO_THROTTLING, url];
    const run = started(chromium ?? '', [...browserArguments, ...features, ...args], {});
    if (more.length > 0) void openMore(profile, more);
    return run;
  };
}

/** File with the debugging port that the browser has chosen. */
const PORT_FILE = 'DevToolsActivePort';

/** Returns the debugging port of the Chromium that runs with this profile. @param {string} profile */
export async function portOf(profile) {
  const file = join(profile, PORT_FILE);
  for (const end = Date.now() + 30_000; !existsSync(file) && Date.now() < end; ) await pause(100);
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

/** Opens more windows: a headless browser takes one address on its command line. @param {string} profile @param {readonly string[]} urls */
async function openMore(profile, urls) {
  const port = await portOf(profile);
  for (const url of urls)
    await fetch(`http://127.0.0.1:${port}/json/new?${encodeURIComponent(url)}`, { method: 'PUT' });
}

/** Keeps hidden windows running: of ten windows the browser takes nine to be hidden. */
const NO_THROTTLING = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
];

const FIREFOX_PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://localhost:9',
};

/** @param {string} profile @param {string[]} urls */
function startFirefox(profile, ...urls) {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(FIREFOX_PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  return started(firefox ?? '', ['--headless', '--no-remote', '--profile', profile, ...urls], {
    MOZ_CRASHREPORTER_DISABLE: '1',
  });
}

/** @type {string | null} */
let display = null;

/** @param {string} profile @param {string[]} urls */
function startWebKit(profile, ...urls) {
  mkdirSync(profile, { recursive: true });
  display ??= startDisplay();
  // Without the file this browser, unlike Safari, loses its cookies when it closes.
  return started(miniBrowser ?? '', [`--cookies-file=${join(profile, 'cookies')}`, ...urls], {
    DISPLAY: display,
    HOME: profile,
    XDG_DATA_HOME: join(profile, 'data'),
    XDG_CACHE_HOME: join(profile, 'cache'),
    XDG_CONFIG_HOME: join(profile, 'config'),
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    GDK_BACKEND: 'x11',
  });
}

/** Starts a virtual screen for the browser without a headless mode. It ends with the suite. */
function startDisplay() {
  const number = `:${200 + (process.pid % 500)}`;
  const server = spawn('Xvfb', [number, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  server.unref();
  process.on('exit', () => server.kill());
  return number;
}

/** @type {Set<number>} */
const running = new Set();

/** Ends the processes of a failed run. */
export function endAll() {
  for (const pid of running) signalAll(family(pid), 'SIGKILL');
  running.clear();
}

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Run}
 */
function started(path, args, env) {
  const child = spawn(path, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
  const pid = child.pid ?? 0;
  child.on('error', () => undefined);
  running.add(pid);
  /** @param {NodeJS.Signals} signal @param {readonly number[]} to @param {number} patience */
  async function end(signal, to, patience) {
    const all = family(pid);
    const at = Date.now();
    signalAll(to.length > 0 ? to : all, signal);
    if (!(await gone(all, patience))) signalAll(family(pid), 'SIGKILL');
    await gone(all, 5_000);
    running.delete(pid);
    return at;
  }
  return {
    pid,
    /** Quits as by the menu: running work may finish. */
    quit: () => end('SIGTERM', [pid], 10_000),
    /** Kills all its processes at once. Resolves to the time. */
    kill: () => end('SIGKILL', [], 5_000),
    freeze: () => signalAll(family(pid), 'SIGSTOP'),
  };
}
