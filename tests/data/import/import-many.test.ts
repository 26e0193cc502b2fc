import { expect, test } from 'vitest';
import { lookAtMany, takeInMany } from '../../../src/data/import/import-many.ts';
import { binned } from '../../../src/data/workspace/trash.ts';
import type { Room } from '../../../src/data/workspace/workspace.ts';
import { networkFile } from '../../support/many-backups.ts';
import { aRoom } from '../../support/test-workspace.ts';

async function filesOf(room: Room, count: number): Promise<File[]> {
  const [shelved] = await room.shelf.list();
  const files = await Promise.all(Array.from({ length: count }, (_, n) => networkFile(n, shelved?.row.text ?? '')));
  return files.map(({ name, text }) => new File([text], name));
}
const listed = (room: Room) => room.storage.read(['assessments'], (tx) => tx.list('assessments'));

test('many files are looked at with progress, taken in, listed, and taken back whole; those that do not fit are named', {
  timeout: 60_000,
}, async () => {
  const room = await aRoom();
  const files = await filesOf(room, 30);
  const spoilt = [
    new File([''], 'empty.json'),
    new File(['{"photos": []}'], 'holiday.json'),
    new File([(await files[3]?.text())?.slice(0, 900) ?? ''], 'cut.json'),
  ];
  const seen: number[] = [];
  const many = await lookAtMany(room, [...files, ...spoilt], (done) => seen.push(done) > 0);
  expect(seen).toEqual(Array.from({ length: 33 }, (_, i) => i));
  expect(many).toMatchObject({ fresh: 30, adds: 0, same: 0 });
  expect(many.refused.map(({ name, why }) => [name, why.state === 'refused' && why.problem.type])).toEqual([
    ['empty.json', 'empty-file'],
    ['holiday.json', 'not-a-lanes-file'],
    ['cut.json', 'not-json'],
  ]);
  expect(await listed(room)).toEqual([]);
  const taken = await takeInMany(room, many, () => undefined);
  expect(taken.changed).toHaveLength(30);
  expect((await listed(room)).map(({ answered }) => answered)).toEqual(Array.from({ length: 30 }, () => 19));

  expect(await lookAtMany(room, files, () => true)).toMatchObject({ fresh: 0, adds: 0, same: 30 });
  await taken.takeBack();
  expect(await listed(room)).toEqual([]);
  expect(await room.storage.read(['bin'], binned)).toHaveLength(30);
});

test('reading many files stops when somebody says so, and has changed nothing', async () => {
  const room = await aRoom();
  const many = await lookAtMany(room, await filesOf(room, 5), (done) => done < 2);
  expect(many.fresh).toBe(2);
  expect(await room.storage.read(['documents'], (tx) => tx.count('documents'))).toBe(0);
});

test('two files of one assessment count once', async () => {
  const room = await aRoom();
  const [file] = await filesOf(room, 1);
  const many = await lookAtMany(room, file ? [file, file] : [], () => true);
  expect(many.fresh).toBe(1);
  expect((await takeInMany(room, many, () => undefined)).changed).toHaveLength(1);
});
