/** Record blocks of the votes by group. Votes of small groups are merged with others. */

import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type TableCell, type VoteMarks } from '../../document/blocks.ts';
import { levelCount, levelName } from '../../rubric/rubric.ts';
import { namesOf } from '../display/finding.ts';
import { unitHead, unitShort } from '../display/unit.ts';
import { suppressSmallCells } from '../suppress-small-cells.ts';
import { emptyTally, type Tally } from '../tally.ts';
import { type Group, groupsIn, unitsOf } from '../workshop.ts';
import type { RecordSource } from './record-parts.ts';
import { text } from './record-text.ts';

interface GroupVotes {
  readonly unit: string;
  readonly who: string;
  readonly tally: Tally;
  readonly mark: Omit<VoteMarks, 'count'>;
  /** True if several groups are shown together. */
  readonly isMerged: boolean;
}

/** Returns one table with a row per group of each statement; no blocks for the public, or without votes. */
export function voteBlocks(source: RecordSource): readonly Block[] {
  const { workshop, rubric, rounds, readers } = source;
  const { setup } = workshop;
  const groups = groupsIn(setup, setup.scheme);
  // The public page is short: results without the votes behind them.
  const voted = readers === 'public' ? [] : unitsOf(setup, rubric).filter((unit) => rounds.has(unit));
  const rows = voted.flatMap((unit) => rowsOf(source, unit, groups));
  if (rows.length === 0) return [];
  const has = (count: (tally: Tally) => number): boolean => rows.some(({ tally }) => count(tally) > 0);
  const others = [
    ...(has(({ dontKnow }) => dontKnow) ? [{ label: text.dontKnow, count: (tally: Tally) => tally.dontKnow }] : []),
    ...(has(({ notApplicable }) => notApplicable)
      ? [{ label: text.notApplicable, count: (tally: Tally) => tally.notApplicable }]
      : []),
  ];
  const levels = Array.from({ length: levelCount(rubric) }, (_, i) => i);
  return [
    heading(2, written(text.votes)),
    {
      type: 'table',
      caption: text.votes,
      nameColumn: 0,
      columns: [
        { label: text.statement, width: 11 },
        { label: text.group, width: 27 },
        ...levels.map((i) => ({ label: levelName(rubric, i + 1), width: 9 })),
        ...others.map(({ label }) => ({ label, width: 9 })),
      ],
      rows: rows.map(({ unit, who, tally, mark }, i) => [
        cell(written(unitShort(rubric, unit)), rows[i - 1]?.unit !== unit),
        cell(written(who)),
        ...levels.map((level) => countCell(tally.levels[level] ?? 0, mark)),
        ...others.map(({ count }) => countCell(count(tally), mark)),
      ]),
    },
    ...(rows.some(({ isMerged }) => isMerged) ? [paragraph(written(text.votesWhy), true)] : []),
  ];
}

/** Suppresses small cells again with the export limit, which is higher than the one for the display. */
function rowsOf(
  { workshop, rubric, rounds }: RecordSource,
  unit: string,
  groups: readonly Group[],
): readonly GroupVotes[] {
  const cells = rounds.get(unit)?.at(-1)?.cells ?? [];
  const merged = suppressSmallCells(cells, workshop.setup.leastInExports);
  const lane = unitHead(rubric, unit)?.lane ?? 0;
  if (merged.length === 0)
    return [{ unit, who: text.tooFew, tally: emptyTally(0), mark: { lane, shape: 0 }, isMerged: true }];
  return merged.map(({ groups: ids, tally }) => ({
    unit,
    who: merged.length === 1 ? text.everyone : namesOf(ids, groups),
    tally,
    isMerged: ids.length > 1,
    // Groups that are shown together have the mark of the first of them.
    mark: {
      lane,
      shape: Math.max(
        0,
        groups.findIndex(({ id }) => ids[0] === id),
      ),
    },
  }));
}

/** Number of votes with as many marks; empty for none. */
const countCell = (count: number, mark: Omit<VoteMarks, 'count'>): TableCell =>
  count === 0 ? [] : [{ ...written(String(count)), marks: { ...mark, count } }];
