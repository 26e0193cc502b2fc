/**
 * Keeps every file of a release for working offline. A release is installed whole, each file checked against the hash that
 * the build wrote, or not at all; it waits until a person says so; and it leaves the files of older releases where they are
 * while a window still runs them (docs/decisions/0065).
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { cacheOf, fromAnyRelease, mustBeWhole, takeUnchanged, tidy } from './releases.ts';
import type { ToWorker } from './service-worker-messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Written in front of this script by build/service-worker.ts. */
  LANES_RELEASE: { readonly id: string; readonly files: { url: string; revision: string | null; integrity: string }[] };
};

const { id, files } = self.LANES_RELEASE;
const cacheName = cacheOf(id);
const release = new PrecacheController({
  cacheName,
  // The browser's own cache may hold what a host or a captive portal once said at an address of ours: it is asked again.
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

// The page itself is index.html. Whatever else is asked for here, reset.html among it, goes to the network untouched.
registerRoute(new PrecacheRoute(release, { cleanURLs: false, ignoreURLParametersMatching: [/./] }));
const assets = new URL('assets/', self.registration.scope).href;
registerRoute(
  ({ url }) => url.href.startsWith(assets),
  async ({ request }) => (await fromAnyRelease(request.url)) ?? fetch(request),
);
// A cache that was emptied behind our back, and a newer release on the host: better that than no Lanes.
setCatchHandler(({ request }) => fetch(request));

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as Partial<ToWorker>;
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'TIDY') event.waitUntil(tidy(cacheName));
  if (type === 'NEEDS') event.ports[0]?.postMessage(cacheName);
});
