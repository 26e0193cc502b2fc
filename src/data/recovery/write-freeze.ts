/**
 * Freezes writes after a disk failure until the browser restarts and its log is rewritten (rewrite-leveldb-log.ts). Chromium goes on taking
 * writes and reads them back, but at the next launch it discards the whole database, older work included.
 */
import * as v from 'valibot';
import { onChannelMessage, parsePastTime } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { readCookie, readDurableSetting, writeCookie, writeDurableSetting } from '../device/durable-setting.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { Storage } from '../storage/storage.ts';
import { clearFailure, isFailureNoted } from './second-copy/inspect-copy.ts';

/** Session cookie: set while this session of the browser is frozen. */
const FROZEN = 'lanes.frozen';
/** A browser that restores its windows keeps session cookies over a restart: older cookies are taken to be from before one, ms. */
const SESSION_MS = 12 * 3_600_000;
/** Outlives the session, until the log is rewritten. */
const FAILED = 'lanes.disk-failed';

const isFrozen = (): boolean => Date.now() - (parsePastTime(readCookie(FROZEN)) ?? 0) < SESSION_MS;
const noteFrozen = (): void => writeCookie(FROZEN, String(Date.now()));

/** Rewrites the log where the disk failed in an earlier session. Await it before any write. */
export async function repairAfterFailure(factory: IDBFactory, name: string): Promise<void> {
  if (isFrozen() || !(readDurableSetting(FAILED).includes('yes') || (await isFailureNoted(name)))) return;
  try {
    const { rewriteLevelDbLog } = await import('./rewrite-leveldb-log.ts');
    await rewriteLevelDbLog(factory);
    writeDurableSetting(FAILED, 'no');
    await clearFailure(name);
  } catch (error) {
    ignored(error, 'rewrite the log after a disk failure');
    noteFrozen();
  }
}

/** Freezes a database that was frozen earlier in this session, and the one of every window as soon as one of them sees the disk fail. */
export function freezeAllWindows(storage: Storage, name: string, status: SaveStatusStore): void {
  const channel = new BroadcastChannel(`${name} frozen`);
  storage.onClosed((reason) => {
    if (reason !== 'broken') return;
    status.setState({ problem: { type: 'storage-broken' } });
    if (isFrozen()) return;
    noteFrozen();
    writeDurableSetting(FAILED, 'yes');
    channel.postMessage('frozen');
  });
  onChannelMessage(channel, v.literal('frozen'), () => storage.freeze());
  if (isFrozen()) storage.freeze();
}
