import { describe, expect, test } from 'vitest';
import { parseRubric, RUBRIC_FILE_LIMIT } from '../../../src/domain/rubric/rubric-file.ts';
import { aRubric, aStage } from '../../support/builders.ts';

type Json = Record<string, unknown>;
const problemOf = (text: string) => {
  const result = parseRubric(text, 'mine.json');
  return result.ok ? null : result.problem;
};
/** Returns the paths of all faults of a rubric with these properties; empty if it is valid. */
const pathsOf = (given: Json): readonly string[] => {
  const problem = problemOf(JSON.stringify({ ...aRubric(), ...given }));
  if (problem && problem.type !== 'faults') throw new Error(problem.type);
  return problem?.faults.map((f) => f.path) ?? [];
};
const levels = (count: number): Json => ({
  scale: {
    levels: Array.from({ length: count }, (_, i) => ({ id: `level-${i + 1}`, label: { en: 'L' }, means: { en: 'M' } })),
  },
});
const stages = (...statements: readonly number[]): Json => ({
  stages: statements.map((count, i) => aStage(`stage${i + 1}`, count)),
});

describe('numbers', () => {
  test.each([2, 9])('%i levels are a scale', (count) => expect(pathsOf(levels(count))).toEqual([]));
  test.each([0, 1, 10])('%i levels are refused', (count) => expect(pathsOf(levels(count))).toEqual(['$.scale.levels']));

  test.each([1, 60])('%i stages are accepted', (count) =>
    expect(pathsOf(stages(...Array<number>(count).fill(1)))).toEqual([]),
  );
  test.each([0, 61])('%i stages are refused', (count) =>
    expect(pathsOf(stages(...Array<number>(count).fill(1)))).toEqual(['$.stages']),
  );

  test('one statement is accepted', () => expect(pathsOf(stages(1))).toEqual([]));
  test('a stage without statements is refused with its path', () =>
    expect(pathsOf(stages(1, 0, 1))).toEqual(['$.stages[1].statements']));
  test.each([[[1000]], [Array<number>(50).fill(20)], [[1, 999]]])('1,000 statements are accepted', (counts) =>
    expect(pathsOf(stages(...counts))).toEqual([]),
  );
  test.each([[[1001]], [[500, 501]]])('1,001 statements are refused with their number', (counts) => {
    const problem = problemOf(JSON.stringify({ ...aRubric(), ...stages(...counts) }));
    expect(problem).toMatchObject({
      type: 'faults',
      faults: [{ path: '$.stages', expected: 'at most 1000 statements in all', found: '1001 statements' }],
    });
  });
});

describe('lengths', () => {
  const padded = (length: number): string => JSON.stringify(aRubric()).padEnd(length, ' ');
  test('a file of four million characters is accepted', () => {
    expect(RUBRIC_FILE_LIMIT).toBe(4_000_000);
    expect(problemOf(padded(4_000_000))).toBeNull();
  });
  test('a file of one character more is refused unread', () => {
    expect(problemOf(padded(4_000_001))).toEqual({
      type: 'too-large',
      name: 'mine.json',
      size: 4_000_001,
      limit: 4_000_000,
    });
  });
  test('a text of 4,000 characters is accepted', () =>
    expect(pathsOf({ title: { en: 'x'.repeat(4000) } })).toEqual([]));
  test('a text of 4,001 is refused', () =>
    expect(pathsOf({ title: { en: 'x'.repeat(4001) } })).toEqual(['$.title.en']));
});

describe('an id', () => {
  test.each(['a', '7', 'plan-1', '0-', 'a'.repeat(64)])('may be "%s"', (id) => expect(pathsOf({ id })).toEqual([]));
  test.each(['', '-a', 'Plan', 'plan_1', 'plan 1', 'plan.1', 'ŵ', 'a\n', 'a'.repeat(65), 7, null, ['a']])(
    'may not be %j',
    (id) => {
      expect(pathsOf({ id })).toEqual(['$.id']);
    },
  );
});

describe('an edition', () => {
  test.each([1, 2, 2026, 9999])('may be %d', (edition) => expect(pathsOf({ edition })).toEqual([]));
  test.each([0, -1, 1.5, 10_000, 1e308, '1', null, true])('may not be %j', (edition) =>
    expect(pathsOf({ edition })).toEqual(['$.edition']),
  );
});

describe('a text', () => {
  test.each(['en', 'cy', 'en-GB', 'zh-Hant', 'ckb', 'sr-Latn-RS', 'de-12345678'])('may be in "%s"', (tag) =>
    expect(pathsOf({ title: { [tag]: 'T' } })).toEqual([]),
  );
  test.each(['EN', 'e', 'abcd', 'english', 'en_GB', 'en-x', 'en-123456789', '12', 'note'])(
    'may not be in "%s"',
    (tag) => {
      expect(pathsOf({ title: { en: 'T', [tag]: 'T' } })).toEqual([
        `$.title${/^[a-z]\w*$/i.test(tag) ? `.${tag}` : `["${tag}"]`}`,
      ]);
    },
  );
  test('needs one language at least', () => expect(pathsOf({ title: {} })).toEqual(['$.title']));
  test('may not be empty in any of its languages', () =>
    expect(pathsOf({ title: { en: 'T', cy: '' } })).toEqual(['$.title.cy']));
  test.each(['T', 3, null, [], true])('is a language map and not %j', (title) =>
    expect(pathsOf({ title })).toEqual(['$.title']),
  );
  test.each([3, null, { en: 'T' }])('of one language is a string and not %j', (text) =>
    expect(pathsOf({ title: { en: text } })).toEqual(['$.title.en']),
  );
  test('as written may have a note beside its languages', () => {
    const [plan] = stages(1).stages as [ReturnType<typeof aStage>];
    const written = (asWritten: Json) =>
      pathsOf({ stages: [{ ...plan, statements: [{ ...plan.statements[0], asWritten }] }] });
    expect(written({ en: 'As it was', 'cy-GB': 'Fel yr oedd', note: 'A slip' })).toEqual([]);
    expect(written({ en: 'As it was', remark: 'A slip' })).toEqual(['$.stages[0].statements[0].asWritten.remark']);
    expect(written([] as never)).toEqual(['$.stages[0].statements[0].asWritten']);
  });
});

test.each([
  ['scale', 3, '$.scale'],
  ['scale', {}, '$.scale.levels'],
  ['stages', {}, '$.stages'],
  ['stages', [3], '$.stages[0]'],
  ['outcomes', {}, '$.outcomes'],
  ['outcomes', [{ id: 'o' }], '$.outcomes[0].text'],
  ['about', null, '$.about'],
  ['provenance', 'us', '$.provenance'],
  ['provenance', [], '$.provenance'],
  ['provenance', ['The form', 'Not stated'], '$.provenance'],
  ['provenance', { note: 3 }, '$.provenance.note'],
  ['supersedes', 1, '$.supersedes'],
])('%s may not be %j', (name, value, path) => expect(pathsOf({ [name]: value })).toEqual([path]));
