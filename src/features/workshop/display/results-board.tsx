import type { Ballot, BoardRow } from '../../../domain/workshop/ballot.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { ResultMark } from './result-marks.tsx';
import css from './results-board.module.css';
import { text } from './text.ts';

type Revealed = Extract<Ballot, { phase: 'revealed' }>;

/** Largest number of marks in two rows. A board with a fuller cell has three rows of smaller marks. */
const MOST_IN_TWO_ROWS = 6;

/** Returns how many marks stand above and beside each other in the fullest cell of a board. */
export function markGrid(most: number): { readonly rows: number; readonly columns: number } {
  const rows = most > MOST_IN_TWO_ROWS ? 3 : 2;
  return { rows, columns: Math.max(3, Math.ceil(most / rows)) };
}

/** Votes in each level's cell of a board, now and in the previous round. */
const cellsOf = ({ rows, before }: Revealed): readonly { readonly n: number; readonly last: number }[] =>
  rows.flatMap((row) => {
    const last = previousOf(row, before)?.tally.levels ?? [];
    return row.tally.levels.map((n, i) => ({ n, last: last[i] ?? 0 }));
  });

const previousOf = ({ names }: BoardRow, before: readonly BoardRow[]): BoardRow | null =>
  before.find((row) => row.names.join() === names.join()) ?? null;

const asideOf = ({ tally }: BoardRow): number => tally.dontKnow + tally.notApplicable;

/**
 * One lane per group, one mark per vote, the middle vote boxed. All marks of a board have one size, so that more votes always
 * look like more. The band behind them spans the gap between groups.
 */
export function ResultsBoard({ ballot, levels }: { readonly ballot: Revealed; readonly levels: readonly string[] }) {
  const { rows, before, spread: distribution } = ballot;
  const aside = rows.some((row) => asideOf(row) > 0);
  const cells = cellsOf(ballot);
  const grid = markGrid(Math.max(0, ...rows.map(asideOf), ...cells.map(({ n, last }) => Math.max(n, last))));
  const gap = distribution.gap;
  return (
    <div
      class={`${css.board} ${aside ? css.withAside : ''}`}
      style={{
        '--levels': String(levels.length),
        '--rows': String(rows.length),
        '--mark-rows': String(grid.rows),
        '--mark-columns': String(grid.columns),
      }}
    >
      {gap && <span class={css.gap} style={{ '--from': String(gap.low.middle), '--to': String(gap.high.middle) }} />}
      {rows.map((row, i) => (
        <Row
          key={row.names.join()}
          row={row}
          place={i + 1}
          before={previousOf(row, before)}
          levels={levels}
          aside={aside}
        />
      ))}
      <p class={css.key} aria-hidden="true">
        {rows.length > 0 && (
          <span>
            <i /> {text.middle}
          </span>
        )}
        {cells.some(({ n, last }) => last > n) && (
          <span>
            <ResultMark shape={0} look="before" /> {text.before}
          </span>
        )}
      </p>
      {levels.map((level, i) => (
        <p key={level} class={`${css.axis} ${i % 2 === 1 ? css.lower : ''}`}>
          <b class="number">{i + 1}</b> <span>{levels.length > 5 ? '' : level}</span>
        </p>
      ))}
      {aside && (
        <p class={`${css.axis} ${css.lower} ${css.aside}`}>
          <b>{text.asideFirst}</b> <span>{text.asideSecond}</span>
        </p>
      )}
    </div>
  );
}

interface RowProps {
  /** Grid row, from 1. Set explicitly, because the band behind the lanes occupies the same grid cells. */
  readonly place: number;
  readonly row: BoardRow;
  readonly before: BoardRow | null;
  readonly levels: readonly string[];
  readonly aside: boolean;
}

function Row({ row, place, before, levels, aside }: RowProps) {
  const { names, shapes, voters, tally, middle } = row;
  return (
    <div class={css.row} style={{ gridRow: String(place) }} role="img" aria-label={rowLabel(row, levels)}>
      <p class={css.group}>
        <span class={css.groupMarks}>
          {shapes.map((shape) => (
            <ResultMark key={shape} shape={shape} />
          ))}
        </span>
        <span>
          {formatList(names)} <small class="number">{voters}</small>
        </span>
      </p>
      {levels.map((level, i) => (
        <span key={level} class={`${css.cell} ${middle === i + 1 ? css.middle : ''}`}>
          <Votes n={tally.levels[i] ?? 0} before={before?.tally.levels[i] ?? 0} shape={shapes[0] ?? 0} look="vote" />
        </span>
      ))}
      {aside && (
        <span class={`${css.cell} ${css.aside}`}>
          <Votes n={asideOf(row)} before={0} shape={shapes[0] ?? 0} look="aside" />
        </span>
      )}
    </div>
  );
}

/** One mark per vote. Votes of the previous round that are gone from this cell are hollow; nothing else is. */
function Votes({
  n,
  before,
  shape,
  look,
}: {
  readonly n: number;
  readonly before: number;
  readonly shape: number;
  readonly look: 'vote' | 'aside';
}) {
  return (
    <span class={css.marks}>
      {Array.from({ length: Math.max(n, before) }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: votes are anonymous, so their position is their only key.
        <ResultMark key={i} shape={shape} look={i < n ? look : 'before'} />
      ))}
    </span>
  );
}

function rowLabel({ names, tally, middle }: BoardRow, levels: readonly string[]): string {
  const votes = [
    ...tally.levels.flatMap((n, i) =>
      n > 0 ? [formatMessage(text.countAt, { n, level: `${i + 1} ${levels[i]}` })] : [],
    ),
    ...(tally.dontKnow > 0 ? [formatMessage(text.dontKnowN, { n: tally.dontKnow })] : []),
    ...(tally.notApplicable > 0 ? [formatMessage(text.notApplicableN, { n: tally.notApplicable })] : []),
  ];
  const parts = { names: formatList(names), votes: formatList(votes) };
  return middle === null
    ? formatMessage(text.rowSaidNone, parts)
    : formatMessage(text.rowSaid, { ...parts, middle: `${middle} ${levels[middle - 1]}` });
}
