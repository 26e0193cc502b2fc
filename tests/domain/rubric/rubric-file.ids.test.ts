import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { parseRubric } from '../../../src/domain/rubric/rubric-file.ts';
import type { Fault } from '../../../src/lib/problem/problem.ts';
import { aRubric } from '../../support/builders.ts';

const faultsOf = (rubric: unknown): readonly Fault[] => {
  const result = parseRubric(JSON.stringify(rubric), 'mine.json');
  return !result.ok && result.problem.type === 'faults' ? result.problem.faults : [];
};

/** A rubric with an id of every kind, to create each possible duplicate. */
const withEverySort = (): Rubric => {
  const { stages } = aRubric();
  const part = { id: 'part-1', text: { en: 'Part' } };
  return aRubric({
    outcomes: [{ id: 'outcome-1', text: { en: 'Better' } }],
    stages: stages.map((stage, i) =>
      i === 0
        ? { ...stage, statements: stage.statements.map((s, j) => (j === 0 ? { ...s, parts: [part] } : s)) }
        : stage,
    ),
  });
};

const PLACES: readonly (readonly [string, string])[] = [
  ['not-yet', '$.scale.levels[0].id'],
  ['outcome-1', '$.outcomes[0].id'],
  ['plan', '$.stages[0].id'],
  ['plan-1', '$.stages[0].statements[0].id'],
  ['part-1', '$.stages[0].statements[0].parts[0].id'],
  ['do-2', '$.stages[1].statements[1].id'],
];
const pairs = PLACES.flatMap(([first, at], i) =>
  PLACES.slice(i + 1).map(([second, again]) => [first, at, second, again] as const),
);

describe('an id is unique in a file', () => {
  test('whatever it identifies', () => expect(faultsOf(withEverySort())).toEqual([]));

  test.each(pairs)('%s at %s and not again in place of %s at %s', (id, first, replaced, again) => {
    const text = JSON.stringify(withEverySort()).replace(`"id":"${replaced}"`, `"id":"${id}"`);
    expect(faultsOf(JSON.parse(text))).toEqual([
      { path: again, expected: `an id that stands only once in the file (it is also at ${first})`, found: `"${id}"` },
    ]);
  });

  test('and a third occurrence is a separate fault', () => {
    const { stages } = aRubric();
    expect(
      faultsOf(aRubric({ stages: stages.map((stage) => ({ ...stage, id: 'not-yet' })) })).map((f) => f.path),
    ).toEqual(['$.stages[0].id', '$.stages[1].id']);
  });

  test('but the rubric’s own id may occur again', () => expect(faultsOf(aRubric({ id: 'plan' }))).toEqual([]));
});

describe('the mapping from the previous edition', () => {
  const superseding = (change: string, ...to: readonly string[]) =>
    faultsOf({ ...aRubric({ edition: 2 }), supersedes: { edition: 1, statements: [{ from: 'old-1', to, change }] } });

  test.each(['same', 'reworded', 'split', 'merged', 'removed'])('accepts the change “%s”', (change) =>
    expect(superseding(change, 'plan-1')).toEqual([]),
  );
  test('refuses any other change', () =>
    expect(superseding('lost', 'plan-1').map((f) => f.path)).toEqual(['$.supersedes.statements[0].change']));
  test('may map a statement to none', () => expect(superseding('removed')).toEqual([]));
  test('may map a statement to several', () => expect(superseding('split', 'plan-1', 'do-2')).toEqual([]));
  test('refuses targets that the file does not have', () => {
    expect(superseding('split', 'plan-1', 'plan-9', 'plan')).toEqual([
      { path: '$.supersedes.statements[0].to[1]', expected: 'the id of a statement in this file', found: '"plan-9"' },
      { path: '$.supersedes.statements[0].to[2]', expected: 'the id of a statement in this file', found: '"plan"' },
    ]);
  });
});
