import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FRESH_UNIT,
  groupsIn,
  isVotingOpen,
  peopleIn,
  speakersIn,
  USUAL_LIMITS,
  unitState,
  unitsOf,
} from '../../../src/domain/workshop/workshop.ts';
import { aRubric } from '../../support/builders.ts';
import { aUnit } from '../../support/display-state.ts';
import { aGroup } from '../../support/workshop-builders.ts';

const groups = [
  aGroup('members', 'Members'),
  aGroup('museum', 'City Museum', { scheme: 'partners', people: 2 }),
  aGroup('table1', 'Table 1', { scheme: 'mixed', people: null }),
];

describe('groups', () => {
  test('belong to one grouping each', () => {
    expect(groupsIn({ groups }, 'roles').map(({ id }) => id)).toEqual(['members']);
    expect(groupsIn({ groups }, 'mixed').map(({ id }) => id)).toEqual(['table1']);
  });

  test('that may be quoted are those of the rating and the partners', () => {
    expect(speakersIn({ groups, scheme: 'roles' }).map(({ id }) => id)).toEqual(['members', 'museum']);
    expect(speakersIn({ groups, scheme: 'mixed' }).map(({ id }) => id)).toEqual(['museum', 'table1']);
  });

  test.each([
    [[], null],
    [[null, null], null],
    [[9, null, 11], 20],
    [[0, null], 0],
    [[0, 0], 0],
  ])('with %j people have %s in total', (counts, total) =>
    expect(peopleIn(counts.map((people, i) => aGroup(`g${i}`, 'G', { people })))).toBe(total),
  );
});

describe('rated units', () => {
  test.each([
    ['full', ['plan', 'do'], ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2']],
    ['full', ['do'], ['do-1', 'do-2']],
    ['quick', ['do', 'plan'], ['plan', 'do']],
    ['full', ['gone'], []],
    ['full', [], []],
  ] as const)('of a %s workshop about %j are %j', (depth, stages, units) =>
    expect(unitsOf({ depth, stages }, aRubric())).toEqual(units),
  );

  test('are in rubric order, however the stages were chosen', () => {
    const all = unitsOf({ depth: 'full', stages: ['plan', 'do'] }, aRubric());
    fc.assert(
      fc.property(fc.shuffledSubarray(['plan', 'do']), (stages) => {
        const units = unitsOf({ depth: 'full', stages }, aRubric());
        expect(units).toEqual(all.filter((unit) => units.includes(unit)));
      }),
    );
  });

  test('start with an open first round and without a result', () => {
    expect(unitState({ units: new Map() }, 'plan-1')).toBe(FRESH_UNIT);
    expect(isVotingOpen(FRESH_UNIT)).toBe(true);
    expect(FRESH_UNIT).toMatchObject({ agreed: null, said: '', differently: false });
  });

  test.each([
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 2, false],
  ])('in round %i with %i revealed accept votes: %s', (round, closed, open) =>
    expect(isVotingOpen(aUnit({ round, closed }))).toBe(open),
  );
});

test('a group is shown separately from three votes in the room, and from five in a file', () =>
  expect(USUAL_LIMITS).toEqual({ leastOnScreen: 3, leastInExports: 5 }));
