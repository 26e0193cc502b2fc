/** What tells a whole database from one that has quietly lost something: how many documents it holds, and how often it was written to. */
import type { Reader, Writer } from './storage.ts';

export interface Vitals {
  readonly documents: number;
  /** Transactions that put something of a person's to rest, ever. Only grows. */
  readonly writes: number;
}

const WRITES = 'writes';

export const vitalsOf = async (reader: Reader): Promise<Vitals> => ({ documents: await reader.count('documents'), writes: await writesIn(reader) });

/** Belongs into every transaction that puts words to rest. */
export const countWrite = async (tx: Writer): Promise<void> => keepWrites(tx, (await writesIn(tx)) + 1);

export const keepWrites = (tx: Writer, writes: number): Promise<void> => tx.put('kept', [{ key: WRITES, value: writes }]);

/** After work was put back into an emptied database: its count goes on from what it was known to be. */
export async function raiseWrites(tx: Writer, atLeast: number): Promise<void> {
  await keepWrites(tx, Math.max(await writesIn(tx), atLeast));
}

export async function writesIn(reader: Reader): Promise<number> {
  const value = (await reader.get('kept', WRITES))?.value;
  return typeof value === 'number' ? value : 0;
}
