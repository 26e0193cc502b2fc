import { expect, test } from 'vitest';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import type { Closed } from '../../../src/data/storage/storage.ts';
import { freshName } from '../../support/windows.ts';

test('a database opens in a browser that cannot list its databases', async () => {
  const factory: IDBFactory = {
    open: (...how) => indexedDB.open(...how),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    cmp: (first, second) => indexedDB.cmp(first, second),
    databases: () => Promise.reject(new DOMException('The operation failed', 'UnknownError')),
  };
  const storage = await openIndexedDb(freshName(), factory);
  await storage.write(['kept'], (tx) => tx.put('kept', [{ key: 'a', value: 1 }]));
  expect(await storage.read(['kept'], (tx) => tx.get('kept', 'a'))).toEqual({ key: 'a', value: 1 });
  storage.close();
});

/** Writes a document while the disk fails once. Returns the reasons told to listeners, and the outcome. */
async function afterDiskError({ emptied }: { emptied: boolean }) {
  const storage = await openIndexedDb(freshName());
  const document = { id: 'd', kind: 'assessment', revision: 1, updatedAt: 0, stale: 1 } as const;
  await storage.write(['documents'], (tx) => tx.put('documents', [document]));
  if (emptied) await storage.write(['documents'], (tx) => tx.remove('documents', ['d']));
  const told: Closed[] = [];
  storage.onClosed((reason) => told.push(reason));
  let tries = 0;
  const outcome = await storage
    .write(['documents'], async (tx) => {
      if (tries++ === 0) throw new DOMException('disk I/O error', 'UnknownError');
      await tx.put('documents', [document]);
    })
    .then(
      () => 'written',
      () => 'refused',
    );
  storage.close();
  return { told, outcome };
}

test('after a disk error nothing more is written to a database with documents', async () => {
  expect(await afterDiskError({ emptied: false })).toEqual({ told: ['broken'], outcome: 'refused' });
});

test('a disk error of an emptied database counts as a lost connection, and the write is repeated', async () => {
  expect(await afterDiskError({ emptied: true })).toEqual({ told: ['lost'], outcome: 'written' });
});

test('a dead database server is tried once more, then only a new page helps', async () => {
  const storage = await openIndexedDb(freshName());
  const told: Closed[] = [];
  storage.onClosed((reason) => told.push(reason));
  let tries = 0;
  const write = storage.write(['kept'], () => {
    tries++;
    throw new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
  });
  await expect(write).rejects.toThrow('Indexed Database server');
  expect({ told, tries }).toEqual({ told: ['server-gone'], tries: 2 });
  storage.close();
});

/** Factory whose first openings fail. */
function refusing(times: number): IDBFactory & { asked(): number } {
  let asked = 0;
  return {
    asked: () => asked,
    cmp: (a, b) => indexedDB.cmp(a, b),
    databases: () => indexedDB.databases(),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    open(name, version) {
      if (++asked > times) return indexedDB.open(name, version);
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    },
  };
}

test('an opening that is refused after a crash is tried again for half a second', async () => {
  // Dexie tries four times at once.
  const soon = refusing(6);
  const storage = await openIndexedDb(freshName(), soon);
  expect(soon.asked()).toBe(7);
  storage.close();
  await expect(openIndexedDb(freshName(), refusing(Number.POSITIVE_INFINITY))).rejects.toThrow('backing store');
});

test('a transaction without an end is tried again once its connection is cut', async () => {
  const connections = Object.getPrototypeOf(await rawConnection()) as IDBDatabase;
  const begin = connections.transaction;
  let cutNext = false;
  connections.transaction = function (this: IDBDatabase, ...how) {
    const transaction = begin.apply(this, how);
    if (!cutNext) return transaction;
    cutNext = false;
    transaction.addEventListener('complete', (event) => {
      event.stopImmediatePropagation();
      this.onclose?.call(this, new Event('close'));
    });
    return transaction;
  };
  const storage = await openIndexedDb(freshName());
  connections.transaction = begin;
  const told: Closed[] = [];
  storage.onClosed((reason) => told.push(reason));
  cutNext = true;
  await storage.write(['kept'], (tx) => tx.put('kept', [{ key: 'a', value: 1 }]));
  expect(told).toEqual(['lost']);
  expect(await storage.read(['kept'], (tx) => tx.get('kept', 'a'))).toEqual({ key: 'a', value: 1 });
  storage.close();
});

const rawConnection = (): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = indexedDB.open(freshName());
    request.onsuccess = () => resolve(request.result);
  });
