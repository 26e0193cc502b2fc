/** Reads the database for the second copy's worker: without Dexie, and without creating or changing a database. */
import { type DatabaseLocation, databaseFactory } from '../../device/database-location.ts';
import type { DocumentRow, UpdateRow } from '../../storage/schema.ts';

export interface DatabaseSource {
  documents(): Promise<readonly DocumentRow[]>;
  /** Returns a document's row and updates, read in one transaction; `null` where the database does not have it. */
  rowsOf(id: string): Promise<{ readonly row: DocumentRow; readonly updates: readonly UpdateRow[] } | null>;
  all(table: string): Promise<readonly unknown[]>;
}

export function databaseSource(location: DatabaseLocation): DatabaseSource {
  async function within<T>(
    tables: readonly string[],
    use: (store: (table: string) => IDBObjectStore, done: (value: T) => void) => void,
  ): Promise<T | null> {
    const db = await openExistingDatabase(location);
    if (!db) return null;
    try {
      if (tables.some((table) => !db.objectStoreNames.contains(table))) return null;
      return await new Promise<T | null>((resolve, reject) => {
        let found: T | null = null;
        const transaction = db.transaction([...tables], 'readonly');
        transaction.oncomplete = () => resolve(found);
        transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
        // A transaction that begins while Chromium clears the site fires neither complete nor abort; only its connection fires close.
        db.onclose = () => reject(new DOMException('cut', 'AbortError'));
        use(
          (table) => transaction.objectStore(table),
          (value) => {
            found = value;
          },
        );
      });
    } finally {
      db.close();
    }
  }

  return {
    documents: async () =>
      (await within<readonly DocumentRow[]>(['documents'], (store, done) => got(store('documents').getAll(), done))) ??
      [],
    rowsOf: (id) =>
      within(['documents', 'updates'], (store, done) =>
        got<DocumentRow | undefined>(store('documents').get(id), (row) => {
          if (row) got<UpdateRow[]>(store('updates').index('document').getAll(id), (updates) => done({ row, updates }));
        }),
      ),
    all: async (table) =>
      (await within<readonly unknown[]>([table], (store, done) => got(store(table).getAll(), done))) ?? [],
  };
}

function got<T>(request: IDBRequest<T>, use: (value: T) => void): void {
  request.onsuccess = () => use(request.result);
}

/** Opens a database without creating or changing one; `null` where there is none. Close it soon: it blocks a newer release. */
export async function openExistingDatabase(location: DatabaseLocation): Promise<IDBDatabase | null> {
  const factory = await databaseFactory(location);
  return new Promise((resolve, reject) => {
    const request = factory.open(location.database);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      request.error?.name === 'AbortError'
        ? resolve(null)
        : reject(request.error ?? new DOMException('blocked', 'UnknownError'));
  });
}
