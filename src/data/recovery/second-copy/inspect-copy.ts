/** TypeScript does not know that a folder can be read. */
export type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

const folderOf = async (name: string): Promise<Folder> =>
  (await (await navigator.storage.getDirectory()).getDirectoryHandle(`${name}-shadow`)) as Folder;

/**
 * Holds a byte from the first visit on, and none from a failure of the disk until the database is healed: a full disk lets a file be emptied,
 * but not be made. Cookies and localStorage, written late, do not outlive a full disk.
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
    .catch(() => undefined);

/** The files of a window in which it writes down what its database has not taken (spill-files.ts). */
export const spillFilesOf = (window: number): readonly [string, string] => [`x.${window}.0`, `x.${window}.1`];

/** Whether words may lie in such files, seen from a window without its worker: nearly never, and then a page should not come up without them. */
export async function mayHaveSpilled(name: string): Promise<boolean> {
  try {
    const folder = await folderOf(name);
    for (let window = 0; ; window++)
      for (const file of spillFilesOf(window)) {
        const start = await (await (await folder.getFileHandle(file)).getFile()).slice(0, 4).arrayBuffer();
        if (new Uint8Array(start).some((byte) => byte !== 0)) return true;
      }
  } catch {
    return false;
  }
}

/** How many documents the second copy has, seen from a window without its worker. 0 where it cannot be seen. */
export async function countCopiedDocuments(name: string): Promise<number> {
  try {
    const folder = await folderOf(name);
    const documents = new Set<string>();
    for await (const file of folder.keys()) if (file.startsWith('d.')) documents.add(file.slice(0, -2));
    return documents.size;
  } catch {
    return 0;
  }
}
