/** Results file, `*.results.json`: levels, counts and dates of one assessment. No text that people wrote, and no names. */
import * as v from 'valibot';
import { isRecord, jsonPath, readJson } from '../../lib/json/read-json.ts';
import { type Fault, fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { Answer } from '../assessment/assessment.ts';
import { type StageSummary, summarizeStage } from '../assessment/stage-summary.ts';
import { edition, LIMITS } from '../rubric/rubric.ts';
import { faultsOf } from '../rubric/rubric-file.ts';

/** Characters; 500 statements need about 60,000. */
export const RESULTS_FILE_LIMIT = 500_000;
const MOST_VALUES = 20_000;

const id = v.pipe(v.string('an id'), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'an id: letters, digits and hyphens'));
const day = v.pipe(v.string('a day'), v.isoDate('a day, such as "2026-11-21"'));
const count = v.pipe(
  v.number('a whole number'),
  v.safeInteger('a whole number'),
  v.minValue(0, 'a whole number from 0'),
);
const level = v.pipe(
  v.number('a level'),
  v.integer('a level'),
  v.minValue(1, 'a level from 1'),
  v.maxValue(LIMITS.levels.max, `a level up to ${LIMITS.levels.max}`),
);
const given = v.object({ type: v.literal('level'), level });
/** Range of the views, both ends or neither (`isOnScale`). */
const end = v.optional(v.nullable(level), null);
const notAgreed = v.object({ type: v.literal('not-agreed'), low: end, high: end });
const answer = v.variant(
  'type',
  [
    given,
    notAgreed,
    v.object({ type: v.literal('dont-know') }),
    v.object({ type: v.literal('not-applicable') }),
    v.object({ type: v.literal('unanswered') }),
  ],
  'an answer { "type": … }',
);
const target = v.nullable(
  v.variant(
    'type',
    [v.object({ type: v.literal('level'), level, by: v.nullable(day) }), v.object({ type: v.literal('maintain') })],
    'an aim { "type": … }',
  ),
);
const counts = v.object(
  {
    applicable: count,
    rated: count,
    establishedOrAbove: count,
    dontKnow: count,
    notApplicable: count,
    notAgreed: count,
    unanswered: count,
  },
  'an object { … }',
);
const strength = v.picklist(['none', 'said', 'shown', 'backed-up'], '"none", "said", "shown" or "backed-up"');
const statement = v.object({ id, answer, evidence: strength, aim: target }, 'a statement { … }');
const stage = v.object(
  {
    id,
    finished: v.boolean('true or false'),
    agreed: v.nullable(v.variant('type', [given, notAgreed], 'an agreed level { "type": … }')),
    typical: v.nullable(level),
    lowest: v.nullable(level),
    counts,
    aim: target,
    statements: v.array(statement, 'a list [ … ]'),
  },
  'a stage { … }',
);

/** Schema of a results file. No field can hold a sentence; unknown fields are dropped as the file is parsed. */
export const resultsSchema = v.object(
  {
    format: v.literal('lanes-results', '"lanes-results"'),
    formatVersion: v.literal(1, '1'),
    writtenOn: day,
    assessment: v.object({ id, organisation: id, begun: day, previous: v.nullable(id) }, 'an object { … }'),
    rubric: v.object(
      {
        id,
        edition,
        text: v.pipe(
          v.string('8 characters'),
          v.regex(/^[0-9a-f]{8}$/, 'the first 8 characters of the checksum of its text'),
        ),
      },
      'an object { … }',
    ),
    scale: v.object({ levels: level, established: level }, 'an object { … }'),
    stages: v.array(stage, 'a list [ … ] of stages'),
    actions: v.object({ open: count, done: count, stopped: count, overdue: count }, 'an object { … }'),
  },
  'an object { … }',
);

export type Results = v.InferOutput<typeof resultsSchema>;

/**
 * Parses a results file. Its summaries are computed again from its answers: a file whose own figures differ is refused.
 * @param name of the file, for the sentences of a problem
 */
export function parseResults(text: string, name: string): Result<Results> {
  if (text.length > RESULTS_FILE_LIMIT)
    return fail({ type: 'too-large', name, size: text.length, limit: RESULTS_FILE_LIMIT });
  const json = readJson(text, name, MOST_VALUES);
  if (!json.ok) return json;
  if (!isRecord(json.value) || json.value.format !== 'lanes-results')
    return fail({ type: 'not-a-lanes-file', name, kind: 'results' });
  const { formatVersion } = json.value;
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return fail({ type: 'newer-file', name, written: formatVersion, known: 1 });
  const parsed = v.safeParse(resultsSchema, json.value);
  const faults = parsed.success ? faultsAcross(parsed.output) : faultsOf(parsed.issues, resultsSchema);
  return parsed.success && faults.length === 0
    ? ok(parsed.output)
    : fail({ type: 'faults', name, kind: 'results', faults });
}

type StageResults = Results['stages'][number];

/** Summary of a stage in the form of the file: the figures that `summarizeStage` returns. */
export const stageFigures = ({
  typical,
  lowest,
  ...counted
}: StageSummary): Pick<StageResults, 'typical' | 'lowest' | 'counts'> => {
  const { applicable, rated, establishedOrAbove, dontKnow, notApplicable, notAgreed: disputed, unanswered } = counted;
  const counts = { applicable, rated, establishedOrAbove, dontKnow, notApplicable, notAgreed: disputed, unanswered };
  return { typical, lowest: lowest?.level ?? null, counts };
};

/** Finds faults that a schema cannot: levels beyond the scale, ids that occur twice, figures that the answers do not give. */
function faultsAcross({ scale, stages }: Results): Fault[] {
  const faults: Fault[] = [];
  const report = (keys: Keys, expected: string, found: unknown): void =>
    void faults.push({ path: jsonPath(keys), expected, found: JSON.stringify(found) });
  const checkLevel = (keys: Keys, value: Answer | null): void => {
    if (value && !isOnScale(value, scale.levels)) report(keys, expectedOn(value, scale.levels), value);
  };
  const ids = new Set<string>();
  const checkId = (keys: Keys, id: string): void => {
    if (ids.has(id)) report([...keys, 'id'], 'an id that stands only once in the file', id);
    ids.add(id);
  };
  if (scale.established > scale.levels)
    report(['scale', 'established'], `a level up to ${scale.levels}`, scale.established);
  for (const [i, stageResults] of stages.entries()) {
    const keys = ['stages', i] as const;
    checkId(keys, `stage ${stageResults.id}`);
    checkLevel([...keys, 'agreed'], stageResults.agreed);
    for (const [j, { id: statementId, answer: given }] of stageResults.statements.entries()) {
      checkId([...keys, 'statements', j], statementId);
      checkLevel([...keys, 'statements', j, 'answer'], given);
    }
    for (const { part, expected } of wrongFigures(stageResults, scale.established))
      report([...keys, part], `${expected}, as its answers say`, stageResults[part]);
  }
  return faults;
}

type Keys = readonly (string | number)[];

/** Compares the figures of a stage with those that its answers give. */
function wrongFigures(stageResults: StageResults, established: number) {
  const rated = stageResults.statements.map(({ id: statementId, answer: given, evidence }) => ({
    statement: statementId,
    answer: given,
    strength: evidence,
  }));
  const figures = stageFigures(summarizeStage(rated, established));
  return (['typical', 'lowest', 'counts'] as const).flatMap((part) => {
    const expected = JSON.stringify(figures[part]);
    return expected === JSON.stringify(inOrder(stageResults[part])) ? [] : [{ part, expected }];
  });
}

/** Puts counts into the order in which Lanes writes them: a file may have any. */
const inOrder = (part: StageResults['counts'] | number | null): unknown =>
  typeof part === 'object' && part !== null
    ? Object.fromEntries(Object.keys(counts.entries).map((key) => [key, part[key as keyof typeof part]]))
    : part;

const expectedOn = ({ type }: Answer, levels: number): string =>
  type === 'not-agreed' ? `no range, or one from a lower to a higher level up to ${levels}` : `a level up to ${levels}`;

function isOnScale(answer: Answer, levels: number): boolean {
  if (answer.type === 'level') return answer.level <= levels;
  if (answer.type !== 'not-agreed') return true;
  if (answer.low === null || answer.high === null) return answer.low === answer.high;
  return answer.low < answer.high && answer.high <= levels;
}
