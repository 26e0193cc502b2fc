/** Permanent deletion of documents: one transaction, announced to every window. */

import * as v from 'valibot';
import { onChannelMessage } from '../../lib/browser/outside-value.ts';
import type { Storage } from '../storage/storage.ts';
import { setTombstones, tombstonesAmong } from './tombstones.ts';
import { DOCUMENT_TABLES, removeAll } from './update-log.ts';

type Listener = (ids: readonly string[], mine: boolean) => void;

export interface PermanentDelete {
  /** Deletes documents with all their rows. */
  deletePermanently(ids: readonly string[]): Promise<void>;
  /** Calls back when documents were deleted, in this window (`mine`) or in another. */
  onDeleted(listener: Listener): void;
  /** Returns those that were deleted permanently and not imported again since. */
  deletedAmong(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Treats documents as deleted by another window, where the database showed it before the announcement came. */
  heard(ids: readonly string[]): void;
  close(): void;
}

/** @param name windows with the same name follow each other. @param letGo called first, to close open documents */
export function createPermanentDelete(
  storage: Storage,
  name: string,
  letGo: (ids: readonly string[]) => void,
): PermanentDelete {
  const channel = new BroadcastChannel(`${name} forgotten`);
  const listeners = new Set<Listener>([letGo]);
  const tell = (ids: readonly string[], mine: boolean): void => {
    for (const listener of listeners) listener(ids, mine);
  };
  onChannelMessage(channel, v.array(v.string()), (ids) => tell(ids, false));
  return {
    async deletePermanently(ids) {
      await storage.write([...DOCUMENT_TABLES, 'kept'], async (tx) => {
        await removeAll(tx, ids);
        await setTombstones(tx, ids, Date.now());
      });
      channel.postMessage(ids);
      tell(ids, true);
    },
    onDeleted: (listener) => void listeners.add(listener),
    deletedAmong: (ids) => storage.read(['kept'], (tx) => tombstonesAmong(tx, ids)),
    heard: (ids) => tell(ids, false),
    close: () => channel.close(),
  };
}
