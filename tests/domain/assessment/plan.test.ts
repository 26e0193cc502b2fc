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
  test('is by stage, then by time of creation', () => {
    expect(
      ordered(
        { id: 'c', stage: 'do', madeAt: 1 },
        { id: 'b', stage: 'plan', madeAt: 3 },
        { id: 'a', stage: 'plan', madeAt: 2 },
      ),
    ).toEqual(['a', 'b', 'c']);
  });
  test('is the same on every device for actions of the same moment', () => {
    expect(ordered({ id: 'a', number: 2 }, { id: 'b', number: 1 })).toEqual(['b', 'a']);
    expect(ordered({ id: 'b' }, { id: 'a' })).toEqual(['a', 'b']);
    expect(ordered({ id: 'a' }, { id: 'b' })).toEqual(['a', 'b']);
  });
  test('puts actions without a stage last', () => {
    expect(ordered({ id: 'whole', stage: null }, { id: 'last', stage: 'measure', madeAt: 9 })).toEqual([
      'last',
      'whole',
    ]);
  });
  test('puts actions of an unknown stage with those without a stage', () => {
    expect(ordered({ id: 'old', stage: 'of-another-edition' }, { id: 'first', stage: 'plan', madeAt: 9 })).toEqual([
      'first',
      'old',
    ]);
  });
  test('leaves out blank and removed actions', () =>
    expect(ordered({ id: 'a', words: ' ' }, { id: 'b', removed: true }, { id: 'c' })).toEqual(['c']));
  test('is the chosen order once an action was moved', () => {
    expect(
      ordered({ id: 'a', order: 'r' }, { id: 'b', order: '9', stage: 'measure' }, { id: 'c', order: 'i', stage: 'do' }),
    ).toEqual(['b', 'c', 'a']);
  });
  test('puts an action added after a move behind its default predecessor', () => {
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
  test('puts an action added after a move first if it has no predecessor', () => {
    expect(ordered({ id: 'a', stage: 'do', order: '01' }, { id: 'new', stage: 'plan', madeAt: 9 })).toEqual([
      'new',
      'a',
    ]);
  });
  test('uses the default order for equal keys of several devices', () => {
    const twins = [5, 2, 4, 1, 3].map((n) => ({ id: `a${n}`, order: 'i', madeAt: n }));
    expect(ordered(...twins, { id: 'last', order: 'r' })).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'last']);
  });
  test('does not change its input', () => {
    const given = [anAction({ id: 'b', madeAt: 2 }), anAction({ id: 'a', madeAt: 1 })];
    inPlanOrder(given, STAGES);
    expect(ids(given)).toEqual(['b', 'a']);
  });
});

describe('moving an action', () => {
  test('writes a key for every action the first time', () =>
    expect(move(sequence(4), ids(sequence(4)), 'a2', -1)).toHaveLength(4));
  test('writes a single key after that', () => {
    const plan = written(sequence(4), move(sequence(4), ids(sequence(4)), 'a2', -1));
    expect(ids(plan)).toEqual(['a0', 'a2', 'a1', 'a3']);
    const again = move(plan, ids(plan), 'a2', 1);
    expect(again).toHaveLength(1);
    expect(ids(written(plan, again))).toEqual(['a0', 'a1', 'a2', 'a3']);
  });
  test('to the front or the end writes a single key too', () => {
    const plan = written(sequence(3), move(sequence(3), ids(sequence(3)), 'a1', -1));
    expect(ids(plan)).toEqual(['a1', 'a0', 'a2']);
    const [toFront, toEnd] = [move(plan, ids(plan), 'a0', -1), move(plan, ids(plan), 'a0', 1)];
    expect([toFront, toEnd].map((moves) => moves.length)).toEqual([1, 1]);
    expect([ids(written(plan, toFront)), ids(written(plan, toEnd))]).toEqual([
      ['a0', 'a1', 'a2'],
      ['a1', 'a2', 'a0'],
    ]);
  });
  test('up from the first or down from the last place changes nothing', () => {
    expect(move(sequence(3), ids(sequence(3)), 'a0', -1)).toEqual([]);
    expect(move(sequence(3), ids(sequence(3)), 'a2', 1)).toEqual([]);
  });
  test('passes visible actions, and hidden ones keep their place', () => {
    const [plan, shown] = [sequence(5), ['a0', 'a2', 'a4']];
    expect(ids(written(plan, move(plan, shown, 'a4', -1)))).toEqual(['a0', 'a1', 'a4', 'a2', 'a3']);
    expect(ids(written(plan, move(plan, shown, 'a0', 1)))).toEqual(['a1', 'a2', 'a0', 'a3', 'a4']);
  });
  test('works between two actions with the same key', () => {
    const plan = [
      anAction({ id: 'a', order: 'i' }),
      anAction({ id: 'b', order: 'i', madeAt: 1 }),
      anAction({ id: 'c', order: 'r', madeAt: 2 }),
    ];
    expect(ids(written(plan, move(plan, ['a', 'b', 'c'], 'c', -1)))).toEqual(['a', 'c', 'b']);
  });
  test('works next to an action without a key', () => {
    const plan = inPlanOrder(
      [anAction({ id: 'a', order: 'i' }), anAction({ id: 'b', order: 'r' }), anAction({ id: 'new', madeAt: 9 })],
      STAGES,
    );
    for (const id of ids(plan)) {
      const moved = ids(written(plan, move(plan, ids(plan), id, 1)));
      expect(moved.toSorted()).toEqual(['a', 'b', 'new']);
    }
  });

  test('moves one action only, even if one without a key follows it', () => {
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
  /** Moved actions, actions added later without a key, and keys that another device used too. */
  const keys = fc.array(fc.option(fc.stringMatching(/^[0-9a-z]{0,2}[1-9a-z]$/)), { minLength: 1, maxLength: 8 });
  test('repeatedly keeps every action once and swaps two visible ones each time', () => {
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
          const [moved, passed] = [shown[from], shown[from + by]];
          const swapped = new Map([
            [moved, passed],
            [passed, moved],
          ]);
          plan = written(plan, move(plan, shown, moved ?? '', by));
          expect(ids(plan).filter((id) => shown.includes(id))).toEqual(shown.map((id) => swapped.get(id) ?? id));
          expect(ids(plan).toSorted()).toEqual(ids(sequence(count)));
        }
      }),
    );
  });
});

test('actions to do first are the open ones, earliest due day first, undated last', () => {
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

test('priorities rank from “Do first” to “Not now”, and no priority comes last', () => {
  expect([...PRIORITIES, null].map(priorityRank)).toEqual([0, 1, 2, 3, 4]);
});
