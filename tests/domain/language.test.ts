/** Our own words are plain British English. The rubric's words are its authors'; they are not looked at here. */
import { describe, expect, test } from 'vitest';
import '../../src/domain/explain.ts';
import '../../src/domain/plan-text.ts';
import '../../src/domain/season.ts';
import { englishTables, type Message } from '../../src/domain/words.ts';

const formsOf = (message: Message): readonly string[] => (typeof message === 'string' ? [message] : Object.values(message));
const messages = [...englishTables()].flatMap(([table, entries]) =>
  Object.entries(entries).flatMap(([key, message]) => formsOf(message).map((said) => [`${table}.${key}`, said] as const)),
);
const sentencesOf = (said: string): readonly string[] => said.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== '');
const wordCount = (said: string): number => said.split(/\s+/).filter((word) => /\w/.test(word)).length;
const placeholders = (said: string): readonly string[] => [...said.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
/** Messages that say something that they should not. */
const saying = (pattern: RegExp): readonly string[] => messages.filter(([, said]) => pattern.test(said)).map(([key, said]) => `${key}: ${said}`);

test('the words of the domain are here to be looked at', () => {
  expect([...englishTables().keys()]).toEqual(expect.arrayContaining(['problems', 'documents', 'seasons']));
  expect(messages.length).toBeGreaterThan(100);
});

describe('no message', () => {
  test.each(['scor', 'fail', 'non-?complian', 'stakeholder', 'maturit', 'percent', 'average', 'benchmark', 'rank'])(
    'judges, sells or ranks: "%s…"',
    (stem) => {
      expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]);
    },
  );
  test.each(['click', 'tap', 'please', 'sorry', 'oops', 'invalid', 'error', 'utilis', 'leverag', 'simply', 'e\\.g\\.', 'i\\.e\\.', 'etc'])(
    'talks like a machine or an office: "%s"',
    (stem) => expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]),
  );
  test.each(['organiz', 'recogniz', 'color', 'center', 'behavior', 'favorite', 'license\\b', 'canceled', 'program\\b', 'math\\b'])(
    'is spelt as in America: "%s"',
    (stem) => expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]),
  );
  test('has a long sentence: thirty words at most', () => {
    const long = messages.flatMap(([key, said]) =>
      sentencesOf(said)
        .filter((sentence) => wordCount(sentence) > 30)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
  test('is long: five sentences at most', () => expect(messages.filter(([, said]) => sentencesOf(said).length > 5).map(([key]) => key)).toEqual([]));
  test('shouts', () => expect(saying(/!|\b(?!CSV|PDF|JSON|MB)[A-Z]{3,}\b/)).toEqual([]));
  test('has a straight apostrophe where a curly one belongs', () => expect(saying(/\w'\w/)).toEqual([]));
  test('has a space too many', () => expect(saying(/^\s|\s$|\s\s|\s[.,:;]/)).toEqual([]));
  test('is empty', () => expect(saying(/^$/)).toEqual([]));
});

test('sentences of problems are short on the whole: under fifteen words', () => {
  const sentences = messages.filter(([key]) => key.startsWith('problems.')).flatMap(([, said]) => sentencesOf(said));
  expect(sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0) / sentences.length).toBeLessThan(15);
});

test('the forms of a plural ask for the same values, but that one of them may leave out the number', () => {
  for (const entries of englishTables().values()) {
    for (const message of Object.values(entries)) {
      const [first = [], ...others] = formsOf(message).map((form) => placeholders(form).filter((name) => name !== 'n'));
      for (const other of others) expect(other).toEqual(first);
    }
  }
});
