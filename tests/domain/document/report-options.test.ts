import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, choiceFrom, profilesFor, queryFor, SECTIONS } from '../../../src/domain/document/report-options.ts';
import { address, parseAddress } from '../../../src/lib/routes.ts';

const anyChoice = fc.constantFrom(...AUDIENCES).chain((audience) =>
  fc.record({
    audience: fc.constant(audience),
    choice: fc.record({
      profile: fc.constantFrom(...profilesFor(audience)),
      stages: fc.uniqueArray(fc.constantFrom('plan', 'do', 'stage-3')),
      without: fc.subarray([...SECTIONS[audience]]),
      depth: fc.constantFrom('short' as const, 'full' as const),
      largePrint: fc.boolean(),
    }),
  }),
);

describe('a choice', () => {
  test('comes back from its address as it went in', () => {
    fc.assert(
      fc.property(anyChoice, ({ audience, choice }) => {
        const place = parseAddress(address.report('x7', audience, queryFor(choice, audience)));
        expect(choiceFrom(place.query, audience)).toEqual(choice);
      }),
    );
  });
  test.each(AUDIENCES)('that is as usual leaves the address of the %s report bare', (audience) => {
    expect(queryFor(choiceFrom({}, audience), audience)).toEqual({});
  });
  test('of the community’s report is for everybody, whatever the address says', () => {
    expect(choiceFrom({ as: 'full' }, 'community').profile).toBe('public');
  });
  test('that makes no sense is as usual', () => {
    expect(choiceFrom({ as: 'x', depth: 'y', without: 'z', print: '1' }, 'funder')).toEqual(choiceFrom({}, 'funder'));
  });
});
