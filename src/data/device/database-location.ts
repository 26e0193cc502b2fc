/**
 * Where the database of real work is. Usually by its own name in the browser's usual store; where that cannot be opened any
 * more (some damage keeps even a deletion from working), in another store that still can.
 */

import { removeDatabase } from './delete-databases.ts';
import { forget, recall, remember } from './durable-setting.ts';
import { BORROWED, keptUnder } from './shared-device.ts';

export interface Place {
  readonly database: string;
  /** The Storage Bucket that the database is in; `null` for the origin's usual store. */
  readonly bucket: string | null;
}

const NAME = `${keptUnder()}.place`;
const USUAL: Place = { database: keptUnder(), bucket: null };

interface Buckets {
  keys?(): Promise<readonly string[]>;
  open(name: string, options: { readonly durability: 'strict'; readonly persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>;
}
const buckets = (): Buckets | undefined => (navigator as { readonly storageBuckets?: Buckets }).storageBuckets;

/** The browser's factory of databases for this place. Rejects where the browser has no such store. */
export async function factoryAt({ bucket }: Place): Promise<IDBFactory> {
  if (bucket === null) return indexedDB;
  const found = await buckets()?.open(bucket, { durability: 'strict', persisted: true });
  if (!found) throw new DOMException(bucket, 'NotSupportedError');
  return found.indexedDB;
}

export function readPlace(): Place {
  for (const text of recall(NAME)) {
    const [, database, bucket] = /^(lanes[\w-]*)\/([\w-]*)$/.exec(text) ?? [];
    if (database) return { database, bucket: bucket || null };
  }
  return USUAL;
}

export const writePlace = ({ database, bucket }: Place): void => remember(NAME, `${database}/${bucket ?? ''}`);

/** The two stores that there are besides the origin's usual one. */
const bucketsOf = (name: string): readonly [string, string] => [`${name}-a`, `${name}-b`];

/** Places to try when this one cannot be opened: another name first, because all of a store need not be broken; then another store. */
export function placesAfter({ database, bucket }: Place): readonly Place[] {
  const next = `${keptUnder()}-${Number(/-(\d+)$/.exec(database)?.[1] ?? 1) + 1}`;
  const [first, second] = bucketsOf(keptUnder());
  const other = bucket === first ? second : first;
  return [{ database: next, bucket }, ...(buckets() ? [{ database: next, bucket: other }] : [])];
}

/** Deletes every database of ours in every store of ours, and forgets where they were. Rejects where the browser refuses. */
export async function deletePlaces(): Promise<void> {
  const factories = [indexedDB];
  for (const bucket of ['lanes', BORROWED].flatMap(bucketsOf)) {
    const names = (await buckets()?.keys?.()) ?? [];
    if (names.includes(bucket)) factories.push(await factoryAt({ database: '', bucket }));
  }
  for (const factory of factories) {
    const known = (await factory.databases?.().catch(() => []))?.map(({ name }) => name ?? '') ?? [];
    const ours = new Set([
      ...known.filter((name) => name.startsWith('lanes')),
      readPlace().database,
      ...['lanes', BORROWED].flatMap((name) => [name, `${name}-example`, `${name}-shadow`]),
    ]);
    for (const name of ours) await removeDatabase(name, factory);
  }
  forget(NAME);
}
