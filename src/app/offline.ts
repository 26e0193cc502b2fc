/** Everything works with no network after the first visit; a new version waits until the person says so. */
import { createStore } from 'zustand/vanilla';
import { trustedScript } from '../data/trusted.ts';

/** Of this window, so it is not stored. */
export const offline = createStore<{ readonly updateWaits: boolean; readonly apply: () => void }>()(() => ({
  updateWaits: false,
  apply: () => undefined,
}));

/** Registers the worker once the page has loaded, so that its precaching never competes with the first paint. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}

async function register(): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox(trustedScript('./sw.js'));
  worker.addEventListener('waiting', () => offline.setState({ updateWaits: true, apply: () => worker.messageSkipWaiting() }));
  // Another window may have said "reload": the code that this one still needs is gone then, so it follows.
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) location.reload();
  });
  await worker.register();
}
