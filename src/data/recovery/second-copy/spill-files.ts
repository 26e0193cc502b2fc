/**
 * Spill files: each window writes updates that the database refuses to two files of its own. Their space is reserved early: once the quota is
 * used up a new file is refused as the database was, but not a write that keeps a file's size.
 *
 * Files are emptied and reused, never removed: Chromium 156 counts a file of an earlier visit as 0 bytes and subtracts its real size on
 * removal; the negative usage then reads as 4 GB.
 */
import type { CopyFiles } from './copy-files.ts';
import { decodeRecords, encodeRecord, isUpdate, joinRecords, type UpdateRecord } from './copy-record.ts';
import { spillFilesOf } from './inspect-copy.ts';

/** Size of a reserved file, bytes: more text than a workshop types. It grows where the quota allows. */
const RESERVED = 32_768;

export interface SpillFiles {
  /** Reserves the space of both files and keeps them open. */
  reserve(): Promise<void>;
  /** Replaces the earlier spill. */
  write(records: readonly UpdateRecord[]): Promise<void>;
  /** Empties both files. */
  clear(): Promise<void>;
  /** Reads the spill files of closed windows. */
  left(): Promise<readonly { readonly file: string; readonly records: readonly UpdateRecord[] }[]>;
  /** Empties files of closed windows. */
  empty(names: readonly string[]): Promise<void>;
}

const bytesOf = (records: readonly UpdateRecord[]): Uint8Array =>
  joinRecords(records.map(({ head, body }) => encodeRecord(head, body)));

const recordsIn = async (files: CopyFiles, file: string): Promise<readonly UpdateRecord[]> =>
  decodeRecords(await files.read(file)).filter(isUpdate);

/**
 * Claims the lowest window number that no open window has and whose spill files are empty.
 * @param claim resolves to a function that gives the number back, or to null where another window has it
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
 * @param number claimed number of this window
 * @param isOpen returns whether a window of this number is open
 */
export function openSpillFiles(
  files: CopyFiles,
  number: number,
  isOpen: (window: number) => Promise<boolean>,
): SpillFiles {
  // Written in turn: a cut write leaves the other file whole.
  const own = spillFilesOf(number);
  const put = (file: string, bytes: Uint8Array): Promise<void> => files.overwrite(file, bytes, RESERVED);
  const empty = async (names: readonly string[]): Promise<void> => {
    for (const file of names) await put(file, new Uint8Array());
  };
  let turn: 0 | 1 = 0;
  return {
    async reserve() {
      for (const file of own) {
        await files.keepOpen(file);
        // For a file of an earlier visit too: Chromium 156 grants space to the handle, not to the file.
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
      // Counted up instead of listed: the folder has a file for each document.
      for (let window = 0; await files.has(spillFilesOf(window)[0]); window++) {
        if (window === number || (await isOpen(window))) continue;
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
