/**
 * Location of the user's database. Release 0.1 moved a database that could not be opened to another name or to a Storage Bucket, and noted
 * that in `lanes.place`: such a database still opens. Nothing is moved any more.
 */

import { deleteDatabase } from './delete-databases.ts';
import { deleteDurableSetting, readDurableSetting } from './durable-setting.ts';
import { SHARED_DEVICE_PREFIX, storagePrefix } from './shared-device.ts';

export interface DatabaseLocation {
  readonly database: string;
  /** Storage Bucket of the database; `null` for the origin's default bucket. */
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

/** Returns the IndexedDB factory of a location. Rejects where the browser has no such bucket. */
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

/** Names of the two buckets to which a database of this prefix may have been moved. */
const bucketsOf = (name: string): readonly [string, string] => [`${name}-a`, `${name}-b`];

/** Deletes every database of Lanes in every bucket, and its noted location. Rejects where the browser refuses. */
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
