/** The results file, `*.results.json` (contracts.md §5): levels, counts and dates of one assessment. No text that people wrote, and no names. */
import * as v from 'valibot';
import { isRecord, jsonPath, readJson } from '../../lib/json/read-json.ts';
import { type Fault, fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { Answer } from '../assessment/assessment.ts';
import { type StageSummary, summarizeStage } from '../assessment/stage-summary.ts';
import { LIMITS } from '../rubric/rubric.ts';
import { faultsOf } from '../rubric/rubric-file.ts';

/** 500 statements weigh about 60 kB. */
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
const notAgreed = v.object({ type: v.literal('not-agreed'), low: level, high: level });
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

/** The schema of a results file. Nothing in it can hold a sentence; what a file has besides is dropped as it is read. */
export const resultsSchema = v.object(
  {
    format: v.literal('lanes-results', '"lanes-results"'),
    formatVersion: v.literal(1, '1'),
    writtenOn: day,
    assessment: v.object({ id, organisation: id, begun: day, previous: v.nullable(id) }, 'an object { … }'),
    rubric: v.object(
      {
        id,
        edition: v.pipe(count, v.minValue(1, 'a whole number from 1')),
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
 * Reads a results file. Its readings are reckoned again from its answers: a file that says something else of itself is refused.
 * @param name what to call the file in sentences
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

/** What a reading is in the file: the numbers that `summarizeStage` returns, and nothing that is not counted. */
export const inFile = ({
  typical,
  lowest,
  ...counted
}: StageSummary): Pick<StageResults, 'typical' | 'lowest' | 'counts'> => {
  const { applicable, rated, establishedOrAbove, dontKnow, notApplicable, notAgreed: open, unanswered } = counted;
  const counts = { applicable, rated, establishedOrAbove, dontKnow, notApplicable, notAgreed: open, unanswered };
  return { typical, lowest: lowest?.level ?? null, counts };
};

/** What a schema cannot see: levels beyond the scale, ids that stand twice, numbers that the answers do not give. */
function faultsAcross({ scale, stages }: Results): Fault[] {
  const faults: Fault[] = [];
  const say = (keys: readonly (string | number)[], expected: string, found: unknown): void =>
    void faults.push({ path: jsonPath(keys), expected, found: JSON.stringify(found) });
  const seen = new Set<string>();
  const once = (keys: readonly (string | number)[], each: string): void => {
    if (seen.has(each)) say([...keys, 'id'], 'an id that stands only once in the file', each);
    seen.add(each);
  };
  if (scale.established > scale.levels)
    say(['scale', 'established'], `a level up to ${scale.levels}`, scale.established);
  for (const [i, each] of stages.entries()) {
    const keys = ['stages', i] as const;
    once(keys, `stage ${each.id}`);
    if (each.agreed && !isOn(each.agreed, scale.levels))
      say([...keys, 'agreed'], `a level up to ${scale.levels}`, each.agreed);
    for (const [j, { id: statementId, answer: said }] of each.statements.entries()) {
      once([...keys, 'statements', j], statementId);
      if (!isOn(said, scale.levels)) say([...keys, 'statements', j, 'answer'], `a level up to ${scale.levels}`, said);
    }
    const rated = each.statements.map(({ id: of, answer: said, evidence }) => ({
      statement: of,
      answer: said,
      strength: evidence,
    }));
    const reading = inFile(summarizeStage(rated, scale.established));
    for (const part of ['typical', 'lowest', 'counts'] as const) {
      const [expected, found] = [JSON.stringify(reading[part]), JSON.stringify(inOrder(each[part]))];
      if (expected !== found) say([...keys, part], `${expected}, as its answers say`, each[part]);
    }
  }
  return faults;
}

/** Counts in the order in which we write them: a file keeps none. */
const inOrder = (part: StageResults['counts'] | number | null): unknown =>
  typeof part === 'object' && part !== null
    ? Object.fromEntries(Object.keys(counts.entries).map((key) => [key, part[key as keyof typeof part]]))
    : part;

function isOn(said: Answer, levels: number): boolean {
  if (said.type === 'level') return said.level <= levels;
  return said.type !== 'not-agreed' || (said.low < said.high && said.high <= levels);
}
