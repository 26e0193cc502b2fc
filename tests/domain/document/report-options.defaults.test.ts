import { describe, expect, test } from 'vitest';
import { EXPORT_PROFILES, isProfileAtLeast } from '../../../src/domain/document/audience.ts';
import {
  AUDIENCES_WITH_DEPTH,
  parseReportAudience,
  parseReportOptions,
  profilesFor,
  REPORT_AUDIENCES,
  type ReportAudience,
  reportOptionsQuery,
  SECTIONS,
  typeSize,
} from '../../../src/domain/document/report-options.ts';
import { shortChecksum } from '../../../src/domain/document/report-snapshot.ts';

describe('the default options of a report', () => {
  test.each<readonly [ReportAudience, string, readonly string[]]>([
    ['team', 'full', []],
    ['board', 'partner', ['scale']],
    ['community', 'public', []],
    ['funder', 'partner', []],
    ['form', 'full', []],
    ['plan', 'full', []],
  ])('for %s: the profile %s, without %j, short, all stages, usual print', (audience, profile, without) => {
    expect(parseReportOptions({}, audience)).toEqual({
      profile,
      without,
      stages: [],
      depth: 'short',
      largePrint: false,
    });
  });

  test('are for no reader wider than the one that it is made for', () => {
    const wider = REPORT_AUDIENCES.filter(
      (audience) => !profilesFor(audience).includes(parseReportOptions({}, audience).profile),
    );
    expect(wider).toEqual([]);
  });
});

describe('an address', () => {
  test.each(REPORT_AUDIENCES)('names the %s report by its word', (audience) =>
    expect(parseReportAudience(audience)).toBe(audience),
  );
  test.each(['Team', 'boards', '', 'copy', undefined])('with %j names no report', (word) =>
    expect(parseReportAudience(word)).toBeNull(),
  );

  test.each<readonly [string, ReportAudience, Readonly<Record<string, string>>, object]>([
    ['a profile', 'funder', { as: 'public' }, { profile: 'public' }],
    ['a profile of another spelling', 'funder', { as: 'Public' }, { profile: 'partner' }],
    ['a section of the report', 'team', { without: 'voices' }, { without: ['voices'] }],
    ['sections in another order', 'team', { without: 'evidence,answers' }, { without: ['answers', 'evidence'] }],
    ['a section of another report', 'team', { without: 'risks,voices' }, { without: ['voices'] }],
    ['no section to leave out', 'board', { without: '' }, { without: [] }],
    ['stages', 'plan', { stages: 'plan,do' }, { stages: ['plan', 'do'] }],
    ['stages with empty places', 'plan', { stages: ',plan,,' }, { stages: ['plan'] }],
    ['the full depth', 'plan', { depth: 'full' }, { depth: 'full' }],
    ['another depth', 'plan', { depth: 'FULL' }, { depth: 'short' }],
    ['large print', 'community', { print: 'large' }, { largePrint: true }],
    ['another print', 'community', { print: 'huge' }, { largePrint: false }],
  ])('with %s for the %s report is read so', (_, audience, query, expected) =>
    expect(parseReportOptions(query, audience)).toMatchObject(expected),
  );

  test('says that the scale of the board report is wanted by leaving out nothing', () => {
    const choice = { ...parseReportOptions({}, 'board'), without: [] };
    expect(reportOptionsQuery(choice, 'board')).toEqual({ without: '' });
  });
});

describe('readers', () => {
  test('are ordered from the team to everybody', () => {
    const matrix = EXPORT_PROFILES.map((given) => EXPORT_PROFILES.map((needed) => isProfileAtLeast(given, needed)));
    expect(matrix).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });
  test.each(REPORT_AUDIENCES)('of the %s report can be chosen, except where it is for everybody', (audience) =>
    expect(profilesFor(audience)).toEqual(audience === 'community' ? ['public'] : ['full', 'partner', 'public']),
  );
});

test.each<readonly [ReportAudience, boolean, string]>([
  ['team', false, 'usual'],
  ['form', false, 'usual'],
  ['community', false, 'large'],
  ['team', true, 'largest'],
  ['community', true, 'largest'],
])('the %s report with large print %s has %s type', (audience, largePrint, size) =>
  expect(typeSize(audience, { ...parseReportOptions({}, audience), largePrint })).toBe(size),
);

test('sections of a report are named once, and depth is a choice only where something depends on it', () => {
  for (const sections of Object.values(SECTIONS)) expect(new Set(sections).size).toBe(sections.length);
  expect([...AUDIENCES_WITH_DEPTH]).toEqual(['team', 'plan']);
});

test.each([
  ['a1b2c3d4e5f60718', 'a1b2 c3d4 e5f6'],
  ['a1b2c', 'a1b2 c'],
  ['', ''],
])('the checksum %j is read aloud as %j', (checksum, words) => expect(shortChecksum(checksum)).toBe(words));
