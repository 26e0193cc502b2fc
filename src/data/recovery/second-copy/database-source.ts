/** The database as the second copy reads it: without the rest of the data floor, and without ever making or changing one. */
import { type DatabaseLocation, databaseFactory } from '../../device/database-location.ts';
import type { DocumentRow, UpdateRow } from '../../storage/schema.ts';

export interface DatabaseSource {
  documents(): Promise<readonly DocumentRow[]>;
  /** A document's row and its updates at one moment; `null` where it is not there. */
  rowsOf(id: string): Promise<{ readonly row: DocumentRow; readonly updates: readonly UpdateRow[] } | null>;
  all(table: string): Promise<readonly unknown[]>;
}

export function databaseSource(location: DatabaseLocation): DatabaseSource {
  async function within<T>(
    tables: readonly string[],
    use: (store: (table: string) => IDBObjectStore, done: (value: T) => void) => void,
  ): Promise<T | null> {
    const db = await existing(location);
    if (!db) return null;
    try {
      if (tables.some((table) => !db.objectStoreNames.contains(table))) return null;
      return await new Promise<T | null>((resolve, reject) => {
        let found: T | null = null;
        const transaction = db.transaction([...tables], 'readonly');
        transaction.oncomplete = () => resolve(found);
        transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
        // A transaction that begins in the moment in which Chromium clears the site hears of no end, ever; its connection does.
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

/** The database, if there is one. Held open only for as long as it is read, so that it never keeps a newer window waiting. */
async function existing(location: DatabaseLocation): Promise<IDBDatabase | null> {
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
