/** Cache of each release: complete or absent, and kept while a window or a worker needs it. */
import type { Needs } from './service-worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Prefix with the scope: two copies of Lanes on one origin must not delete each other's caches. */
const OURS = `lanes ${self.registration.scope} `;
/** A window that has not answered in this time may be frozen: nothing is deleted, ms. */
const ANSWER_WITHIN_MS = 3_000;

export const cacheOf = (release: string): string => OURS + release;

/** Returns a file with a content hash in its name, from the cache of any release. */
export const fromAnyRelease = async (address: string): Promise<Response | undefined> =>
  caches.match(address, { ignoreVary: true });

/** Copies unchanged files from earlier releases, so that an update downloads only changed ones. */
export async function takeUnchanged(cacheName: string, addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const address of addresses) {
    const known = await fromAnyRelease(address);
    if (known) await cache.put(address, known);
  }
}

/** Throws unless every file is cached: browsers evict, and a cache deleted while it is filled accepts files and loses them. */
export async function mustBeWhole(cacheName: string, keys: Iterable<string>): Promise<void> {
  const there = new Set((await (await caches.open(cacheName)).keys()).map((request) => request.url));
  for (const key of keys) if (!there.has(key)) throw new Error(`Not kept: ${key}`);
}

/** Deletes the caches of releases that are not in use. Deletes none while a window or a worker does not answer. */
export async function tidy(own: string): Promise<void> {
  // Listed before the windows are asked: a release that arrives meanwhile is not among them.
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== own);
  const windows = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter((client) =>
    isLanes(client.url),
  );
  const { installing, waiting } = self.registration;
  const answers = await Promise.all([...windows, installing, waiting].flatMap((item) => (item ? [needsOf(item)] : [])));
  if (answers.includes(null)) return;
  for (const name of others) {
    const cache = await caches.open(name);
    const needed = await Promise.all(
      answers.map(async (answer) => answer === name || (await cache.match(answer ?? '', { ignoreVary: true }))),
    );
    if (!needed.some(Boolean)) await caches.delete(name);
  }
}

/** The app's address is the folder or its index.html; its screens are behind the #. */
function isLanes(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return [self.registration.scope, `${self.registration.scope}index.html`].includes(origin + pathname);
}

function needsOf(user: Client | ServiceWorker): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : null);
    user.postMessage({ type: 'NEEDS' } satisfies Needs, [port2]);
  });
}
