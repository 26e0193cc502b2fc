import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseUnchanged, type DiffPart, diffText } from '../../src/lib/text-diff.ts';
import { anyText } from '../support/any-text.ts';

const without = (pieces: readonly DiffPart[], type: DiffPart['type']): string =>
  pieces
    .filter((piece) => piece.type !== type)
    .map(({ text }) => text)
    .join('');
const marked = (before: string, after: string): string =>
  diffText(before, after)
    .map(({ type, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[type])
    .join('');

describe('the difference of two texts', () => {
  test.each([
    ['We meet.', 'We meet.', 'We meet.'],
    ['', 'We meet.', '[+We meet.]'],
    ['We meet.', '', '[-We meet.]'],
    ['We meet monthly.', 'We meet weekly.', 'We meet [-monthly][+weekly].'],
    ['We meet.', 'We meet people.', 'We meet[+ people].'],
    ['We ask two members.', 'We ask all our members.', 'We ask [-two][+all our] members.'],
    ['one two three', 'four five three', '[-one two][+four five] three'],
    ['我们开会', '我们不开会', '我们[+不]开会'],
    ['我们每月开会。', '我们每周开会。', '我们[-每月][+每周]开会。'],
    ['เราประชุมทุกเดือน', 'เราประชุมทุกสัปดาห์', 'เราประชุมทุก[-เดือน][+สัปดาห์]'],
    ['私たちは毎月会います', '私たちは毎週会います', '私たちは[-毎月][+毎週]会います'],
    ['Caffi Ŵyl', 'Caffi Ŵyl y Bont', 'Caffi Ŵyl[+ y Bont]'],
  ])('%j → %j reads %j', (before, after, words) => expect(marked(before, after)).toBe(words));

  test('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, after) => {
        const pieces = diffText(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });
  test('of texts made of the same few words gives both back, and keeps as much as can be kept', () => {
    const few = fc.array(fc.constantFrom('we ', 'ask ', 'people ', 'first '), { maxLength: 12 });
    fc.assert(
      fc.property(few, few, few, (head, a, b) => {
        const [before, after] = [[...head, ...a].join(''), [...head, ...b].join('')];
        const pieces = diffText(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
        const kept = pieces.filter(({ type }) => type === 'same').reduce((sum, { text }) => sum + text.length, 0);
        expect(kept).toBeGreaterThanOrEqual(head.join('').trim().length);
      }),
    );
  });
  test('never has two pieces of one type side by side, nor an empty one', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (before, after) => {
        const pieces = diffText(before, after);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
        expect(pieces.every((piece, i) => piece.type !== pieces[i + 1]?.type)).toBe(true);
      }),
    );
  });
  test('of long texts with a heavily rewritten middle marks the middle and keeps both ends', () => {
    const rewritten = (letter: string) => Array.from({ length: 500 }, (_, i) => `${letter}${i}`).join(' ');
    const [before, after] = [`We meet. ${rewritten('a')} We eat.`, `We meet. ${rewritten('b')} We eat.`];
    expect(diffText(before, after)).toEqual([
      { type: 'same', text: 'We meet. ' },
      { type: 'removed', text: rewritten('a') },
      { type: 'added', text: rewritten('b') },
      { type: 'same', text: ' We eat.' },
    ]);
  });
  test('of two long texts with nothing in common comes at once', () => {
    const [before, after] = [
      Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' '),
      Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' '),
    ];
    const start = performance.now();
    const pieces = diffText(before, after);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(without(pieces, 'added')).toBe(before);
    expect(without(pieces, 'removed')).toBe(after);
  });
});

test('a long stretch that did not change is cut down to what stands beside a change', () => {
  const pieces = collapseUnchanged(diffText(`${'word '.repeat(100)}old`, `${'word '.repeat(100)}new`));
  expect(pieces[0]?.text.length).toBeLessThan(70);
  expect(pieces[0]?.text).toMatch(/^ … .*word $/);
});
