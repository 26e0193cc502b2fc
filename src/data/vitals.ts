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
export async function countWrite(tx: Writer): Promise<void> {
  await tx.put('kept', [{ key: WRITES, value: (await writesIn(tx)) + 1 }]);
}

/** After work was put back into an emptied database: its count goes on from what it was known to be. */
export async function raiseWrites(tx: Writer, atLeast: number): Promise<void> {
  await tx.put('kept', [{ key: WRITES, value: Math.max(await writesIn(tx), atLeast) }]);
}

async function writesIn(reader: Reader): Promise<number> {
  const value = (await reader.get('kept', WRITES))?.value;
  return typeof value === 'number' ? value : 0;
}
