/** Deletes everything that Lanes keeps in this browser: every database, file, preference and memory of it. The program stays. */

import { deleteAllDatabases } from './device/database-location.ts';
import { deleteFolder } from './device/delete-databases.ts';
import { SHARED_DEVICE_PREFIX } from './device/shared-device.ts';
import { removeKnownContents } from './recovery/data-loss-check.ts';

/** What other windows hear, so that they let go of the databases and start afresh. */
const WIPED = 'lanes wiped';

/** A channel's messages reach its own window too; this one has work to finish first. */
let wiping = false;

/**
 * Deletes everything. Rejects where the browser refuses, with what could be deleted gone.
 * @param letGo closes what this window holds open
 */
export async function deleteEverything(letGo: () => void): Promise<void> {
  wiping = true;
  const channel = new BroadcastChannel(WIPED);
  channel.postMessage('begun');
  try {
    letGo();
    removeKnownContents();
    await deleteAllDatabases();
    for (const name of ['lanes', SHARED_DEVICE_PREFIX]) await deleteFolder(`${name}-shadow`);
    for (const store of [localStorage, sessionStorage]) {
      for (const key of Object.keys(store)) if (key.startsWith('lanes')) store.removeItem(key);
    }
  } finally {
    channel.postMessage('ended');
    channel.close();
  }
}

/** Follows what another window deletes: `letGo` when it begins, `startAfresh` when it has ended. */
export function onEverythingDeleted(letGo: () => void, startAfresh: () => void): void {
  new BroadcastChannel(WIPED).addEventListener('message', ({ data }: MessageEvent<'begun' | 'ended'>) => {
    if (wiping) return;
    if (data === 'begun') letGo();
    else startAfresh();
  });
}
