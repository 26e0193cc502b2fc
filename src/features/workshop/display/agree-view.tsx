import type { BoardRow } from '../../../domain/workshop/ballot.ts';
import type { DisplaySettings, FrameState } from '../../../domain/workshop/display/frame.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { laneClass } from '../../../ui/display/stage-icon.tsx';
import css from './agree-view.module.css';
import { BallotHead } from './ballot-view.tsx';
import shared from './display.module.css';
import { ResultMark } from './result-marks.tsx';
import { text } from './text.ts';

type AgreeState = Extract<FrameState, { type: 'agree' }>;

interface AgreeViewProps {
  readonly state: AgreeState;
  readonly size: DisplaySettings['size'];
  readonly preview: boolean;
}

/**
 * Shows the agreed level as a dot on its lane, or the range of the views, with the votes faintly under the levels. Larger
 * text has no space for the wording of a long statement, nor for who saw it differently.
 */
export function AgreeView({ state, size, preview }: AgreeViewProps) {
  const { unit, levels, agreed, differently, dissent, votes } = state;
  const level = typeof agreed === 'number' ? agreed : null;
  const range = typeof agreed === 'object' ? agreed : null;
  return (
    <article class={`${shared.frame} ${shared.voting} ${css.agree} ${laneClass(unit.lane)}`}>
      <BallotHead unit={unit} size={size} revealed={size > 100} />
      <div class={css.middle}>
        <div class={`${shared.stops} ${css.landing}`} style={{ '--levels': String(levels.length) }}>
          {range && <span class={css.range} style={{ '--from': String(range.low), '--to': String(range.high) }} />}
          {levels.map((name, i) => (
            <div key={name} class={shared.stop}>
              <p class={level === i + 1 ? css.landed : css.stopName}>
                <b class={`${shared.disc} number`}>{i + 1}</b>
                <span>{name}</span>
              </p>
              <VotesAt votes={votes} level={i + 1} />
            </div>
          ))}
        </div>
        <VotesKey votes={votes} />
      </div>
      <div class={shared.band} role={preview ? undefined : 'status'}>
        <p class={shared.askRoom}>
          <Outcome state={state} />
        </p>
        {range && <p class={css.differently}>{text.whyDifferent}</p>}
        {differently && typeof agreed === 'number' && (
          <p class={css.differently}>{dissent === '' || size > 100 ? text.differently : dissent}</p>
        )}
      </div>
    </article>
  );
}

function Outcome({ state: { agreed, levels } }: { readonly state: AgreeState }) {
  if (agreed === null) return <>{text.whereAreWe}</>;
  if (typeof agreed === 'number')
    return (
      <>
        {text.weAgree}: <b>{`${agreed} ${levels[agreed - 1] ?? ''}`}</b>
      </>
    );
  if (typeof agreed === 'object')
    return (
      <>
        {text.weDoNotAgree}: <b>{formatMessage(text.fromTo, agreed)}</b>
      </>
    );
  return <>{text[`mark-${agreed}`]}</>;
}

/** Votes of all groups for one level, a line per group. */
function VotesAt({ votes, level }: { readonly votes: readonly BoardRow[]; readonly level: number }) {
  const rows = votes.filter(({ tally }) => (tally.levels[level - 1] ?? 0) > 0);
  const said = rows.map(({ names, tally }) =>
    formatMessage(text.groupCount, { names: formatList(names), n: tally.levels[level - 1] ?? 0 }),
  );
  if (rows.length === 0) return null;
  return (
    <div class={css.votes} role="img" aria-label={formatList(said)}>
      {rows.map(({ names, shapes, tally }) => (
        <span key={names.join()} class={css.groupVotes}>
          {Array.from({ length: tally.levels[level - 1] ?? 0 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: votes are anonymous, so their position is their only key.
            <ResultMark key={i} shape={shapes[0] ?? 0} />
          ))}
        </span>
      ))}
    </div>
  );
}

/** Key to the marks of the groups. A group that gave no level has none. */
function VotesKey({ votes }: { readonly votes: readonly BoardRow[] }) {
  const rows = votes.filter(({ middle }) => middle !== null);
  if (rows.length === 0) return null;
  return (
    <p class={css.key} aria-hidden="true">
      {rows.map(({ names, shapes }) => (
        <span key={names.join()}>
          <ResultMark shape={shapes[0] ?? 0} /> {formatList(names)}
        </span>
      ))}
    </p>
  );
}
