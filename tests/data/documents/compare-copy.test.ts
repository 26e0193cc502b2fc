import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { holdsNewEdits, newCopiesAmong } from '../../../src/data/documents/compare-copy.ts';
import { registersOf } from '../../../src/data/documents/multi-value-register.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import type { Copy } from '../../../src/data/documents/update-log.ts';
import { freshName, mustOpen, openWindow, type TestWindow, textOf, type } from '../../support/windows.ts';

const RUNS = typeof process === 'undefined' ? 200 : 500;

/** One edit of one of three laptops, or a copy from one to another. */
const step = fc.oneof(
  fc.record({ type: fc.constant('write' as const), who: fc.nat(2), text: fc.stringMatching(/^[abc]{0,6}$/) }),
  fc.record({ type: fc.constant('decide' as const), who: fc.nat(2), value: fc.nat(3) }),
  fc.record({ type: fc.constant('copy' as const), who: fc.nat(2), to: fc.nat(2) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function laptopsAfter(steps: readonly Step[]): readonly [Y.Doc, Y.Doc, Y.Doc] {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
  for (const each of steps) {
    const doc = docs[each.who as 0 | 1 | 2];
    if (each.type === 'write') doc.transact(() => replaceText(doc, 'stage/plan/now', each.text));
    else if (each.type === 'decide') registersOf(doc.getMap('decisions')).decide('stage/plan/agreed', each.value);
    else Y.applyUpdate(docs[each.to as 0 | 1 | 2], Y.encodeStateAsUpdate(doc));
  }
  return docs;
}

/** The other way to find out: join and see whether anything changes. */
function changesWhenJoined(there: Y.Doc, here: Y.Doc): boolean {
  const trial = new Y.Doc();
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(here));
  let changed = false;
  trial.on('update', () => {
    changed = true;
  });
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(there));
  return changed;
}

describe('new edits in a copy', () => {
  test('are those that would change the document, whatever was written, deleted and exchanged before', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [ana, ben] = laptopsAfter(steps);
        const changes = changesWhenJoined(ben, ana);
        seen.add(changes);
        expect(holdsNewEdits(ben, ana)).toBe(changes);
      }),
      { numRuns: RUNS },
    );
    expect(seen.size).toBe(2);
  });

  test('are none in the document itself, nor in an empty one', () => {
    const doc = new Y.Doc();
    replaceText(doc, 'stage/plan/now', 'We meet the forum.');
    expect(holdsNewEdits(doc, doc)).toBe(false);
    expect(holdsNewEdits(new Y.Doc(), doc)).toBe(false);
    expect(holdsNewEdits(doc, new Y.Doc())).toBe(true);
  });

  test('include a deletion alone', () => {
    const here = new Y.Doc();
    replaceText(here, 'stage/plan/now', 'We meet the forum.');
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    replaceText(there, 'stage/plan/now', 'We meet.');
    expect(holdsNewEdits(there, here)).toBe(true);
    expect(holdsNewEdits(here, there)).toBe(false);
  });

  test('are found when they wait for edits that only this device has', () => {
    const source = new Y.Doc();
    const updates: Uint8Array[] = [];
    source.on('update', (update: Uint8Array) => updates.push(update));
    replaceText(source, 'stage/plan/now', 'One.');
    replaceText(source, 'stage/plan/now', 'One. Two.');
    const [first = new Uint8Array(), second = new Uint8Array()] = updates;
    const [here, there] = [new Y.Doc(), new Y.Doc()];
    Y.applyUpdate(here, first);
    Y.applyUpdate(there, second);
    expect(there.store.pendingStructs).not.toBeNull();
    expect(holdsNewEdits(there, here)).toBe(true);
    Y.applyUpdate(here, second);
    expect(holdsNewEdits(there, here)).toBe(false);
  });
});

describe('copies among others', () => {
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

  test('only the copies that would change something are returned', async () => {
    const copy = await withDocument();
    const more = withMore(copy);
    const other = { ...copy, id: 'other' };
    expect(await newCopiesAmong(window.documents, [copy, more, other])).toEqual([more, other]);
  });

  test('an older copy adds nothing', async () => {
    const copy = await withDocument();
    type(await mustOpen(window, 'd'), ' and now');
    expect(await newCopiesAmong(window.documents, [copy])).toEqual([]);
  });

  test('a comparison changes nothing in the stored document', async () => {
    const copy = await withDocument();
    await newCopiesAmong(window.documents, [withMore(copy)]);
    expect(textOf(await mustOpen(window, 'd'))).toBe('here');
  });

  test('documents that exist are those stored or open', async () => {
    await withDocument();
    expect(await window.documents.existing(['d', 'other'])).toEqual(new Set(['d']));
  });
});
