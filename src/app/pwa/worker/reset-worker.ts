/**
 * Service worker of the repair page alone. Its scope (`./reset`) is longer than that of the app's worker, so that the browser always asks this
 * one: the page opens while the app's worker is broken, and offline (docs/decisions/0066).
 */
declare const self: ServiceWorkerGlobalScope & {
  LANES_RELEASE: { readonly id: string; readonly files: readonly { url: string; integrity: string }[] };
};

const { id, files } = self.LANES_RELEASE;
const folder = new URL('./', self.location.href).href;
const cacheName = `lanes-reset ${folder} ${id}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
  // It serves one page that loads nothing later: taking over at once is safe.
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(clearOlder()));

self.addEventListener('fetch', (event) => {
  const [address = ''] = event.request.url.split(/[?#]/);
  if (files.some((file) => folder + file.url === address)) event.respondWith(kept(address, event.request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(({ url, integrity }) => new Request(folder + url, { integrity, cache: 'no-cache' })));
}

async function clearOlder(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(`lanes-reset ${folder} `) && name !== cacheName) await caches.delete(name);
  }
}

const kept = async (address: string, request: Request): Promise<Response> =>
  (await caches.match(address, { cacheName })) ?? fetch(request);
