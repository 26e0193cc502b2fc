/** The one door for rubrics: text from a file → a Rubric that is complete and true, or every fault in it at once. */
import * as v from 'valibot';
import { jsonPath, readJson } from './json.ts';
import { type Fault, fail, ok, type Result } from './problem.ts';
import { LIMITS, type Rubric, rubricSchema } from './rubric.ts';

/** 2 MB holds the largest rubric that the limits allow, several languages over. */
export const RUBRIC_FILE_LIMIT = 2_000_000;

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
  if (text.length > RUBRIC_FILE_LIMIT) return fail({ type: 'too-large', name, size: text.length, limit: RUBRIC_FILE_LIMIT });
  const json = readJson(text, name);
  if (!json.ok) return json;
  const head = v.safeParse(v.object({ format: v.literal('lanes-rubric'), formatVersion: v.number() }), json.value);
  if (!head.success) return fail({ type: 'not-a-lanes-file', name, kind: 'rubric' });
  if (head.output.formatVersion > 1) return fail({ type: 'newer-file', name, written: head.output.formatVersion, known: 1 });

  const parsed = v.safeParse(rubricSchema, json.value);
  const faults = parsed.success ? faultsAcross(parsed.output) : parsed.issues.map(faultOf);
  if (!parsed.success || faults.length > 0) return fail({ type: 'faults', name, kind: 'rubric', faults });
  return ok({ rubric: parsed.output, unknown: unknownPaths(json.value, parsed.output, []) });
}

/** A valibot issue → a fault. Every schema of ours carries what it expects as its message. */
export function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).map((step) => step.key as string | number);
  return { path: jsonPath(keys), expected: issue.message, found: shown(issue.input) };
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What one schema cannot see: ids that stand twice, too many statements in all, a mapping to a statement that is not there. */
function faultsAcross(rubric: Rubric): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const claim = (id: string, keys: readonly (string | number)[]): void => {
    const path = jsonPath([...keys, 'id']);
    const first = seen.get(id);
    if (first) faults.push({ path, expected: `an id that stands only once in the file (it is also at ${first})`, found: JSON.stringify(id) });
    else seen.set(id, path);
  };
  for (const [i, level] of rubric.scale.levels.entries()) claim(level.id, ['scale', 'levels', i]);
  for (const [i, outcome] of (rubric.outcomes ?? []).entries()) claim(outcome.id, ['outcomes', i]);
  for (const [i, stage] of rubric.stages.entries()) {
    claim(stage.id, ['stages', i]);
    for (const [j, statement] of stage.statements.entries()) {
      claim(statement.id, ['stages', i, 'statements', j]);
      for (const [k, part] of (statement.parts ?? []).entries()) claim(part.id, ['stages', i, 'statements', j, 'parts', k]);
    }
  }
  return [...faults, ...tooMany(rubric), ...brokenMapping(rubric)];
}

function tooMany(rubric: Rubric): Fault[] {
  const count = rubric.stages.reduce((sum, stage) => sum + stage.statements.length, 0);
  const { max } = LIMITS.statements;
  return count > max ? [{ path: '$.stages', expected: `at most ${max} statements in all`, found: `${count} statements` }] : [];
}

function brokenMapping(rubric: Rubric): Fault[] {
  const ids = new Set(rubric.stages.flatMap((stage) => stage.statements.map((s) => s.id)));
  return (rubric.supersedes?.statements ?? []).flatMap((change, i) =>
    change.to
      .map((to, j) => ({ to, path: jsonPath(['supersedes', 'statements', i, 'to', j]) }))
      .filter(({ to }) => !ids.has(to))
      .map(({ to, path }) => ({ path, expected: 'the id of a statement in this file', found: JSON.stringify(to) })),
  );
}

/** Paths that stand in the file and not in what was read from it. */
function unknownPaths(file: unknown, read: unknown, keys: readonly (string | number)[]): string[] {
  if (Array.isArray(file) && Array.isArray(read)) return file.flatMap((item, i) => unknownPaths(item, read[i], [...keys, i]));
  if (!isRecord(file) || !isRecord(read)) return [];
  return Object.keys(file).flatMap((key) =>
    Object.hasOwn(read, key) ? unknownPaths(file[key], read[key], [...keys, key]) : [jsonPath([...keys, key])],
  );
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
