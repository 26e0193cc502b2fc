import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVIDENCE_KINDS,
  type EvidenceItem,
  isPresentItem,
  isShowable,
  isStale,
  monthsBetween,
  STRENGTHS,
  strengthOf,
} from '../../../src/domain/assessment/evidence.ts';
import { NO_CONSENT } from '../../../src/domain/assessment/quote-consent.ts';
import { anItem } from '../../support/builders.ts';

const account = (given: Partial<EvidenceItem> = {}): EvidenceItem => anItem({ kind: 'quote', ...given });

test('stored names in documents and backups never change', () => {
  const kinds = 'policy minutes dataset survey follow-up case-study quote photo feedback external observation';
  expect(EVIDENCE_KINDS).toEqual(kinds.split(' '));
  expect(STRENGTHS).toEqual(['none', 'said', 'shown', 'backed-up']);
});

describe('an evidence item', () => {
  test('with a title is present', () => expect(isPresentItem(anItem())).toBe(true));
  test.each(['', '  ', '\n\t'])('with the title %j is not present', (title) =>
    expect(isPresentItem(anItem({ title }))).toBe(false),
  );
  test('that was removed is not present', () => expect(isPresentItem(anItem({ removed: true }))).toBe(false));

  test('with a kind and a date can be shown', () => expect(isShowable(anItem())).toBe(true));
  test('without a kind cannot be shown', () => expect(isShowable(anItem({ kind: null }))).toBe(false));
  test('without a date cannot be shown', () => expect(isShowable(anItem({ date: null }))).toBe(false));
  test('that is one person’s account cannot be shown', () => {
    expect(EVIDENCE_KINDS.filter((kind) => !isShowable(anItem({ kind })))).toEqual(['quote', 'observation']);
  });
});

describe('the strength of evidence', () => {
  test.each<readonly [string, readonly EvidenceItem[], string]>([
    ['nothing', [], 'none'],
    ['items that do not stand', [anItem({ title: ' ' }), anItem({ removed: true })], 'none'],
    ['one account', [account()], 'said'],
    ['many accounts, one from outside', [account(), account(), account({ source: 'outside' })], 'said'],
    ['a document without a date', [anItem({ date: null })], 'said'],
    ['a document with a date', [anItem()], 'shown'],
    ['a document from outside alone', [anItem({ source: 'outside' })], 'shown'],
    ['two documents of our own', [anItem(), anItem()], 'shown'],
    ['a document, and one from outside', [anItem(), anItem({ source: 'outside' })], 'backed-up'],
    ['a document, and an account from outside', [anItem(), account({ source: 'outside' })], 'backed-up'],
    ['a document, and a removed one from outside', [anItem(), anItem({ source: 'outside', removed: true })], 'shown'],
    ['a document, and one from nobody knows where', [anItem(), anItem({ source: null })], 'shown'],
  ])('%s → %s', (_, items, strength) => expect(strengthOf(items)).toBe(strength));

  const anyItem = fc.record({
    id: fc.constant('e'),
    title: fc.constantFrom('', ' ', 'Minutes'),
    kind: fc.option(fc.constantFrom(...EVIDENCE_KINDS)),
    where: fc.constant(''),
    date: fc.option(fc.constant('2026-04-01')),
    source: fc.option(fc.constantFrom('inside' as const, 'outside' as const)),
    removed: fc.boolean(),
    terms: fc.constant(NO_CONSENT),
  });

  test('never decreases with one more item', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 4 }), anyItem, (items, one) => {
        return STRENGTHS.indexOf(strengthOf([...items, one])) >= STRENGTHS.indexOf(strengthOf(items));
      }),
    );
  });
  test('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 4 }), (items) => strengthOf(items) === strengthOf(items.toReversed())),
    );
  });
});

describe('evidence is stale from 24 months', () => {
  test.each([
    ['2024-07-15', '2026-07-14', false],
    ['2024-07-15', '2026-07-15', true],
    ['2024-07-15', '2026-07-16', true],
    ['2024-07-31', '2026-07-01', false],
    ['2024-12-31', '2026-12-30', false],
    ['2024-02-29', '2026-02-28', false],
    ['2024-02-29', '2026-03-01', true],
    ['2026-07-15', '2026-07-15', false],
    ['2027-01-01', '2026-07-15', false],
  ])('from %s, on %s it is stale: %s', (date, today, stale) => expect(isStale(anItem({ date }), today)).toBe(stale));

  test('but never without a date, because its age is unknown', () =>
    expect(isStale(anItem({ date: null }), '2099-01-01')).toBe(false));
});

test.each([
  ['2026-01-31', '2026-02-28', 0],
  ['2026-01-31', '2026-03-01', 1],
  ['2025-12-15', '2026-01-15', 1],
  ['2025-12-15', '2026-01-14', 0],
  ['2026-03-15', '2026-01-15', -2],
])('from %s to %s are %i whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
