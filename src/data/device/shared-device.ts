/**
 * A borrowed computer: work is kept apart under names of its own until somebody finishes, and then all of it is removed.
 * The mode is known before anything is opened, so it changes by loading the page anew.
 */

import { removeDatabase, removeFolder } from './delete-databases.ts';
import { writeCookie } from './durable-setting.ts';

const FLAG = 'lanes.borrowed';
/** In front of every name of what is kept apart. */
export const BORROWED = 'lanes-borrowed';

/** Says that whoever sits here has seen whose work this is. Goes with the tab, or with the browser. */
const SEEN = `${BORROWED}.seen`;

function stored(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}
const flag = (): string | null => stored(() => localStorage, FLAG);

export const isBorrowed = (): boolean => flag() !== null;

/** The name at the front of everything that is kept: the usual one, or the borrowed computer's. */
export const keptUnder = (): string => (isBorrowed() ? BORROWED : 'lanes');

/** Whether somebody has finished, and everything is to be removed before anything is opened. */
export const isToBeRemoved = (): boolean => flag() === 'remove';

/** Whether borrowed work lies here that this visit did not begin: a browser that was closed, or crashed, before somebody finished. */
export const isLeftBehind = (): boolean => isBorrowed() && stored(() => sessionStorage, SEEN) === null;

/** From the next loading on, everything is kept apart. Throws where the browser keeps nothing. */
export function beginBorrowed(): void {
  localStorage.setItem(FLAG, 'yes');
  goOnBorrowed();
}

export const goOnBorrowed = (): void => sessionStorage.setItem(SEEN, 'yes');

/** At the next loading, which holds nothing open, everything is removed; also if that loading is cut off, at the one after. */
export const finishBorrowed = (): void => localStorage.setItem(FLAG, 'remove');

/** Removes everything that was kept apart, and then the mode itself. Rejects while another window holds on to it. */
export async function removeBorrowed(): Promise<void> {
  for (const name of await databases()) await removeDatabase(name);
  for (const bucket of [`${BORROWED}-a`, `${BORROWED}-b`]) await (navigator as { storageBuckets?: Buckets }).storageBuckets?.delete(bucket);
  await removeFolder(`${BORROWED}-shadow`);
  for (const fact of ['canary', 'place', 'stash', 'preferences']) writeCookie(`${BORROWED}.${fact}`, '', 0);
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(BORROWED)) storage.removeItem(key);
  }
  localStorage.removeItem(FLAG);
}

interface Buckets {
  delete(name: string): Promise<void>;
}

/** Ours by name, and those that a damaged store made us go on to. Not every browser lists what there is. */
async function databases(): Promise<ReadonlySet<string>> {
  const listed = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const names = listed.flatMap(({ name }) => (name?.startsWith(BORROWED) ? [name] : []));
  return new Set([BORROWED, `${BORROWED}-example`, `${BORROWED}-shadow`, ...names]);
}

/** Windows beside the one that begins or finishes follow it at once: none of them goes on in the other mode. */
export function followBorrowed(): void {
  addEventListener('storage', ({ key }) => {
    if (key === FLAG) location.reload();
  });
}
