/** Locations and copies that release 0.1 left on devices, in browsers whose database broke or that had no private file system. */
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openAppData } from '../../../src/data/app-data.ts';
import { databaseFactory } from '../../../src/data/device/database-location.ts';
import { deleteDatabase } from '../../../src/data/device/delete-databases.ts';
import { recoverFromEarlierCopy } from '../../../src/data/recovery/recover.ts';
import { encodeRecord } from '../../../src/data/recovery/second-copy/copy-record.ts';
import { readEarlierCopy } from '../../../src/data/recovery/second-copy/earlier-copy.ts';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import { testWorkspace } from '../../support/test-workspace.ts';
import { freshName } from '../../support/windows.ts';

afterEach(() => {
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'storageBuckets');
});

test('a database that release 0.1 moved to another name still opens', async () => {
  const moved = await openIndexedDb('lanes-2');
  await moved.write(['documents'], (tx) =>
    tx.put('documents', [{ id: 'd', kind: 'assessment', revision: 1, updatedAt: 0, stale: 0 }]),
  );
  moved.close();
  localStorage.setItem('lanes.place', 'lanes-2/');
  const appData = await openAppData();
  if (!appData.ok) throw new Error(appData.problem.type);
  expect(await appData.value.storage.read(['documents'], (tx) => tx.get('documents', 'd'))).toMatchObject({ id: 'd' });
  appData.value.close();
  await deleteDatabase('lanes-2');
});

test('a database that release 0.1 moved to a bucket is looked for in that bucket', async () => {
  const asked: string[] = [];
  const open = async (name: string) => {
    asked.push(name);
    return { indexedDB };
  };
  Object.defineProperty(navigator, 'storageBuckets', { configurable: true, value: { open } });
  expect(await databaseFactory({ database: 'lanes-2', bucket: 'lanes-a' })).toBe(indexedDB);
  expect(asked).toEqual(['lanes-a']);
});

const updateWith = (words: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, words);
  return Y.encodeStateAsUpdate(doc);
};

/** Writes a copy as release 0.1 did: rows with parts of files. */
async function leaveEarlierCopy(name: string, words: string): Promise<void> {
  const head = { document: 'd', kind: 'organisation', revision: 7, at: 5 } as const;
  const bytes = encodeRecord(head, updateWith(words));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`${name}-shadow`, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('parts', { autoIncrement: true }).createIndex('file', 'file');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const parts = db.transaction('parts', 'readwrite').objectStore('parts');
  parts.add({ file: 'd.d.0', bytes: bytes.subarray(0, 20) });
  parts.add({ file: 'd.d.0', bytes: bytes.subarray(20) });
  await new Promise<void>((resolve) => {
    parts.transaction.oncomplete = () => resolve();
  });
  db.close();
}

test('a second copy in a database of its own is joined once and then deleted', async () => {
  const workspace = await testWorkspace(freshName());
  const status = createSaveStatus();
  await leaveEarlierCopy(workspace.name, 'Kept by the earlier release');
  await recoverFromEarlierCopy(workspace, status);
  const found = await workspace.documents.open('d');
  if (!found.ok) throw new Error(found.problem.type);
  expect(found.value.doc.getText('t').toString()).toBe('Kept by the earlier release');
  expect(status.getState().putBack).toBe('behind');
  expect((await readEarlierCopy(workspace.name)).documents).toEqual([]);

  await workspace.documents.deletePermanently(['d']);
  await recoverFromEarlierCopy(workspace, status);
  expect(await workspace.documents.open('d')).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
});

test('a second copy in a database of its own stays while writes are frozen', async () => {
  const workspace = await testWorkspace(freshName());
  const status = createSaveStatus();
  status.setState({ problem: { type: 'storage-broken' } });
  await leaveEarlierCopy(workspace.name, 'Kept by the earlier release');
  await recoverFromEarlierCopy(workspace, status);
  expect((await readEarlierCopy(workspace.name)).documents).toMatchObject([
    { id: 'd', kind: 'organisation', revision: 7 },
  ]);
});

test('looking for a second copy in a database of its own makes no database', async () => {
  const name = freshName();
  expect(await readEarlierCopy(name)).toEqual({
    documents: [],
    tables: { rubrics: [], bin: [], votes: [] },
    newest: 0,
  });
  const names = (await indexedDB.databases()).map((each) => each.name);
  expect(names).not.toContain(`${name}-shadow`);
});
