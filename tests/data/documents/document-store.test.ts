import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { freshName, mustOpen, openWindow, type TestWindow, textOf, type, until } from '../../support/windows.ts';

const windows: TestWindow[] = [];
async function aWindow(name: string): Promise<TestWindow> {
  const window = await openWindow(name);
  windows.push(window);
  return window;
}
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

const rowsOf = (window: TestWindow, id: string) =>
  window.storage.read(['updates'], (tx) => tx.list('updates', { index: 'document', equals: id }));

describe('a document', () => {
  test('is there again after the window is closed', async () => {
    const name = freshName();
    const before = await aWindow(name);
    const document = await before.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'first'));
    type(document, ' second');
    await before.documents.settled();
    before.close();
    expect(textOf(await mustOpen(await aWindow(name), 'd'))).toBe('first second');
  });

  test('that was never made is a problem, and no row is written', async () => {
    const window = await aWindow(freshName());
    expect(await window.documents.open('nowhere')).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
    expect(await window.storage.read(['documents'], (tx) => tx.count('documents'))).toBe(0);
  });

  test('is opened once, however many ask for it at once', async () => {
    const name = freshName();
    await (await aWindow(name)).documents.create('d', 'assessment', () => undefined);
    const window = await aWindow(name);
    const [a, b] = await Promise.all([mustOpen(window, 'd'), mustOpen(window, 'd')]);
    expect(a.doc).toBe(b.doc);
  });

  test('keeps text of any script, length and emoji exactly', async () => {
    const words = `Ŵyl y Bont – “Żółw” 👩🏽‍🦽 مرحبا 社区 \u202e\0\n\t${'é'.repeat(20_000)}`;
    const name = freshName();
    const window = await aWindow(name);
    await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, words));
    window.close();
    expect(textOf(await mustOpen(await aWindow(name), 'd'))).toBe(words);
  });
});

describe('writing', () => {
  test('keeps up with a burst of 5,000 keys in few rows, and loses none', async () => {
    const name = freshName();
    const window = await aWindow(name);
    const document = await window.documents.create('d', 'assessment', () => undefined);
    for (let i = 0; i < 5_000; i++) type(document, String(i % 10));
    await window.documents.settled();
    expect((await rowsOf(window, 'd')).length).toBeLessThan(10);
    window.close();
    expect(textOf(await mustOpen(await aWindow(name), 'd')).length).toBe(5_000);
  });

  test('says how much is waiting, and that it is saved only when it is', async () => {
    const window = await aWindow(freshName());
    const document = await window.documents.create('d', 'assessment', () => undefined);
    const savedAt = window.status.getState().savedAt;
    type(document, 'a');
    expect(window.status.getState().pending).toBe(1);
    expect(window.status.getState().savedAt).toBe(savedAt);
    await window.documents.settled();
    expect(window.status.getState().pending).toBe(0);
    expect((await rowsOf(window, 'd')).length).toBeGreaterThan(1);
  });

  test('marks the document stale and counts its revision in the same transaction', async () => {
    const window = await aWindow(freshName());
    const document = await window.documents.create('d', 'assessment', () => undefined);
    type(document, 'a');
    await window.documents.settled();
    const row = await window.storage.read(['documents'], (tx) => tx.get('documents', 'd'));
    expect(row).toMatchObject({ stale: 1, revision: document.revision() });
  });
});

describe('two windows on one document', () => {
  test('follow each other, and end alike with every key in it', async () => {
    const name = freshName();
    const [left, right] = [await aWindow(name), await aWindow(name)];
    await left.documents.create('d', 'assessment', () => undefined);
    const [a, b] = [await mustOpen(left, 'd'), await mustOpen(right, 'd')];
    for (let i = 0; i < 100; i++) {
      a.doc.getText('t').insert(0, 'a');
      type(b, 'b');
      if (i % 10 === 0) await new Promise((resume) => setTimeout(resume, 0));
    }
    await until(() => textOf(a).length === 200 && textOf(a) === textOf(b));
    expect([...textOf(a)].filter((letter) => letter === 'a').length).toBe(100);
  });

  test('one that opens in the middle of typing misses nothing', async () => {
    const name = freshName();
    const left = await aWindow(name);
    const a = await left.documents.create('d', 'assessment', () => undefined);
    for (let round = 0; round < 8; round++) {
      for (let i = 0; i < 20; i++) type(a, String(round));
      const late = await aWindow(name);
      const b = await mustOpen(late, 'd');
      type(a, '|');
      await until(
        () => textOf(b) === textOf(a),
        () => [textOf(a).length, textOf(b).length],
      );
    }
  });

  test('never shows another window a change before it is committed', async () => {
    const name = freshName();
    const [left, right] = [await aWindow(name), await aWindow(name)];
    await left.documents.create('d', 'assessment', () => undefined);
    const [a, b] = [await mustOpen(left, 'd'), await mustOpen(right, 'd')];
    let seen = '';
    b.doc.on('afterTransaction', () => {
      seen = textOf(b);
    });
    type(a, 'words');
    expect(left.status.getState().pending).toBe(1);
    await until(() => seen === 'words');
    expect(left.status.getState().pending).toBe(0);
  });

  test('a window that missed the news reads the rows again', async () => {
    const name = freshName();
    const [left, right] = [await aWindow(name), await aWindow(name)];
    await left.documents.create('d', 'assessment', () => undefined);
    const [a, b] = [await mustOpen(left, 'd'), await mustOpen(right, 'd')];
    right.documents.close();
    type(a, 'meanwhile');
    await left.documents.settled();
    expect(textOf(b)).toBe('');
    await right.documents.catchUp();
    expect(textOf(b)).toBe('meanwhile');
  });
});

describe('rows', () => {
  test('become one when there are many, and nothing is lost', async () => {
    const name = freshName();
    const window = await aWindow(name);
    const document = await window.documents.create('d', 'assessment', () => undefined);
    for (let i = 0; i < 80; i++) {
      type(document, `${i},`);
      await window.documents.settled();
    }
    const words = textOf(document);
    window.close();
    const again = await aWindow(name);
    expect(textOf(await mustOpen(again, 'd'))).toBe(words);
    let rows = 99;
    await until(() => {
      void rowsOf(again, 'd').then((found) => {
        rows = found.length;
      });
      return rows === 1;
    });
    again.close();
    expect(textOf(await mustOpen(await aWindow(name), 'd'))).toBe(words);
  });

  test('one that is damaged is set aside whole, and the rest opens', async () => {
    const name = freshName();
    const window = await aWindow(name);
    const document = await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'kept'));
    document.doc.getText('u').insert(0, 'damaged');
    await window.documents.settled();
    const damaged = (await rowsOf(window, 'd')).at(-1);
    if (!damaged) throw new Error('no row');
    const bytes = Uint8Array.from(damaged.bytes);
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 0xff;
    await window.storage.write(['updates'], (tx) => tx.put('updates', [{ ...damaged, bytes }]));
    window.close();

    const again = await aWindow(name);
    const opened = await mustOpen(again, 'd');
    expect(textOf(opened)).toBe('kept');
    expect(opened.damaged).toBe(1);
    const aside = await again.storage.read(['quarantine'], (tx) => tx.list('quarantine'));
    expect(aside.map((row) => [...row.bytes])).toEqual([[...bytes]]);
  });

  test('when none can be read the document does not open, and is not written over', async () => {
    const name = freshName();
    const window = await aWindow(name);
    await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'gone'));
    await window.storage.write(['updates'], async (tx) => {
      const rows = await tx.list('updates');
      await tx.put(
        'updates',
        rows.map((row) => ({ ...row, crc: row.crc ^ 1 })),
      );
    });
    window.close();
    const again = await aWindow(name);
    expect(await again.documents.open('d')).toEqual({ ok: false, problem: { type: 'damaged-document', id: 'd' } });
    expect(await again.storage.read(['quarantine'], (tx) => tx.count('quarantine'))).toBe(1);
  });
});

describe('joining another copy', () => {
  test('adds what it has, and twice or from an older copy changes nothing more', async () => {
    const window = await aWindow(freshName());
    const document = await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'mine '));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document.doc));
    const older = Y.encodeStateAsUpdate(copy);
    copy.getText('t').insert(0, 'theirs ');
    const newer = Y.encodeStateAsUpdate(copy);
    for (const state of [newer, newer, older]) {
      await window.documents.join([{ id: 'd', kind: 'assessment', state }]);
      expect(textOf(document)).toBe('theirs mine ');
    }
  });

  test('takes a document that is not here as a new one', async () => {
    const name = freshName();
    const window = await aWindow(name);
    const copy = new Y.Doc();
    copy.getText('t').insert(0, 'from elsewhere');
    await window.documents.join([{ id: 'new', kind: 'assessment', state: Y.encodeStateAsUpdate(copy) }]);
    window.close();
    expect(textOf(await mustOpen(await aWindow(name), 'new'))).toBe('from elsewhere');
  });

  test('reaches a document that is open in another window', async () => {
    const name = freshName();
    const [left, right] = [await aWindow(name), await aWindow(name)];
    await left.documents.create('d', 'assessment', () => undefined);
    const b = await mustOpen(right, 'd');
    const copy = new Y.Doc();
    copy.getText('t').insert(0, 'joined');
    await left.documents.join([{ id: 'd', kind: 'assessment', state: Y.encodeStateAsUpdate(copy) }]);
    await until(() => textOf(b) === 'joined');
  });

  test('takes all or none', async () => {
    const window = await aWindow(freshName());
    const state = Y.encodeStateAsUpdate(new Y.Doc());
    const refused = window.documents.join([{ id: 'a', kind: 'assessment', state }], {
      alongside: () => Promise.reject(new Error('no')),
    });
    await expect(refused).rejects.toThrow('no');
    expect(await window.storage.read(['documents'], (tx) => tx.count('documents'))).toBe(0);
  });
});
