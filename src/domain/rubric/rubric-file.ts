/** The one door for rubrics: text from a file → a Rubric that is complete and true, or every fault in it at once. */
import * as v from 'valibot';
import { isRecord, jsonPath, readJson } from '../../lib/json/read-json.ts';
import { type Fault, fail, ok, type Result } from '../../lib/problem/problem.ts';
import { LIMITS, type Rubric, rubricSchema } from './rubric.ts';

/** 2 MB holds the largest rubric that the limits allow, several languages over. */
export const RUBRIC_FILE_LIMIT = 2_000_000;

/** 500 statements with parts and plain lines, in ten languages, are 40,000 values. */
const MOST_VALUES = 60_000;

/** Faults that are worked out. Nobody mends more before the next try. */
const MOST_FAULTS = 1_000;

export interface ReadRubric {
  readonly rubric: Rubric;
  /** JSON paths of properties that this release does not know. They stay in the file and are shown to its author. */
  readonly unknown: readonly string[];
}

/**
 * Reads a rubric file. Every fault is reported with its JSON path; a rubric with any fault is not returned.
 * @param name what to call the file in sentences
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
  return ok({ rubric: parsed.output, unknown: unknownPaths(json.value, parsed.output, []) });
}

/** What valibot found → faults, the first thousand of them. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[], schema: v.GenericSchema): Fault[] =>
  issues.slice(0, MOST_FAULTS).map((issue) => faultOf(issue, schema));

/** A valibot issue → a fault. Every schema of ours carries what it expects as its message. */
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

/** What should stand where nothing does. Valibot words it as the object around it does; the schema of the place itself knows better. */
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
 * What one schema cannot see: ids that stand twice, too many statements in all, a mapping to a statement that is not there.
 * It looks at the file itself, whatever is wrong elsewhere in it, so that all faults are reported at once.
 */
function faultsAcross(file: unknown): Fault[] {
  const levels = listAt(file, 'scale', 'levels');
  const stages = listAt(file, 'stages');
  return [...idsTwice(file), ...tooFewOrMany(levels, stages), ...listsForObjects(file), ...brokenMapping(file, stages)];
}

const at = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);
const listAt = (value: unknown, ...keys: readonly string[]): readonly unknown[] => {
  const found = keys.reduce(at, value);
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
    const id = at(owner, 'id');
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

/** Valibot stops counting a list when one of its items is of the wrong sort. */
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

/** To valibot a list is an object too; where nothing in the object is required, nothing is then missing. */
function listsForObjects(file: unknown): Fault[] {
  const fault = (keys: Keys, value: unknown): Fault[] =>
    Array.isArray(value) ? [{ path: jsonPath(keys), expected: 'an object { … }', found: shown(value) }] : [];
  return [
    ...fault(['provenance'], at(file, 'provenance')),
    ...statementsWithKeys(file).flatMap(({ statement, keys }) =>
      fault([...keys, 'asWritten'], at(statement, 'asWritten')),
    ),
  ];
}

function brokenMapping(file: unknown, stages: readonly unknown[]): Fault[] {
  const ids = new Set(stages.flatMap((stage) => listAt(stage, 'statements').map((s) => at(s, 'id'))));
  return listAt(file, 'supersedes', 'statements').flatMap((change, i) =>
    listAt(change, 'to')
      .map((to, j) => ({ to, path: jsonPath(['supersedes', 'statements', i, 'to', j]) }))
      .filter(({ to }) => !ids.has(to))
      .map(({ to, path }) => ({ path, expected: 'the id of a statement in this file', found: shown(to) })),
  );
}

/** Paths that stand in the file and not in what was read from it. */
function unknownPaths(file: unknown, read: unknown, keys: readonly (string | number)[]): string[] {
  if (Array.isArray(file) && Array.isArray(read))
    return file.flatMap((item, i) => unknownPaths(item, read[i], [...keys, i]));
  if (!isRecord(file) || !isRecord(read)) return [];
  return Object.keys(file).flatMap((key) =>
    Object.hasOwn(read, key) ? unknownPaths(file[key], read[key], [...keys, key]) : [jsonPath([...keys, key])],
  );
}
