/** Counts of documents and writes, by which a database that has lost something is detected. */
import type { Reader, Writer } from './storage.ts';

export interface WriteCounts {
  readonly documents: number;
  /** Number of transactions that committed users' work. Only grows. */
  readonly writes: number;
}

const WRITES = 'writes';

export const readWriteCounts = async (reader: Reader): Promise<WriteCounts> => ({
  documents: await reader.count('documents'),
  writes: await readWriteCount(reader),
});

/** Part of every transaction that commits users' work. */
export const countWrite = async (tx: Writer): Promise<void> => storeWriteCount(tx, (await readWriteCount(tx)) + 1);

export const storeWriteCount = (tx: Writer, writes: number): Promise<void> =>
  tx.put('kept', [{ key: WRITES, value: writes }]);

/** Continues the count of an emptied database from its known value, after a recovery. */
export async function raiseWriteCount(tx: Writer, atLeast: number): Promise<void> {
  await storeWriteCount(tx, Math.max(await readWriteCount(tx), atLeast));
}

export async function readWriteCount(reader: Reader): Promise<number> {
  const value = (await reader.get('kept', WRITES))?.value;
  return typeof value === 'number' ? value : 0;
}
