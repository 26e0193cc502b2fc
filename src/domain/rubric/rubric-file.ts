/** Parses and validates a rubric file: the result is a complete rubric, or every fault of the file at once. */
import * as v from 'valibot';
import { isRecord, jsonPath, readJson } from '../../lib/json/read-json.ts';
import { type Fault, fail, ok, type Result } from '../../lib/problem/problem.ts';
import { withCorrectedLevels } from './corrected-edition.ts';
import { LIMITS, type Rubric, rubricSchema } from './rubric.ts';

/** Bytes of the largest rubric that the limits allow, in several languages. */
export const RUBRIC_FILE_LIMIT = 4_000_000;

/** 1,000 statements with parts and glosses in ten languages have 80,000 values. */
const MOST_VALUES = 120_000;

/** Number of reported faults. More would not be mended before the next attempt. */
const MOST_FAULTS = 1_000;

export interface ReadRubric {
  readonly rubric: Rubric;
  /**
   * JSON paths of properties that this release does not know. They are kept, and shown as a warning (contracts.md
   * §3).
   */
  readonly unknown: readonly string[];
}

/**
 * Parses a rubric file. Returns every fault with its JSON path, and no rubric if there is any. The first text of the
 * shipped edition is read with the corrected glosses (`corrected-edition.ts`).
 * @param name name of the file in error messages
 */
export function parseRubric(text: string, name: string): Result<ReadRubric> {
  if (text.length > RUBRIC_FILE_LIMIT)
    return fail({ type: 'too-large', name, size: text.length, limit: RUBRIC_FILE_LIMIT });
  const json = readJson(text, name, MOST_VALUES);
  if (!json.ok) return json;
  if (!isRecord(json.value) || json.value.format !== 'lanes-rubric')
    return fail({ type: 'not-a-lanes-file', name, kind: 'rubric' });
  const { formatVersion } = json.value;
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return fail({ type: 'newer-file', name, written: formatVersion, known: 1 });

  const parsed = v.safeParse(rubricSchema, json.value);
  const faults = parsed.success ? [] : faultsOf(parsed.issues, rubricSchema);
  const known = new Set(faults.map(({ path }) => path));
  faults.push(...faultsAcross(json.value).filter(({ path }) => !known.has(path)));
  if (!parsed.success || faults.length > 0) return fail({ type: 'faults', name, kind: 'rubric', faults });
  return ok({ rubric: withCorrectedLevels(parsed.output), unknown: unknownPaths(json.value, parsed.output, []) });
}

/** Converts issues of valibot to faults, at most `MOST_FAULTS`. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[], schema: v.GenericSchema): Fault[] =>
  issues.slice(0, MOST_FAULTS).map((issue) => faultOf(issue, schema));

/** Uses the issue's message as the expectation: each schema here states what it expects. */
function faultOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): Fault {
  const keys = (issue.path ?? []).map((step) => step.key as string | number);
  const isMissing = issue.input === undefined;
  return {
    path: jsonPath(keys),
    expected: isMissing ? expectedAt(schema, keys) : issue.message,
    found: shown(issue.input),
  };
}

interface Inner extends v.GenericSchema {
  readonly entries?: { readonly [key: string]: Inner };
  readonly item?: Inner;
  readonly value?: Inner;
  readonly wrapped?: Inner;
}

/**
 * Returns the expectation for a missing value. Valibot reports the message of the surrounding object, so the schema
 * of the value itself is looked up.
 */
function expectedAt(schema: v.GenericSchema, keys: readonly (string | number)[]): string {
  let place: Inner | undefined = schema as Inner;
  for (const key of keys) {
    while (place?.wrapped) place = place.wrapped;
    place = place?.entries?.[key] ?? place?.item ?? place?.value;
  }
  const result = place && v.safeParse(place, undefined);
  return result?.issues?.[0]?.message ?? 'something';
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/**
 * Finds faults that span several values: duplicate ids, too many statements in total, mappings to unknown statements.
 * It reads the raw file, whatever else is wrong in it, so that all faults are reported at once.
 */
function faultsAcross(file: unknown): Fault[] {
  const levels = listAt(file, 'scale', 'levels');
  const stages = listAt(file, 'stages');
  return [...idsTwice(file), ...tooFewOrMany(levels, stages), ...listsForObjects(file), ...brokenMapping(file, stages)];
}

const property = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);
const listAt = (value: unknown, ...keys: readonly string[]): readonly unknown[] => {
  const found = keys.reduce(property, value);
  return Array.isArray(found) ? found : [];
};
type Keys = readonly (string | number)[];
const statementsWithKeys = (file: unknown): readonly { readonly statement: unknown; readonly keys: Keys }[] =>
  listAt(file, 'stages').flatMap((stage, i) =>
    listAt(stage, 'statements').map((statement, j) => ({ statement, keys: ['stages', i, 'statements', j] as Keys })),
  );

function idsTwice(file: unknown): Fault[] {
  const inOrder: (readonly [unknown, Keys])[] = [
    ...listAt(file, 'scale', 'levels').map((level, i) => [level, ['scale', 'levels', i]] as const),
    ...listAt(file, 'outcomes').map((outcome, i) => [outcome, ['outcomes', i]] as const),
    ...listAt(file, 'stages').flatMap((stage, i) => [
      [stage, ['stages', i]] as const,
      ...listAt(stage, 'statements').flatMap((statement, j) => [
        [statement, ['stages', i, 'statements', j]] as const,
        ...listAt(statement, 'parts').map((part, k) => [part, ['stages', i, 'statements', j, 'parts', k]] as const),
      ]),
    ]),
  ];
  const seen = new Map<string, string>();
  return inOrder.flatMap(([owner, keys]) => {
    const id = property(owner, 'id');
    const path = jsonPath([...keys, 'id']);
    if (typeof id !== 'string') return [];
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    return first === undefined
      ? []
      : [
          {
            path,
            expected: `an id that stands only once in the file (it is also at ${first})`,
            found: JSON.stringify(id),
          },
        ];
  });
}

/** Counts again, because valibot skips length checks if an item has the wrong type. */
function tooFewOrMany(levels: readonly unknown[], stages: readonly unknown[]): Fault[] {
  const count = stages.reduce<number>((sum, stage) => sum + listAt(stage, 'statements').length, 0);
  const { levels: few, stages: many, statements } = LIMITS;
  const faults: Fault[] = [];
  if (levels.length > 0 && levels.length < few.min)
    faults.push({ path: '$.scale.levels', expected: 'at least 2 levels', found: `${levels.length} level` });
  if (levels.length > few.max)
    faults.push({ path: '$.scale.levels', expected: 'at most 9 levels', found: `${levels.length} levels` });
  if (stages.length > many.max)
    faults.push({ path: '$.stages', expected: 'at most 60 stages', found: `${stages.length} stages` });
  else if (count > statements.max)
    faults.push({
      path: '$.stages',
      expected: `at most ${statements.max} statements in all`,
      found: `${count} statements`,
    });
  return faults;
}

/** Refuses lists where objects are expected: valibot accepts an array as an object if no property is required. */
function listsForObjects(file: unknown): Fault[] {
  const fault = (keys: Keys, value: unknown): Fault[] =>
    Array.isArray(value) ? [{ path: jsonPath(keys), expected: 'an object { … }', found: shown(value) }] : [];
  return [
    ...fault(['provenance'], property(file, 'provenance')),
    ...statementsWithKeys(file).flatMap(({ statement, keys }) =>
      fault([...keys, 'asWritten'], property(statement, 'asWritten')),
    ),
  ];
}

function brokenMapping(file: unknown, stages: readonly unknown[]): Fault[] {
  const ids = new Set(stages.flatMap((stage) => listAt(stage, 'statements').map((s) => property(s, 'id'))));
  return listAt(file, 'supersedes', 'statements').flatMap((change, i) =>
    listAt(change, 'to')
      .map((to, j) => ({ to, path: jsonPath(['supersedes', 'statements', i, 'to', j]) }))
      .filter(({ to }) => !ids.has(to))
      .map(({ to, path }) => ({ path, expected: 'the id of a statement in this file', found: shown(to) })),
  );
}

/** Returns the JSON paths of properties that the file has and the parsed result has not. */
function unknownPaths(file: unknown, read: unknown, keys: readonly (string | number)[]): string[] {
  if (Array.isArray(file) && Array.isArray(read))
    return file.flatMap((item, i) => unknownPaths(item, read[i], [...keys, i]));
  if (!isRecord(file) || !isRecord(read)) return [];
  return Object.keys(file).flatMap((key) =>
    Object.hasOwn(read, key) ? unknownPaths(file[key], read[key], [...keys, key]) : [jsonPath([...keys, key])],
  );
}
