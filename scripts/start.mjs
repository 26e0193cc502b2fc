/**
 * `npm start`: builds Lanes, serves it on this machine and opens it. The port never changes, because a browser stores
 * work by address: on another port it would seem to be gone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { MARK, serve } from './serve.mjs';

/** @type {Record<string, string[]>} commands that open an address in the system's browser, where it is not xdg-open */
const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

const PORT = Number(process.env.PORT ?? 5263);
const url = `http://localhost:${PORT}/`;

const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

try {
  await serve(resolve('dist'), PORT);
  console.log(
    `Lanes is at ${url}\nIt works with no network once the page has been opened. Press Ctrl+C to stop serving it.`,
  );
} catch (error) {
  const other = await fetch(url).catch(() => null);
  if (!other?.headers.has(MARK)) {
    console.error(
      `Port ${PORT} is taken by another program (${error instanceof Error ? error.message : error}). Stop it and try again.`,
    );
    process.exit(1);
  }
  console.log(`Lanes is being served already, at ${url}`);
}
open(url);

/** @param {string} address opened in the system's browser, where there is one */
function open(address) {
  if (process.env.CI || process.env.NO_OPEN) return;
  const [command = '', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open the address above in your browser.'))
    .unref();
}
