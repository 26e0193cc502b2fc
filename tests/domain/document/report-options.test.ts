import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseReportOptions,
  profilesFor,
  REPORT_AUDIENCES,
  reportOptionsQuery,
  SECTIONS,
} from '../../../src/domain/document/report-options.ts';
import { parseRoute, routes } from '../../../src/lib/routes.ts';

const anyChoice = fc.constantFrom(...REPORT_AUDIENCES).chain((audience) =>
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

describe('report options', () => {
  test('survive a round trip through the address', () => {
    fc.assert(
      fc.property(anyChoice, ({ audience, choice }) => {
        const route = parseRoute(routes.report('x7', audience, reportOptionsQuery(choice, audience)));
        expect(parseReportOptions(route.query, audience)).toEqual(choice);
      }),
    );
  });
  test.each(REPORT_AUDIENCES)('that are defaults leave the address of the %s report without a query', (audience) => {
    expect(reportOptionsQuery(parseReportOptions({}, audience), audience)).toEqual({});
  });
  test('of the community report always have the public profile', () => {
    expect(parseReportOptions({ as: 'full' }, 'community').profile).toBe('public');
  });
  test('that are invalid fall back to the defaults', () => {
    expect(parseReportOptions({ as: 'x', depth: 'y', without: 'z', print: '1' }, 'funder')).toEqual(
      parseReportOptions({}, 'funder'),
    );
  });
});
