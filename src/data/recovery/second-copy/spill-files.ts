/**
 * What a window could not put to rest, in files of its own, so that windows never wait for each other. Their room is taken while there is
 * some: where a browser grants no more, a new file would be refused as the database was, but not one that does not grow.
 *
 * The files are emptied and used again, never removed: Chromium 156 counts a file of an earlier visit as empty, takes its size off when it
 * goes, and is then left with less than nothing, which it reads as 4 GB in use.
 */
import type { CopyFiles } from './copy-files.ts';
import {
  decodeRecords,
  encodeRecord,
  isUpdate,
  joinRecords,
  type UpdateHead,
  type UpdateRecord,
} from './copy-record.ts';
import { spillFilesOf } from './inspect-copy.ts';

/** More words than a workshop types; a file grows beyond it where it may. Bytes. */
const RESERVED = 32_768;

export interface SpillRecord {
  readonly head: UpdateHead;
  readonly body: Uint8Array;
}

export interface SpillFiles {
  /** Takes the room, if it is not there yet, and holds on to it. */
  reserve(): Promise<void>;
  /** Writes down everything that waits, in place of what waited before. */
  write(records: readonly SpillRecord[]): Promise<void>;
  /** All of it is at rest after all. */
  clear(): Promise<void>;
  /** What windows that are gone have left. */
  left(): Promise<readonly { readonly file: string; readonly records: readonly UpdateRecord[] }[]>;
  /** Empties what was left. */
  empty(names: readonly string[]): Promise<void>;
}

const bytesOf = (records: readonly SpillRecord[]): Uint8Array =>
  joinRecords(records.map(({ head, body }) => encodeRecord(head, body)));

const recordsIn = async (files: CopyFiles, file: string): Promise<readonly UpdateRecord[]> =>
  decodeRecords(await files.read(file)).filter(isUpdate);

/**
 * The first window's number that nobody has and under which nothing was left.
 * @param claim gives this window the number for as long as it is open, or until it calls what comes back; null where another has it
 */
export async function claimWindowNumber(
  files: CopyFiles,
  claim: (window: number) => Promise<(() => void) | null>,
): Promise<number> {
  for (let window = 0; ; window++) {
    const release = await claim(window);
    if (!release) continue;
    const left = await Promise.all(spillFilesOf(window).map((file) => recordsIn(files, file)));
    if (left.flat().length === 0) return window;
    release();
  }
}

/**
 * @param mine the number of this window, which no other has
 * @param isOpen whether a window of this number is open
 */
export function openSpillFiles(
  files: CopyFiles,
  mine: number,
  isOpen: (window: number) => Promise<boolean>,
): SpillFiles {
  // One is written while the other, whole, waits: a cut costs what is newest.
  const own = spillFilesOf(mine);
  const put = (file: string, bytes: Uint8Array): Promise<void> => files.overwrite(file, bytes, RESERVED);
  const empty = async (names: readonly string[]): Promise<void> => {
    for (const file of names) await put(file, new Uint8Array());
  };
  let turn: 0 | 1 = 0;
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
      turn = turn === 0 ? 1 : 0;
    },
    clear: () => empty(own),
    async left() {
      const left: { file: string; records: readonly UpdateRecord[] }[] = [];
      // Not by a list of all files: that grows with the documents.
      for (let window = 0; await files.has(spillFilesOf(window)[0]); window++) {
        if (window === mine || (await isOpen(window))) continue;
        for (const file of spillFilesOf(window)) {
          const records = await recordsIn(files, file);
          if (records.length > 0) left.push({ file, records });
        }
      }
      return left;
    },
    empty,
  };
}
