/**
 * Where the database of real work is. Usually by its own name in the browser's usual store; where that cannot be opened any
 * more (some damage keeps even a deletion from working), in another store that still can.
 */

import { deleteDatabase } from './delete-databases.ts';
import { deleteDurableSetting, readDurableSetting, writeDurableSetting } from './durable-setting.ts';
import { SHARED_DEVICE_PREFIX, storagePrefix } from './shared-device.ts';

export interface DatabaseLocation {
  readonly database: string;
  /** The Storage Bucket that the database is in; `null` for the origin's usual store. */
  readonly bucket: string | null;
}

const NAME = `${storagePrefix()}.place`;
const DEFAULT_LOCATION: DatabaseLocation = { database: storagePrefix(), bucket: null };

interface StorageBuckets {
  keys?(): Promise<readonly string[]>;
  open(
    name: string,
    options: { readonly durability: 'strict'; readonly persisted: boolean },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}
const buckets = (): StorageBuckets | undefined =>
  (navigator as { readonly storageBuckets?: StorageBuckets }).storageBuckets;

/** The browser's factory of databases for this place. Rejects where the browser has no such store. */
export async function databaseFactory({ bucket }: DatabaseLocation): Promise<IDBFactory> {
  if (bucket === null) return indexedDB;
  const found = await buckets()?.open(bucket, { durability: 'strict', persisted: true });
  if (!found) throw new DOMException(bucket, 'NotSupportedError');
  return found.indexedDB;
}

export function readDatabaseLocation(): DatabaseLocation {
  for (const text of readDurableSetting(NAME)) {
    const [, database, bucket] = /^(lanes[\w-]*)\/([\w-]*)$/.exec(text) ?? [];
    if (database) return { database, bucket: bucket || null };
  }
  return DEFAULT_LOCATION;
}

export const writeDatabaseLocation = ({ database, bucket }: DatabaseLocation): void =>
  writeDurableSetting(NAME, `${database}/${bucket ?? ''}`);

/** The two stores that there are besides the origin's usual one. */
const bucketsOf = (name: string): readonly [string, string] => [`${name}-a`, `${name}-b`];

/** Places to try when this one cannot be opened: another name first, because all of a store need not be broken; then another store. */
export function fallbackLocations({ database, bucket }: DatabaseLocation): readonly DatabaseLocation[] {
  const next = `${storagePrefix()}-${Number(/-(\d+)$/.exec(database)?.[1] ?? 1) + 1}`;
  const [first, second] = bucketsOf(storagePrefix());
  const other = bucket === first ? second : first;
  return [{ database: next, bucket }, ...(buckets() ? [{ database: next, bucket: other }] : [])];
}

/** Deletes every database of ours in every store of ours, and forgets where they were. Rejects where the browser refuses. */
export async function deleteAllDatabases(): Promise<void> {
  const factories = [indexedDB];
  for (const bucket of ['lanes', SHARED_DEVICE_PREFIX].flatMap(bucketsOf)) {
    const names = (await buckets()?.keys?.()) ?? [];
    if (names.includes(bucket)) factories.push(await databaseFactory({ database: '', bucket }));
  }
  for (const factory of factories) {
    const known = (await factory.databases?.().catch(() => []))?.map(({ name }) => name ?? '') ?? [];
    const ours = new Set([
      ...known.filter((name) => name.startsWith('lanes')),
      readDatabaseLocation().database,
      ...['lanes', SHARED_DEVICE_PREFIX].flatMap((name) => [name, `${name}-example`, `${name}-shadow`]),
    ]);
    for (const name of ours) await deleteDatabase(name, factory);
  }
  deleteDurableSetting(NAME);
}
