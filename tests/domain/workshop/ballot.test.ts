import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedBallot, closeRound, isGroupComplete, openBallot } from '../../../src/domain/workshop/ballot.ts';
import { sumTallies, votersIn } from '../../../src/domain/workshop/tally.ts';
import { anyCells, cell } from '../../support/votes.ts';
import { aGroup } from '../../support/workshop-builders.ts';

const members = aGroup('members', 'Members', { people: 9 });
const staff = aGroup('staff', 'Front-line staff', { people: 11 });
const senior = aGroup('senior', 'Senior staff', { people: null });
const groups = [members, staff, senior];
const MIN_COUNT = 3;

test.each([
  ['fewer votes than people', 9, 8, false],
  ['as many votes as people', 9, 9, true],
  ['more votes than people', 9, 10, true],
  ['uncounted people and a vote', null, 1, true],
  ['uncounted people and no vote', null, 0, false],
  ['no people', 0, 0, false],
])('a group with %s is complete: %s of %s', (_, people, voted, complete) =>
  expect(isGroupComplete(aGroup('g', 'G', { people }), voted)).toBe(complete),
);

describe('an open ballot', () => {
  const turnout = [
    { group: 'members', voted: 9 },
    { group: 'staff', voted: 4 },
  ];

  test('shows how many have voted, of how many people and groups', () =>
    expect(openBallot(groups, turnout, 2)).toEqual({
      phase: 'voting',
      round: 2,
      peopleIn: 13,
      people: 20,
      groupsIn: 1,
      groups: 3,
    }));

  test('does not wait for a group that has no people today', () =>
    expect(openBallot([members, { ...staff, people: 0 }], turnout, 1)).toMatchObject({ groups: 1, people: 9 }));

  test('does not know the number of people before they are counted', () =>
    expect(openBallot([senior], [], 1)).toMatchObject({ people: null, peopleIn: 0, groupsIn: 0 }));

  test('has no property that could hold a level', () =>
    expect(
      Object.values(openBallot(groups, turnout, 1)).every((value) => typeof value !== 'object' || value === null),
    ).toBe(true));
});

describe('closing a round', () => {
  test('merges small groups and keeps the names of the time', () => {
    const round = closeRound(1, [cell('members', [4, 4, 1, 0, 0]), cell('senior', [0, 1, 1, 0, 0])], groups, MIN_COUNT);
    expect(round.voters).toBe(11);
    expect(round.cells.map(({ names }) => names)).toEqual([['Members', 'Senior staff']]);
  });

  test('counts votes that are too few to show', () =>
    expect(closeRound(1, [cell('members', [1, 1, 0, 0, 0])], groups, MIN_COUNT)).toEqual({
      round: 1,
      voters: 2,
      cells: [],
    }));

  test('never stores a cell below the minimum, and loses no vote above it', () => {
    fc.assert(
      fc.property(anyCells, fc.integer({ min: 1, max: 7 }), (cells, minCount) => {
        const round = closeRound(1, cells, [], minCount);
        const stored = votersIn(
          sumTallies(
            round.cells.map(({ tally }) => tally),
            5,
          ),
        );
        for (const { tally } of round.cells) expect(votersIn(tally)).toBeGreaterThanOrEqual(minCount);
        expect(stored).toBe(round.cells.length === 0 ? 0 : round.voters);
      }),
    );
  });
});

describe('a revealed ballot', () => {
  const first = closeRound(1, [cell('members', [4, 4, 1, 0, 0]), cell('staff', [2, 6, 3, 0, 0])], groups, MIN_COUNT);
  const second = closeRound(2, [cell('members', [0, 9, 0, 0, 0]), cell('staff', [0, 11, 0, 0, 0])], groups, MIN_COUNT);

  test('shows the last round, and the one before for comparison', () => {
    const ballot = closedBallot(groups, [first, second], 20);
    expect(ballot).toMatchObject({ round: 2, voters: 20, people: 20, spread: { middle: 2, accord: 'broad' } });
    expect(ballot.before.map(({ tally }) => tally.levels)).toEqual([
      [4, 4, 1, 0, 0],
      [2, 6, 3, 0, 0],
    ]);
  });

  test('gives each row its middle, its voters and the mark of its group', () =>
    expect(closedBallot(groups, [first], 20).rows).toMatchObject([
      { names: ['Members'], shapes: [0], voters: 9, middle: 2 },
      { names: ['Front-line staff'], shapes: [1], voters: 11, middle: 2 },
    ]));

  test('shows the current name of a renamed group, and the old name of a deleted one', () => {
    const { rows } = closedBallot([{ ...members, name: 'Service users' }], [first], 20);
    expect(rows.map(({ names }) => names)).toEqual([['Service users'], ['Front-line staff']]);
    expect(rows[1]?.shapes).toEqual([0]);
  });

  test('without rounds is empty', () =>
    expect(closedBallot(groups, [], null)).toMatchObject({ round: 1, rows: [], before: [], voters: 0 }));
});
