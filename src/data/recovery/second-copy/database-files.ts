/** The same files as rows of a second database: for browsers without a private file system (private windows, older Safari). */
import type { CopyFiles } from './copy-files.ts';

interface FilePart {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export async function databaseFiles(name: string): Promise<CopyFiles> {
  const db = await opened(name);

  function within<T>(mode: 'readonly' | 'readwrite', use: (parts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('parts', mode, { durability: 'strict' });
      const request = use(transaction.objectStore('parts'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    });
  }

  const clear = (parts: IDBObjectStore, file: string, then: () => void): IDBRequest => {
    const keys = parts.index('file').getAllKeys(file);
    keys.onsuccess = () => {
      for (const key of keys.result) parts.delete(key);
      then();
    };
    return keys;
  };

  const replace: CopyFiles['replace'] = async (file, bytes) =>
    void (await within('readwrite', (parts) => clear(parts, file, () => parts.add({ file, bytes }))));

  return {
    names: async () => [
      ...new Set(((await within('readonly', (parts) => parts.getAll())) as FilePart[]).map((part) => part.file)),
    ],
    has: async (file) => (await within('readonly', (parts) => parts.index('file').count(file))) > 0,
    async read(file) {
      const parts = (await within('readonly', (store) => store.index('file').getAll(file))) as FilePart[];
      const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
      let at = 0;
      for (const part of parts) {
        bytes.set(part.bytes, at);
        at += part.bytes.length;
      }
      return bytes;
    },
    append: async (file, bytes) => void (await within('readwrite', (parts) => parts.add({ file, bytes }))),
    // A row that is rewritten takes new room whatever its size, so that none is kept for it.
    overwrite: replace,
    keepOpen: async () => undefined,
    // Another database on the disk that is slow is no quicker.
    jot: () => undefined,
    replace,
    remove: async (file) => void (await within('readwrite', (parts) => clear(parts, file, () => undefined))),
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('parts', { autoIncrement: true }).createIndex('file', 'file');
    request.onsuccess = () => {
      const db = request.result;
      // "Delete everything" in another window must not wait for this one.
      db.onversionchange = () => db.close();
      resolve(db);
    };
    request.onerror = () => reject(request.error ?? new DOMException('blocked', 'UnknownError'));
  });
}
