/** The decided vocabulary: retired words stay retired, in every message and in every document that is made from them. */
import { describe, expect, test } from 'vitest';
import { allMessages } from '../../src/app/languages/translations.ts';
import type { Message } from '../../src/lib/i18n/messages.ts';
import { shippedText } from '../support/builders.ts';
import { labelOf, RETIRED_LABELS, RETIRED_PHRASES, says } from '../support/retired-words.ts';

/** Messages in which a retired word is no label: the key that opens the list of keys. */
const EVERYDAY: readonly string[] = ['help.keyWorkshopAll'];

const english = allMessages();
const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const tables = Object.entries(english);
const forms = tables.flatMap(([table, entries]) =>
  Object.entries(entries).flatMap(([key, message]) =>
    formsOf(message).map((text) => ({ context: `${table}.${key}`, text })),
  ),
);

describe('no label says', () => {
  const retired = Object.entries(RETIRED_LABELS).flatMap(([instead, words]) => words.map((word) => [word, instead]));
  test.each(retired)('“%s”: the word is %s', (word) =>
    expect(
      forms
        .filter(({ context, text }) => labelOf(text) === word && !EVERYDAY.includes(context))
        .map(({ context }) => context),
    ).toEqual([]),
  );
});

describe('no message contains', () => {
  test.each(RETIRED_PHRASES)('“%s”', (phrase) => {
    expect(forms.filter(({ text }) => says(text, phrase)).map(({ context, text }) => `${context}: ${text}`)).toEqual(
      [],
    );
  });
});

test('the levels of the shipped framework have the names and glosses of the contract', () => {
  const { scale } = JSON.parse(shippedText) as {
    scale: { levels: { label: { en: string }; plain: { en: string } }[] };
  };
  expect(scale.levels.map(({ label, plain }) => `${label.en}: ${plain.en}`)).toEqual([
    'Not yet: not happening yet',
    'Emerging: started, depends on one or two people',
    'Developing: in several places, not everywhere',
    'Established: how we normally work',
    'Embedded: built in, would last',
  ]);
});

test('the search for labels finds a label with a colon or a number', () => {
  expect(['Typical:', '{n} Typical', 'Typical…'].map(labelOf)).toEqual(['Typical', 'Typical', 'Typical']);
  expect(labelOf('Typical of us')).toBe('Typical of us');
});
