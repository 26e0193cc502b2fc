/** Real work as an older release may have it once a newer one has written it: to look at and to take away, never to change. */

import { databaseFactory, readDatabaseLocation } from './device/database-location.ts';
import { storagePrefix } from './device/shared-device.ts';
import { openExistingIndexedDb } from './storage/indexed-db.ts';
import type { SaveStatusStore } from './storage/save-status.ts';
import type { TableName } from './storage/schema.ts';
import type { Storage } from './storage/storage.ts';
import { openWorkspace, type Workspace } from './workspace/workspace.ts';

/** What people wrote. The other tables hold what Lanes itself adds: it goes without. */
const WORK: readonly TableName[] = ['documents', 'updates', 'quarantine'];

/** Rejects when there is nothing here, or nothing that this release can read. */
export async function openReadOnlyWorkspace(status: SaveStatusStore): Promise<Workspace> {
  const location = readDatabaseLocation();
  const storage = lookOnly(await openExistingIndexedDb(location.database, await databaseFactory(location)));
  return openWorkspace({
    name: storagePrefix(),
    isExample: false,
    status,
    idPrefix: '',
    openStorage: async () => storage,
  });
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
