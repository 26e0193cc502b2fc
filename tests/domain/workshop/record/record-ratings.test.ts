import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/domain/document/blocks.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import { ratingBlocks } from '../../../../src/domain/workshop/record/record-ratings.ts';
import type { TallyCell } from '../../../../src/domain/workshop/suppress-small-cells.ts';
import type { Setup } from '../../../../src/domain/workshop/workshop.ts';
import { level, notAgreed } from '../../../support/builders.ts';
import { aUnit } from '../../../support/display-state.ts';
import { aRecordSource, recordGroups } from '../../../support/record-source.ts';
import { cellTexts } from '../../../support/report-parts.ts';
import { cell } from '../../../support/votes.ts';

const members = cell('members', [4, 4, 1, 0, 0]);
const staff = cell('staff', [2, 6, 3, 0, 0]);
const senior = cell('senior', [0, 1, 1, 2, 0]);

const roundsOf = (...cells: readonly TallyCell[]) => new Map([['plan-1', [closeRound(1, cells, recordGroups, 3)]]]);
const tableOf = (blocks: readonly Block[]) => blocks.find((block) => block.type === 'table');
const rowsOf = (source: RecordSource) => cellTexts(tableOf(ratingBlocks(source)));
const withVotes = (
  cells: readonly TallyCell[],
  setup: Partial<Setup> = {},
  readers: RecordSource['readers'] = 'team',
) => aRecordSource({ setup }, { rounds: roundsOf(...cells), readers });

describe('the ratings of a record', () => {
  test('are no blocks at all if nothing was rated', () => expect(ratingBlocks(aRecordSource())).toEqual([]));

  test('name the statement, its agreed level and the votes of each group', () => {
    const units = new Map([['plan-1', aUnit({ closed: 1, agreed: level(2) })]]);
    const source = aRecordSource({ units }, { rounds: roundsOf(members, staff) });
    expect(rowsOf(source)).toEqual([
      [
        'Stage plan, statement 1 / Good practice plan 1.',
        '2 Emerging',
        'Members (9). 1 Not yet: 4, 2 Emerging: 4, 3 Developing: 1 / Front-line staff (11). 1 Not yet: 2, 2 Emerging: 6, 3 Developing: 3',
      ],
    ]);
  });

  test('name a range if people did not agree, and that some saw it differently', () => {
    const units = new Map([
      ['plan-1', aUnit({ agreed: notAgreed(2, 4) })],
      ['do-1', aUnit({ agreed: level(3), differently: true })],
    ]);
    expect(rowsOf(aRecordSource({ units })).map(([, agreed]) => agreed)).toEqual([
      'Not agreed, 2 to 4',
      '3 Developing / There was a different view.',
    ]);
  });

  test('say “No agreed level yet” after a vote without a decision', () =>
    expect(rowsOf(withVotes([members]))[0]?.[1]).toBe('No agreed level yet'));

  test('count don’t know and not applicable after the levels', () =>
    expect(rowsOf(withVotes([cell('members', [0, 5, 0, 0, 0], 2, 1)]))[0]?.[2]).toBe(
      'Everyone (8). 2 Emerging: 5, Don’t know: 2, Not applicable: 1',
    ));

  test('merge a group below the export limit, although the display showed it', () =>
    expect(rowsOf(withVotes([members, staff, senior]))[0]?.[2]).toBe(
      'Front-line staff (11). 1 Not yet: 2, 2 Emerging: 6, 3 Developing: 3 / ' +
        'Members and Senior staff (13). 1 Not yet: 4, 2 Emerging: 5, 3 Developing: 2, 4 Established: 2',
    ));

  test('show no votes if all together are below the limit', () =>
    expect(rowsOf(withVotes([senior]))[0]?.[2]).toBe('Too few answers to show.'));

  test('show the last of several rounds', () => {
    const second = closeRound(2, [cell('members', [0, 0, 9, 0, 0])], recordGroups, 3);
    const rounds = new Map([['plan-1', [...(roundsOf(members).get('plan-1') ?? []), second]]]);
    expect(rowsOf(aRecordSource({}, { rounds }))[0]?.[2]).toBe('Everyone (9). 3 Developing: 9');
  });

  test('contain results without votes on the public page, and no statement without a result', () => {
    const units = new Map([['do-1', aUnit({ agreed: level(3) })]]);
    const source = aRecordSource({ units }, { rounds: roundsOf(members), readers: 'public' });
    expect(rowsOf(source)).toEqual([['Stage do, statement 1 / Good practice do 1.', '3 Developing']]);
  });

  test('have a table with a caption and one label per column', () => {
    const table = tableOf(ratingBlocks(withVotes([members])));
    expect(table?.caption).toBe('Levels');
    expect(table?.columns.map(({ label }) => label)).toEqual(['Statement', 'Agreed level', 'Votes']);
    expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
  });
});
