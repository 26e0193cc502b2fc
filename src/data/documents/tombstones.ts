/**
 * Marks of documents that were deleted for good. Windows, tabs and the second copy may still hold words of them; without
 * a mark, a document that is not there looks like one that the browser has lost, and is put back.
 */
import type { Reader, Writer } from '../storage/storage.ts';

/** By then every window has been told, ms. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1_000;

const PREFIX = 'forgotten ';
const keyOf = (id: string): string => PREFIX + id;

export const setTombstones = (tx: Writer, ids: readonly string[], now: number): Promise<void> =>
  tx.put(
    'kept',
    ids.map((id) => ({ key: keyOf(id), value: now })),
  );

/** Which of these documents were deleted for good and have not come back since. */
export async function tombstonesAmong(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(ids.map((id) => reader.get('kept', keyOf(id))));
  return new Set(ids.filter((_, i) => rows[i]));
}

/** For documents that somebody brings back on purpose, from a file. */
export const removeTombstones = (tx: Writer, ids: readonly string[]): Promise<void> =>
  tx.remove('kept', ids.map(keyOf));

/** Documents whose mark has served its time. */
export async function expiredTombstones(reader: Reader, now: number): Promise<readonly string[]> {
  const rows = await reader.list('kept');
  return rows
    .filter(({ key, value }) => key.startsWith(PREFIX) && Number(value) + KEPT_FOR_MS < now)
    .map(({ key }) => key.slice(PREFIX.length));
}
