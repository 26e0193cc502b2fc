import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import type { Fault } from '../../../src/lib/problem/problem.ts';
import { aRubric } from '../../support/builders.ts';

type Json = Record<string, unknown>;
const file = (given: Json = {}): string => JSON.stringify({ ...aRubric(), ...given });
const problemOf = (text: string) => {
  const result = parseRubric(text, 'mine.json');
  return result.ok ? null : result.problem;
};
const faultsOf = (given: Json): readonly Fault[] => {
  const problem = problemOf(file(given));
  return problem?.type === 'faults' ? problem.faults : [];
};
const stageWith = (statement: Json): Json => ({
  stages: [{ ...aRubric().stages[0], statements: [{ id: 's-1', text: { en: 'Yes.' }, ...statement }] }],
});

describe('a file that is no rubric', () => {
  test.each([
    '[]',
    '3',
    'null',
    '"lanes-rubric"',
    '{}',
    '{"format":"lanes-backup","formatVersion":1}',
    '{"format":["lanes-rubric"],"formatVersion":1}',
  ])('%s is refused as foreign', (text) =>
    expect(problemOf(text)).toEqual({ type: 'not-a-lanes-file', name: 'mine.json', kind: 'rubric' }),
  );
  test('an empty file is refused as empty', () =>
    expect(problemOf('')).toEqual({ type: 'empty-file', name: 'mine.json' }));
  test('a truncated file is refused as invalid JSON', () =>
    expect(problemOf(file().slice(0, -1))?.type).toBe('not-json'));
  test('a byte-order mark is ignored', () => expect(problemOf(`\uFEFF${file()}`)).toBeNull());
});

describe('the version of the format', () => {
  test.each([2, 1.5, 99])('%d is refused as newer', (written) => {
    expect(problemOf(file({ formatVersion: written }))).toEqual({
      type: 'newer-file',
      name: 'mine.json',
      written,
      known: 1,
    });
  });
  test('a newer file is refused as newer, whatever else is wrong in it', () =>
    expect(problemOf(file({ formatVersion: 2, stages: 'elsewhere' }))?.type).toBe('newer-file'));
  test.each([0, -1])('%d is refused as unknown', (written) => {
    expect(faultsOf({ formatVersion: written })).toEqual([
      { path: '$.formatVersion', expected: '1', found: String(written) },
    ]);
  });
  test.each([undefined, '1', null])(
    '%j is a fault that is named, for the file does say that it is a rubric',
    (written) => {
      expect(faultsOf({ formatVersion: written }).map((f) => f.path)).toEqual(['$.formatVersion']);
    },
  );
});

describe('a fault', () => {
  test('names the path, the expected and the actual value', () => {
    const faults = [{ path: '$.edition', expected: 'a whole number', found: '"first"' }];
    expect(problemOf(file({ edition: 'first' }))).toEqual({
      type: 'faults',
      name: 'mine.json',
      kind: 'rubric',
      faults,
    });
  });
  test('shortens the actual value to one line', () => {
    const found = (title: string) => faultsOf({ title })[0]?.found;
    expect(found('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`);
    expect(found('x'.repeat(59))).toBe(`"${'x'.repeat(58)}…`);
  });
  test.each([
    ['$.title', { title: undefined }, 'a language map such as { "en": "…" }'],
    ['$.edition', { edition: undefined }, 'a whole number'],
    ['$.stages[0].statements[0].id', stageWith({ id: undefined }), 'an id'],
    [
      '$.supersedes.statements[0].from',
      { supersedes: { edition: 1, statements: [{ to: [], change: 'removed' }] } },
      'an id',
    ],
  ])('of a missing value at %s names the expected value', (path, given, expected) => {
    expect(faultsOf(given)).toEqual([{ path, expected: expect.stringContaining(expected), found: 'nothing' }]);
  });
  test('never contains a message of the validation library', () => {
    const broken = {
      supersedes: { edition: 'one', statements: [{}, 3, { from: 'A', to: 'b', change: 'lost' }] },
      provenance: 3,
      outcomes: [{}, 4],
    };
    const faults = faultsOf({ ...broken, scale: 5, stages: [7, { statements: [8, { parts: [9], asWritten: 10 }] }] });
    expect(faults.length).toBeGreaterThan(15);
    for (const { expected } of faults) expect(expected).not.toMatch(/Invalid|received/);
  });
});

describe('every fault is reported at once', () => {
  test('of different kinds and in different places', () => {
    const stages = [
      { id: 'Plan', name: {}, challenge: { en: '' }, statements: [] },
      { id: 'do', name: { en: 'Do' }, challenge: { EN: 'What?' }, statements: [{ id: 'do-1', text: 'Yes.' }] },
    ];
    const found = faultsOf({ edition: 0, title: 'Mine', stages }).map((f) => f.path);
    expect(found.toSorted()).toEqual(
      [
        '$.edition',
        '$.stages[0].challenge.en',
        '$.stages[0].id',
        '$.stages[0].name',
        '$.stages[0].statements',
        '$.stages[1].challenge.EN',
        '$.stages[1].statements[0].text',
        '$.title',
      ].toSorted(),
    );
  });

  test('a duplicate id together with an empty text', () => {
    const [plan, act] = aRubric().stages;
    const found = faultsOf({ title: { en: '' }, stages: [plan, { ...act, id: 'plan' }] }).map((f) => f.path);
    expect(found.toSorted()).toEqual(['$.stages[1].id', '$.title.en']);
  });

  test('a scale of one level together with a fault in that level', () => {
    const found = faultsOf({ scale: { levels: [{ id: 'yes', label: { en: 'Yes' } }] } }).map((f) => f.path);
    expect(found.toSorted()).toEqual(['$.scale.levels', '$.scale.levels[0].means']);
  });
});

describe('an unknown property', () => {
  test('is a warning with its path, and the rubric is accepted', () => {
    const [plan, act] = aRubric().stages;
    const text = file({
      colour: 'red',
      provenance: { owner: 'us' },
      stages: [
        { ...plan, weight: 2 },
        { ...act, 'kept for': ['2030'] },
      ],
    });
    const result = parseRubric(text, 'mine.json');
    expect(result.ok && result.value.unknown.toSorted()).toEqual([
      '$.colour',
      '$.provenance.owner',
      '$.stages[0].weight',
      '$.stages[1]["kept for"]',
    ]);
    expect(result.ok && result.value.rubric.stages.map((s) => s.id)).toEqual(['plan', 'do']);
  });
  test('is found deep in a statement', () => {
    const result = parseRubric(file(stageWith({ parts: [{ id: 'p-1', text: { en: 'Part' }, hint: 1 }] })), 'mine.json');
    expect(result.ok && result.value.unknown).toEqual(['$.stages[0].statements[0].parts[0].hint']);
  });
  test('is not reported beside a fault', () =>
    expect(faultsOf({ colour: 'red', edition: 0 }).map((f) => f.path)).toEqual(['$.edition']));
  test('optional properties are known', () => {
    const full = {
      about: { en: 'About' },
      provenance: { source: 's', licence: 'l', note: 'n' },
      outcomes: [{ id: 'o-1', text: { en: 'Better' } }],
      supersedes: { edition: 1, statements: [{ from: 'old', to: ['s-1'], change: 'reworded' }] },
      ...stageWith({
        plain: { en: 'Y' },
        parts: [{ id: 'p-1', text: { en: 'P' } }],
        asWritten: { en: 'Yes', note: 'no stop' },
      }),
    };
    const result = parseRubric(file(full), 'mine.json');
    expect(result.ok && result.value.unknown).toEqual([]);
    expect(result.ok && result.value.rubric).toMatchObject(full);
  });
});
