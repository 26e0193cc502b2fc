/**
 * After its disk has failed once, a database is not written to again until the browser is started anew. Chromium goes on taking
 * writes, reads them back, and at the next launch finds its log damaged and throws everything away, last year's work included.
 */
import { readCookie, writeCookie } from './cookie.ts';
import type { SaveStatusStore } from './save-status.ts';
import type { Storage } from './storage.ts';

const NAME = 'lanes.frozen';
/** A browser that reopens its windows keeps session cookies over a restart; after so long it is believed to have been one. */
const BELIEVED_MS = 12 * 3_600_000;

const isFrozen = (): boolean => Date.now() - Number(readCookie(NAME) ?? 0) < BELIEVED_MS;

/** Freezes a database that was frozen before in this session, and all windows' once one of them sees the disk fail. */
export function freezeTogether(storage: Storage, name: string, status: SaveStatusStore): void {
  const channel = new BroadcastChannel(`${name} frozen`);
  storage.onClosed((reason) => {
    if (reason !== 'broken') return;
    status.setState({ problem: { type: 'storage-broken' } });
    if (isFrozen()) return;
    writeCookie(NAME, String(Date.now()));
    channel.postMessage(null);
  });
  channel.addEventListener('message', () => storage.freeze());
  if (isFrozen()) storage.freeze();
}
