import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refs } from '../../../src/domain/assessment/plan.ts';
import { anAction } from '../../support/builders.ts';

describe('the reference of an action', () => {
  test('is its number', () =>
    expect(Object.fromEntries(refs([anAction({ id: 'b', number: 2 }), anAction({ id: 'a', number: 1 })]))).toEqual({
      a: '1',
      b: '2',
    }));
  test('has a letter if two devices used the same number, in order of creation', () => {
    const twins = [
      anAction({ id: 'c', number: 4, madeAt: 3 }),
      anAction({ id: 'b', number: 4, madeAt: 2 }),
      anAction({ id: 'a', number: 4, madeAt: 1 }),
    ];
    expect(Object.fromEntries(refs([...twins, anAction({ id: 'd', number: 5 })]))).toEqual({
      a: '4',
      b: '4b',
      c: '4c',
      d: '5',
    });
  });
  test('does not depend on the order of the actions', () => {
    const twins = [anAction({ id: 'b', number: 4 }), anAction({ id: 'a', number: 4 })];
    expect(refs(twins).get('a')).toBe('4');
    expect(refs(twins.toReversed()).get('a')).toBe('4');
  });
  test('of a removed action is not reused', () => {
    expect(
      refs([anAction({ id: 'a', number: 4, removed: true }), anAction({ id: 'b', number: 4, madeAt: 1 })]).get('b'),
    ).toBe('4b');
  });
  test('is unique', () => {
    const anyActions = fc.array(fc.record({ number: fc.integer({ min: 1, max: 5 }), madeAt: fc.nat({ max: 3 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyActions, (given) => {
        const made = refs(given.map((each, i) => anAction({ id: `a${i}`, ...each })));
        return made.size === given.length && new Set(made.values()).size === given.length;
      }),
    );
  });
});
