import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { compareCopy, newCopiesAmong } from '../../../src/data/documents/compare-copy.ts';
import type { Copy } from '../../../src/data/documents/update-log.ts';
import { freshName, mustOpen, openWindow, type TestWindow, textOf, type } from '../../support/windows.ts';

let window: TestWindow;
afterEach(() => window.close());

async function withDocument(): Promise<Copy> {
  window = await openWindow(freshName());
  const document = await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'here'));
  return { id: 'd', kind: 'assessment', state: Y.encodeStateAsUpdate(document.doc) };
}

/** The same document with a further word. */
function withMore({ state, ...copy }: Copy): Copy {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  doc.getText('t').insert(0, 'more ');
  return { ...copy, state: Y.encodeStateAsUpdate(doc) };
}

test('a copy is new, the same, or adds to what is stored', async () => {
  const copy = await withDocument();
  expect(await compareCopy(window.documents, { ...copy, id: 'other' })).toBe('new');
  expect(await compareCopy(window.documents, copy)).toBe('same');
  expect(await compareCopy(window.documents, withMore(copy))).toBe('adds');
});

test('an older copy is the same, because it adds nothing', async () => {
  const copy = await withDocument();
  type(await mustOpen(window, 'd'), ' and now');
  expect(await compareCopy(window.documents, copy)).toBe('same');
});

test('a comparison changes nothing in the stored document', async () => {
  const copy = await withDocument();
  await compareCopy(window.documents, withMore(copy));
  expect(textOf(await mustOpen(window, 'd'))).toBe('here');
});

test('only the copies that would change something are returned', async () => {
  const copy = await withDocument();
  const more = withMore(copy);
  const other = { ...copy, id: 'other' };
  expect(await newCopiesAmong(window.documents, [copy, more, other])).toEqual([more, other]);
});
