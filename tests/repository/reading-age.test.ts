/** Texts that the community reads: short sentences of everyday words. */
import { describe, expect, test } from 'vitest';
import { allMessages } from '../../src/app/languages/translations.ts';
import type { Message } from '../../src/lib/i18n/messages.ts';
import { readingAge, syllablesIn } from '../support/reading-age.ts';

/** Years. GOV.UK writes for a reading age of 9; these texts name organisations, statements and evidence. */
const OLDEST = 11;
/** Words in one sentence. */
const LONGEST = 20;

/** Tables and, where only a part is read by the community, the beginnings of its messages. */
const READ_BY_COMMUNITY: readonly (readonly [table: string, beginning: string])[] = [
  ['community report', ''],
  ['record document', ''],
  ['projector', ''],
  ['phones', ''],
  ['print pack', 'consent'],
  ['help', 'notice'],
];

const english = allMessages();
const lastForm = (message: Message): string => (typeof message === 'string' ? message : message.other);
const textsOf = (table: string, beginning: string): readonly string[] =>
  Object.entries(english[table] ?? {})
    .filter(([key]) => key.startsWith(beginning))
    .map(([, message]) => lastForm(message).replace(/\{\w+\}/g, 'it'));

describe.each(READ_BY_COMMUNITY)('%s %s', (table, beginning) => {
  const texts = textsOf(table, beginning);
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/));

  test(`can be read at the age of ${OLDEST}`, () => {
    expect(texts.length).toBeGreaterThan(1);
    expect(readingAge(texts.join('\n'))).toBeLessThanOrEqual(OLDEST);
  });
  test(`has no sentence of more than ${LONGEST} words`, () =>
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > LONGEST)).toEqual([]));
});

describe('the reading age', () => {
  test.each([
    ['cat', 1],
    ['paper', 2],
    ['leave', 1],
    ['chosen', 2],
    ['passed', 1],
    ['decided', 3],
    ['organisation', 5],
  ])('counts the syllables of “%s” as %i', (word, n) => expect(syllablesIn(word)).toBe(n));

  test('is lower for short words in short sentences', () => {
    expect(readingAge('We met. We ate. We will meet again in June.')).toBeLessThan(8);
    expect(
      readingAge(
        'Organisational representatives collaboratively operationalised participatory engagement methodologies.',
      ),
    ).toBeGreaterThan(25);
  });
});
