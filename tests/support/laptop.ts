import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { childNamed, family, gone, signalAll } from '../faults/processes.mjs';
import { watch } from './journey.ts';

/** Computer with a browser profile on disk, whose browser can be ended as by a loss of power. */
export interface Laptop {
  /** Starts the browser with the profile. */
  start(): Promise<BrowserContext>;
  /** Kills all processes of the browser at once, so that none can finish its work. */
  cutPower(): Promise<void>;
  /** Closes the browser and deletes the profile. */
  putAway(): Promise<void>;
}

/** @param census list to which violations and errors are added, see `watch` */
export function aLaptop(census: string[]): Laptop {
  const profile = mkdtempSync(join(tmpdir(), 'lanes-laptop-'));
  let context: BrowserContext | null = null;
  return {
    async start() {
      context = await chromium.launchPersistentContext(profile, {
        executablePath: findBrowser() ?? '',
        args: browserArguments,
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
      });
      context.setDefaultTimeout(10_000);
      await watch(context, census);
      return context;
    },
    async cutPower() {
      const browser = childNamed(process.pid, new RegExp(profile));
      if (browser === undefined) throw new Error('No browser runs over this profile');
      const processes = family(browser);
      const closed = context?.waitForEvent('close');
      signalAll(processes, 'SIGKILL');
      await closed;
      if (!(await gone(processes, 10_000))) throw new Error('The browser outlived the loss of power');
    },
    async putAway() {
      await context?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
