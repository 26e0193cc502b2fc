import type { Page } from '@playwright/test';

/** Names the places on this device that store these words: databases, files of the second copy, web storage. */
export const storedLocations = (page: Page, words: string): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const found: string[] = [];
    const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
    const needle = latin(new TextEncoder().encode(wanted));
    const holds = (value: unknown): boolean => {
      if (typeof value === 'string') return value.includes(wanted);
      if (value instanceof ArrayBuffer) return latin(new Uint8Array(value)).includes(needle);
      if (ArrayBuffer.isView(value))
        return latin(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)).includes(needle);
      return (
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).some(([key, each]) => key.includes(wanted) || holds(each))
      );
    };
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      for (const table of db.objectStoreNames)
        if (holds(await answer(db.transaction(table).objectStore(table).getAll())))
          found.push(`database ${name}: ${table}`);
      db.close();
    }
    const fileHolds = async (handle: FileSystemHandle): Promise<boolean> =>
      handle instanceof FileSystemFileHandle && holds(await (await handle.getFile()).arrayBuffer());
    const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await look(handle, `${path}/${name}`);
        else if (name.includes(wanted) || (await fileHolds(handle))) found.push(`file ${path}/${name}`);
      }
    };
    await look(await navigator.storage.getDirectory(), '');
    for (const memory of [localStorage, sessionStorage]) if (holds({ ...memory })) found.push('memory');
    return found;
  }, words);
