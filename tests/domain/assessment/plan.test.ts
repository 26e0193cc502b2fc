import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, PRIORITIES } from '../../../src/domain/assessment/action.ts';
import { actionsToDoFirst, inPlanOrder, type Move, move, priorityRank } from '../../../src/domain/assessment/plan.ts';
import { anAction } from '../../support/builders.ts';

const STAGES = ['plan', 'do', 'measure'];
const ids = (actions: Iterable<Action>): readonly string[] => [...actions].map((action) => action.id);
const ordered = (...actions: readonly Partial<Action>[]): readonly string[] =>
  ids(inPlanOrder(actions.map(anAction), STAGES));
const sequence = (count: number): readonly Action[] =>
  Array.from({ length: count }, (_, i) => anAction({ id: `a${i}`, number: i + 1, madeAt: i }));
const written = (plan: readonly Action[], moves: readonly Move[]): readonly Action[] => {
  const orders = new Map(moves.map(({ id, order }) => [id, order]));
  return inPlanOrder(
    plan.map((action) => ({ ...action, order: orders.get(action.id) ?? action.order })),
    STAGES,
  );
};

describe('the order of a plan', () => {
  test('is by stage, then by when each was written', () => {
    expect(
      ordered(
        { id: 'c', stage: 'do', madeAt: 1 },
        { id: 'b', stage: 'plan', madeAt: 3 },
        { id: 'a', stage: 'plan', madeAt: 2 },
      ),
    ).toEqual(['a', 'b', 'c']);
  });
  test('is the same on every device where two were written at one moment', () => {
    expect(ordered({ id: 'a', number: 2 }, { id: 'b', number: 1 })).toEqual(['b', 'a']);
    expect(ordered({ id: 'b' }, { id: 'a' })).toEqual(['a', 'b']);
    expect(ordered({ id: 'a' }, { id: 'b' })).toEqual(['a', 'b']);
  });
  test('has those of the plan as a whole last', () => {
    expect(ordered({ id: 'whole', stage: null }, { id: 'last', stage: 'measure', madeAt: 9 })).toEqual([
      'last',
      'whole',
    ]);
  });
  test('has those of a stage that this rubric does not have with those of the plan as a whole', () => {
    expect(ordered({ id: 'old', stage: 'of-another-edition' }, { id: 'first', stage: 'plan', madeAt: 9 })).toEqual([
      'first',
      'old',
    ]);
  });
  test('leaves out what is blank or removed', () =>
    expect(ordered({ id: 'a', words: ' ' }, { id: 'b', removed: true }, { id: 'c' })).toEqual(['c']));
  test('is what people made it, once they moved something', () => {
    expect(
      ordered({ id: 'a', order: 'r' }, { id: 'b', order: '9', stage: 'measure' }, { id: 'c', order: 'i', stage: 'do' }),
    ).toEqual(['b', 'c', 'a']);
  });
  test('has one that was written after a move behind the one that it follows by habit', () => {
    const moved = [
      { id: 'a', order: 'r' },
      { id: 'b', order: 'i', madeAt: 1 },
    ] as const;
    expect(ordered(...moved, { id: 'new', madeAt: 2 })).toEqual(['b', 'new', 'a']);
    expect(ordered(...moved, { id: 'new', stage: 'do' }, { id: 'newer', stage: 'do', madeAt: 9 })).toEqual([
      'b',
      'new',
      'newer',
      'a',
    ]);
  });
  test('has one that was written after a move, and follows none, first', () => {
    expect(ordered({ id: 'a', stage: 'do', order: '01' }, { id: 'new', stage: 'plan', madeAt: 9 })).toEqual([
      'new',
      'a',
    ]);
  });
  test('keeps to habit where several devices made one key', () => {
    const twins = [5, 2, 4, 1, 3].map((n) => ({ id: `a${n}`, order: 'i', madeAt: n }));
    expect(ordered(...twins, { id: 'last', order: 'r' })).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'last']);
  });
  test('changes nothing that it was given', () => {
    const given = [anAction({ id: 'b', madeAt: 2 }), anAction({ id: 'a', madeAt: 1 })];
    inPlanOrder(given, STAGES);
    expect(ids(given)).toEqual(['b', 'a']);
  });
});

describe('moving', () => {
  test('the first time gives every action a key', () =>
    expect(move(sequence(4), ids(sequence(4)), 'a2', -1)).toHaveLength(4));
  test('after that writes one', () => {
    const plan = written(sequence(4), move(sequence(4), ids(sequence(4)), 'a2', -1));
    expect(ids(plan)).toEqual(['a0', 'a2', 'a1', 'a3']);
    const again = move(plan, ids(plan), 'a2', 1);
    expect(again).toHaveLength(1);
    expect(ids(written(plan, again))).toEqual(['a0', 'a1', 'a2', 'a3']);
  });
  test('to the very front or the very end writes one too', () => {
    const plan = written(sequence(3), move(sequence(3), ids(sequence(3)), 'a1', -1));
    expect(ids(plan)).toEqual(['a1', 'a0', 'a2']);
    const [toFront, toEnd] = [move(plan, ids(plan), 'a0', -1), move(plan, ids(plan), 'a0', 1)];
    expect([toFront, toEnd].map((moves) => moves.length)).toEqual([1, 1]);
    expect([ids(written(plan, toFront)), ids(written(plan, toEnd))]).toEqual([
      ['a0', 'a1', 'a2'],
      ['a1', 'a2', 'a0'],
    ]);
  });
  test('the first up and the last down changes nothing', () => {
    expect(move(sequence(3), ids(sequence(3)), 'a0', -1)).toEqual([]);
    expect(move(sequence(3), ids(sequence(3)), 'a2', 1)).toEqual([]);
  });
  test('passes what is on screen, and what a filter hides keeps its place', () => {
    const [plan, shown] = [sequence(5), ['a0', 'a2', 'a4']];
    expect(ids(written(plan, move(plan, shown, 'a4', -1)))).toEqual(['a0', 'a1', 'a4', 'a2', 'a3']);
    expect(ids(written(plan, move(plan, shown, 'a0', 1)))).toEqual(['a1', 'a2', 'a0', 'a3', 'a4']);
  });
  test('works between two that have the same key', () => {
    const plan = [
      anAction({ id: 'a', order: 'i' }),
      anAction({ id: 'b', order: 'i', madeAt: 1 }),
      anAction({ id: 'c', order: 'r', madeAt: 2 }),
    ];
    expect(ids(written(plan, move(plan, ['a', 'b', 'c'], 'c', -1)))).toEqual(['a', 'c', 'b']);
  });
  test('works beside one that was written since and has no key', () => {
    const plan = inPlanOrder(
      [anAction({ id: 'a', order: 'i' }), anAction({ id: 'b', order: 'r' }), anAction({ id: 'new', madeAt: 9 })],
      STAGES,
    );
    for (const id of ids(plan)) {
      const moved = ids(written(plan, move(plan, ids(plan), id, 1)));
      expect(moved.toSorted()).toEqual(['a', 'b', 'new']);
    }
  });

  test('moves just the one, also when another was written since and stands behind it', () => {
    const plan = inPlanOrder(
      [
        anAction({ id: 'a', order: 'i' }),
        anAction({ id: 'b', order: 'r', madeAt: 1 }),
        anAction({ id: 'new', madeAt: 2 }),
      ],
      STAGES,
    );
    expect(ids(plan)).toEqual(['a', 'b', 'new']);
    expect(ids(written(plan, move(plan, ids(plan), 'b', -1)))).toEqual(['b', 'a', 'new']);
  });

  const steps = fc.array(fc.record({ pick: fc.nat(), by: fc.constantFrom(-1 as const, 1 as const) }), {
    maxLength: 40,
  });
  /** Some moved before, some written since, some with a key that another device gave to another action. */
  const keys = fc.array(fc.option(fc.stringMatching(/^[0-9a-z]{0,2}[1-9a-z]$/)), { minLength: 1, maxLength: 8 });
  test('again and again loses nothing, doubles nothing, and swaps just the two on screen', () => {
    fc.assert(
      fc.property(keys, fc.nat({ max: 255 }), steps, (orders, filter, moves) => {
        const count = orders.length;
        let plan = inPlanOrder(
          sequence(count).map((action, i) => ({ ...action, order: orders[i] ?? null })),
          STAGES,
        );
        for (const { pick, by } of moves) {
          const shown = ids(plan).filter((id) => ((filter >> Number(id.slice(1))) & 1) === 0);
          const from = shown.length === 0 ? 0 : pick % shown.length;
          const expected = shown.map((id, i) =>
            i === from ? (shown[from + by] ?? id) : i === from + by ? (shown[from] ?? id) : id,
          );
          plan = written(plan, move(plan, shown, shown[from] ?? '', by));
          expect(ids(plan).filter((id) => shown.includes(id))).toEqual(expected);
          expect(ids(plan).toSorted()).toEqual(ids(sequence(count)));
        }
      }),
    );
  });
});

test('the actions to do first come soonest day first, those without a day last, and closed ones not at all', () => {
  const first = (id: string, given: Partial<Action> = {}) => anAction({ id, priority: 'do-first', ...given });
  const plan = [
    first('none'),
    first('late', { by: '2027-01-01' }),
    first('soon', { by: '2026-08-01' }),
    first('done', { status: 'done' }),
    anAction({ id: 'x' }),
  ];
  expect(ids(actionsToDoFirst(plan))).toEqual(['soon', 'late', 'none']);
});

test('priorities rank from "Do first" to "Park", and what nobody sorted comes last', () => {
  expect([...PRIORITIES, null].map(priorityRank)).toEqual([0, 1, 2, 3, 4]);
});
