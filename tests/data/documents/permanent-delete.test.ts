import { afterEach, expect, test } from 'vitest';
import { createPermanentDelete, type PermanentDelete } from '../../../src/data/documents/permanent-delete.ts';
import {
  expiredTombstones,
  removeTombstones,
  setTombstones,
  tombstonesAmong,
} from '../../../src/data/documents/tombstones.ts';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import { freshName, openWindow, until } from '../../support/windows.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function aWindow(name: string) {
  const storage = await openIndexedDb(name);
  const closed: string[] = [];
  const deletion: PermanentDelete = createPermanentDelete(storage, name, (ids) => void closed.push(...ids));
  closing.push(deletion.close, storage.close);
  return { storage, deletion, closed };
}

test('deleted documents leave no row but their mark, and every window closes them', async () => {
  const name = freshName();
  const store = await openWindow(name);
  closing.push(store.close);
  for (const id of ['gone', 'stays'])
    await store.documents.create(id, 'assessment', (doc) => doc.getText('t').insert(0, id));
  const [here, there] = [await aWindow(name), await aWindow(name)];
  await here.deletion.deletePermanently(['gone']);
  expect(here.closed).toEqual(['gone']);
  await until(() => there.closed.includes('gone'));
  expect(await store.documents.open('gone')).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
  const rows = await here.storage.read(['documents', 'updates'], async (tx) => [
    ...(await tx.list('documents')).map(({ id }) => id),
    ...(await tx.list('updates')).map(({ document }) => document),
  ]);
  expect([...new Set(rows)]).toEqual(['stays']);
  expect(await there.deletion.deletedAmong(['gone', 'stays'])).toEqual(new Set(['gone']));
});

test('a listener hears whether this window or another one deleted', async () => {
  const name = freshName();
  const [here, there] = [await aWindow(name), await aWindow(name)];
  const heard: string[] = [];
  here.deletion.onDeleted((ids, mine) => void heard.push(`here ${ids} ${mine}`));
  there.deletion.onDeleted((ids, mine) => void heard.push(`there ${ids} ${mine}`));
  await here.deletion.deletePermanently(['gone']);
  await until(() => heard.length === 2);
  here.deletion.heard(['older']);
  expect(heard).toEqual(['here gone true', 'there gone false', 'here older false']);
});

test('a mark is removed when its document is imported again, and expires after a day', async () => {
  const DAY = 24 * 60 * 60 * 1_000;
  const { storage } = await aWindow(freshName());
  await storage.write(['kept'], (tx) => setTombstones(tx, ['a', 'b'], 1_000));
  await storage.write(['kept'], (tx) => tx.put('kept', [{ key: 'writes', value: 7 }]));
  const expired = (now: number) => storage.read(['kept'], (tx) => expiredTombstones(tx, now));
  expect(await expired(1_000 + DAY)).toEqual([]);
  expect(await expired(1_001 + DAY)).toEqual(['a', 'b']);
  await storage.write(['kept'], (tx) => removeTombstones(tx, ['a']));
  expect(await storage.read(['kept'], (tx) => tombstonesAmong(tx, ['a', 'b', 'c']))).toEqual(new Set(['b']));
});
