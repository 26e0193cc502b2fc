import type { Page } from '@playwright/test';

/** Returns every place on the device that stores these words: databases, files of the second copy, local and session storage. */
export const storedLocations = async (page: Page, words: string): Promise<readonly string[]> => [
  ...(await databasesWith(page, words)),
  ...(await filesWith(page, words)),
  ...(await memoriesWith(page, words)),
];

const databasesWith = (page: Page, words: string): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
    const needle = latin(new TextEncoder().encode(wanted));
    const textOf = (value: unknown): string => {
      if (typeof value === 'string') return latin(new TextEncoder().encode(value));
      if (value instanceof ArrayBuffer) return latin(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return latin(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      if (typeof value !== 'object' || value === null) return '';
      return Object.entries(value)
        .map(([key, part]) => `${textOf(key)}\n${textOf(part)}`)
        .join('\n');
    };
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const rows = await answer(db.transaction(table).objectStore(table).getAll());
        if (textOf(rows).includes(needle)) found.push(`database ${name}: ${table}`);
      }
      db.close();
    }
    return found;
  }, words);

const filesWith = (page: Page, words: string): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const latin = (bytes: BufferSource): string => new TextDecoder('latin1').decode(bytes);
    const needle = latin(new TextEncoder().encode(wanted));
    interface StoredFile {
      readonly path: string;
      readonly content: string;
    }
    const filesIn = async (handle: FileSystemHandle, path: string): Promise<readonly StoredFile[]> => {
      if (handle instanceof FileSystemFileHandle)
        return [{ path, content: latin(await (await handle.getFile()).arrayBuffer()) }];
      if (!(handle instanceof FileSystemDirectoryHandle)) return [];
      const found: StoredFile[] = [];
      for await (const [name, inner] of handle.entries()) found.push(...(await filesIn(inner, `${path}/${name}`)));
      return found;
    };
    const all = await filesIn(await navigator.storage.getDirectory(), '');
    return all
      .filter(({ path, content }) => path.includes(wanted) || content.includes(needle))
      .map(({ path }) => `file ${path}`);
  }, words);

const memoriesWith = (page: Page, words: string): Promise<readonly string[]> =>
  page.evaluate(
    (wanted) =>
      [localStorage, sessionStorage].flatMap((memory) =>
        JSON.stringify({ ...memory }).includes(wanted) ? ['memory'] : [],
      ),
    words,
  );
