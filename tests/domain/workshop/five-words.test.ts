import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeWord, rankedWords, similarPairs } from '../../../src/domain/workshop/five-words.ts';
import { anEntry } from '../../support/display-state.ts';

const word = (id: string, words: string, mergedInto: string | null = null) =>
  anEntry('word', id, words, { mergedInto });
const ranked = (...entries: ReturnType<typeof word>[]) =>
  rankedWords(entries).map(({ words, count }) => `${count} ${words}`);

test.each([
  ['Trust!', 'trust'],
  ['  “Gaining  Confidence”… ', 'gaining confidence'],
  ['ＦＵＮ', 'fun'],
  ['co-production', 'co-production'],
  ['Łódź', 'łódź'],
  ['!?', ''],
])('“%s” is normalized to “%s”', (words, normalized) => expect(normalizeWord(words)).toBe(normalized));

describe('the ranking', () => {
  test('counts words together that differ in case, punctuation and spaces only', () =>
    expect(ranked(word('1', 'Trust!'), word('2', ' trust'))).toEqual(['2 Trust!']));

  test('puts the most frequent word first, and equal ones in order of entry', () =>
    expect(ranked(word('1', 'hope'), word('2', 'trust'), word('3', 'trust'), word('4', 'fun'))).toEqual([
      '2 trust',
      '1 hope',
      '1 fun',
    ]));

  test('counts merged words as their target, over several steps', () =>
    expect(ranked(word('1', 'confidence'), word('2', 'gaining confidence', '1'), word('3', 'confident', '2'))).toEqual([
      '3 confidence',
    ]));

  test('keeps two words that were merged into each other on two devices', () =>
    expect(ranked(word('1', 'hope', '2'), word('2', 'trust', '1'))).toEqual(['1 hope', '1 trust']));

  test('keeps a word whose merge target does not exist', () =>
    expect(ranked(word('1', 'hope', 'gone'))).toEqual(['1 hope']));

  test('keeps words of punctuation only apart, because they have nothing to compare', () =>
    expect(ranked(word('1', '!'), word('2', '?'))).toEqual(['1 !', '1 ?']));

  test('names the entries behind a word in order of entry', () =>
    expect(rankedWords([word('b', 'Hope'), word('a', 'hope')])[0]?.entries).toEqual(['b', 'a']));

  test('counts each entry exactly once', () => {
    const anyWords = fc.array(fc.record({ words: fc.constantFrom('a', 'b', 'B', 'c!'), into: fc.option(fc.nat(5)) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyWords, (all) => {
        const entries = all.map(({ words, into }, i) => word(String(i), words, into === null ? null : String(into)));
        const counted = rankedWords(entries).flatMap(({ entries: ids }) => ids);
        expect(counted.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('similar words', () => {
  test.each([
    ['confidence', 'gaining confidence'],
    ['numbers', 'number'],
    ['trust', 'trusting'],
    ['Trust', 'trust us'],
  ])('“%s” and “%s” are proposed as one', (a, b) => {
    const [pair] = similarPairs(rankedWords([word('1', a), word('2', b)]));
    expect(pair?.map(({ words }) => words)).toEqual([a, b]);
  });

  test.each([
    ['hope', 'home'],
    ['fun', 'funding'],
    ['we', 'we can'],
    ['open', 'reopen'],
  ])('“%s” and “%s” are not', (a, b) => expect(similarPairs(rankedWords([word('1', a), word('2', b)]))).toEqual([]));

  test('each pair is proposed once', () => {
    const pairs = similarPairs(rankedWords([word('1', 'trust'), word('2', 'trusts'), word('3', 'trusted')]));
    expect(pairs.map((pair) => pair.map(({ words }) => words))).toEqual([
      ['trust', 'trusts'],
      ['trust', 'trusted'],
      ['trusts', 'trusted'],
    ]);
  });
});
