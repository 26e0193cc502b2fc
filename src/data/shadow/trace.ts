type Folder = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

const folderOf = async (name: string): Promise<Folder> =>
  (await (await navigator.storage.getDirectory()).getDirectoryHandle(`${name}-shadow`)) as Folder;

/** Is there from a failure of the disk until the database is healed. Cookies and localStorage, written late, do not outlive a full disk. */
export const FAILED_FILE = 'failed';

export const failureNoted = (name: string): Promise<boolean> =>
  folderOf(name)
    .then((folder) => folder.getFileHandle(FAILED_FILE))
    .then(
      () => true,
      () => false,
    );

export const forgetFailure = (name: string): Promise<void> =>
  folderOf(name)
    .then((folder) => folder.removeEntry(FAILED_FILE))
    .catch(() => undefined);

/** How many documents the second copy has, seen from a window without its worker. 0 where it cannot be seen. */
export async function documentsCopied(name: string): Promise<number> {
  try {
    const folder = await folderOf(name);
    const documents = new Set<string>();
    for await (const file of folder.keys()) if (file.startsWith('d.')) documents.add(file.slice(0, -2));
    return documents.size;
  } catch {
    return 0;
  }
}
