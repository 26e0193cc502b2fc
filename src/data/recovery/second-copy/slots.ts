/** Two slots for each document or table: one is written while the other, older one stays whole. A cut write loses only newer records. */
import type { CopyFiles } from './copy-files.ts';
import { type CopyRecord, decodeRecords } from './copy-record.ts';

export interface Slots {
  /** Returns every whole record of both slots. */
  read(): Promise<readonly CopyRecord[]>;
  /** Appends to the newer slot. */
  append(bytes: Uint8Array): Promise<void>;
  /** Rewrites the older slot, which is then the newer one. */
  replace(bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** @param name name of the pair; its files are `<name>.0` and `<name>.1` */
export function slotsOf(files: CopyFiles, name: string): Slots {
  let newer: 0 | 1 | null = null;
  const file = (slot: 0 | 1): string => `${name}.${slot}`;

  async function readBoth(): Promise<readonly [readonly CopyRecord[], readonly CopyRecord[]]> {
    const both = [decodeRecords(await files.read(file(0))), decodeRecords(await files.read(file(1)))] as const;
    newer = newest(both[1]) > newest(both[0]) ? 1 : 0;
    return both;
  }

  return {
    read: async () => (await readBoth()).flat(),
    async append(bytes) {
      if (newer === null) await readBoth();
      await files.append(file(newer ?? 0), bytes);
    },
    async replace(bytes) {
      if (newer === null) await readBoth();
      const other = newer === 0 ? 1 : 0;
      await files.replace(file(other), bytes);
      newer = other;
    },
    async remove() {
      await files.remove(file(0));
      await files.remove(file(1));
      newer = null;
    },
  };
}

/** Clocks jump, but both slots were written on this device, and a wrong choice loses nothing: both are read. */
const newest = (records: readonly CopyRecord[]): number =>
  records.reduce((most, { head }) => Math.max(most, head.at), 0);
