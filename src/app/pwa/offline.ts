/** Registers the service workers: the app works offline after the first visit, and a new version waits for the user's consent. */
import { createStore } from 'zustand/vanilla';
import { trustedScript } from '../../lib/browser/trusted-types.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import type { ToWorker } from './worker/service-worker-messages.ts';

/**
 * waits: a new version is installed. elsewhere: another window has activated it; this one still runs the earlier version, whose files stay
 * while it is open.
 */
export type Update = 'none' | 'waits' | 'elsewhere';

/** State of this window. Not stored. */
export const offline = createStore<{ readonly update: Update; readonly apply: () => void }>()(() => ({
  update: 'none',
  apply: () => location.reload(),
}));

/** Least distance between two checks for a new version, when a window that stays open becomes visible again, ms. */
const CHECK_EVERY_MS = 3_600_000;
/** Longest wait for a worker to take over, ms. */
const TAKES_OVER_MS = 5_000;

/** Registers the workers once the page has loaded, so that their downloads do not delay the first paint. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  answerWorkers();
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}

/** Tells workers which release this window runs, so that they keep its files. */
function answerWorkers(): void {
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')?.src;
  navigator.serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<ToWorker | null>) => {
    if (data?.type === 'NEEDS') ports[0]?.postMessage(script);
  });
}

async function register(): Promise<void> {
  const workbox = await import('workbox-window').catch((error) => ignored(error, 'load workbox-window', null));
  // A captive portal's page may be in the HTTP cache under this script's address, for a year. The worker checks each file that it caches: once
  // registered without the script, it serves the right one at the next visit.
  if (!workbox) return registerWith(navigator.serviceWorker.register(trustedScript('./sw.js')));
  const worker = new workbox.Workbox(trustedScript('./sw.js'));
  worker.addEventListener('waiting', () => {
    if (offline.getState().update === 'none') offline.setState({ update: 'waits', apply: takeOver });
    tidy();
  });
  const takeOver = followTakeOver(() => worker.messageSkipWaiting());
  await registerWith(worker.register());
  tidy();
  checkWhenVisible(() => worker.update());
}

/** Registers the repair page's worker too. A failure (no network, captive portal, partial deployment) leaves the earlier workers in place. */
async function registerWith(app: Promise<unknown>): Promise<void> {
  await Promise.allSettled([
    app,
    navigator.serviceWorker.register(trustedScript('./reset-sw.js'), { scope: './reset' }),
  ]);
}

/** Reloads this window when a new version takes over on its own user's request, and only then. */
function followTakeOver(skipWaiting: () => void): () => void {
  let isRequested = false;
  // A first visit has no worker; the first one brings nothing new.
  let hadWorker = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isRequested) location.reload();
    else if (hadWorker) offline.setState({ update: 'elsewhere', apply: () => location.reload() });
    hadWorker = true;
  });
  return () => {
    isRequested = true;
    skipWaiting();
    setTimeout(() => location.reload(), TAKES_OVER_MS);
  };
}

const tidy = (): void => navigator.serviceWorker.controller?.postMessage({ type: 'TIDY' } satisfies ToWorker);

function checkWhenVisible(update: () => Promise<void>): void {
  let checkedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = Date.now();
    update().catch((error) => ignored(error, 'check for a new version'));
  });
}
