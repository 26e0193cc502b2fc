/** What tells a whole database from one that has quietly lost something: how many documents it holds, and how often it was written to. */
import type { Reader, Writer } from './storage.ts';

export interface WriteCounts {
  readonly documents: number;
  /** Transactions that put something of a person's to rest, ever. Only grows. */
  readonly writes: number;
}

const WRITES = 'writes';

export const readWriteCounts = async (reader: Reader): Promise<WriteCounts> => ({
  documents: await reader.count('documents'),
  writes: await readWriteCount(reader),
});

/** Belongs into every transaction that puts words to rest. */
export const countWrite = async (tx: Writer): Promise<void> => storeWriteCount(tx, (await readWriteCount(tx)) + 1);

export const storeWriteCount = (tx: Writer, writes: number): Promise<void> =>
  tx.put('kept', [{ key: WRITES, value: writes }]);

/** After work was put back into an emptied database: its count goes on from what it was known to be. */
export async function raiseWriteCount(tx: Writer, atLeast: number): Promise<void> {
  await storeWriteCount(tx, Math.max(await readWriteCount(tx), atLeast));
}

export async function readWriteCount(reader: Reader): Promise<number> {
  const value = (await reader.get('kept', WRITES))?.value;
  return typeof value === 'number' ? value : 0;
}
