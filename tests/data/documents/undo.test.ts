import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createUndo, LOCAL_ORIGIN } from '../../../src/data/documents/undo.ts';

function aDesk() {
  const [left, right] = [new Y.Doc(), new Y.Doc()];
  const undo = createUndo([left, right]);
  const set = (doc: Y.Doc, key: string, value: unknown): void => void doc.getMap('m').set(key, value);
  const get = (doc: Y.Doc, key: string): unknown => doc.getMap('m').get(key);
  return { left, right, undo, set, get };
}

describe('undo', () => {
  test('undoes steps in the order in which they were done, over both documents', () => {
    const { left, right, undo, set, get } = aDesk();
    undo.act('one', () => set(left, 'a', 1));
    undo.act('two', () => set(right, 'b', 2));
    undo.act('three', () => set(left, 'c', 3));
    expect(undo.state.getState().undo).toBe('three');
    undo.undo();
    expect([get(left, 'a'), get(right, 'b'), get(left, 'c')]).toEqual([1, 2, undefined]);
    undo.undo();
    expect([get(left, 'a'), get(right, 'b')]).toEqual([1, undefined]);
    expect(undo.state.getState()).toMatchObject({ undo: 'one', redo: 'two' });
    undo.redo();
    expect(get(right, 'b')).toBe(2);
    undo.redo();
    expect(get(left, 'c')).toBe(3);
    expect(undo.state.getState().redo).toBeNull();
  });

  test('makes one step of the typing since a mark, and offers its undo', () => {
    const { left, undo } = aDesk();
    const words = left.getText('words');
    undo.type('Typing', () => words.insert(0, 'Write it down'));
    const mark = undo.mark();
    undo.type('Typing', () => words.delete(5, 8));
    undo.act('Colour', () => left.getMap('m').set('colour', 'red'));
    undo.type('Typing', () => words.delete(0, 5));
    undo.join(mark, 'Draft removed');
    expect(undo.state.getState()).toMatchObject({ undo: 'Draft removed', offered: 'Draft removed' });
    undo.undo();
    expect(words.toString()).toBe('Write it down');
    expect(left.getMap('m').has('colour')).toBe(false);
    expect(undo.state.getState()).toMatchObject({ undo: 'Typing', offered: null });
  });

  test('joins nothing where nothing was done since the mark', () => {
    const { left, undo, set } = aDesk();
    undo.act('one', () => set(left, 'a', 1));
    undo.join(undo.mark(), 'Draft removed');
    expect(undo.state.getState()).toMatchObject({ undo: 'one', offered: null });
  });

  test('undoes a step that changed both documents as one', () => {
    const { left, right, undo, set, get } = aDesk();
    undo.act('link', () => {
      set(left, 'a', 1);
      set(right, 'b', 1);
    });
    undo.undo();
    expect([get(left, 'a'), get(right, 'b')]).toEqual([undefined, undefined]);
    undo.redo();
    expect([get(left, 'a'), get(right, 'b')]).toEqual([1, 1]);
  });

  test('two acts in quick succession are two steps', () => {
    const { left, undo, set, get } = aDesk();
    undo.act('one', () => set(left, 'a', 1));
    undo.act('two', () => set(left, 'a', 2));
    undo.undo();
    expect(get(left, 'a')).toBe(1);
  });
});

describe('steps', () => {
  test('letters typed in one go are one step, and another box begins another', () => {
    const { left, undo } = aDesk();
    for (const letter of 'abc') undo.type('one box', () => left.getText('t').insert(left.getText('t').length, letter));
    for (const letter of 'xyz')
      undo.type('other box', () => left.getText('u').insert(left.getText('u').length, letter));
    undo.undo();
    expect([left.getText('t').toString(), left.getText('u').toString()]).toEqual(['abc', '']);
    undo.undo();
    expect(left.getText('t').toString()).toBe('');
  });

  test('never undoes a change of another person', () => {
    const { left, undo, set, get } = aDesk();
    undo.act('mine', () => set(left, 'mine', 1));
    left.transact(() => set(left, 'theirs', 1), 'somebody else');
    undo.undo();
    expect([get(left, 'mine'), get(left, 'theirs')]).toEqual([undefined, 1]);
    expect(undo.state.getState().undo).toBeNull();
  });

  test('a new act clears the steps that could be redone', () => {
    const { left, undo, set } = aDesk();
    undo.act('one', () => set(left, 'a', 1));
    undo.undo();
    undo.act('two', () => set(left, 'b', 1));
    expect(undo.state.getState()).toMatchObject({ undo: 'two', redo: null });
  });

  test('an offer stays until the next change, and can be closed', () => {
    const { left, undo, set } = aDesk();
    undo.act('Action removed', () => set(left, 'a', 1), { offer: true });
    expect(undo.state.getState().offered).toBe('Action removed');
    undo.type('typing', () => left.getText('t').insert(0, 'x'));
    expect(undo.state.getState().offered).toBeNull();
    undo.act('again', () => set(left, 'b', 1), { offer: true });
    undo.dismiss();
    expect(undo.state.getState()).toMatchObject({ offered: null, undo: 'again' });
  });

  test('changes made outside this window are no steps', () => {
    const { left, undo, set } = aDesk();
    left.transact(() => set(left, 'a', 1));
    expect(undo.state.getState().undo).toBeNull();
    left.transact(() => set(left, 'b', 1), LOCAL_ORIGIN);
    expect(undo.state.getState().undo).not.toBeNull();
  });

  test('with nothing to take back does nothing', () => {
    const { undo } = aDesk();
    undo.undo();
    undo.redo();
    expect(undo.state.getState()).toEqual({ undo: null, redo: null, offered: null });
  });
});
