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

describe('who said it, in a document that leaves', () => {
  test('large groups stand by their names', () => expect(namesIn(['a', 9], ['b', 5])).toEqual(['A', 'B']));
  test('a small one stands together with the smallest of the others', () =>
    expect(namesIn(['a', 9], ['b', 7], ['c', 2])).toEqual(['A', 'B and C together']));
  test('several small ones stand together', () =>
    expect(namesIn(['a', 9], ['b', 3], ['c', 2])).toEqual(['A', 'B and C together']));
  test('where only two are left and one is small, nobody is named', () =>
    expect(namesIn(['a', 9], ['b', 2])).toEqual(['']));
  test('a group that nobody counted may be one person', () =>
    expect(namesIn(['a', 9], ['b', 7], ['c', null])).toEqual(['A', 'B and C together']));
  test('where nobody was counted, nobody is named', () => expect(namesIn(['a', null], ['b', null])).toEqual(['']));
  test('partner organisations speak for themselves', () =>
    expect(
      attributionsOf([aGroup('p', 'City Museum', { scheme: 'partners', people: 2 })], 5).map(({ name }) => name),
    ).toEqual(['City Museum']));
});

test('whatever the heads: every group is in one voice, and no voice with a name has fewer people than it must', () => {
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
