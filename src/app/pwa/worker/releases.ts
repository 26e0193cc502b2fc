/** Every release keeps its files in a cache of its own, whole or not at all, for as long as a window or a worker needs them. */
import type { Needs } from './service-worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Two Lanes on one origin, in two folders, must not clear each other's caches. */
const OURS = `lanes ${self.registration.scope} `;
/** Whoever has not answered by then may be frozen: nothing is cleared away under it, ms. */
const PATIENCE_MS = 3_000;

export const cacheOf = (release: string): string => OURS + release;

/** A file whose name carries the hash of what is in it, from whichever release has it. */
export const fromAnyRelease = async (address: string): Promise<Response | undefined> =>
  caches.match(address, { ignoreVary: true });

/** Files that an earlier release has too are copied from there: an update downloads only what changed. */
export async function takeUnchanged(cacheName: string, addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const address of addresses) {
    const known = await fromAnyRelease(address);
    if (known) await cache.put(address, known);
  }
}

/** Throws unless every file is there: browsers evict, and a cache that was cleared away while it was being filled swallows what is put into it. */
export async function mustBeWhole(cacheName: string, keys: Iterable<string>): Promise<void> {
  const there = new Set((await (await caches.open(cacheName)).keys()).map((request) => request.url));
  for (const key of keys) if (!there.has(key)) throw new Error(`Not kept: ${key}`);
}

/** Clears away the releases that nobody needs. Nothing is cleared while somebody does not answer. */
export async function tidy(own: string): Promise<void> {
  // Looked up before anybody is asked: a release that arrives meanwhile is not in the list.
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== own);
  const windows = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter((client) =>
    isLanes(client.url),
  );
  const { installing, waiting } = self.registration;
  const answers = await Promise.all([...windows, installing, waiting].flatMap((each) => (each ? [needsOf(each)] : [])));
  if (answers.includes(null)) return;
  for (const name of others) {
    const cache = await caches.open(name);
    const needed = await Promise.all(
      answers.map(async (answer) => answer === name || (await cache.match(answer ?? '', { ignoreVary: true }))),
    );
    if (!needed.some(Boolean)) await caches.delete(name);
  }
}

/** The app is at the folder's own address, and at its index.html: its places are behind the #. */
function isLanes(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return [self.registration.scope, `${self.registration.scope}index.html`].includes(origin + pathname);
}

function needsOf(somebody: Client | ServiceWorker): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => resolve(null), PATIENCE_MS);
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : null);
    somebody.postMessage({ type: 'NEEDS' } satisfies Needs, [port2]);
  });
}
