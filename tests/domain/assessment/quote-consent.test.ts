import { describe, expect, test } from 'vitest';
import {
  identifiesPerson,
  mayShowQuote,
  NO_CONSENT,
  type Quote,
  quoteConsentErrors,
} from '../../../src/domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../../../src/domain/document/audience.ts';

const TODAY = '2026-07-15';
const aQuote = (given: Partial<Quote> = {}): Quote => ({
  ...NO_CONSENT,
  words: 'They asked us first',
  consent: 'public',
  groupSize: 12,
  ...given,
});

describe('errors of a quote', () => {
  test.each<[string, Partial<Quote>, ExportProfile, readonly string[]]>([
    ['nothing, where everything was agreed', {}, 'public', []],
    ['that nobody noted what was agreed', { consent: null }, 'partner', ['no-consent']],
    ['that it was agreed for fewer readers', { consent: 'partner' }, 'public', ['consent-narrower']],
    ['nothing, where more were agreed than read it', { consent: 'public' }, 'partner', []],
    ['that the agreement ended yesterday', { expires: '2026-07-14' }, 'public', ['consent-expired']],
    ['nothing, on the last day of the agreement', { expires: TODAY }, 'public', []],
    ['that it could only be one of four', { groupSize: 4 }, 'public', ['small-group']],
    ['nothing, where it could be one of five', { groupSize: 5 }, 'public', []],
    ['a name', { attribution: 'Siân Price' }, 'public', ['exposes']],
    ['an illness', { attribution: 'A member of the dementia café' }, 'public', ['exposes']],
    [
      'several things at once',
      { consent: null, groupSize: 1, expires: '2020-01-01' },
      'full',
      ['no-consent', 'consent-expired', 'small-group'],
    ],
  ])('%s', (_, given, profile, faults) => expect(quoteConsentErrors(aQuote(given), profile, TODAY)).toEqual(faults));

  test('any error withholds a quote outside the team, within it only expired consent', () => {
    const shownTo = (given: Partial<Quote>) =>
      EXPORT_PROFILES.filter((profile) => mayShowQuote(aQuote(given), profile, TODAY));
    expect(shownTo({})).toEqual(['full', 'partner', 'public']);
    expect(shownTo({ consent: 'partner' })).toEqual(['full', 'partner']);
    expect(shownTo({ groupSize: 2 })).toEqual(['full']);
    expect(shownTo({ expires: '2026-01-01' })).toEqual([]);
  });
});

test.each([
  ['A volunteer', false],
  ['Manager at a partner organisation', false],
  ['Parent, Friday session', false],
  ['Mrs Jones', true],
  ['Ana Silva, volunteer', true],
  ['A woman in recovery', true],
  ['Somebody on 07700 900123', true],
])('“%s” identifies a person: %s', (attribution, could) => expect(identifiesPerson(attribution)).toBe(could));
