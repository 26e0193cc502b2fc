/**
 * After its disk has failed once, a database is not written to again until the browser is started anew, and then only once it
 * is healed (rewrite-leveldb-log.ts). Chromium goes on taking writes, reads them back, and at the next launch throws everything away, last
 * year's work included.
 */
import { readCookie, readDurableSetting, writeCookie, writeDurableSetting } from '../device/durable-setting.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { Storage } from '../storage/storage.ts';
import { clearFailure, isFailureNoted } from './second-copy/inspect-copy.ts';

/** Of this session of the browser. */
const FROZEN = 'lanes.frozen';
/** A browser that reopens its windows keeps session cookies over a restart; after so long it is believed to have been one. */
const BELIEVED_MS = 12 * 3_600_000;
/** Outlives the session, until the database is healed. */
const FAILED = 'lanes.disk-failed';

const isFrozen = (): boolean => Date.now() - Number(readCookie(FROZEN) ?? 0) < BELIEVED_MS;
const noteFrozen = (): void => writeCookie(FROZEN, String(Date.now()));

/** Heals a store whose disk failed in an earlier session. To be awaited before anything is written to it. */
export async function repairAfterFailure(factory: IDBFactory, name: string): Promise<void> {
  if (isFrozen() || !(readDurableSetting(FAILED).includes('yes') || (await isFailureNoted(name)))) return;
  try {
    const { rewriteLevelDbLog } = await import('./rewrite-leveldb-log.ts');
    await rewriteLevelDbLog(factory);
    writeDurableSetting(FAILED, 'no');
    await clearFailure(name);
  } catch {
    noteFrozen();
  }
}

/** Freezes a database that was frozen before in this session, and all windows' once one of them sees the disk fail. */
export function freezeAllWindows(storage: Storage, name: string, status: SaveStatusStore): void {
  const channel = new BroadcastChannel(`${name} frozen`);
  storage.onClosed((reason) => {
    if (reason !== 'broken') return;
    status.setState({ problem: { type: 'storage-broken' } });
    if (isFrozen()) return;
    noteFrozen();
    writeDurableSetting(FAILED, 'yes');
    channel.postMessage(null);
  });
  channel.addEventListener('message', () => storage.freeze());
  if (isFrozen()) storage.freeze();
}
