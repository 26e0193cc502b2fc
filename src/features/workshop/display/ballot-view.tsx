import type { Ballot } from '../../../domain/workshop/ballot.ts';
import type {
  AgreementFinding,
  DisplaySettings,
  Frame,
  FrameState,
  UnitHead,
} from '../../../domain/workshop/display/frame.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { laneClass } from '../../../ui/display/stage-icon.tsx';
import css from './ballot-view.module.css';
import shared from './display.module.css';
import { ResultsBoard } from './results-board.tsx';
import { text } from './text.ts';
import { Tile } from './view-parts.tsx';

type BallotState = Extract<FrameState, { type: 'ballot' }>;
type Voting = Extract<Ballot, { phase: 'voting' }>;

interface BallotViewProps {
  readonly state: BallotState;
  readonly page: Frame['page'];
  readonly size: DisplaySettings['size'];
  readonly preview: boolean;
}

/** One unit: the turnout while voting, the results once revealed. It receives a Ballot and never votes, so it cannot show them early. */
export function BallotView({ state, page, size, preview }: BallotViewProps) {
  const { ballot, unit, levels, finding, talk } = state;
  if (ballot.phase === 'voting')
    return <VotingView unit={unit} levels={levels} ballot={ballot} size={size} preview={preview} />;
  const { part } = state;
  return (
    <article class={`${shared.frame} ${css.ballot} ${laneClass(unit.lane)}`}>
      <BallotHead unit={unit} size={size} revealed={part !== 'ask'} />
      {part === 'ask' ? <div /> : <ResultsBoard ballot={ballot} levels={levels} />}
      {part === 'board' ? (
        page.of > 2 && <p class={`${shared.page} number`}>{formatMessage(text.pageOf, page)}</p>
      ) : (
        <div class={`${shared.band} ${css.finding} ${talk ? css.talk : ''}`} role={preview ? undefined : 'status'}>
          {finding && <FindingView finding={finding} />}
          {!talk && (
            <p class={`${css.voted} number`}>
              <b>
                {ballot.people === null
                  ? ballot.voters
                  : formatMessage(text.votedOf, { n: ballot.voters, of: ballot.people })}
              </b>{' '}
              {text.voted}
            </p>
          )}
          {part === 'whole' && page.of > 1 && <p class={`${shared.page} number`}>{formatMessage(text.pageOf, page)}</p>}
        </div>
      )}
    </article>
  );
}

function FindingView({ finding: { number, label, ask } }: { readonly finding: AgreementFinding }) {
  return (
    <>
      {number !== null ? (
        <p class={css.number}>
          <b class="number">{number}</b> <span>{label}</span>
        </p>
      ) : (
        label !== '' && <p class={css.label}>{label}</p>
      )}
      <p class={`${shared.askRoom} ${css.ask}`}>{ask}</p>
    </>
  );
}

interface VotingProps {
  readonly unit: UnitHead;
  readonly levels: readonly string[];
  readonly ballot: Voting;
  readonly size: DisplaySettings['size'];
  readonly preview: boolean;
}

/** Voting phase: the statement, the levels and the turnout. The type holds nothing else that could be shown. */
function VotingView({ unit, levels, ballot, size, preview }: VotingProps) {
  const { peopleIn, people, round } = ballot;
  return (
    <article class={`${shared.frame} ${shared.voting} ${laneClass(unit.lane)}`}>
      <BallotHead unit={unit} size={size} revealed={false} />
      <div class={shared.stops}>
        {levels.map((level, i) => (
          <p key={level} class={shared.stop}>
            <b class={`${shared.disc} number`}>{i + 1}</b>
            <span>{level}</span>
          </p>
        ))}
      </div>
      <footer class={shared.band}>
        <p class={shared.askRoom}>{round > 1 ? text.again : text.rateNow}</p>
        <p class={`${css.inNow} number`} role={preview ? undefined : 'status'}>
          {people === null
            ? formatMessage(text.peopleIn, { n: peopleIn })
            : formatMessage(text.peopleOf, { n: peopleIn, of: people })}
        </p>
      </footer>
    </article>
  );
}

/** Number of letters that fit above the board, by type size. A longer statement is replaced by its gloss, if the rubric has one. */
const FITS: Readonly<Record<DisplaySettings['size'], number>> = { 100: 150, 120: 105, 140: 0 };
/** Length up to which a statement above the board leaves space for its gloss. */
const FITS_WITH_GLOSS = 108;

/** Returns the wording that fits above the board; `null` if not even the gloss fits. */
function headWords({ words, plain }: UnitHead, fits: number): UnitHead['words'] | null {
  if (words.text.length <= fits) return words;
  if (plain && plain.text.length <= fits) return plain;
  return fits === 0 ? null : (plain ?? words);
}

/** Heading of a unit. As type grows, the gloss is dropped first, then the tile, then the statement if the board is shown. */
export function BallotHead({
  unit,
  size,
  revealed,
}: {
  readonly unit: UnitHead;
  readonly size: DisplaySettings['size'];
  readonly revealed: boolean;
}) {
  const { stage, number, words, plain, lane, lanes } = unit;
  const shown = headWords(unit, revealed ? FITS[size] : Number.POSITIVE_INFINITY);
  const hasSpace = !revealed || words.text.length <= FITS_WITH_GLOSS;
  const gloss = size === 100 && shown === words && hasSpace ? plain : null;
  return (
    <header class={css.head}>
      {size < 140 && <Tile lane={lane} lanes={lanes} />}
      <div>
        <p class={css.place}>
          <b lang={stage.lang}>{stage.text}</b>{' '}
          <span>{number ? formatMessage(text.statementOf, number) : text.wholeStage}</span>
        </p>
        {shown && <h1 lang={shown.lang}>{shown.text}</h1>}
        {gloss && (
          <p class={css.gloss} lang={gloss.lang}>
            {gloss.text}
          </p>
        )}
      </div>
    </header>
  );
}
