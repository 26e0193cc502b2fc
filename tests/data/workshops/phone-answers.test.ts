import { expect, test } from 'vitest';
import type { Storage } from '../../../src/data/storage/storage.ts';
import { openPhoneAnswers } from '../../../src/data/workshops/phone-answers.ts';
import { freshName, openWindow, until } from '../../support/windows.ts';

const kept = async (storage: Storage): Promise<string> =>
  JSON.stringify(await storage.read(['kept'], (tx) => tx.list('kept')));

test('answers on a phone outlast a reload, with the number that they count by', async () => {
  const { storage } = await openWindow(freshName());
  const own = await openPhoneAnswers(storage, '7');
  own.choose('staff');
  own.vote('plan-1', { type: 'level', level: 2 });
  own.vote('plan-1', { type: 'level', level: 4 });
  const { voter } = own.answers.getState();
  await expect.poll(() => kept(storage)).toContain('"level":4');
  const again = (await openPhoneAnswers(storage, '7')).answers.getState();
  expect([again.voter, again.group, [...again.votes]]).toEqual([
    voter,
    'staff',
    [['plan-1', { type: 'level', level: 4 }]],
  ]);
  expect((await openPhoneAnswers(storage, 'another workshop')).answers.getState().voter).not.toBe(voter);
});

test('removed answers are gone, and the next person has another number', async () => {
  const { storage } = await openWindow(freshName());
  const own = await openPhoneAnswers(storage, '7');
  own.vote('plan-1', { type: 'level', level: 2 });
  const { voter } = own.answers.getState();
  own.forget();
  await expect.poll(() => kept(storage)).not.toContain('plan-1');
  expect(own.answers.getState().voter).not.toBe(voter);
  expect(await kept(storage)).not.toContain(voter);
});

test('a phone that keeps nothing says so, and the answers last as long as the page', async () => {
  const { storage } = await openWindow(freshName());
  const refusing: Storage = {
    ...storage,
    read: () => Promise.reject(new Error('no')),
    write: () => Promise.reject(new Error('no')),
  };
  const own = await openPhoneAnswers(refusing, '7');
  own.vote('plan-1', { type: 'level', level: 2 });
  await until(() => own.answers.getState().unkept);
  expect(own.answers.getState().votes.size).toBe(1);
});
