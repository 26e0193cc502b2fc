import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocumentStore } from '../../../src/data/documents/document-store.ts';
import type { Copy } from '../../../src/data/documents/update-log.ts';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import type { FailingStorage } from '../../support/failing-storage.ts';
import { failingStorage } from '../../support/failing-storage.ts';
import { freshName, mustOpen, openWindow, textOf, type, until } from '../../support/windows.ts';

async function aFailingWindow() {
  const name = freshName();
  let storage: FailingStorage | null = null;
  const window = await openWindow(name, (inner) => {
    storage = failingStorage(inner);
    return storage;
  });
  if (!storage) throw new Error('no storage');
  return { name, window, storage: storage as FailingStorage };
}

const quota = (): Error =>
  Object.assign(new Error('abort'), {
    name: 'AbortError',
    inner: Object.assign(new Error(), { name: 'QuotaExceededError' }),
  });

test('a write that fails says why, keeps every word, and never says saved', async () => {
  const { window, storage } = await aFailingWindow();
  const document = await window.documents.create('d', 'assessment', () => undefined);
  const { savedAt } = window.status.getState();
  storage.failing = quota();
  type(document, 'not yet');
  await window.documents.settled();
  expect(window.status.getState()).toMatchObject({ pending: 1, savedAt, problem: { type: 'storage-full' } });
  expect(textOf(document)).toBe('not yet');
  window.close();
});

test('what could not be written is written, in order, once it can be; and only then is it said', async () => {
  const { name, window, storage } = await aFailingWindow();
  const document = await window.documents.create('d', 'assessment', () => undefined);
  storage.failing = new Error('lost');
  type(document, 'one ');
  await window.documents.settled();
  type(document, 'two');
  await window.documents.settled();
  expect(window.status.getState().problem).toEqual({ type: 'storage-failed', detail: 'Error' });
  storage.failing = null;
  await until(() => window.status.getState().problem === null);
  expect(window.status.getState().pending).toBe(0);
  window.close();
  const again = await openWindow(name);
  expect(textOf(await mustOpen(again, 'd'))).toBe('one two');
  again.close();
});

test('recent updates are handed out with the ones before them, for a database that does not survive', async () => {
  const { window, storage } = await aFailingWindow();
  const document = await window.documents.create('d', 'assessment', () => undefined);
  type(document, 'saved ');
  await window.documents.settled();
  storage.failing = quota();
  type(document, 'not saved');
  await window.documents.settled();
  const read = (copies: readonly Copy[]): string => {
    const doc = new Y.Doc();
    for (const { state } of copies) Y.applyUpdate(doc, state);
    return doc.getText('t').toString();
  };
  expect(read(window.documents.unsaved())).toBe('');
  expect(read(window.documents.recentlyWritten())).toBe('saved not saved');
  window.close();
});

test('other windows are not told of an update before it is committed', async () => {
  const { name, window, storage } = await aFailingWindow();
  await window.documents.create('d', 'assessment', () => undefined);
  const other = await openWindow(name);
  const [mine, theirs] = [await mustOpen(window, 'd'), await mustOpen(other, 'd')];
  storage.failing = new Error('lost');
  type(mine, 'secret');
  await window.documents.settled();
  expect(textOf(theirs)).toBe('');
  storage.failing = null;
  await until(() => textOf(theirs) === 'secret');
  window.close();
  other.close();
});

test('a change on top of what the browser has taken away brings back all that this window has, and says so', async () => {
  const name = freshName();
  const window = await openWindow(name);
  const [typed, other] = [
    await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'before ')),
    await window.documents.create('o', 'organisation', (doc) => doc.getText('t').insert(0, 'other')),
  ];
  await window.storage.write(['documents', 'updates'], async (tx) => {
    await tx.remove('documents', [typed.id, other.id]);
    for (const { id } of [typed, other]) await tx.removeWhere('updates', 'document', id);
  });
  let told = 0;
  window.documents.onEmptied(() => told++);
  for (const words of ['aft', 'er']) {
    type(typed, words);
    await window.documents.settled();
  }
  expect(told).toBe(1);
  window.close();
  const again = await openWindow(name);
  expect(textOf(await mustOpen(again, 'd'))).toBe('before after');
  expect(textOf(await mustOpen(again, 'o'))).toBe('other');
  again.close();
});

/** A window without messages from others: it knows of them through the database only. */
async function aDeafWindow(name: string) {
  const storage = await openIndexedDb(name);
  const status = createSaveStatus();
  return { storage, status, documents: createDocumentStore({ storage, name: freshName(), status }) };
}

test('a change to what another window has just deleted for good goes with it, and is not taken for a loss', async () => {
  const name = freshName();
  const [window, deaf] = [await openWindow(name), await aDeafWindow(name)];
  for (const id of ['d', 'o'])
    await window.documents.create(id, 'assessment', (doc) => doc.getText('t').insert(0, 'before '));
  const [gone, stays] = [await deaf.documents.open('d'), await deaf.documents.open('o')];
  if (!gone.ok || !stays.ok) throw new Error('not opened');
  const told: string[] = [];
  deaf.documents.onEmptied(() => told.push('emptied'));
  deaf.documents.onDeleted((ids) => told.push(`forgotten ${ids}`));
  await window.documents.deletePermanently(['d']);
  type(gone.value, 'and more');
  type(stays.value, 'and more');
  await deaf.documents.settled();
  expect(told).toEqual(['forgotten d']);
  expect(deaf.status.getState()).toMatchObject({ pending: 0, problem: null });
  window.close();
  const again = await openWindow(name);
  expect(await again.documents.open('d')).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
  expect(textOf(await mustOpen(again, 'o'))).toBe('before and more');
  again.close();
});

test('a deleted document that is imported again is written, and rewritten when it is lost', async () => {
  const name = freshName();
  const [window, deaf] = [await openWindow(name), await aDeafWindow(name)];
  const document = await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'before '));
  const file = Y.encodeStateAsUpdate(document.doc);
  await window.documents.deletePermanently(['d']);
  await window.documents.join([{ id: 'd', kind: 'assessment', state: file }]);
  const back = await deaf.documents.open('d');
  if (!back.ok) throw new Error('not opened');
  await window.storage.write(['documents', 'updates'], async (tx) => {
    await tx.remove('documents', ['d']);
    await tx.removeWhere('updates', 'document', 'd');
  });
  type(back.value, 'and more');
  await deaf.documents.settled();
  window.close();
  const again = await openWindow(name);
  expect(textOf(await mustOpen(again, 'd'))).toBe('before and more');
  again.close();
});
