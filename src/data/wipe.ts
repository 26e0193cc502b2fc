/** Deletes everything that Lanes keeps in this browser: every database, file, preference and memory of it. The program stays. */
import { removeCanary } from './canary.ts';

const DATABASES = ['lanes', 'lanes-example', 'lanes-shadow', 'lanes-example-shadow'] as const;
/** What other windows hear, so that they let go of the databases and start afresh. */
const WIPED = 'lanes wiped';

/** A channel's messages reach its own window too; this one has work to finish first. */
let wiping = false;

/**
 * Deletes everything. Rejects where the browser refuses, with what could be deleted gone.
 * @param letGo closes what this window holds open
 */
export async function wipeDevice(letGo: () => void): Promise<void> {
  wiping = true;
  const channel = new BroadcastChannel(WIPED);
  channel.postMessage('');
  letGo();
  removeCanary();
  for (const name of DATABASES) await deleteDatabase(name);
  await deleteFiles();
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith('lanes')) store.removeItem(key);
  }
  channel.close();
}

/** Calls back when another window deletes everything. */
export function onWiped(listener: () => void): void {
  new BroadcastChannel(WIPED).addEventListener('message', () => {
    if (!wiping) listener();
  });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
    // Windows that hear of it close their connections; the request then goes on by itself.
  });
}

/** Files in the origin's private file system, where there is one. */
async function deleteFiles(): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  if (!root) return;
  for (const name of DATABASES) await root.removeEntry(name, { recursive: true }).catch(ignoreMissing);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
