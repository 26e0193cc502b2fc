/**
 * What a window could not put to rest, in files of its own, so that windows never wait for each other. Their room is taken while there is
 * some: where a browser grants no more, a new file would be refused as the database was, but not one that does not grow.
 */
import type { ShadowFiles } from './files.ts';
import { decodeRecords, encodeRecord, isUpdate, joined, type UpdateHead, type UpdateRecord } from './record.ts';

/** A long workshop's words, merged; a file grows beyond it where it may. Bytes. */
const RESERVED = 131_072;

export interface Diverted {
  /** Takes the room. To be called once, while all is well. */
  reserve(): Promise<void>;
  /** Writes down everything that waits, in place of what waited before. */
  write(records: readonly { readonly head: UpdateHead; readonly body: Uint8Array }[]): Promise<void>;
  /** All of it is at rest after all. */
  clear(): Promise<void>;
  /** What windows that are gone have left. */
  left(): Promise<readonly { readonly file: string; readonly records: readonly UpdateRecord[] }[]>;
}

/**
 * @param mine the name of this window, which no other has
 * @param isOpen whether a window of this name is open
 */
export function divertedTo(files: ShadowFiles, mine: string, isOpen: (window: string) => Promise<boolean>): Diverted {
  // One is written while the other, whole, waits: a cut costs what is newest.
  const own = [`x.${mine}.0`, `x.${mine}.1`] as const;
  const put = (file: string, bytes: Uint8Array): Promise<void> => files.overwrite(file, bytes, RESERVED);
  const clear = async (): Promise<void> => {
    for (const file of own) await put(file, new Uint8Array());
  };
  let turn: 0 | 1 = 0;
  return {
    reserve: clear,
    clear,
    async write(records) {
      await put(own[turn], joined(records.map(({ head, body }) => encodeRecord(head, body))));
      turn = turn === 0 ? 1 : 0;
    },
    async left() {
      const left: { file: string; records: readonly UpdateRecord[] }[] = [];
      for (const file of await files.names()) {
        const [, window] = /^x\.([^.]+)/.exec(file) ?? [];
        if (!window || window === mine || (await isOpen(window))) continue;
        left.push({ file, records: decodeRecords(await files.read(file)).filter(isUpdate) });
      }
      return left;
    },
  };
}
