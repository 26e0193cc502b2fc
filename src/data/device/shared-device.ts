/**
 * A borrowed computer: work is kept apart under names of its own until somebody finishes, and then all of it is removed.
 * The mode is known before anything is opened, so it changes by loading the page anew.
 */

import { deleteDatabase, deleteFolder } from './delete-databases.ts';
import { writeCookie } from './durable-setting.ts';

const FLAG = 'lanes.borrowed';
/** In front of every name of what is kept apart. */
export const SHARED_DEVICE_PREFIX = 'lanes-borrowed';

/** Says that whoever sits here has seen whose work this is. Goes with the tab, or with the browser. */
const SEEN = `${SHARED_DEVICE_PREFIX}.seen`;

function stored(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}
const flag = (): string | null => stored(() => localStorage, FLAG);

export const isSharedDevice = (): boolean => flag() !== null;

/** The name at the front of everything that is kept: the usual one, or the borrowed computer's. */
export const storagePrefix = (): string => (isSharedDevice() ? SHARED_DEVICE_PREFIX : 'lanes');

/** Whether somebody has finished, and everything is to be removed before anything is opened. */
export const isRemovalPending = (): boolean => flag() === 'remove';

/** Whether borrowed work lies here that this visit did not begin: a browser that was closed, or crashed, before somebody finished. */
export const isSessionUnclaimed = (): boolean => isSharedDevice() && stored(() => sessionStorage, SEEN) === null;

/** From the next loading on, everything is kept apart. Throws where the browser keeps nothing. */
export function beginSharedSession(): void {
  localStorage.setItem(FLAG, 'yes');
  continueSharedSession();
}

export const continueSharedSession = (): void => sessionStorage.setItem(SEEN, 'yes');

/** At the next loading, which holds nothing open, everything is removed; also if that loading is cut off, at the one after. */
export const finishSharedSession = (): void => localStorage.setItem(FLAG, 'remove');

/** Removes everything that was kept apart, and then the mode itself. Rejects while another window holds on to it. */
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

/** Ours by name, and those that a damaged store made us go on to. Not every browser lists what there is. */
async function databases(): Promise<ReadonlySet<string>> {
  const listed = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const names = listed.flatMap(({ name }) => (name?.startsWith(SHARED_DEVICE_PREFIX) ? [name] : []));
  return new Set([SHARED_DEVICE_PREFIX, `${SHARED_DEVICE_PREFIX}-example`, `${SHARED_DEVICE_PREFIX}-shadow`, ...names]);
}

/** Windows beside the one that begins or finishes follow it at once: none of them goes on in the other mode. */
export function followSharedSession(): void {
  addEventListener('storage', ({ key }) => {
    if (key === FLAG) location.reload();
  });
}
