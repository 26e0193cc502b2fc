/** How many documents the second copy has, seen from a window without its worker. 0 where it cannot be seen. */
export async function documentsCopied(name: string): Promise<number> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = (await root.getDirectoryHandle(`${name}-shadow`)) as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
    const documents = new Set<string>();
    for await (const file of folder.keys()) if (file.startsWith('d.')) documents.add(file.slice(0, -2));
    return documents.size;
  } catch {
    return 0;
  }
}
