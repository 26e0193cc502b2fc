/**
 * Shared device ("borrowed computer"): work is stored under separate names until the user finishes, then removed. The mode is read before
 * anything is opened, so that a change needs a reload.
 */

import { ignored } from '../../lib/ignored-errors.ts';
import { deleteDatabase, deleteFolder } from './delete-databases.ts';
import { writeCookie } from './durable-setting.ts';

const FLAG = 'lanes.borrowed';
/** Prefix of every name that this mode stores under. */
export const SHARED_DEVICE_PREFIX = 'lanes-borrowed';

/** Session flag: the user of this tab has begun or claimed the session. */
const SEEN = `${SHARED_DEVICE_PREFIX}.seen`;

function stored(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch (error) {
    return ignored(error, 'read the shared-device flag', null);
  }
}
const flag = (): string | null => stored(() => localStorage, FLAG);

export const isSharedDevice = (): boolean => flag() !== null;

/** Returns the prefix of every stored name in the present mode. */
export const storagePrefix = (): string => (isSharedDevice() ? SHARED_DEVICE_PREFIX : 'lanes');

/** Returns whether the session was finished: everything is removed before anything is opened. */
export const isRemovalPending = (): boolean => flag() === 'remove';

/** Returns whether another visit left a session unfinished, by closing the browser or by a crash. */
export const isSessionUnclaimed = (): boolean => isSharedDevice() && stored(() => sessionStorage, SEEN) === null;

/** Begins the mode with the next page load. Throws where the browser stores nothing. */
export function beginSharedSession(): void {
  localStorage.setItem(FLAG, 'yes');
  continueSharedSession();
}

export const continueSharedSession = (): void => sessionStorage.setItem(SEEN, 'yes');

/** Removes everything at the next page load, or at a later one if that is interrupted. */
export const finishSharedSession = (): void => localStorage.setItem(FLAG, 'remove');

/** Removes everything that the session stored, then the mode itself. Rejects while another window keeps a database open. */
export async function removeSharedSession(): Promise<void> {
  for (const name of await databases()) await deleteDatabase(name);
  for (const bucket of [`${SHARED_DEVICE_PREFIX}-a`, `${SHARED_DEVICE_PREFIX}-b`])
    await (navigator as { storageBuckets?: RemovableBuckets }).storageBuckets?.delete(bucket);
  await deleteFolder(`${SHARED_DEVICE_PREFIX}-shadow`);
  for (const fact of ['canary', 'place', 'stash', 'preferences']) writeCookie(`${SHARED_DEVICE_PREFIX}.${fact}`, '', 0);
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(SHARED_DEVICE_PREFIX)) storage.removeItem(key);
  }
  localStorage.removeItem(FLAG);
}

interface RemovableBuckets {
  delete(name: string): Promise<void>;
}

/** Returns the databases of this mode, with those that release 0.1 moved. Some browsers cannot list databases. */
async function databases(): Promise<ReadonlySet<string>> {
  const listed = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const names = listed.flatMap(({ name }) => (name?.startsWith(SHARED_DEVICE_PREFIX) ? [name] : []));
  return new Set([SHARED_DEVICE_PREFIX, `${SHARED_DEVICE_PREFIX}-example`, `${SHARED_DEVICE_PREFIX}-shadow`, ...names]);
}

/** Reloads this window when another one begins or finishes a session, so that no window stays in the other mode. */
export function followSharedSession(): void {
  addEventListener('storage', ({ key }) => {
    if (key === FLAG) location.reload();
  });
}
