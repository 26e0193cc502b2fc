import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, SIZES, STATUSES } from '../../../src/domain/assessment/action.ts';
import { capacityOf, hoursOf, USUAL_HOURS } from '../../../src/domain/assessment/plan.ts';
import { anAction } from '../../support/builders.ts';

const chosen = (id: string, given: Partial<Action> = {}): Action => anAction({ id, priority: 'do-first', ...given });
const parked = (available: number | null, ...plan: readonly Action[]): readonly string[] =>
  capacityOf(plan, available).tooMany.map((a) => a.id);

describe('the hours of an action', () => {
  test('are the default for its effort', () => {
    expect(SIZES.map((effort) => hoursOf(anAction({ effort })))).toEqual([2, 16, 80]);
    expect(USUAL_HOURS).toEqual({ low: 2, medium: 16, high: 80 });
  });
  test('are those that the team entered, if any', () => {
    expect(hoursOf(anAction({ effort: 'high', hours: 5 }))).toBe(5);
    expect(hoursOf(anAction({ effort: 'high', hours: 0 }))).toBe(0);
  });
  test('are unknown without hours and effort', () => expect(hoursOf(anAction())).toBeNull());
});

describe('chosen actions', () => {
  test.each<readonly [string, Partial<Action>, boolean]>([
    ['sorted into "Do first"', { priority: 'do-first' }, true],
    ['much help for little effort', { impact: 'high', effort: 'low' }, true],
    ['started, wherever it was sorted', { status: 'in-progress', priority: 'park' }, true],
    ['sorted elsewhere', { priority: 'plan' }, false],
    ['not sorted', {}, false],
    ['"Do first" and done', { priority: 'do-first', status: 'done' }, false],
    ['"Do first" and stopped', { priority: 'do-first', status: 'stopped' }, false],
  ])('%s: %s', (_, given, counts) => expect(capacityOf([anAction(given)], 10).chosen).toHaveLength(counts ? 1 : 0));
});

describe('the capacity of a plan', () => {
  test('adds up hours, and counts actions without effort separately', () => {
    const plan = [
      chosen('a', { hours: 5 }),
      chosen('b', { effort: 'low' }),
      chosen('c'),
      anAction({ id: 'd', effort: 'high' }),
    ];
    expect(capacityOf(plan, 10)).toMatchObject({ available: 10, needed: 7, unjudged: 1 });
  });
  test('is enough while the plan needs no more', () =>
    expect(parked(10, chosen('a', { hours: 4 }), chosen('b', { hours: 6 }))).toEqual([]));
  test('is enough if it is unknown', () => expect(parked(null, chosen('a', { hours: 500 }))).toEqual([]));
  test('of zero hours fits nothing', () =>
    expect(parked(0, chosen('a', { hours: 1 }), chosen('b', { hours: 1 }))).toEqual(['b', 'a']));
  test('proposes to postpone the last actions first, and no more than needed', () => {
    expect(parked(10, chosen('a', { hours: 4 }), chosen('b', { hours: 6 }), chosen('c', { hours: 3 }))).toEqual(['c']);
  });
  test('never proposes to postpone a started action', () => {
    expect(parked(10, chosen('a', { hours: 8 }), chosen('b', { hours: 8, status: 'in-progress' }))).toEqual(['a']);
  });
  test('never proposes to postpone an action without effort', () =>
    expect(parked(3, chosen('a', { hours: 5 }), chosen('b'))).toEqual(['a']));
  test('never proposes to postpone an action of zero hours', () =>
    expect(parked(3, chosen('a', { hours: 5 }), chosen('b', { hours: 0 }))).toEqual(['a']));

  test('is enough after postponing, unless nothing is left to postpone', () => {
    const anyPlan = fc.array(
      fc.record({
        hours: fc.option(fc.integer({ min: 0, max: 90 })),
        effort: fc.option(fc.constantFrom(...SIZES)),
        status: fc.constantFrom(...STATUSES),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyPlan, fc.nat({ max: 100 }), (given, available) => {
        const {
          chosen: all,
          tooMany,
          needed,
        } = capacityOf(
          given.map((each, i) => chosen(`a${i}`, each)),
          available,
        );
        const left = all.filter((action) => !tooMany.includes(action));
        const sum = left.reduce((hours, action) => hours + (hoursOf(action) ?? 0), 0);
        const fits = sum <= available;
        const lastParked = tooMany.at(-1);
        if (needed <= available) expect(tooMany).toEqual([]);
        if (lastParked) expect(sum + (hoursOf(lastParked) ?? 0)).toBeGreaterThan(available);
        expect(fits || left.every((action) => action.status === 'in-progress' || !hoursOf(action))).toBe(true);
      }),
    );
  });
});
