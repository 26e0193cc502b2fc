/** Record blocks of the agreed levels and the votes by group. Votes of small groups are merged with others. */

import { formatMessage } from '../../../lib/i18n/messages.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type TableCell } from '../../document/blocks.ts';
import { levelName, type Rubric } from '../../rubric/rubric.ts';
import { namesOf } from '../display/finding.ts';
import { agreedText, unitHead, unitName } from '../display/unit.ts';
import { suppressSmallCells, type TallyCell as VoteCell } from '../suppress-small-cells.ts';
import { type Tally, votersIn } from '../tally.ts';
import { type Group, groupsIn, type UnitState, unitState, unitsOf } from '../workshop.ts';
import type { RecordSource } from './record-parts.ts';
import { text } from './record-text.ts';

/** Returns no blocks if nothing was rated. */
export function ratingBlocks({ workshop, rubric, rounds, readers }: RecordSource): readonly Block[] {
  const { setup } = workshop;
  const groups = groupsIn(setup, setup.scheme);
  // The public page is short: results without the votes behind them.
  const spread = readers !== 'public';
  const rated = unitsOf(setup, rubric).filter(
    (unit) => (spread && rounds.has(unit)) || unitState(workshop, unit).agreed !== null,
  );
  if (rated.length === 0) return [];
  return [
    heading(2, written(text.agreed)),
    ...(spread ? [paragraph(written(text.agreedWhy), true)] : []),
    {
      type: 'table',
      caption: text.agreed,
      nameColumn: 0,
      columns: [
        { label: text.statement, width: 40 },
        { label: text.level, width: 20 },
        ...(spread ? [{ label: text.spread, width: 40 }] : []),
      ],
      rows: rated.map((unit) => [
        unitCell(rubric, unit),
        agreedCell(rubric, unitState(workshop, unit)),
        ...(spread ? [spreadCell(rubric, rounds.get(unit)?.at(-1)?.cells ?? [], groups, setup.leastInExports)] : []),
      ]),
    },
  ];
}

function unitCell(rubric: Rubric, unit: string): TableCell {
  const head = unitHead(rubric, unit);
  return [...cell(written(unitName(rubric, unit)), true), ...(head ? cell(head.words) : [])];
}

function agreedCell(rubric: Rubric, { agreed, differently }: UnitState): TableCell {
  const words = agreed === null ? text.notYet : agreedText(rubric, agreed);
  return [...cell(written(words), agreed !== null), ...(differently ? cell(written(text.differently)) : [])];
}

/** Suppresses small cells again with the export limit, which is higher than the one for the display. */
function spreadCell(rubric: Rubric, cells: readonly VoteCell[], groups: readonly Group[], minCount: number): TableCell {
  if (cells.length === 0) return [];
  const merged = suppressSmallCells(cells, minCount);
  if (merged.length === 0) return cell(written(text.tooFew));
  return merged.flatMap(({ groups: ids, tally }) => {
    const name = merged.length === 1 ? text.everyone : namesOf(ids, groups);
    return cell(
      written(formatMessage(text.cellOf, { who: name, n: votersIn(tally), counts: countsOf(rubric, tally) })),
    );
  });
}

const countsOf = (rubric: Rubric, { levels, dontKnow, notApplicable }: Tally): string =>
  [
    ...levels.flatMap((n, i) => (n > 0 ? [formatMessage(text.countOf, { level: levelName(rubric, i + 1), n })] : [])),
    ...(dontKnow > 0 ? [formatMessage(text.dontKnow, { n: dontKnow })] : []),
    ...(notApplicable > 0 ? [formatMessage(text.notApplicable, { n: notApplicable })] : []),
  ].join(', ');
