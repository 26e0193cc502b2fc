/** Deletes everything that Lanes keeps in this browser: every database, file, preference and memory of it. The program stays. */
import { removeCanary } from './canary.ts';
import { deletePlaces } from './place.ts';

const SECOND_COPY = 'lanes-shadow';
const TRIES = 20;
const BETWEEN_TRIES_MS = 50;
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
  channel.postMessage('begun');
  try {
    letGo();
    removeCanary();
    await deletePlaces();
    await deleteFiles();
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith('lanes')) store.removeItem(key);
    }
  } finally {
    channel.postMessage('ended');
    channel.close();
  }
}

/** Follows what another window deletes: `letGo` when it begins, `startAfresh` when it has ended. */
export function onWiped(letGo: () => void, startAfresh: () => void): void {
  new BroadcastChannel(WIPED).addEventListener('message', ({ data }: MessageEvent<'begun' | 'ended'>) => {
    if (wiping) return;
    if (data === 'begun') letGo();
    else startAfresh();
  });
}

/** Files in the origin's private file system, where there is one. */
async function deleteFiles(): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  if (!root) return;
  for (let tries = 1; ; tries++) {
    try {
      await root.removeEntry(SECOND_COPY, { recursive: true });
      return;
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      if (name === 'NotFoundError') return;
      // The second copy's worker holds a file for the moment in which it writes it.
      if (name !== 'NoModificationAllowedError' || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    }
  }
}
