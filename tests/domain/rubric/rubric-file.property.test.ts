import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import { jsonPath } from '../../../src/lib/json/read-json.ts';

type Json = { [key: string]: unknown };
type Path = readonly (string | number)[];

const text = fc.dictionary(
  fc.constantFrom('en', 'cy', 'pl', 'ar', 'en-GB', 'zh-Hant'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  {
    minKeys: 1,
    maxKeys: 3,
  },
);
const many = <T>(one: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(one, { minLength, maxLength });
const optional = { requiredKeys: ['id', 'text'] as ('id' | 'text')[] };
const part = fc.record({ id: fc.constant(''), text });
const statement = fc.record(
  {
    id: fc.constant(''),
    text,
    plain: text,
    parts: many(part, 0, 3),
    asWritten: fc.record({ en: fc.constant('As it was'), note: fc.constant('A slip') }),
  },
  optional,
);
const stage = fc.record({ id: fc.constant(''), name: text, challenge: text, statements: many(statement, 1, 4) });
const scale = fc.record({
  levels: many(
    fc.record(
      { id: fc.constant(''), label: text, plain: text, means: text },
      { requiredKeys: ['id', 'label', 'means'] },
    ),
    2,
    9,
  ),
});
const body = fc.record(
  {
    edition: fc.integer({ min: 1, max: 3000 }),
    title: text,
    about: text,
    provenance: fc.record({ source: fc.string(), licence: fc.string(), note: fc.string() }, { requiredKeys: [] }),
    scale,
    outcomes: many(fc.record({ id: fc.constant(''), text }), 0, 3),
    stages: many(stage, 1, 5),
  },
  { requiredKeys: ['edition', 'title', 'scale', 'stages'] },
);

/** Any rubric within the limits; `JSON.parse` gives each its own objects, so that a test may change one. */
const anyRubric = fc.tuple(body, fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/)).map(([made, prefix]): Json => {
  let n = 0;
  const numbered = JSON.stringify(made, (key, value) => (key === 'id' ? `${prefix}${n++}` : value));
  return { format: 'lanes-rubric', formatVersion: 1, id: prefix, ...JSON.parse(numbered) };
});

const pathsIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
};
const at = (rubric: Json, path: Path): unknown => path.reduce<unknown>((value, key) => (value as Json)[key], rubric);
const change = (rubric: Json, path: Path, value: unknown): Json => {
  (at(rubric, path.slice(0, -1)) as Json)[path.at(-1) ?? ''] = value;
  return rubric;
};
const faultsOf = (rubric: Json): readonly string[] => {
  const result = parseRubric(JSON.stringify(rubric), 'any.json');
  return !result.ok && result.problem.type === 'faults' ? result.problem.faults.map((f) => f.path) : [];
};
const isHead = (path: Path): boolean => path.length === 0 || path[0] === 'format' || path[0] === 'formatVersion';

/**
 * Checks for every rubric, and every value in it that `concerns` selects, that the change by `breaking` is refused at
 * its path.
 */
const everyBreachIsNamed = (
  concerns: (path: Path, rubric: Json) => boolean,
  breaking: (value: unknown, rubric: Json) => unknown,
): void => {
  fc.assert(
    fc.property(anyRubric, fc.nat(), (rubric, pick) => {
      const places = pathsIn(rubric).filter((path) => !isHead(path) && concerns(path, rubric));
      const place = places[pick % places.length];
      if (!place) return;
      expect(faultsOf(change(rubric, place, breaking(at(rubric, place), rubric)))).toEqual([jsonPath(place)]);
    }),
    { numRuns: 200 },
  );
};
const OPTIONAL = ['about', 'provenance', 'outcomes', 'plain', 'parts', 'asWritten', 'source', 'licence', 'note'];
const isText = (path: Path, rubric: Json): boolean =>
  typeof at(rubric, path) === 'string' && path.at(-1) !== 'id' && !path.includes('provenance');
const isOwnId = (path: Path): boolean => path.at(-1) === 'id' && path.length > 1;

describe('any rubric', () => {
  test('within the limits is read unchanged and without warnings', () => {
    fc.assert(
      fc.property(anyRubric, (rubric) => {
        expect(parseRubric(JSON.stringify(rubric), 'any.json')).toEqual({ ok: true, value: { rubric, unknown: [] } });
      }),
    );
  });

  test('is refused with the path of a value of the wrong type', () =>
    everyBreachIsNamed(
      () => true,
      () => false,
    ));
  test('is refused with the path of an empty text', () => everyBreachIsNamed(isText, () => ''));
  test('is refused with the path of a text without languages', () => {
    const isMap = (path: Path, rubric: Json) =>
      ['title', 'name', 'text', 'label', 'means', 'challenge'].includes(String(path.at(-1))) &&
      typeof at(rubric, path) === 'object';
    everyBreachIsNamed(isMap, () => ({}));
  });
  test('is refused with the path of a malformed id', () =>
    everyBreachIsNamed(
      (path) => path.at(-1) === 'id',
      (id) => `${id} `,
    ));
  test('is refused with the path of a missing property', () => {
    const needed = (path: Path, rubric: Json) =>
      typeof path.at(-1) === 'string' &&
      !OPTIONAL.includes(String(path.at(-1))) &&
      (!isText(path, rubric) || path.length === 1);
    everyBreachIsNamed(needed, () => undefined);
  });

  test('is refused with both paths of a duplicate id', () => {
    fc.assert(
      fc.property(anyRubric, fc.nat(), fc.nat(), (rubric, pick, other) => {
        const ids = pathsIn(rubric).filter(isOwnId);
        const [i, j] = [pick % ids.length, other % ids.length];
        const [first, again] = [ids[Math.min(i, j)], ids[Math.max(i, j)]];
        if (!first || !again || i === j) return;
        const result = parseRubric(JSON.stringify(change(rubric, again, at(rubric, first))), 'any.json');
        const [fault] = !result.ok && result.problem.type === 'faults' ? result.problem.faults : [];
        expect([fault?.path, /also at (.*)\)/.exec(fault?.expected ?? '')?.[1]].toSorted()).toEqual(
          [jsonPath(first), jsonPath(again)].toSorted(),
        );
      }),
    );
  });

  test('is accepted with an unknown property, which is named', () => {
    fc.assert(
      fc.property(anyRubric, fc.nat(), fc.jsonValue(), (rubric, pick, extra) => {
        const objects = pathsIn(rubric).filter((path) =>
          ['statements', 'stages', 'levels'].includes(String(path.at(-2))),
        );
        const place = [...(objects[pick % objects.length] ?? []), 'x-extra'];
        const result = parseRubric(JSON.stringify(change(structuredClone(rubric), place, extra)), 'any.json');
        expect(result).toEqual({ ok: true, value: { rubric, unknown: [jsonPath(place)] } });
      }),
    );
  });
});
