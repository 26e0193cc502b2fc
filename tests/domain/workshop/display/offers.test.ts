import { describe, expect, test } from 'vitest';
import { offerFor } from '../../../../src/domain/workshop/agreement.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import { dissentText, offersOf, offerText } from '../../../../src/domain/workshop/display/offers.ts';
import type { TallyCell } from '../../../../src/domain/workshop/suppress-small-cells.ts';
import { aRubric, level } from '../../../support/builders.ts';
import { aDisplayState, aRunningWorkshop, aSetup, aUnit } from '../../../support/display-state.ts';
import { cell } from '../../../support/votes.ts';

const { groups } = aSetup();
const readers = { rubric: aRubric(), groups };

/** A group of five people who all choose this level. */
const at = (group: string, chosen: number): TallyCell =>
  cell(
    group,
    [1, 2, 3, 4, 5].map((each) => (each === chosen ? 5 : 0)),
  );

describe('the reason for a suggestion', () => {
  const why = (...cells: readonly TallyCell[]): string => offerText({ offer: offerFor(cells), cells }, readers);

  test.each([
    ['one level', [at('members', 3), at('staff', 3)], 'All groups say 3 Developing'],
    [
      'two levels next to each other, lowest first',
      [at('members', 4), at('staff', 3), at('senior', 4)],
      'The staff: 3 Developing · The members and The senior: 4 Established',
    ],
    [
      'levels far apart',
      [at('members', 1), at('staff', 2), at('senior', 4)],
      'The members: 1 Not yet · The staff: 2 Emerging · The senior: 4 Established',
    ],
    ['a split in one group', [cell('members', [2, 2, 2, 2, 2])], 'Views are split'],
    ['many who do not know', [cell('members', [0, 2, 0, 0, 0], 5)], 'Most don’t know: 5 of 7'],
    [
      'many to whom it does not apply',
      [cell('members', [0, 2, 0, 0, 0], 0, 5)],
      'Most answered “Not applicable”: 5 of 7',
    ],
    ['too few votes', [], 'Too few votes to show'],
  ])('of %s', (_, cells, words) => expect(why(...cells)).toBe(words));

  test('is empty where nothing was shown', () => expect(offerText({ offer: null, cells: [] }, readers)).toBe(''));

  test('leaves out a group that gave no level', () =>
    expect(why(at('members', 3), at('staff', 3), cell('senior', [0, 0, 0, 0, 0], 2))).toBe(
      'All groups say 3 Developing',
    ));
});

describe('the groups that saw it differently', () => {
  test('are named with their level, lowest first', () => {
    const cells = [at('members', 4), at('staff', 3), at('senior', 2)];
    expect(dissentText(cells, 3, readers)).toBe(
      'The senior saw it as 2 Emerging and The members saw it as 4 Established',
    );
  });

  test('are none where all have the agreed level', () =>
    expect(dissentText([at('members', 3), at('staff', 3)], 3, readers)).toBe(''));
});

describe('the suggestions of a workshop', () => {
  const closed = (cells: readonly TallyCell[], n = 1) => closeRound(n, cells, groups, 3);

  test('are one for each statement in rubric order, and none where nothing was shown', () => {
    const rounds = new Map([
      ['do-1', [closed([at('members', 2), at('staff', 2)])]],
      ['plan-2', [closed([at('members', 1), at('staff', 4)])]],
    ]);
    expect(
      offersOf(aDisplayState(aRunningWorkshop(), { rounds })).map(({ unit, offer }) => [unit, offer?.type]),
    ).toEqual([
      ['plan-1', undefined],
      ['plan-2', 'not-agreed'],
      ['plan-3', undefined],
      ['do-1', 'level'],
      ['do-2', undefined],
    ]);
  });

  test('follow the last round', () => {
    const rounds = new Map([
      ['plan-1', [closed([at('members', 1), at('staff', 4)]), closed([at('members', 3), at('staff', 3)], 2)]],
    ]);
    const [first] = offersOf(aDisplayState(aRunningWorkshop(), { rounds }));
    expect(first?.offer).toEqual({ type: 'level', level: 3, apart: 0 });
  });

  test('say nothing of votes that are too few to show, and nothing of a round without votes', () => {
    const rounds = new Map([
      ['plan-1', [closed([cell('members', [0, 2, 0, 0, 0])])]],
      ['plan-2', [closed([])]],
    ]);
    const [few, none] = offersOf(aDisplayState(aRunningWorkshop(), { rounds }));
    expect(few?.offer).toEqual({ type: 'too-few' });
    expect(few?.cells).toEqual([]);
    expect(none?.offer).toBeNull();
  });

  test('stand beside what people agreed', () => {
    const units = new Map([['plan-1', aUnit({ agreed: level(4) })]]);
    const [first] = offersOf(aDisplayState(aRunningWorkshop({ units })));
    expect(first?.state.agreed).toEqual(level(4));
  });
});
