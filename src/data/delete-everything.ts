/** Deletes everything that Lanes stores in this browser: databases, files, preferences and settings. The installed app stays. */

import * as v from 'valibot';
import { onChannelMessage } from '../lib/browser/outside-value.ts';
import { deleteAllDatabases } from './device/database-location.ts';
import { deleteFolder } from './device/delete-databases.ts';
import { SHARED_DEVICE_PREFIX } from './device/shared-device.ts';
import { removeKnownContents } from './recovery/data-loss-check.ts';

/** Channel on which other windows are told to close their databases and reload. */
const WIPED = 'lanes wiped';

/** Whether this window deletes: it ignores its own messages. */
let isDeleting = false;

/**
 * Deletes everything. Rejects where the browser refuses; the rest is deleted then.
 * @param close closes the databases of this window
 */
export async function deleteEverything(close: () => void): Promise<void> {
  isDeleting = true;
  const channel = new BroadcastChannel(WIPED);
  channel.postMessage('begun');
  try {
    close();
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

/** Follows a deletion in another window: calls `close` when it begins, `restart` when it has ended. */
export function onEverythingDeleted(close: () => void, restart: () => void): void {
  onChannelMessage(new BroadcastChannel(WIPED), v.picklist(['begun', 'ended']), (data) => {
    if (isDeleting) return;
    if (data === 'begun') close();
    else restart();
  });
}
