import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../../src/domain/exchange/results.ts';
import { parseResults } from '../../../src/domain/exchange/results-file.ts';
import { aSnapshot, level, notAgreed } from '../../support/builders.ts';

type Key = string | number;
type Node = Readonly<Record<Key, unknown>>;

/** Results in which every field of the schema has a value. */
const results = resultsOf(
  aSnapshot({
    rubric: 'small/1/0123abcd',
    previous: 'as0',
    statements: {
      'plan-1': { answer: level(2), target: { type: 'level', level: 3, by: '2026-12-01' } },
      'plan-2': { answer: notAgreed(2, 4) },
    },
    stages: { plan: { agreed: level(2), target: { type: 'maintain' } }, do: { agreed: notAgreed(1, 3) } },
  }),
);

/** Returns a copy with another value at a path; `undefined` removes the field. */
function withValue(node: unknown, [key, ...rest]: readonly Key[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((item, i) => (i === key ? withValue(item, rest, value) : item));
  return { ...(node as Node), [key]: withValue((node as Node)[key], rest, value) };
}

const jsonPathOf = (path: readonly Key[]): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${key}`), '$');

function faultsWith(path: readonly Key[], value: unknown) {
  const parsed = parseResults(JSON.stringify(withValue(results, path, value)), 'r.json');
  return parsed.ok || parsed.problem.type !== 'faults' ? [] : parsed.problem.faults;
}

/** Returns the path of every field below a node, objects and lists before what is in them. */
function pathsOf(node: unknown, path: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof node !== 'object' || node === null) return [path];
  const below = Array.isArray(node)
    ? node.flatMap((item, i) => pathsOf(item, [...path, i]))
    : Object.entries(node).flatMap(([key, value]) => pathsOf(value, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

/** A file without these two is no results file at all, and is refused by its kind. */
const fields = pathsOf(results).filter(([first]) => first !== 'format' && first !== 'formatVersion');
const objectFields = fields.filter((path) => typeof path.at(-1) === 'string');

test('the file that the tables change is accepted as it is', () =>
  expect(parseResults(JSON.stringify(results), 'r.json')).toEqual({ ok: true, value: results }));

describe('every field of a results file', () => {
  test.each(objectFields.map((path) => [jsonPathOf(path), path] as const))('%s is required', (place, path) => {
    const faults = faultsWith(path, undefined);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => place.startsWith(fault.path) || fault.path.startsWith(place))).toBe(true);
  });

  test.each(fields.map((path) => [jsonPathOf(path), path] as const))('%s is refused as a sentence', (place, path) => {
    const faults = faultsWith(path, 'Siân Price said that it is fine');
    expect(faults.some((fault) => place.startsWith(fault.path) || fault.path.startsWith(place))).toBe(true);
  });
});

describe('a value of the right type and out of range is refused with its place and what is expected', () => {
  const statement = ['stages', 0, 'statements', 0] as const;
  test.each<readonly [readonly Key[], unknown, string]>([
    [['writtenOn'], '2026-13-01', 'a day, such as "2026-11-21"'],
    [['assessment', 'begun'], '21/11/2026', 'a day, such as "2026-11-21"'],
    [['assessment', 'id'], '', 'an id: letters, digits and hyphens'],
    [['assessment', 'id'], 'a'.repeat(65), 'an id: letters, digits and hyphens'],
    [['assessment', 'organisation'], 'Riverside Trust', 'an id: letters, digits and hyphens'],
    [['assessment', 'previous'], '-a', 'an id: letters, digits and hyphens'],
    [['rubric', 'edition'], 0, 'a whole number from 1'],
    [['rubric', 'edition'], 1.5, 'a whole number'],
    [['rubric', 'text'], '0123ABCD', 'the first 8 characters of the checksum of its text'],
    [['scale', 'levels'], 10, 'a level up to 9'],
    [['scale', 'established'], 0, 'a level from 1'],
    [['actions', 'done'], -1, 'a whole number from 0'],
    [['actions', 'overdue'], 2 ** 53, 'a whole number'],
    [['stages', 0, 'finished'], 1, 'true or false'],
    [[...statement, 'evidence'], 'proven', '"none", "said", "shown" or "backed-up"'],
    [[...statement, 'answer', 'level'], 2.5, 'a level'],
    [[...statement, 'answer', 'level'], 0, 'a level from 1'],
    [[...statement, 'aim', 'by'], 'soon', 'a day, such as "2026-11-21"'],
    [['stages', 0, 'statements'], {}, 'a list [ … ]'],
    [['stages'], null, 'a list [ … ] of stages'],
  ])('%j: %j', (path, value, expected) => {
    expect(faultsWith(path, value)).toContainEqual(expect.objectContaining({ path: jsonPathOf(path), expected }));
  });
});

describe('an agreed level', () => {
  test.each([{ type: 'dont-know' }, { type: 'unanswered' }, { type: 'not-applicable' }, {}, 3])(
    'is never %j: only a level or a range is agreed',
    (value) => expect(faultsWith(['stages', 0, 'agreed'], value).length).toBeGreaterThan(0),
  );
  test('may be absent, as null', () => expect(faultsWith(['stages', 0, 'agreed'], null)).toEqual([]));
});

describe('figures that the answers do not give are refused', () => {
  test.each([
    ['typical', 2],
    ['lowest', null],
    ['counts', { ...results.stages[0]?.counts, rated: 3 }],
    ['counts', { ...results.stages[0]?.counts, dontKnow: 1 }],
  ])('%s %j', (part, value) => {
    const faults = faultsWith(['stages', 0, part], value);
    expect(faults.map(({ path }) => path)).toEqual([`$.stages[0].${part}`]);
    expect(faults[0]?.expected).toMatch(/, as its answers say$/);
  });
});
