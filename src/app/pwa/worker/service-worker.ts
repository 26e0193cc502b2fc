/**
 * Service worker of the app: caches every file of a release. A release is installed completely, each file checked against the hash from the
 * build, or not at all; it waits for the user's consent, and keeps the files of older releases while a window runs them (docs/decisions/0065).
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { cacheOf, fromAnyRelease, mustBeWhole, takeUnchanged, tidy } from './releases.ts';
import type { ToWorker } from './service-worker-messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Prepended to this script by build/service-worker.ts. */
  LANES_RELEASE: { readonly id: string; readonly files: { url: string; revision: string | null; integrity: string }[] };
};

const { id, files } = self.LANES_RELEASE;
const cacheName = cacheOf(id);
const release = new PrecacheController({
  cacheName,
  // The HTTP cache may hold the answer of a captive portal: each file is revalidated.
  plugins: [{ requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }) }],
});
release.addToCacheList(files);

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function install(event: ExtendableEvent): Promise<void> {
  const addresses = [...release.getURLsToCacheKeys()];
  await takeUnchanged(
    cacheName,
    addresses.flatMap(([address, key]) => (address === key ? [key] : [])),
  );
  await release.install(event);
  await mustBeWhole(
    cacheName,
    addresses.map(([, key]) => key),
  );
}

// The page itself is index.html. Any other page, reset.html among them, goes to the network.
registerRoute(new PrecacheRoute(release, { cleanURLs: false, ignoreURLParametersMatching: [/./] }));
const assets = new URL('assets/', self.registration.scope).href;
registerRoute(
  ({ url }) => url.href.startsWith(assets),
  async ({ request }) => (await fromAnyRelease(request.url)) ?? fetch(request),
);
// The browser evicted a file, and the host has a newer release: the network is better than nothing.
setCatchHandler(({ request }) => fetch(request));

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as Partial<ToWorker>;
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'TIDY') event.waitUntil(tidy(cacheName));
  if (type === 'NEEDS') event.ports[0]?.postMessage(cacheName);
});
