import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { paths } from '../../../src/data/documents/paths.ts';
import { bindText, readText, replaceText } from '../../../src/data/documents/text-binding.ts';

const PATH = paths.stage('plan').now;

describe('reading a text', () => {
  test('a text that was never written is empty and is not created', () => {
    const doc = new Y.Doc();
    expect(readText(doc, PATH)).toBe('');
    expect(doc.share.has(PATH)).toBe(false);
  });
});

describe('replacing a text', () => {
  test('any text becomes any other text', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (versions) => {
        const doc = new Y.Doc();
        for (const version of versions) {
          replaceText(doc, PATH, version);
          expect(readText(doc, PATH)).toBe(version);
        }
      }),
    );
  });

  test('text that another person types at the same time stays', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    replaceText(mine, PATH, 'We meet in spring.');
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    replaceText(mine, PATH, 'We meet each spring.');
    replaceText(theirs, PATH, 'We meet in spring. And in autumn.');
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    expect(readText(mine, PATH)).toBe('We meet each spring. And in autumn.');
  });

  const EMOJI: readonly (readonly [string, string])[] = [
    ['😀', '😁'],
    ['a😀b', 'a😁b'],
    ['😀😀', '😀'],
    ['😀', ''],
    ['x😀', 'x😀😀'],
  ];
  test.each(EMOJI)('no half of a character is left between “%s” and “%s”', (before, after) => {
    const doc = new Y.Doc();
    replaceText(doc, PATH, before);
    const edits: string[] = [];
    doc.getText(PATH).observe(({ delta }) => {
      for (const { insert } of delta) if (typeof insert === 'string') edits.push(insert);
    });
    replaceText(doc, PATH, after);
    expect(readText(doc, PATH)).toBe(after);
    expect(edits.filter((edit) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(edit))).toEqual([]);
  });
});

describe('a bound text', () => {
  test('runs each change as an act, and none for the words that stand already', () => {
    const doc = new Y.Doc();
    let acts = 0;
    const binding = bindText(doc, PATH, (change) => {
      acts++;
      change();
    });
    binding.write('First');
    binding.write('First');
    expect(binding.get()).toBe('First');
    expect(acts).toBe(1);
  });

  test('tells its listener where the text changed, until it is stopped', () => {
    const doc = new Y.Doc();
    replaceText(doc, PATH, 'We meet.');
    const heard: unknown[] = [];
    const binding = bindText(doc, PATH, (change) => change());
    const stop = binding.watch((changes) => heard.push(...changes));
    replaceText(doc, PATH, 'We often meet.');
    replaceText(doc, PATH, 'We meet.');
    expect(heard).toEqual([
      { at: 3, remove: 0, insert: 6 },
      { at: 3, remove: 6, insert: 0 },
    ]);
    stop();
    replaceText(doc, PATH, 'Over');
    expect(heard).toHaveLength(2);
  });
});
