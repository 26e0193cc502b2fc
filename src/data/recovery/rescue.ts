/** Operations of the rescue screen, which stands in place of the app while the database cannot be trusted or opened. */
import { toBase64 } from '../../lib/browser/base64.ts';
import { ignored, listIgnoredErrors } from '../../lib/ignored-errors.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { databaseFactory, readDatabaseLocation } from '../device/database-location.ts';
import { deleteDatabase } from '../device/delete-databases.ts';
import { storagePrefix } from '../device/shared-device.ts';
import { classifyStorageError } from '../storage/classify-storage-error.ts';
import { openExistingIndexedDb, openIndexedDb } from '../storage/indexed-db.ts';
import { createSaveStatus } from '../storage/save-status.ts';
import type { TableName } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { readWriteCounts, type WriteCounts } from '../storage/write-counter.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { readKnownContents, writeKnownContents } from './data-loss-check.ts';
import { recoverEverything } from './recover.ts';
import { type CopyContents, EMPTY_CONTENTS, joinContents, readSecondCopy } from './second-copy/copy-contents.ts';
import { readEarlierCopy } from './second-copy/earlier-copy.ts';
import { openSecondCopy, type SecondCopy } from './second-copy/second-copy.ts';

const NAME = storagePrefix();
/** Tables that cannot be rebuilt from others. */
const PRIMARY_TABLES: readonly TableName[] = ['documents', 'updates', 'quarantine', 'rubrics', 'kept', 'votes'];

/** Problems of a database that does not open. */
const UNOPENED: readonly Problem['type'][] = [
  'storage-broken',
  'storage-lost',
  'storage-failed',
  'storage-unavailable',
];
export const isUnopened = ({ type }: Problem): boolean => UNOPENED.includes(type);
/** Returns whether a copy can cure the problem. */
export const canRecover = (problem: Problem): boolean =>
  problem.type === 'work-missing' || problem.type === 'work-older' || isUnopened(problem);

export interface RecoverySources {
  /** `null` where there is no second copy, or an empty one. `newest` in milliseconds since 1970. */
  readonly secondCopy: { readonly documents: number; readonly newest: number } | null;
  /** Time of the last backup file, milliseconds since 1970. */
  readonly lastBackup: number | null;
}

export async function findRecoverySources(): Promise<RecoverySources> {
  const [inventory, earlier] = await Promise.all([
    openOwnCopy()
      .request('inventory', null)
      .catch((error) => ignored(error, 'list the second copy', [])),
    readEarlierCopy(NAME).catch((error) => ignored(error, 'read the earlier copy', EMPTY_CONTENTS)),
  ]);
  const ids = new Set([...inventory, ...earlier.documents].map(({ id }) => id));
  const newest = inventory.reduce((latest, { at }) => Math.max(latest, at), earlier.newest);
  return {
    secondCopy: ids.size === 0 ? null : { documents: ids.size, newest },
    lastBackup: readKnownContents()?.lastBackup ?? null,
  };
}

const openOwnCopy = (): SecondCopy => openSecondCopy(NAME, readDatabaseLocation());

/** Reads the second copy, and the one of release 0.1 where there is one. */
export async function readAllCopies(secondCopy: SecondCopy = openOwnCopy()): Promise<CopyContents> {
  const [second, earlier] = await Promise.all([
    readSecondCopy(secondCopy).catch((error) => ignored(error, 'read the second copy', EMPTY_CONTENTS)),
    readEarlierCopy(NAME).catch((error) => ignored(error, 'read the earlier copy', EMPTY_CONTENTS)),
  ]);
  return joinContents(second, earlier);
}

/**
 * Joins the second copy into the database. A database that cannot be opened is replaced by an empty one first.
 * @returns number of documents in the database
 */
export async function restoreSecondCopy(): Promise<number> {
  const secondCopy = openOwnCopy();
  const copy = await readAllCopies(secondCopy);
  const storage = await openOrReplace(async () => {
    if (copy.documents.length === 0) throw new DOMException('The second copy is empty', 'NotFoundError');
    // Written again and flushed: a disk that takes nothing rejects here, before anything is deleted.
    await secondCopy.request('spill', copy.documents);
  });
  const workspace = await openWorkspace({
    name: NAME,
    isExample: false,
    status: createSaveStatus(),
    idPrefix: '',
    openStorage: async () => storage,
  });
  await recoverEverything(workspace, copy, (readKnownContents()?.writes ?? 0) + 1);
  const { documents } = await accept(storage);
  await secondCopy.request('clearSpill', null).catch((error) => ignored(error, 'clear spilled writes'));
  return documents;
}

/** Accepts that some work is gone from this device, so that the app opens. A database that cannot be opened is replaced by an empty one. */
export async function continueWithoutRecovery(): Promise<void> {
  await accept(await openOrReplace(async () => undefined));
}

async function accept(storage: Storage): Promise<WriteCounts> {
  const found = await storage.read(['documents', 'kept'], readWriteCounts);
  // The cookie and localStorage keep the larger number: both are set to the present one.
  writeKnownContents({ ...found, lastBackup: readKnownContents()?.lastBackup ?? null });
  storage.close();
  return found;
}

/** @param beforeDelete rejects where a broken database must stay */
async function openOrReplace(beforeDelete: () => Promise<void>): Promise<Storage> {
  const location = readDatabaseLocation();
  const factory = await databaseFactory(location);
  try {
    return await openIndexedDb(location.database, factory);
  } catch (error) {
    if (classifyStorageError(error) !== 'broken') throw error;
    await beforeDelete();
    await deleteDatabase(location.database, factory);
    return openIndexedDb(location.database, factory);
  }
}

/** Returns every readable row and every readable file of the second copy as JSON, bytes as base64, with the errors that were ignored. */
export async function exportRawData(): Promise<string> {
  const tables = await rawTables().catch((error: unknown) => ({ unreadable: String(error) }));
  const secondCopy = await openOwnCopy()
    .request('raw', null)
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
  for (const table of PRIMARY_TABLES) {
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
