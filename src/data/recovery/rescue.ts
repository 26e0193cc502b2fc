/**
 * What can be done when the house does not open: see what is kept elsewhere, put it back, get the raw bytes out, or accept
 * what is left. Nothing here removes anything.
 */

import { toBase64 } from '../../lib/browser/base64.ts';
import { listIgnoredErrors } from '../../lib/ignored-errors.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import {
  type DatabaseLocation,
  databaseFactory,
  fallbackLocations,
  readDatabaseLocation,
  writeDatabaseLocation,
} from '../device/database-location.ts';
import { storagePrefix } from '../device/shared-device.ts';
import { openExistingIndexedDb, openIndexedDb } from '../storage/indexed-db.ts';
import { createSaveStatus } from '../storage/save-status.ts';
import type { TableName } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { readWriteCounts, type WriteCounts } from '../storage/write-counter.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { readKnownContents, writeKnownContents } from './data-loss-check.ts';
import { recoverEverything } from './recover.ts';
import { openSecondCopy } from './second-copy/second-copy.ts';

const NAME = storagePrefix();
const TRUTH: readonly TableName[] = ['documents', 'updates', 'quarantine', 'rubrics', 'kept', 'votes'];

/** Problems of a store that cannot be read at all. The work goes on in another one. */
const BRICKED: readonly Problem['type'][] = ['storage-broken', 'storage-lost', 'storage-failed', 'storage-unavailable'];
/** Problems that work from elsewhere can cure. */
export const canRecover = ({ type }: Problem): boolean =>
  type === 'work-missing' || type === 'work-older' || BRICKED.includes(type);

export interface RecoverySources {
  /** The copy that Lanes keeps beside the database; `null` where there is none. */
  readonly secondCopy: { readonly documents: number; readonly newest: number } | null;
  /** When a backup file was last made, milliseconds since 1970. */
  readonly lastBackup: number | null;
}

export async function findRecoverySources(): Promise<RecoverySources> {
  const inventory = await openSecondCopy(NAME, readDatabaseLocation())
    .ask('inventory', null)
    .catch(() => []);
  const newest = inventory.reduce((most, { at }) => Math.max(most, at), 0);
  return {
    secondCopy: inventory.length === 0 ? null : { documents: inventory.length, newest },
    lastBackup: readKnownContents()?.lastBackup ?? null,
  };
}

/** Joins the second copy into the database, or into a new one where that cannot be opened. @returns how many documents are there then */
export async function restoreSecondCopy(problem: Problem): Promise<number> {
  const secondCopy = openSecondCopy(NAME, readDatabaseLocation());
  const storage = await usableStorage(problem);
  const workspace = await openWorkspace({
    name: NAME,
    isExample: false,
    status: createSaveStatus(),
    idPrefix: '',
    openStorage: async () => storage,
  });
  await recoverEverything(workspace, secondCopy, (readKnownContents()?.writes ?? 0) + 1);
  return (await accept(storage)).documents;
}

/** Accepts that some of the work is gone from this device, so that the rest opens. */
export async function continueWithoutRecovery(problem: Problem): Promise<void> {
  await accept(await usableStorage(problem));
}

async function accept(storage: Storage): Promise<WriteCounts> {
  const found = await storage.read(['documents', 'kept'], readWriteCounts);
  // The cookie and localStorage remember the larger number: both are set to what there is.
  writeKnownContents({ ...found, lastBackup: readKnownContents()?.lastBackup ?? null });
  storage.close();
  return found;
}

async function usableStorage({ type }: Problem): Promise<Storage> {
  const location = readDatabaseLocation();
  if (!BRICKED.includes(type)) return openAt(location);
  let last: unknown;
  for (const next of [location, ...fallbackLocations(location)]) {
    try {
      const storage = await openAt(next);
      writeDatabaseLocation(next);
      return storage;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

const openAt = async (location: DatabaseLocation): Promise<Storage> =>
  openIndexedDb(location.database, await databaseFactory(location));

/** Returns every readable row of the truth and file of the second copy as JSON, and the errors that were ignored; bytes as base64. */
export async function exportRawData(): Promise<string> {
  const tables = await rawTables().catch((error: unknown) => ({ unreadable: String(error) }));
  const secondCopy = await openSecondCopy(NAME, readDatabaseLocation())
    .ask('raw', null)
    .catch((error: unknown) => ({ unreadable: String(error) }));
  return JSON.stringify(
    {
      format: 'lanes-raw-rows',
      writtenAt: new Date().toISOString(),
      tables,
      secondCopy,
      ignoredErrors: listIgnoredErrors(),
    },
    bytesAsBase64,
    1,
  );
}

async function rawTables(): Promise<Record<string, unknown>> {
  const location = readDatabaseLocation();
  const storage = await openExistingIndexedDb(location.database, await databaseFactory(location));
  const tables: Record<string, unknown> = {};
  for (const table of TRUTH) {
    tables[table] = await storage
      .read([table], (tx) => tx.list(table))
      .catch((error: unknown) => ({ unreadable: String(error) }));
  }
  storage.close();
  return tables;
}

function bytesAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? toBase64(value) : value;
}
