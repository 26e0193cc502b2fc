import type { Ballot, BoardRow } from '../../../domain/workshop/ballot.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { ResultMark } from './result-marks.tsx';
import css from './results-board.module.css';
import { text } from './text.ts';

type Revealed = Extract<Ballot, { phase: 'revealed' }>;

/** Largest number of marks in one cell. Above it the cell shows one mark and a number, which is readable from the back row. */
const MOST_MARKS = 6;

/** One lane per group, one mark per vote, the middle vote boxed. The band behind them spans the gap between groups. */
export function ResultsBoard({ ballot, levels }: { readonly ballot: Revealed; readonly levels: readonly string[] }) {
  const { rows, before, spread: distribution } = ballot;
  const aside = rows.some(({ tally }) => tally.dontKnow + tally.notApplicable > 0);
  const gap = distribution.gap;
  return (
    <div
      class={`${css.board} ${aside ? css.withAside : ''}`}
      style={{ '--levels': String(levels.length), '--rows': String(rows.length) }}
    >
      {gap && <span class={css.gap} style={{ '--from': String(gap.low.middle), '--to': String(gap.high.middle) }} />}
      {rows.map((row, i) => (
        <Row
          key={row.names.join()}
          row={row}
          place={i + 1}
          before={before.find(({ names }) => names.join() === row.names.join()) ?? null}
          levels={levels}
          aside={aside}
        />
      ))}
      <p class={css.key} aria-hidden="true">
        {rows.length > 0 && (
          <>
            <i /> <span>{text.middle}</span>
          </>
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
          <Votes n={tally.levels[i] ?? 0} before={before?.tally.levels[i] ?? 0} shape={shapes[0] ?? 0} />
        </span>
      ))}
      {aside && (
        <span class={`${css.cell} ${css.aside}`}>
          <Votes n={tally.dontKnow + tally.notApplicable} before={0} shape={shapes[0] ?? 0} hollow />
        </span>
      )}
    </div>
  );
}

/** One mark per vote. Votes of the previous round that are gone from this cell are drawn as rings. */
function Votes({
  n,
  before,
  shape,
  hollow = false,
}: {
  readonly n: number;
  readonly before: number;
  readonly shape: number;
  readonly hollow?: boolean;
}) {
  const gone = Math.max(0, before - n);
  if (n + gone > MOST_MARKS)
    return (
      <span class={`${css.many} number`}>
        <ResultMark shape={shape} hollow={hollow} />
        {n}
      </span>
    );
  return (
    <span class={css.marks}>
      {Array.from({ length: n + gone }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: votes are anonymous, so their position is their only key.
        <ResultMark key={i} shape={shape} hollow={hollow || i >= n} />
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
