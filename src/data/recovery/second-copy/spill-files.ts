/**
 * What a window could not put to rest, in files of its own, so that windows never wait for each other. Their room is taken while there is
 * some: where a browser grants no more, a new file would be refused as the database was, but not one that does not grow.
 *
 * The files are emptied and used again, never removed: Chromium 156 counts a file of an earlier visit as empty, takes its size off when it
 * goes, and is then left with less than nothing, which it reads as 4 GB in use.
 */
import type { ShadowFiles } from './copy-files.ts';
import { decodeRecords, END, encodeRecord, isUpdate, joined, type UpdateHead, type UpdateRecord } from './copy-record.ts';
import { filesOf } from './inspect-copy.ts';

/** More words than a workshop types; a file grows beyond it where it may. Bytes. */
const RESERVED = 32_768;

export interface DivertedRecord {
  readonly head: UpdateHead;
  readonly body: Uint8Array;
}

export interface Diverted {
  /** Takes the room, if it is not there yet, and holds on to it. */
  reserve(): Promise<void>;
  /** Writes down everything that waits, in place of what waited before. */
  write(records: readonly DivertedRecord[]): Promise<void>;
  /** The same at once and without waiting for the disk, in the room that was taken. */
  jot(records: readonly DivertedRecord[]): void;
  /** All of it is at rest after all. */
  clear(): Promise<void>;
  /** What windows that are gone have left. */
  left(): Promise<readonly { readonly file: string; readonly records: readonly UpdateRecord[] }[]>;
  /** Empties what was left. */
  empty(names: readonly string[]): Promise<void>;
}

const bytesOf = (records: readonly DivertedRecord[]): Uint8Array => joined(records.map(({ head, body }) => encodeRecord(head, body)));

const recordsIn = async (files: ShadowFiles, file: string): Promise<readonly UpdateRecord[]> =>
  decodeRecords(await files.read(file)).filter(isUpdate);

/**
 * The first window's number that nobody has and under which nothing was left.
 * @param claim gives this window the number for as long as it is open, or until it calls what comes back; null where another has it
 */
export async function freeWindow(files: ShadowFiles, claim: (window: number) => Promise<(() => void) | null>): Promise<number> {
  for (let window = 0; ; window++) {
    const release = await claim(window);
    if (!release) continue;
    const left = await Promise.all(filesOf(window).map((file) => recordsIn(files, file)));
    if (left.flat().length === 0) return window;
    release();
  }
}

/**
 * @param mine the number of this window, which no other has
 * @param isOpen whether a window of this number is open
 */
export function divertedTo(files: ShadowFiles, mine: number, isOpen: (window: number) => Promise<boolean>): Diverted {
  // One is written while the other, whole, waits: a cut costs what is newest.
  const own = filesOf(mine);
  const put = (file: string, bytes: Uint8Array): Promise<void> => files.overwrite(file, bytes, RESERVED);
  const empty = async (names: readonly string[]): Promise<void> => {
    for (const file of names) await put(file, new Uint8Array());
  };
  let turn: 0 | 1 = 0;
  const takeTurns = (): void => {
    turn = turn === 0 ? 1 : 0;
  };
  return {
    async reserve() {
      for (const file of own) {
        await files.keepOpen(file);
        // Also where it has its size from an earlier visit: Chromium 156 grants room to the handle, not to the file.
        await put(file, new Uint8Array());
      }
    },
    async write(records) {
      await put(own[turn], bytesOf(records));
      takeTurns();
    },
    jot(records) {
      files.jot(own[turn], joined([bytesOf(records), END]));
      takeTurns();
    },
    clear: () => empty(own),
    async left() {
      const left: { file: string; records: readonly UpdateRecord[] }[] = [];
      // Not by a list of all files: that grows with the documents.
      for (let window = 0; await files.has(filesOf(window)[0]); window++) {
        if (window === mine || (await isOpen(window))) continue;
        for (const file of filesOf(window)) {
          const records = await recordsIn(files, file);
          if (records.length > 0) left.push({ file, records });
        }
      }
      return left;
    },
    empty,
  };
}
