/**
 * Marks of permanently deleted documents. Windows, tabs and the second copy may still hold their text; without a mark, a
 * missing document looks like one that the browser has lost, and is recovered.
 */
import type { Reader, Writer } from '../storage/storage.ts';

/** After this time every window has heard of the deletion, ms. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1_000;

const PREFIX = 'forgotten ';
const keyOf = (id: string): string => PREFIX + id;

export const setTombstones = (tx: Writer, ids: readonly string[], now: number): Promise<void> =>
  tx.put(
    'kept',
    ids.map((id) => ({ key: keyOf(id), value: now })),
  );

/** Returns those that were deleted permanently and not imported again since. */
export async function tombstonesAmong(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(ids.map((id) => reader.get('kept', keyOf(id))));
  return new Set(ids.filter((_, i) => rows[i]));
}

/** Removes the marks of documents that a person imports again from a file. */
export const removeTombstones = (tx: Writer, ids: readonly string[]): Promise<void> =>
  tx.remove('kept', ids.map(keyOf));

/** Returns documents whose mark is older than `KEPT_FOR_MS`. @param now milliseconds since 1970 */
export async function expiredTombstones(reader: Reader, now: number): Promise<readonly string[]> {
  const rows = await reader.list('kept');
  return rows
    .filter(({ key, value }) => key.startsWith(PREFIX) && Number(value) + KEPT_FOR_MS < now)
    .map(({ key }) => key.slice(PREFIX.length));
}
