import { expect, test } from 'vitest';
import { databaseSource } from '../../../../src/data/recovery/second-copy/database-source.ts';
import { freshName } from '../../../support/windows.ts';

test('a read that begins while the connection is cut rejects instead of never ending', async () => {
  const database = freshName();
  const made = await opened(indexedDB.open(database), (db) => db.createObjectStore('documents', { keyPath: 'id' }));
  const connections = Object.getPrototypeOf(made) as IDBDatabase;
  made.close();
  const begin = connections.transaction;
  connections.transaction = function (this: IDBDatabase, ...how) {
    connections.transaction = begin;
    const transaction = begin.apply(this, how);
    transaction.addEventListener('complete', (event) => {
      event.stopImmediatePropagation();
      this.onclose?.call(this, new Event('close'));
    });
    return transaction;
  };
  const source = databaseSource({ database, bucket: null });
  await expect(source.documents()).rejects.toThrow('cut');
  expect(await source.documents()).toEqual([]);
});

const opened = (request: IDBOpenDBRequest, make: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
