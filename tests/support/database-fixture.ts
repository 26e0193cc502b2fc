/** Fixtures of a release: its database row by row, a backup, a rubric, and the expected content. */

import type { Workspace } from '../../src/data/workspace/workspace.ts';
import { fromBase64, toBase64 } from '../../src/lib/browser/base64.ts';
import { opened } from './test-workspace.ts';

interface Store {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
  }[];
  readonly rows: readonly unknown[];
}

export interface DatabaseFixture {
  readonly version: number;
  readonly stores: readonly Store[];
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Dumps a database by IndexedDB alone, without code of Lanes. */
export async function dump(name: string): Promise<DatabaseFixture> {
  const db = await answer(indexedDB.open(name));
  const stores: Store[] = [];
  for (const each of db.objectStoreNames) {
    const store = db.transaction(each).objectStore(each);
    const indexes = [...store.indexNames]
      .map((index) => store.index(index))
      .map(({ name: index, keyPath, unique }) => ({ name: index, keyPath, unique }));
    stores.push({
      name: each,
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes,
      rows: await answer(store.getAll()),
    });
  }
  db.close();
  return { version: db.version, stores };
}

/** Recreates a dumped database under another name. */
export async function lay(name: string, { version, stores }: DatabaseFixture): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: each, keyPath, autoIncrement, indexes, rows } of stores) {
      const store = request.result.createObjectStore(each, {
        keyPath: keyPath as string | string[] | null,
        autoIncrement,
      });
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath as string | string[], { unique: index.unique });
      for (const row of rows) store.put(row);
    }
  };
  (await answer(request)).close();
}

/** Serializes rows as JSON, with bytes in base 64; `fromText` reads them back. */
export const asText = (value: unknown): string =>
  `${JSON.stringify(value, (_, each) => (each instanceof Uint8Array ? { bytes: toBase64(each) } : each), 1)}\n`;

export const fromText = <T>(text: string): T =>
  JSON.parse(text, (_, each) => {
    const bytes =
      typeof each === 'object' && each !== null && Object.keys(each).length === 1 && typeof each.bytes === 'string'
        ? fromBase64(each.bytes)
        : null;
    return bytes ?? each;
  });

/** Returns the whole readable content of a workspace as plain data, in a stable order. */
export async function everythingIn(workspace: Workspace): Promise<unknown> {
  const rows = await workspace.storage.read(['documents'], (tx) => tx.list('documents'));
  const found: Record<string, unknown> = {};
  for (const { id } of rows.filter(({ kind }) => kind === 'assessment').toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const open = await opened(workspace, id);
    found[id] = {
      assessment: open.assessment.getState(),
      organisation: open.organisation.getState(),
      rubric: open.rubric,
    };
  }
  return JSON.parse(
    JSON.stringify(found, (_, each) =>
      each instanceof Map ? Object.fromEntries([...each].toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
    ),
  );
}

/** Fields that were added since, as an assessment of an earlier release reads. */
const ADDED = { evidence: [], archived: false };

/** Returns what a release stored in its fixture `expected.json`, with the fields that it did not know. */
export function expectedNow(text: string): unknown {
  const stored: Record<string, { readonly assessment: object }> = JSON.parse(text);
  return Object.fromEntries(
    Object.entries(stored).map(([id, each]) => [id, { ...each, assessment: { ...ADDED, ...each.assessment } }]),
  );
}
