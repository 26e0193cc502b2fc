/** Everything works with no network after the first visit; a new version waits until the person says so. */

import { createStore } from 'zustand/vanilla';
import { trustedScript } from '../../lib/browser/trusted-types.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import type { ToWorker } from './worker/service-worker-messages.ts';

/**
 * waits: a new version is here, and waits. elsewhere: another window has put it on; this one still runs the version before,
 * whose files stay for as long as it is open.
 */
export type Update = 'none' | 'waits' | 'elsewhere';

/** Of this window, so it is not stored. */
export const offline = createStore<{ readonly update: Update; readonly apply: () => void }>()(() => ({
  update: 'none',
  apply: () => location.reload(),
}));

/** A window that stays open for days looks for a new version when somebody comes back to it, but no more often than this, ms. */
const LOOK_AGAIN_MS = 3_600_000;
/** A worker that does not take over in this time is not waited for any longer, ms. */
const TAKES_OVER_MS = 5_000;

/** Registers the workers once the page has loaded, so that their downloads never compete with the first paint. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  answerWorkers();
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}

/** Says which release this window runs, so that no worker clears its files away. */
function answerWorkers(): void {
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')?.src;
  navigator.serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<ToWorker | null>) => {
    if (data?.type === 'NEEDS') ports[0]?.postMessage(script);
  });
}

async function register(): Promise<void> {
  const workbox = await import('workbox-window').catch((error) => ignored(error, 'offline: load workbox', null));
  // A captive portal's page may stand under that script's name in the browser's own cache, for a year. The worker checks what it keeps: had
  // without the script, it has the true one at the next visit.
  if (!workbox) return registerWith(navigator.serviceWorker.register(trustedScript('./sw.js')));
  const worker = new workbox.Workbox(trustedScript('./sw.js'));
  worker.addEventListener('waiting', () => {
    if (offline.getState().update === 'none') offline.setState({ update: 'waits', apply: takeOver });
    tidy();
  });
  const takeOver = followTakeOver(() => worker.messageSkipWaiting());
  await registerWith(worker.register());
  tidy();
  lookAgain(() => worker.update());
}

/** The repair page's worker beside the app's. What fails (no network, a captive portal in its place, half a deploy) leaves what was kept before at work. */
async function registerWith(app: Promise<unknown>): Promise<void> {
  await Promise.allSettled([
    app,
    navigator.serviceWorker.register(trustedScript('./reset-sw.js'), { scope: './reset' }),
  ]);
}

/** Reloads this window when the new version takes over because somebody asked for it here, and only then. */
function followTakeOver(skipWaiting: () => void): () => void {
  let asked = false;
  // A first visit begins without a worker; the one that comes then brings nothing new.
  let had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (had) offline.setState({ update: 'elsewhere', apply: () => location.reload() });
    had = true;
  });
  return () => {
    asked = true;
    skipWaiting();
    setTimeout(() => location.reload(), TAKES_OVER_MS);
  };
}

const tidy = (): void => navigator.serviceWorker.controller?.postMessage({ type: 'TIDY' } satisfies ToWorker);

function lookAgain(look: () => Promise<void>): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_AGAIN_MS) return;
    looked = Date.now();
    // With no network there is nothing to be found.
    look().catch((error) => ignored(error, 'offline: look for an update'));
  });
}
