/**
 * Second copy that release 0.1 kept in browsers without a private file system: rows of a database called `<name>-shadow`, each a part of a
 * file. Nothing writes to it any more. A start reads it once for recovery, then deletes it.
 */
import { deleteDatabase } from '../../device/delete-databases.ts';
import { type CopyContents, contentsOfFiles, EMPTY_CONTENTS } from './copy-contents.ts';
import { openExistingDatabase } from './database-source.ts';

interface FilePart {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const databaseOf = (name: string): string => `${name}-shadow`;

/** Returns everything in the earlier copy; nothing where this browser has none. */
export async function readEarlierCopy(name: string): Promise<CopyContents> {
  const db = await openExistingDatabase({ database: databaseOf(name), bucket: null });
  if (!db) return EMPTY_CONTENTS;
  try {
    return contentsOfFiles(filesOf(await partsIn(db)));
  } finally {
    db.close();
  }
}

/** Deletes the earlier copy. Does nothing where there is none. */
export const deleteEarlierCopy = (name: string): Promise<void> => deleteDatabase(databaseOf(name));

function partsIn(db: IDBDatabase): Promise<readonly FilePart[]> {
  if (!db.objectStoreNames.contains('parts')) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const request: IDBRequest<FilePart[]> = db.transaction('parts', 'readonly').objectStore('parts').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('unreadable', 'UnknownError'));
  });
}

/** Joins the parts of each file, in the order in which they were written. */
function filesOf(parts: readonly FilePart[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { file, bytes } of parts) {
    const before = files.get(file) ?? new Uint8Array();
    const joined = new Uint8Array(before.length + bytes.length);
    joined.set(before);
    joined.set(bytes, before.length);
    files.set(file, joined);
  }
  return files;
}
