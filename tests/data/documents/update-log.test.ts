import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  append,
  applyRows,
  COMPACT_FROM,
  type Copy,
  cleanState,
  compact,
  quarantine,
  readPersisted,
  rowsOf,
} from '../../../src/data/documents/update-log.ts';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import type { UpdateRow } from '../../../src/data/storage/schema.ts';
import type { Storage } from '../../../src/data/storage/storage.ts';
import { freshName } from '../../support/windows.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openIndexedDb(freshName());
});
afterEach(() => storage.close());

/** A document's first update, and one for each further word. */
function updatesOf(...words: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  for (const word of words) doc.getText('t').insert(doc.getText('t').length, word);
  return updates;
}
const copyOf = (id: string, state: Uint8Array, revision?: number): Copy => ({
  id,
  kind: 'assessment',
  state,
  ...(revision === undefined ? {} : { revision }),
});
const write = (copies: readonly Copy[]) =>
  storage.write(['documents', 'updates', 'kept'], async (tx) =>
    append(
      tx,
      copies,
      await readPersisted(
        tx,
        copies.map(({ id }) => id),
      ),
    ),
  );
const textIn = (rows: readonly UpdateRow[]): string => {
  const doc = new Y.Doc();
  applyRows(doc, rows);
  return doc.getText('t').toString();
};
const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 2 ? byte ^ 0xff : byte));

describe('appending', () => {
  test('each copy gets the next revision of its document, and the document is stale', async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = updatesOf('one ', 'two');
    await write([copyOf('a', first)]);
    const news = await write([copyOf('a', second), copyOf('b', first), copyOf('b', second)]);
    expect(news.map(({ document, revision }) => [document, revision])).toEqual([
      ['a', 2],
      ['b', 1],
      ['b', 2],
    ]);
    const { row, updates } = await rowsOf(storage, 'a');
    expect(row).toMatchObject({ id: 'a', kind: 'assessment', revision: 2, stale: 1 });
    expect(textIn(updates)).toBe('one two');
  });

  test('a revision that the document is known to have had is passed', async () => {
    const [first = new Uint8Array()] = updatesOf('one');
    const [news] = await write([copyOf('a', first, 41)]);
    expect(news?.revision).toBe(42);
  });

  test('every transaction counts as one write', async () => {
    const [first = new Uint8Array()] = updatesOf('one');
    const writes = async () => (await storage.read(['documents', 'kept'], (tx) => readPersisted(tx, []))).writes;
    const before = await writes();
    await write([copyOf('a', first), copyOf('b', first)]);
    expect(await writes()).toBe(before + 1);
  });
});

describe('damaged rows', () => {
  test('are returned, and the readable ones are applied', async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = updatesOf('one ', 'two');
    await write([copyOf('a', first), copyOf('a', second)]);
    const { updates } = await rowsOf(storage, 'a');
    const damaged = updates.map((row, i) => (i === 1 ? { ...row, bytes: flipped(row.bytes) } : row));
    const doc = new Y.Doc();
    expect(applyRows(doc, damaged)).toEqual([damaged[1]]);
    expect(doc.getText('t').toString()).toBe('one ');
  });

  test('are moved to the quarantine unchanged', async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = updatesOf('one ', 'two');
    await write([copyOf('a', first), copyOf('a', second)]);
    const { updates } = await rowsOf(storage, 'a');
    await quarantine(storage, 'a', updates.slice(1));
    expect(textIn((await rowsOf(storage, 'a')).updates)).toBe('one ');
    const [kept] = await storage.read(['quarantine'], (tx) => tx.list('quarantine'));
    expect(kept).toMatchObject({ document: 'a', bytes: second });
  });
});

describe('compacting', () => {
  const words = Array.from({ length: COMPACT_FROM + 1 }, (_, i) => `${i} `);

  test('many rows become one with the same text', async () => {
    await write(updatesOf(...words).map((update) => copyOf('a', update)));
    await compact(storage, 'a');
    const { updates } = await rowsOf(storage, 'a');
    expect(updates).toHaveLength(1);
    expect(textIn(updates)).toBe(words.join(''));
  });

  test('few rows stay as they are', async () => {
    await write(updatesOf(...words.slice(1)).map((update) => copyOf('a', update)));
    await compact(storage, 'a');
    expect((await rowsOf(storage, 'a')).updates).toHaveLength(COMPACT_FROM);
  });

  test('a damaged row stays beside the compacted one', async () => {
    await write(updatesOf(...words).map((update) => copyOf('a', update)));
    const { updates } = await rowsOf(storage, 'a');
    const last = updates.at(-1);
    if (!last) throw new Error('No row was written');
    await storage.write(['updates'], (tx) => tx.put('updates', [{ ...last, crc: last.crc + 1 }]));
    await compact(storage, 'a');
    const after = (await rowsOf(storage, 'a')).updates;
    expect(after).toHaveLength(2);
    expect(after.find(({ i }) => i === last.i)?.bytes).toEqual(last.bytes);
  });
});

test('a state for a file holds no deleted text', () => {
  const doc = new Y.Doc({ gc: false });
  doc.getText('t').insert(0, 'secret');
  doc.getText('t').delete(0, 6);
  doc.getText('t').insert(0, 'open');
  const contains = (state: Uint8Array): boolean => new TextDecoder().decode(state).includes('secret');
  expect(contains(Y.encodeStateAsUpdate(doc))).toBe(true);
  expect(contains(cleanState(doc))).toBe(false);
});
