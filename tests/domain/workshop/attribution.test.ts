import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionsOf } from '../../../src/domain/workshop/attribution.ts';
import { aGroup } from '../../support/workshop-builders.ts';

const group = (id: string, people: number | null) => aGroup(id, id.toUpperCase(), { people });
const namesIn = (...groups: readonly (readonly [string, number | null])[]) =>
  attributionsOf(
    groups.map(([id, people]) => group(id, people)),
    5,
  ).map(({ name }) => name);

describe('attribution in an exported document', () => {
  test('large groups are named', () => expect(namesIn(['a', 9], ['b', 5])).toEqual(['A', 'B']));
  test('a small group is merged with the smallest of the others', () =>
    expect(namesIn(['a', 9], ['b', 7], ['c', 2])).toEqual(['A', 'B and C together']));
  test('several small groups are merged', () =>
    expect(namesIn(['a', 9], ['b', 3], ['c', 2])).toEqual(['A', 'B and C together']));
  test('no group is named if one of two is small', () => expect(namesIn(['a', 9], ['b', 2])).toEqual(['']));
  test('an uncounted group is treated as one person', () =>
    expect(namesIn(['a', 9], ['b', 7], ['c', null])).toEqual(['A', 'B and C together']));
  test('no group is named if none was counted', () => expect(namesIn(['a', null], ['b', null])).toEqual(['']));
  test('partner organisations are always named', () =>
    expect(
      attributionsOf([aGroup('p', 'City Museum', { scheme: 'partners', people: 2 })], 5).map(({ name }) => name),
    ).toEqual(['City Museum']));
});

test('every group has one attribution, and no named one has too few people', () => {
  const anyHeads = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyHeads, fc.integer({ min: 1, max: 7 }), (heads, least) => {
      const groups = heads.map((people, i) => group(`g${i}`, people));
      const voices = attributionsOf(groups, least);
      expect(voices.flatMap(({ groups: ids }) => ids).toSorted()).toEqual(groups.map(({ id }) => id).toSorted());
      for (const { name, people } of voices) if (name !== '') expect(people).toBeGreaterThanOrEqual(least);
    }),
  );
});
