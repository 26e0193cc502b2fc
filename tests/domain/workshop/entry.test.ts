import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersTo,
  type Entry,
  isPresentEntry,
  isShownEntry,
  QUOTE_AUDIENCES,
  type QuoteAudience,
  quoteRefusal,
  sortByDots,
  speakerText,
} from '../../../src/domain/workshop/entry.ts';
import { anEntry } from '../../support/display-state.ts';

const TODAY = '2026-11-22';
const quote = anEntry('quote', 'q', 'It changed my week.', { consent: ['partners'], exposureChecked: true });

test.each<readonly [string, Partial<Entry>, boolean, boolean]>([
  ['an approved entry', {}, true, true],
  ['an entry that waits for approval', { shown: false }, true, false],
  ['a removed entry', { removed: true }, false, false],
  ['an entry without words', { words: ' \n' }, false, false],
])('%s', (_, given, present, shown) => {
  const entry = anEntry('said', 'e', 'More time', { shown: true, ...given });
  expect([isPresentEntry(entry), isShownEntry(entry)]).toEqual([present, shown]);
});

test('answers to a question are its present entries of one kind, approved or not', () => {
  const entries = [
    anEntry('word', '1', 'trust', { shown: false }),
    anEntry('word', '2', 'hope', { question: 'other' }),
    anEntry('said', '3', 'More time'),
    anEntry('word', '4', 'fun', { removed: true }),
    anEntry('word', '5', 'tea'),
  ];
  expect(answersTo(entries, 'celebrate', 'word').map(({ id }) => id)).toEqual(['1', '5']);
});

describe('ideas', () => {
  const idea = (id: string, dots: number, madeAt: number) => anEntry('idea', id, id, { dots, madeAt });

  test('with the most dots come first, equal ones by time', () =>
    expect(sortByDots([idea('b', 2, 2), idea('a', 2, 1), idea('c', 9, 3)]).map(({ id }) => id)).toEqual([
      'c',
      'a',
      'b',
    ]));

  test('are neither lost nor changed by sorting', () => {
    const anyIdeas = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 6 });
    fc.assert(
      fc.property(anyIdeas, (all) => {
        const ideas = all.map(([dots, madeAt], i) => idea(String(i), dots, madeAt));
        const sorted = sortByDots(ideas);
        expect(new Set(sorted)).toEqual(new Set(ideas));
        for (const [i, next] of sorted.slice(1).entries())
          expect(sorted[i]?.dots ?? 0).toBeGreaterThanOrEqual(next.dots);
      }),
    );
  });
});

describe('consent to a quote', () => {
  test.each<readonly [readonly QuoteAudience[], QuoteAudience, string | null]>([
    [[], 'team', 'no-consent'],
    [['team'], 'team', null],
    [['team'], 'partners', 'no-consent'],
    [['partners'], 'team', null],
    [['partners'], 'partners', null],
    [['partners'], 'public', 'no-consent'],
    [['public'], 'team', null],
    [['public'], 'partners', null],
    [['team', 'public'], 'public', null],
  ])('for %j, shown to the %s: %s', (consent, audience, refusal) =>
    expect(quoteRefusal({ ...quote, consent }, audience, TODAY)).toBe(refusal),
  );

  test('ends after its last day, even within the team', () => {
    expect(quoteRefusal({ ...quote, until: TODAY }, 'team', TODAY)).toBeNull();
    expect(quoteRefusal({ ...quote, until: '2026-11-21' }, 'team', TODAY)).toBe('run-out');
  });

  test('is not enough outside the team until the exposure check is done', () => {
    const unchecked = { ...quote, exposureChecked: false };
    expect(quoteRefusal(unchecked, 'team', TODAY)).toBeNull();
    expect(quoteRefusal(unchecked, 'partners', TODAY)).toBe('not-checked');
  });

  test('for a wide audience always includes the narrower ones', () => {
    const anyConsent = fc.subarray([...QUOTE_AUDIENCES]);
    fc.assert(
      fc.property(
        anyConsent,
        fc.boolean(),
        fc.option(fc.constantFrom('2026-11-01', TODAY)),
        (consent, checked, until) => {
          const given: Entry = { ...quote, consent, exposureChecked: checked, until };
          const allowed = QUOTE_AUDIENCES.map((audience) => quoteRefusal(given, audience, TODAY) === null);
          // Once an audience is refused, every wider one is refused too.
          expect(allowed).toEqual(allowed.toSorted((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });
});

test.each([
  ['Housing officer', 'Foldgate Homes', 'Housing officer, Foldgate Homes'],
  [' Carer ', '', 'Carer'],
  ['', 'Capstan Carers', 'Capstan Carers'],
  ['', ' ', ''],
])('a speaker with the role “%s” from “%s” is named “%s”', (speaker, organisation, named) =>
  expect(speakerText({ speaker, organisation })).toBe(named),
);
