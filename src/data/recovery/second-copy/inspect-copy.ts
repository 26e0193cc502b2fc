/** Looks into the folder of the second copy from a window, without its worker. */
import { ignored } from '../../../lib/ignored-errors.ts';

/** FileSystemDirectoryHandle with `keys`, which the DOM types lack. */
export type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

const folderOf = async (name: string): Promise<Folder> =>
  (await (await navigator.storage.getDirectory()).getDirectoryHandle(`${name}-shadow`)) as Folder;

/**
 * Marker file: one byte while the disk is healthy, empty from a disk failure until the log is rewritten. A full disk allows a file to be
 * emptied but not created. Cookies and localStorage are written too late to survive a full disk.
 */
export const HEALTHY_MARKER = 'sound';

export const isFailureNoted = (name: string): Promise<boolean> =>
  folderOf(name)
    .then((folder) => folder.getFileHandle(HEALTHY_MARKER))
    .then((file) => file.getFile())
    .then(
      ({ size }) => size === 0,
      () => false,
    );

export const clearFailure = (name: string): Promise<void> =>
  folderOf(name)
    .then((folder) => folder.removeEntry(HEALTHY_MARKER))
    .catch((error) => ignored(error, 'clear the disk failure'));

/** Returns the names of a window's two spill files (spill-files.ts). */
export const spillFilesOf = (window: number): readonly [string, string] => [`x.${window}.0`, `x.${window}.1`];

/** Returns whether any spill file has content: rarely, and then a page waits for it. */
export async function mayHaveSpilled(name: string): Promise<boolean> {
  try {
    const folder = await folderOf(name);
    for (let window = 0; ; window++)
      for (const file of spillFilesOf(window)) {
        const start = await (await (await folder.getFileHandle(file)).getFile()).slice(0, 4).arrayBuffer();
        if (new Uint8Array(start).some((byte) => byte !== 0)) return true;
      }
  } catch {
    // The first missing file ends the search; without a folder there is none.
    return false;
  }
}

/** Returns the number of documents in the second copy; 0 where it cannot be read. */
export async function countCopiedDocuments(name: string): Promise<number> {
  try {
    const folder = await folderOf(name);
    const documents = new Set<string>();
    for await (const file of folder.keys()) if (file.startsWith('d.')) documents.add(file.slice(0, -2));
    return documents.size;
  } catch (error) {
    return ignored(error, 'count copied documents', 0);
  }
}
