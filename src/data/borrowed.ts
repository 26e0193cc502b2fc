/**
 * A borrowed computer: work is kept apart under names of its own until somebody finishes, and then all of it is removed.
 * The mode is known before anything is opened, so it changes by loading the page anew.
 */

const FLAG = 'lanes.borrowed';
const NAME = 'lanes-borrowed';
/** Says that whoever sits here has seen whose work this is. Goes with the tab, or with the browser. */
const SEEN = `${NAME}.seen`;

const stored = (storage: () => Storage, key: string): string | null => {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
};

export const isBorrowed = (): boolean => stored(() => localStorage, FLAG) !== null;

/** The name at the front of everything that is kept: the usual one, or the borrowed computer's. */
export const keptUnder = (): string => (isBorrowed() ? NAME : 'lanes');

/** Whether borrowed work lies here that this visit did not begin: a browser that was closed, or crashed, before somebody finished. */
export const isLeftBehind = (): boolean => isBorrowed() && stored(() => sessionStorage, SEEN) === null;

/** From the next loading on, everything is kept apart. Throws where the browser keeps nothing. */
export function beginBorrowed(): void {
  localStorage.setItem(FLAG, 'yes');
  goOnBorrowed();
}

export const goOnBorrowed = (): void => sessionStorage.setItem(SEEN, 'yes');

/**
 * Removes everything that was kept apart, and then the mode itself: whoever is cut off half-way is asked again at the next start.
 * Rejects when another window holds on to it.
 */
export async function removeBorrowed(): Promise<void> {
  for (const name of [NAME, `${NAME}-example`, `${NAME}-shadow`]) await removeDatabase(name);
  await removeFiles(`${NAME}-shadow`);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
  document.cookie = `${NAME}.canary=; path=${location.pathname.replace(/[^/]*$/, '')}; max-age=0; SameSite=Strict`;
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(NAME)) storage.removeItem(key);
  }
  localStorage.removeItem(FLAG);
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('refused'));
    request.onblocked = () => reject(new DOMException('another window', 'InvalidStateError'));
  });
}

/** The second copy's folder, where the browser has a private file system and there is one. */
async function removeFiles(folder: string): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  await root?.removeEntry(folder, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}

/** Windows beside the one that begins or finishes follow it at once: none of them goes on in the other mode. */
export function followBorrowed(): void {
  addEventListener('storage', ({ key }) => {
    if (key === FLAG) location.reload();
  });
}
