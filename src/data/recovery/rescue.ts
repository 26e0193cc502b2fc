/**
 * What can be done when the house does not open: see what is kept elsewhere, put it back, get the raw bytes out, or accept
 * what is left. Nothing here removes anything.
 */

import { toBase64 } from '../../lib/browser/base64.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { factoryAt, type Place, placesAfter, readPlace, writePlace } from '../device/database-location.ts';
import { keptUnder } from '../device/shared-device.ts';
import { openAsItIs, openIndexedDb } from '../storage/indexed-db.ts';
import { createSaveStatus } from '../storage/save-status.ts';
import type { TableName } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { type Vitals, vitalsOf } from '../storage/write-counter.ts';
import { openRoom } from '../workspace/workspace.ts';
import { readCanary, writeCanary } from './data-loss-check.ts';
import { putAllBack } from './recover.ts';
import { openShadow } from './second-copy/second-copy.ts';

const NAME = keptUnder();
const TRUTH: readonly TableName[] = ['documents', 'updates', 'quarantine', 'rubrics', 'kept', 'votes'];

/** Problems of a store that cannot be read at all. The work goes on in another one. */
const BRICKED: readonly Problem['type'][] = ['storage-broken', 'storage-lost', 'storage-failed', 'storage-unavailable'];
/** Problems that work from elsewhere can cure. */
export const canPutBack = ({ type }: Problem): boolean => type === 'work-missing' || type === 'work-older' || BRICKED.includes(type);

export interface Elsewhere {
  /** The copy that Lanes keeps beside the database; `null` where there is none. */
  readonly secondCopy: { readonly documents: number; readonly newest: number } | null;
  /** When a backup file was last made, milliseconds since 1970. */
  readonly lastBackup: number | null;
}

export async function lookElsewhere(): Promise<Elsewhere> {
  const inventory = await openShadow(NAME, readPlace())
    .ask('inventory', null)
    .catch(() => []);
  const newest = inventory.reduce((most, { at }) => Math.max(most, at), 0);
  return { secondCopy: inventory.length === 0 ? null : { documents: inventory.length, newest }, lastBackup: readCanary()?.lastBackup ?? null };
}

/** Joins the second copy into the database, or into a new one where that cannot be opened. @returns how many documents are there then */
export async function putSecondCopyBack(problem: Problem): Promise<number> {
  const shadow = openShadow(NAME, readPlace());
  const storage = await usableStorage(problem);
  const room = await openRoom({ name: NAME, practice: false, status: createSaveStatus(), idPrefix: '', openStorage: async () => storage });
  await putAllBack(room, shadow, (readCanary()?.writes ?? 0) + 1);
  return (await accept(storage)).documents;
}

/** Accepts that some of the work is gone from this device, so that the rest opens. */
export async function goOn(problem: Problem): Promise<void> {
  await accept(await usableStorage(problem));
}

async function accept(storage: Storage): Promise<Vitals> {
  const found = await storage.read(['documents', 'kept'], vitalsOf);
  // The cookie and localStorage remember the larger number: both are set to what there is.
  writeCanary({ ...found, lastBackup: readCanary()?.lastBackup ?? null });
  storage.close();
  return found;
}

async function usableStorage({ type }: Problem): Promise<Storage> {
  const place = readPlace();
  if (!BRICKED.includes(type)) return openAt(place);
  let last: unknown;
  for (const next of [place, ...placesAfter(place)]) {
    try {
      const storage = await openAt(next);
      writePlace(next);
      return storage;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

const openAt = async (place: Place): Promise<Storage> => openIndexedDb(place.database, await factoryAt(place));

/** Every row of the truth and every file of the second copy that can still be read, as JSON; bytes as base64. */
export async function rawBytes(): Promise<string> {
  const tables = await rawTables().catch((error: unknown) => ({ unreadable: String(error) }));
  const secondCopy = await openShadow(NAME, readPlace())
    .ask('raw', null)
    .catch((error: unknown) => ({ unreadable: String(error) }));
  return JSON.stringify({ format: 'lanes-raw-rows', writtenAt: new Date().toISOString(), tables, secondCopy }, bytesAsBase64, 1);
}

async function rawTables(): Promise<Record<string, unknown>> {
  const place = readPlace();
  const storage = await openAsItIs(place.database, await factoryAt(place));
  const tables: Record<string, unknown> = {};
  for (const table of TRUTH) {
    tables[table] = await storage.read([table], (tx) => tx.list(table)).catch((error: unknown) => ({ unreadable: String(error) }));
  }
  storage.close();
  return tables;
}

function bytesAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? toBase64(value) : value;
}
