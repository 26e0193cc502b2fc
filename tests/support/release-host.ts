/** Releases of Lanes and a host that goes from one to the next, in all the ways in which hosts do that badly. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { listFiles } from '../../build/service-worker.ts';
import { answer, listen } from '../../scripts/serve.mjs';
import { test as base, expect } from './journey.ts';

/** Releases from this number on bring a newer version of the database. */
export const NEWER_DATABASE = 100;

/** Faulty response of a host; returns false to serve the file normally. */
type Mischief = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Host {
  readonly url: string;
  /** Puts release `n` in place of the one before, whose files are gone then. Release 0 is the build as it is. */
  deploy(n: number): void;
  /** Paths of the files of a release that match. */
  files(n: number, pattern: RegExp): readonly string[];
  mischief: Mischief | null;
  close(): Promise<void>;
}

/** A journey on a host of its own, which goes from release to release. */
export const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  host: async ({}, use) => {
    const host = await hostReleases();
    await use(host);
    await host.close();
  },
});

async function hostReleases(): Promise<Host> {
  const root = mkdtempSync(join(tmpdir(), 'lanes-releases-'));
  const made = new Map<number, string>();
  const folderOf = (n: number): string => {
    const folder = made.get(n) ?? makeRelease(root, n);
    made.set(n, folder);
    return folder;
  };
  let current = folderOf(0);
  const site = await listen((request, response) => {
    if (!host.mischief?.(request, response)) answer(current, request, response);
  }, 0);
  const host: Host = {
    url: site.url,
    deploy(n) {
      current = folderOf(n);
    },
    files: (n, pattern) =>
      readdirSync(folderOf(n), { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name)),
    mischief: null,
    async close() {
      await site.close();
      rmSync(root, { recursive: true });
    },
  };
  return host;
}

/** A release as a build would make it: every file with a hash in its name has another name, and the page says its number. */
function makeRelease(root: string, n: number): string {
  const folder = join(root, String(n));
  cpSync(resolve(process.env.OUT ?? 'dist'), folder, { recursive: true, filter: (name) => !name.endsWith('.map') });
  const names = readdirSync(join(folder, 'assets'));
  const renamed = new Map(names.map((name) => [name, n === 0 ? name : otherName(name, n)]));
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|css|html)$/.test(name),
  );
  for (const name of texts) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(pattern, (found) => renamed.get(found) ?? found);
    const database = n >= NEWER_DATABASE ? text.replace('this.version(1)', `this.version(${n})`) : text;
    writeFileSync(
      join(folder, name),
      name === 'index.html' ? text.replace('<html ', `<html data-release="${n}" `) : database,
    );
  }
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
  listFiles(folder);
  return folder;
}

const otherName = (name: string, n: number): string =>
  name.replace(
    /-[\w-]{8}(\.\w+)$/,
    (_, ending: string) =>
      `-${createHash('sha256')
        .update(`${basename(name)} ${n}`)
        .digest('hex')
        .slice(0, 8)}${ending}`,
  );

/** Which release a window shows. */
export const releaseOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.release));

/** The window is the worker's from here on: whatever it asks for comes from what was kept. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Has the browser look for a new version, as it does by itself at every visit, and waits for what comes of it: it waits, or it is given up. */
export function lookForUpdate(page: Page): Promise<'waits' | 'nothing' | 'given up'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    try {
      await registration.update();
    } catch {
      return 'given up';
    }
    const worker = registration.installing;
    if (!worker) return registration.waiting ? 'waits' : 'nothing';
    return new Promise((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'redundant') resolve('given up');
        if (worker.state === 'installed') resolve('waits');
      });
    });
  });
}

/** Every address in every cache whose content is not what a release put there, and the number of caches of the app. */
export function kept(page: Page): Promise<{ readonly caches: number; readonly html: readonly string[] }> {
  return page.evaluate(async () => {
    const html: string[] = [];
    const names = (await caches.keys()).filter((name) => !name.startsWith('lanes-reset'));
    for (const name of names) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if (/<html/.test((await response?.text()) ?? '') && !request.url.includes('index.html')) html.push(request.url);
      }
    }
    return { caches: names.length, html };
  });
}

/** Marks the window, so that a reload of it shows. Returns what fails when there was one. */
export async function watchForReload(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => void Object.assign(window, { neverReloaded: true }));
  return async () => expect(await page.evaluate(() => 'neverReloaded' in window), 'reloaded unasked').toBe(true);
}
