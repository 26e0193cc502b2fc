/** Real work as an older release may have it once a newer one has written it: to look at and to take away, never to change. */
import { keptUnder } from './borrowed.ts';
import { openAsItIs } from './indexed-db.ts';
import { factoryAt, readPlace } from './place.ts';
import { openRoom, type Room } from './room.ts';
import type { TableName } from './rows.ts';
import type { SaveStatusStore } from './save-status.ts';
import type { Storage } from './storage.ts';

/** What people wrote. The other tables hold what Lanes itself adds: it goes without. */
const WORK: readonly TableName[] = ['documents', 'updates', 'quarantine'];

/** Rejects when there is nothing here, or nothing that this release can read. */
export async function openRoomToLookAt(status: SaveStatusStore): Promise<Room> {
  const place = readPlace();
  const storage = lookOnly(await openAsItIs(place.database, await factoryAt(place)));
  return openRoom({ name: keptUnder(), practice: false, status, idPrefix: '', openStorage: async () => storage });
}

function lookOnly(storage: Storage): Storage {
  const nothing = async (): Promise<void> => undefined;
  return {
    ...storage,
    write: (tables, work) =>
      tables.some((table) => WORK.includes(table))
        ? Promise.reject(Object.assign(new Error('to look at only'), { name: 'VersionError' }))
        : storage.read(tables, (reader) => work({ ...reader, put: nothing, remove: nothing, removeWhere: nothing })),
  };
}
