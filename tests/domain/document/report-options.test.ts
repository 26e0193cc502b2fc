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

describe('a choice', () => {
  test('comes back from its address as it went in', () => {
    fc.assert(
      fc.property(anyChoice, ({ audience, choice }) => {
        const route = parseRoute(routes.report('x7', audience, reportOptionsQuery(choice, audience)));
        expect(parseReportOptions(route.query, audience)).toEqual(choice);
      }),
    );
  });
  test.each(REPORT_AUDIENCES)('that is as usual leaves the address of the %s report bare', (audience) => {
    expect(reportOptionsQuery(parseReportOptions({}, audience), audience)).toEqual({});
  });
  test('of the community’s report is for everybody, whatever the address says', () => {
    expect(parseReportOptions({ as: 'full' }, 'community').profile).toBe('public');
  });
  test('that makes no sense is as usual', () => {
    expect(parseReportOptions({ as: 'x', depth: 'y', without: 'z', print: '1' }, 'funder')).toEqual(
      parseReportOptions({}, 'funder'),
    );
  });
});
