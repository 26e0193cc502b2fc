import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { resultsOf, resultsText } from '../../../src/domain/exchange/results.ts';
import { parseResults, RESULTS_FILE_LIMIT, type Results } from '../../../src/domain/exchange/results-file.ts';
import { resultsTable } from '../../../src/domain/exchange/results-table.ts';
import type { Fault } from '../../../src/lib/problem/problem.ts';
import { anAction, aRubric, aSnapshot, dontKnow, level, notAgreed, notApplicable } from '../../support/builders.ts';

type Said = Parameters<typeof aSnapshot>[0];

/** Every text of this assessment holds the word; none may leave the device. */
const SECRET = 'Rosamund';
const SAID: Said = {
  rubric: 'small/1/0123abcd',
  scope: SECRET,
  period: SECRET,
  createdAt: Date.UTC(2026, 5, 1),
  statements: {
    'plan-1': { answer: level(2), note: SECRET, target: { type: 'level', level: 3, by: '2026-12-01' } },
    'plan-2': { answer: level(4), reason: SECRET },
    'do-1': { answer: notAgreed(2, 4), reason: SECRET },
  },
  stages: { plan: { agreed: level(3), now: SECRET, could: SECRET, dissent: SECRET, finished: true } },
  actions: [
    anAction({ id: 'a', words: SECRET, by: '2026-07-01' }),
    anAction({ id: 'b', words: SECRET, status: 'done' }),
    anAction({ id: 'c', words: SECRET, status: 'stopped' }),
    anAction({ id: 'd', words: SECRET, removed: true }),
  ],
};

const results = (said: Said = SAID): Results => resultsOf(aSnapshot(said));
const parse = (value: unknown) => parseResults(typeof value === 'string' ? value : JSON.stringify(value), 'r.json');

/** Results with one change, as JSON that a person may have edited. */
function changed(change: (file: Results & { stages: Results['stages'][number][] }) => void): unknown {
  const file = structuredClone(results());
  change(file);
  return file;
}

function faultsOf(value: unknown): readonly Fault[] {
  const parsed = parse(value);
  return !parsed.ok && parsed.problem.type === 'faults' ? parsed.problem.faults : [];
}

describe('results of an assessment', () => {
  test('levels, counts and dates are in the file', () => {
    const file = results();
    expect(file).toMatchObject({
      writtenOn: '2026-07-15',
      assessment: { begun: '2026-06-01', previous: null },
      rubric: { text: '0123abcd' },
      actions: { open: 1, done: 1, stopped: 1, overdue: 1 },
    });
    expect(file.stages[0]).toMatchObject({ id: 'plan', finished: true, agreed: level(3), lowest: 2 });
    expect(file.stages[0]?.statements[0]).toMatchObject({
      id: 'plan-1',
      answer: level(2),
      aim: { type: 'level', level: 3, by: '2026-12-01' },
    });
  });

  test('no text that people wrote is in the file', () => {
    expect(resultsText(results())).not.toContain(SECRET);
  });

  test('the text of the file is parsed to the same results', () => {
    expect(parse(resultsText(results()))).toEqual({ ok: true, value: results() });
  });

  test('whatever people answered, the file that is written is accepted', () => {
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      fc.integer({ min: 1, max: 5 }).map((n): Answer => level(n)),
      fc.constant<Answer>(dontKnow),
      fc.constant<Answer>(notApplicable),
      fc.constant<Answer>({ type: 'unanswered' }),
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .map(([low, more]): Answer => notAgreed(low, Math.min(5, low + more))),
    );
    const ids = aRubric().stages.flatMap((stage) => stage.statements.map(({ id }) => id));
    fc.assert(
      fc.property(fc.array(answer, { minLength: ids.length, maxLength: ids.length }), (answers) => {
        const statements = Object.fromEntries(
          ids.map((id, i) => [id, { answer: answers[i] ?? { type: 'unanswered' as const } }]),
        );
        const file = results({ ...SAID, statements });
        expect(parse(resultsText(file))).toEqual({ ok: true, value: file });
      }),
    );
  });
});

describe('refused results files', () => {
  test.each([
    { name: 'an empty file', text: '', type: 'empty-file' },
    { name: 'a truncated file', text: resultsText(results()).slice(0, 200), type: 'not-json' },
    { name: 'a backup', text: '{"format":"lanes-backup","formatVersion":1}', type: 'not-a-lanes-file' },
    { name: 'a list', text: '[]', type: 'not-a-lanes-file' },
    { name: 'a newer format', text: '{"format":"lanes-results","formatVersion":2}', type: 'newer-file' },
    { name: 'a file over the size limit', text: ' '.repeat(RESULTS_FILE_LIMIT + 1), type: 'too-large' },
  ])('$name is refused', ({ text, type }) => {
    expect(parse(text)).toMatchObject({ ok: false, problem: { type, name: 'r.json' } });
  });

  test.each<readonly [string, unknown, string]>([
    ['a day that is none', { ...results(), writtenOn: 'yesterday' }, '$.writtenOn'],
    ['an id with a path', changed((file) => Object.assign(file.assessment, { id: '../x' })), '$.assessment.id'],
    ['a checksum of the wrong form', changed((file) => Object.assign(file.rubric, { text: 'xyz' })), '$.rubric.text'],
    ['a negative count', changed((file) => Object.assign(file.actions, { open: -1 })), '$.actions.open'],
    ['stages that are no list', { ...results(), stages: {} }, '$.stages'],
    [
      'an established level beyond the scale',
      changed((file) => Object.assign(file.scale, { established: 9 })),
      '$.scale.established',
    ],
  ])('%s is reported with its path', (_name, file, path) => {
    expect(faultsOf(file).map((fault) => fault.path)).toContain(path);
  });

  test('a level beyond the scale is reported where it stands', () => {
    const file = changed(({ stages }) => Object.assign(stages[0]?.statements[0] ?? {}, { answer: level(7) }));
    expect(faultsOf(file)).toContainEqual({
      path: '$.stages[0].statements[0].answer',
      expected: 'a level up to 5',
      found: '{"type":"level","level":7}',
    });
  });

  test('an agreed level beyond the scale is reported', () => {
    const file = changed(({ stages }) => Object.assign(stages[0] ?? {}, { agreed: level(6) }));
    expect(faultsOf(file).map(({ path }) => path)).toEqual(['$.stages[0].agreed']);
  });

  test('a range whose lower end is not lower is reported', () => {
    const file = changed(({ stages }) =>
      Object.assign(stages[0]?.statements[1] ?? {}, { answer: { type: 'not-agreed', low: 4, high: 4 } }),
    );
    expect(faultsOf(file).map(({ path }) => path)).toContain('$.stages[0].statements[1].answer');
  });

  test('“not agreed” needs no range: both ends may be missing or null', () => {
    for (const answer of [{ type: 'not-agreed' }, { type: 'not-agreed', low: null, high: null }]) {
      const file = changed(({ stages }) => Object.assign(stages[0] ?? {}, { agreed: answer }));
      const parsed = parse(file);
      expect(parsed.ok && parsed.value.stages[0]?.agreed).toEqual(NOT_AGREED);
    }
  });

  test('a range with one end only is reported', () => {
    const file = changed(({ stages }) => Object.assign(stages[0] ?? {}, { agreed: { type: 'not-agreed', low: 2 } }));
    expect(faultsOf(file)).toEqual([
      {
        path: '$.stages[0].agreed',
        expected: 'no range, or one from a lower to a higher level up to 5',
        found: '{"type":"not-agreed","low":2,"high":null}',
      },
    ]);
  });

  test('an id that occurs twice is reported the second time', () => {
    const file = changed(({ stages }) => {
      const [plan, other] = stages;
      if (plan && other) Object.assign(other, { id: plan.id });
    });
    expect(faultsOf(file)).toEqual([
      { path: '$.stages[1].id', expected: 'an id that stands only once in the file', found: '"stage plan"' },
    ]);
  });

  test('a figure that the answers do not give is reported with the right one', () => {
    const file = changed(({ stages }) => Object.assign(stages[0] ?? {}, { lowest: 5 }));
    expect(faultsOf(file)).toEqual([{ path: '$.stages[0].lowest', expected: '2, as its answers say', found: '5' }]);
  });

  test('counts may stand in any order', () => {
    const file = changed(({ stages }) => {
      const [plan] = stages;
      if (plan) Object.assign(plan, { counts: Object.fromEntries(Object.entries(plan.counts).toReversed()) });
    });
    expect(parse(file).ok).toBe(true);
  });

  test('fields that the schema does not know are dropped', () => {
    const parsed = parse({ ...results(), note: SECRET });
    expect(parsed.ok && JSON.stringify(parsed.value)).not.toContain(SECRET);
  });
});

describe('the table of a results file', () => {
  test('levels and stages are named by the rubric', () => {
    const { columns, rows } = resultsTable(results(), aRubric());
    expect(columns).toEqual([
      'Stage',
      'Agreed level',
      expect.any(String),
      'Lowest',
      'Established or above',
      'Without a level',
    ]);
    expect(rows[0]).toEqual(['Stage plan', '3 Developing', expect.any(String), '2 Emerging', '1 of 3', '1']);
  });

  test('without the rubric, stages have their ids and levels their numbers', () => {
    const [plan] = resultsTable(results(), null).rows;
    expect([plan?.[0], plan?.[1], plan?.[3]]).toEqual(['plan', 'Level 3', 'Level 2']);
  });

  test('a stage without a level says so, and a range is given as a range', () => {
    const said: Said = { ...SAID, statements: {}, stages: { plan: { agreed: notAgreed(2, 4) } } };
    const [plan, other] = resultsTable(results(said), aRubric()).rows;
    expect([plan?.[1], plan?.[3]]).toEqual(['Not agreed, 2 to 4', 'None yet']);
    expect(other?.[1]).toBe('None yet');
    const open: Said = { ...SAID, statements: {}, stages: { plan: { agreed: NOT_AGREED } } };
    expect(resultsTable(results(open), aRubric()).rows[0]?.[1]).toBe('Not agreed');
  });
});
