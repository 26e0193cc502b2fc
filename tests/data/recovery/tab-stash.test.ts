/** Unsaved updates of a closed page, recovered while storage refuses writes. */
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { recoverTabStash } from '../../../src/data/recovery/recover.ts';
import { readStash, stashUpdates } from '../../../src/data/recovery/tab-stash.ts';
import { type FailingStorage, failingStorage } from '../../support/failing-storage.ts';
import { freshName, mustOpen, openWindow, type TestWindow, textOf, type, until } from '../../support/windows.ts';

const windows: TestWindow[] = [];
afterEach(() => {
  sessionStorage.clear();
  for (const window of windows.splice(0)) window.close();
});

/** A window of a page that is reloaded while storage fails. */
async function pageWithFailingStorage(name: string): Promise<{ window: TestWindow; storage: FailingStorage }> {
  let storage: FailingStorage | undefined;
  const window = await openWindow(name, (own) => {
    storage = failingStorage(own);
    storage.failing = new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    return storage;
  });
  windows.push(window);
  if (!storage) throw new Error('not wrapped');
  await recoverTabStash(window.documents, window.status);
  return { window, storage };
}

test('recovered words stay unsaved until they are committed, and so do words typed after them', async () => {
  const name = freshName();
  const before = await openWindow(name);
  const document = await before.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'saved'));
  const committed = Y.encodeStateVector(document.doc);
  before.close();
  document.doc.getText('t').insert(5, ', not saved');
  stashUpdates([{ id: 'd', kind: 'assessment', state: Y.encodeStateAsUpdate(document.doc, committed) }]);

  const { window, storage } = await pageWithFailingStorage(name);
  await until(() => window.status.getState().problem !== null);
  expect(window.status.getState().pending).toBeGreaterThan(0);
  const again = await mustOpen(window, 'd');
  expect(textOf(again)).toBe('saved, not saved');
  storage.failing = null;
  type(again, ', and more');
  await until(() => window.status.getState().pending === 0);
  expect(readStash()).toEqual([]);
  window.close();
  const after = await openWindow(name);
  windows.push(after);
  expect(textOf(await mustOpen(after, 'd'))).toBe('saved, not saved, and more');
});

test('a document that was never committed is committed too', async () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'new');
  stashUpdates([{ id: 'new', kind: 'assessment', state: Y.encodeStateAsUpdate(doc) }]);
  const name = freshName();
  const { window, storage } = await pageWithFailingStorage(name);
  storage.failing = null;
  await until(() => window.status.getState().pending === 0 && window.status.getState().savedAt !== null);
  window.close();
  const after = await openWindow(name);
  windows.push(after);
  expect(textOf(await mustOpen(after, 'new'))).toBe('new');
});

test('stashed words do not bring back a document that was deleted permanently', async () => {
  const name = freshName();
  const before = await openWindow(name);
  const document = await before.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'words'));
  stashUpdates([{ id: 'd', kind: 'assessment', state: Y.encodeStateAsUpdate(document.doc) }]);
  await before.documents.deletePermanently(['d']);
  before.close();

  await pageWithFailingStorage(name);
  const answering = await openWindow(name);
  windows.push(answering);
  stashUpdates([{ id: 'd', kind: 'assessment', state: Y.encodeStateAsUpdate(document.doc) }]);
  await recoverTabStash(answering.documents, answering.status);
  expect(await answering.documents.open('d')).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
  expect(answering.status.getState().putBack).toBeNull();
});
