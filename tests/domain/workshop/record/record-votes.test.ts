import { describe, expect, test } from 'vitest';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import { voteBlocks } from '../../../../src/domain/workshop/record/record-votes.ts';
import type { TallyCell } from '../../../../src/domain/workshop/suppress-small-cells.ts';
import type { Setup } from '../../../../src/domain/workshop/workshop.ts';
import { aRecordSource, recordGroups } from '../../../support/record-source.ts';
import { cellTexts, type Table } from '../../../support/report-parts.ts';
import { cell } from '../../../support/votes.ts';

const members = cell('members', [4, 4, 1, 0, 0]);
const staff = cell('staff', [2, 6, 3, 0, 0]);
const senior = cell('senior', [0, 1, 1, 2, 0]);

const roundsOf = (...cells: readonly TallyCell[]) => new Map([['plan-1', [closeRound(1, cells, recordGroups, 3)]]]);
const tableOf = (source: RecordSource) => voteBlocks(source).find((block): block is Table => block.type === 'table');
const rowsOf = (source: RecordSource) => cellTexts(tableOf(source));
const withVotes = (
  cells: readonly TallyCell[],
  setup: Partial<Setup> = {},
  readers: RecordSource['readers'] = 'team',
) => aRecordSource({ setup }, { rounds: roundsOf(...cells), readers });

describe('the votes of a record', () => {
  test('are left out without votes, and on the public page', () => {
    expect(voteBlocks(aRecordSource())).toEqual([]);
    expect(voteBlocks(withVotes([members, staff], {}, 'public'))).toEqual([]);
  });

  test('have a row per group and a column per level, with its number and name', () => {
    const source = withVotes([members, staff]);
    expect(tableOf(source)?.columns.map(({ label }) => label)).toEqual([
      'Statement',
      'Group',
      '1 Not yet',
      '2 Emerging',
      '3 Developing',
      '4 Established',
      '5 Embedded',
    ]);
    expect(rowsOf(source)).toEqual([
      ['Stage plan 1', 'Members', '4', '4', '1', '', ''],
      ['Stage plan 1', 'Front-line staff', '2', '6', '3', '', ''],
    ]);
  });

  test('have columns for other answers only if one was given', () => {
    const source = withVotes([cell('members', [0, 5, 0, 0, 0], 2, 1)]);
    expect(
      tableOf(source)
        ?.columns.map(({ label }) => label)
        .slice(-2),
    ).toEqual(['Don’t know', 'Not appl.']);
    expect(rowsOf(source)).toEqual([['Stage plan 1', 'Everyone', '', '5', '', '', '', '2', '1']]);
  });

  test('merge a group below the export limit, although the display showed it', () =>
    expect(rowsOf(withVotes([members, staff, senior]))).toEqual([
      ['Stage plan 1', 'Front-line staff', '2', '6', '3', '', ''],
      ['Stage plan 1', 'Members and Senior staff', '4', '5', '2', '2', ''],
    ]));

  test('say that groups are shown together only where they are', () => {
    const noteOf = (source: RecordSource) => voteBlocks(source).find(({ type }) => type === 'paragraph');
    expect(noteOf(withVotes([members, staff]))).toBeUndefined();
    expect(noteOf(withVotes([members, staff, senior]))).toMatchObject({
      words: { text: expect.stringMatching(/^Small groups/) },
    });
  });

  test('have a mark for each vote, in the shape of the group and the colour of the stage', () => {
    const marksOf = (source: RecordSource) =>
      tableOf(source)?.rows.map((row) => row.flat().flatMap(({ marks }) => marks ?? []));
    expect(marksOf(withVotes([members, staff]))).toEqual([
      [4, 4, 1].map((count) => ({ count, shape: 0, lane: 0 })),
      [2, 6, 3].map((count) => ({ count, shape: 1, lane: 0 })),
    ]);
  });

  test('show no votes if all together are below the limit', () =>
    expect(rowsOf(withVotes([senior]))).toEqual([['Stage plan 1', 'Too few answers to show.', '', '', '', '', '']]));

  test('show the last of several rounds', () => {
    const second = closeRound(2, [cell('members', [0, 0, 9, 0, 0])], recordGroups, 3);
    const rounds = new Map([['plan-1', [...(roundsOf(members).get('plan-1') ?? []), second]]]);
    expect(rowsOf(aRecordSource({}, { rounds }))).toEqual([['Stage plan 1', 'Everyone', '', '', '9', '', '']]);
  });
});
