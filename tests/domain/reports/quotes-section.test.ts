import { describe, expect, test } from 'vitest';
import type { EvidenceItem } from '../../../src/domain/assessment/evidence.ts';
import { NO_CONSENT, type QuoteConsent } from '../../../src/domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../../../src/domain/document/audience.ts';
import { redact } from '../../../src/domain/privacy/redact.ts';
import { quoteSectionBlocks, quotesFor } from '../../../src/domain/reports/quotes-section.ts';
import { anItem, aSnapshot } from '../../support/builders.ts';

describe('quotes', () => {
  const withQuotes = (...quotes: readonly (Partial<QuoteConsent> & Partial<EvidenceItem>)[]) => {
    const items = quotes.map(({ title = 'They listen', kind = 'quote', removed = false, ...terms }, i) =>
      anItem({ id: `q${i}`, title, kind, removed, terms: { ...NO_CONSENT, ...terms } }),
    );
    const statements = { 'plan-1': { evidence: items.map(({ id }) => id) } };
    return aSnapshot({ statements }, { evidence: new Map(items.map((item) => [item.id, item])) });
  };

  test.each<readonly [string, Partial<QuoteConsent>, readonly ExportProfile[]]>([
    ['no consent noted', {}, ['full']],
    ['consent for the team', { consent: 'full' }, ['full']],
    ['consent for partners', { consent: 'partner' }, ['full', 'partner']],
    ['consent for everybody', { consent: 'public' }, ['full', 'partner', 'public']],
    ['consent that ended yesterday', { consent: 'public', expires: '2026-07-14' }, []],
    ['consent that ends today', { consent: 'public', expires: '2026-07-15' }, ['full', 'partner', 'public']],
    ['a speaker who is one of four', { consent: 'public', groupSize: 4 }, ['full']],
    ['a speaker who is one of five', { consent: 'public', groupSize: 5 }, ['full', 'partner', 'public']],
    ['a speaker who is named', { consent: 'public', attribution: 'Siân Price' }, ['full']],
    ['a speaker with a telling description', { consent: 'public', attribution: 'A food bank guest' }, ['full']],
  ])('with %s reach only the readers who may have them', (_, terms, expected) => {
    const input = withQuotes(terms);
    expect(EXPORT_PROFILES.filter((profile) => quotesFor(input, profile).length > 0)).toEqual(expected);
  });

  test.each([
    ['They listen', '', '“They listen”'],
    ['“They listen”', ' ', '“They listen”'],
    ['"They listen."', 'A parent', '“They listen.” A parent'],
    ['«They listen»', ' A parent ', '“They listen” A parent'],
    [' They “really” listen ', '', '“They “really” listen”'],
  ])('%j by %j stand once in quotation marks', (title, attribution, words) =>
    expect(quotesFor(withQuotes({ title, attribution }), 'full')).toEqual([words]),
  );

  test('do not include the notice that stands for a withheld quote', () => {
    const seen = redact(withQuotes({ consent: 'full' }), 'partner').input;
    expect([...seen.evidence.values()].map(({ title }) => title)).toEqual(['Somebody’s words, left out']);
    expect(EXPORT_PROFILES.flatMap((profile) => quotesFor(seen, profile))).toEqual([]);
  });

  test('are quotes only, and neither removed nor blank', () => {
    const input = withQuotes({ kind: 'minutes' }, { removed: true }, { title: ' ' }, { title: 'Kept' });
    expect(quotesFor(input, 'full')).toEqual(['“Kept”']);
  });

  test.each([
    [0, undefined, []],
    [1, undefined, ['A quote', 1]],
    [4, undefined, ['Quotes', 4]],
    [4, 3, ['Quotes', 3]],
    [4, 1, ['A quote', 1]],
  ] as const)('%d of them, at most %s, have the heading for their number', (count, most, expected) => {
    const blocks = quoteSectionBlocks(withQuotes(...Array.from({ length: count }, () => ({}))), 'full', most);
    expect(
      blocks.flatMap((block): readonly (string | number)[] => {
        if (block.type === 'heading') return [block.words.text];
        return block.type === 'list' ? [block.items.length] : [];
      }),
    ).toEqual(expected);
  });
});
