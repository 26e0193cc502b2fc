import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Backup, checkedText, kindOfFile, parseBackup } from '../../../src/domain/exchange/backup-file.ts';
import { VOTING_METHODS } from '../../../src/domain/workshop/workshop.ts';
import { anyText } from '../../support/any-text.ts';

const anyId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
const anyBase64 = fc.uint8Array({ maxLength: 40 }).map((bytes) => btoa(String.fromCharCode(...bytes)));
/** Without the one key that the reader leaves out for safety, and the writer never writes. */
const anyReadable = fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('"__proto__"'));
const anyDocument = fc.record({ id: anyId, readable: anyReadable, document: anyBase64 });
const anyVote = fc.record({
  unit: anyId,
  round: fc.nat(9),
  voter: anyId,
  group: anyId,
  way: fc.constantFrom(...VOTING_METHODS),
  tally: fc.record({
    levels: fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }),
    dontKnow: fc.nat(40),
    notApplicable: fc.nat(40),
  }),
  at: fc.nat(),
});
const anyBackup: fc.Arbitrary<Backup> = fc.record({
  format: fc.constant('lanes-backup' as const),
  formatVersion: fc.constant(1 as const),
  writtenAt: fc.constant('2026-07-15T09:05:30.000Z'),
  app: fc.record({ version: anyText({ maxLength: 8 }) }),
  device: anyText({ maxLength: 20 }),
  contents: fc.constantFrom('everything' as const, 'organisation' as const, 'assessment' as const),
  rubrics: fc.array(fc.record({ key: anyId, text: anyText({ maxLength: 40 }) }), { maxLength: 2 }),
  organisations: fc.array(anyDocument, { maxLength: 2 }),
  assessments: fc.array(anyDocument, { maxLength: 2 }),
  workshops: fc.array(
    fc.tuple(anyDocument, fc.array(anyVote, { maxLength: 3 })).map(([document, votes]) => ({ ...document, votes })),
    { maxLength: 2 },
  ),
  checksum: fc.stringMatching(/^[0-9a-f]{64}$/),
});

const parse = (file: unknown) => parseBackup(JSON.stringify(file), 'b.lanes.json');
const faultsOf = (file: unknown) => {
  const parsed = parse(file);
  return parsed.ok || parsed.problem.type !== 'faults' ? [] : parsed.problem.faults;
};

describe('any backup', () => {
  test('is read as it was written, with what people wrote and what is restored', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        // JSON has no negative zero.
        const written: unknown = JSON.parse(JSON.stringify(backup));
        expect(parse(backup)).toEqual({ ok: true, value: written });
      }),
    );
  });

  test('has the same checked text before and after it is read, also with indentation', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        const parsed = parseBackup(JSON.stringify(backup, null, 1), 'b.lanes.json');
        expect(parsed.ok && checkedText(parsed.value)).toBe(checkedText(backup));
      }),
    );
  });

  test('is told by its kind, whatever people wrote in it', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        expect(kindOfFile(JSON.stringify(backup))).toBe('backup');
      }),
    );
  });

  test('is refused when it is cut short anywhere', () => {
    fc.assert(
      fc.property(anyBackup, fc.double({ min: 0, max: 0.999, noNaN: true }), (backup, share) => {
        const text = JSON.stringify(backup);
        const parsed = parseBackup(text.slice(0, Math.floor(text.length * share)), 'b.lanes.json');
        expect(parsed).toMatchObject({ ok: false, problem: { name: 'b.lanes.json' } });
      }),
    );
  });
});

describe('a workshop in a backup', () => {
  const vote = {
    unit: 'plan-1',
    round: 1,
    voter: 'v1',
    group: 'g1',
    way: VOTING_METHODS[0],
    tally: { levels: [0, 1, 0, 0, 2], dontKnow: 0, notApplicable: 1 },
    at: 5,
  };
  const withVote = (given: object): unknown => ({
    format: 'lanes-backup',
    formatVersion: 1,
    writtenAt: '2026-07-15T09:05:30.000Z',
    app: { version: '0.1.0' },
    contents: 'everything',
    rubrics: [],
    organisations: [],
    assessments: [],
    workshops: [{ id: 'w1', readable: null, document: '', votes: [{ ...vote, ...given }] }],
    checksum: 'c0ffee',
  });
  const VOTE = '$.workshops[0].votes[0]';

  test('may have open votes', () => expect(parse(withVote({})).ok).toBe(true));

  test.each<readonly [string, unknown, string]>([
    ['unit', 1, VOTE],
    ['unit', undefined, VOTE],
    ['round', -1, VOTE],
    ['round', 1.5, VOTE],
    ['voter', null, VOTE],
    ['group', 3, VOTE],
    ['way', 'shouting', VOTE],
    ['tally', null, VOTE],
    ['tally', { levels: [1], dontKnow: 0 }, `${VOTE}.tally`],
    ['at', 'noon', VOTE],
  ])('with the vote field %s as %j is refused with its place', (field, value, parent) => {
    const [fault, ...others] = faultsOf(withVote({ [field]: value }));
    expect(others).toEqual([]);
    expect(fault?.path.startsWith(parent)).toBe(true);
    expect(fault?.path).toMatch(new RegExp(`${field}|notApplicable`));
  });

  test.each([[[-1]], [[0.5]], [['2']], [{}]])('with the counts %j is refused', (levels) => {
    const [fault] = faultsOf(withVote({ tally: { ...vote.tally, levels } }));
    expect(fault?.path.startsWith(`${VOTE}.tally.levels`)).toBe(true);
  });

  test('may be missing, as in files of earlier releases', () => {
    const { workshops, ...earlier } = withVote({}) as Readonly<Record<string, unknown>>;
    expect(workshops).toHaveLength(1);
    expect(parse(earlier)).toMatchObject({ ok: true, value: { workshops: [] } });
  });

  test.each(['rubrics', 'organisations', 'assessments', 'workshops'])(
    '%s: more than 20,000 of them are not read one by one',
    (list) => {
      const file = { ...(withVote({}) as object), [list]: Array.from({ length: 20_001 }, () => 0) };
      expect(faultsOf(file)).toEqual([{ path: `$.${list}`, expected: 'at most 20000', found: '20001' }]);
    },
  );
});
