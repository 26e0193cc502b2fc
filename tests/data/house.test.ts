/** A house is not opened over a database that holds less than it is known to have held. */
import { afterEach, expect, test, vi } from 'vitest';
import { writeCanary } from '../../src/data/canary.ts';
import { openHouse } from '../../src/data/house.ts';
import { readPlace } from '../../src/data/place.ts';
import { aRoom, begun } from '../support/room.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const withWork = async (): Promise<void> => {
  const room = await aRoom(readPlace().database);
  await begun(room);
  room.documents.close();
  room.storage.close();
  writeCanary({ documents: 2, writes: 1, lastBackup: null });
};

/** From now on, so many openings find another database, an empty one. */
function emptyFor(openings: number): void {
  const factory = indexedDB;
  let opened = 0;
  vi.stubGlobal('indexedDB', {
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
    databases: () => factory.databases(),
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    open: (name: string, version?: number) => factory.open(opened++ < openings ? `${name} empty` : name, version),
  });
}

test('a database that is found empty just once is looked at again, and work goes on', async () => {
  await withWork();
  emptyFor(1);
  const house = await openHouse();
  expect(house).toMatchObject({ ok: true });
  if (house.ok) house.value.letGo();
});

test('one that stays empty is said to be missing its work, and nothing is written over', async () => {
  await withWork();
  emptyFor(Number.POSITIVE_INFINITY);
  expect(await openHouse()).toEqual({ ok: false, problem: { type: 'work-missing', expected: 2, found: 0 } });
});
