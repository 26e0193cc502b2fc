import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  everyStatement,
  firstActions,
  movedStatements,
  nextDates,
  overdueActions,
  stageMovement,
  stageMoves,
  strengths,
} from '../../../src/domain/reports/highlights.ts';
import { anAction, anItem, aRubric, aSnapshot, level, notAgreed } from '../../support/builders.ts';

const evidence = new Map([
  ['own', anItem({ id: 'own' })],
  ['other', anItem({ id: 'other', kind: 'survey', source: 'outside' })],
]);
const idsOf = (list: readonly { readonly statement: { readonly id: string } }[]) =>
  list.map(({ statement }) => statement.id);

describe('statements', () => {
  test('are listed in rubric order with numbers within their stage', () =>
    expect(everyStatement(aSnapshot()).map(({ statement, number }) => [statement.id, number])).toEqual([
      ['plan-1', 1],
      ['plan-2', 2],
      ['plan-3', 3],
      ['do-1', 1],
      ['do-2', 2],
    ]));

  test('have moved when both rounds have a level that differs', () => {
    const statements = {
      'plan-1': { answer: level(4) },
      'plan-2': { answer: level(1) },
      'plan-3': { answer: level(3) },
      'do-1': { answer: level(3) },
      'do-2': { answer: notAgreed(1, 3) },
    };
    const answersBefore = new Map([
      ['plan-1', level(2)],
      ['plan-2', level(3)],
      ['plan-3', level(3)],
      ['do-2', level(2)],
    ]);
    const moved = movedStatements(aSnapshot({ statements }, { answersBefore }));
    expect(moved.map(({ statement, moved: levels }) => [statement.id, levels])).toEqual([
      ['plan-1', 2],
      ['plan-2', -2],
    ]);
  });
});

describe('strengths', () => {
  test('are established statements with evidence, never claims or low levels', () => {
    const statements = {
      'plan-1': { answer: level(5) },
      'plan-2': { answer: level(4), evidence: ['own'] },
      'plan-3': { answer: level(3), evidence: ['own'] },
    };
    expect(idsOf(strengths(aSnapshot({ statements }, { evidence })))).toEqual(['plan-2']);
  });

  test('are sorted by level, then by rise, then in rubric order', () => {
    const shown = (n: number) => ({ answer: level(n), evidence: ['own'] });
    const statements = { 'plan-1': shown(4), 'plan-2': shown(4), 'plan-3': shown(5), 'do-1': shown(4) };
    const answersBefore = new Map([['do-1', level(2)]]);
    const input = aSnapshot({ statements }, { evidence, answersBefore });
    expect(idsOf(strengths(input))).toEqual(['plan-3', 'do-1', 'plan-1', 'plan-2']);
  });
});

describe('first actions', () => {
  const actions = [
    anAction({ id: 'later', number: 1, by: '2027-05-01' }),
    anAction({ id: 'undated', number: 2 }),
    anAction({ id: 'soon', number: 3, by: '2026-08-01' }),
    anAction({ id: 'started', number: 4, status: 'in-progress' }),
    anAction({ id: 'first', number: 5, impact: 'high', effort: 'low' }),
    anAction({ id: 'done', number: 6, status: 'done', by: '2026-01-01' }),
  ];

  test('are those to do first, then in progress, then by date, then the others', () =>
    expect(firstActions(aSnapshot({ actions }), 9).map(({ id }) => id)).toEqual([
      'first',
      'started',
      'soon',
      'later',
      'undated',
    ]));

  test('hold every open action once, up to the limit', () => {
    const anyAction = fc.record({
      by: fc.option(fc.constantFrom('2026-01-01', '2027-01-01')),
      status: fc.constantFrom('not-started' as const, 'in-progress' as const, 'done' as const, 'stopped' as const),
      impact: fc.option(fc.constantFrom('high' as const, 'low' as const)),
      effort: fc.option(fc.constantFrom('high' as const, 'low' as const)),
    });
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), fc.nat(12), (given, most) => {
        const all = given.map((each, i) => anAction({ id: `a${i}`, number: i + 1, ...each }));
        const ids = firstActions(aSnapshot({ actions: all }), most).map(({ id }) => id);
        const open = all.filter(({ status }) => status === 'not-started' || status === 'in-progress');
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(Math.min(most, open.length));
        for (const id of ids) expect(open.map((action) => action.id)).toContain(id);
      }),
    );
  });

  test('overdue actions are open and due before today', () => {
    const due = (id: string, by: string, status: 'not-started' | 'done' = 'not-started') =>
      anAction({ id, by, status });
    const input = aSnapshot({
      actions: [due('late', '2026-07-14'), due('today', '2026-07-15'), due('done', '2026-01-01', 'done')],
    });
    expect(overdueActions(input).map(({ id }) => id)).toEqual(['late']);
  });
});

describe('movement of stages', () => {
  const before = new Map([
    ['plan', { agreed: level(2), typical: null }],
    ['do', { agreed: level(4), typical: null }],
  ]);
  const [plan, doing] = aRubric().stages;

  test('groups stages by direction', () => {
    const input = aSnapshot({ stages: { plan: { agreed: level(4) }, do: { agreed: level(3) } } }, { before });
    const moves = stageMoves(input);
    expect([moves.up, moves.down, moves.same].map((group) => group.map(({ id }) => id))).toEqual([
      ['plan'],
      ['do'],
      [],
    ]);
    expect(plan && stageMovement(input, plan)).toBe(2);
    expect(doing && stageMovement(input, doing)).toBe(-1);
  });

  test.each([
    ['without an earlier round', { plan: { agreed: level(4) } }, new Map()],
    ['without a level', {}, before],
    ['with views that are not agreed', { plan: { agreed: notAgreed(1, 4) } }, before],
  ])('is unknown %s, and the stage is in no group', (_, stages, earlier) => {
    const input = aSnapshot({ stages }, { before: earlier });
    expect(plan && stageMovement(input, plan)).toBeNull();
    const { up, down, same } = stageMoves(input);
    expect([...up, ...down, ...same].map(({ id }) => id)).not.toContain('plan');
  });
});

describe('next dates', () => {
  const stages = { plan: { target: { type: 'level', level: 4, by: '2026-10-01' } } } as const;
  const actions = [
    anAction({ id: 'a', number: 1, by: '2026-09-01', nextReview: '2026-08-01' }),
    anAction({ id: 'past', number: 2, by: '2026-07-14' }),
    anAction({ id: 'today', number: 3, by: '2026-07-15' }),
    anAction({ id: 'closed', number: 4, by: '2026-12-01', status: 'done' }),
  ];

  test('are due dates, reviews and targets from today on, in order', () =>
    expect(nextDates(aSnapshot({ stages, actions }), 9).map(({ day, what }) => [day, what.type])).toEqual([
      ['2026-07-15', 'due'],
      ['2026-08-01', 'review'],
      ['2026-09-01', 'due'],
      ['2026-10-01', 'aim'],
    ]));

  test('stop at the limit', () => expect(nextDates(aSnapshot({ stages, actions }), 2)).toHaveLength(2));
});
