import type { DisplaySettings, FrameState } from '../../../domain/workshop/display/frame.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { laneClass } from '../../../ui/display/stage-icon.tsx';
import css from './agree-view.module.css';
import { BallotHead } from './ballot-view.tsx';
import shared from './display.module.css';
import { text } from './text.ts';

/** Shows the agreed level as a dot on its lane, or the range on which the room does not agree. */
export function AgreeView({
  state,
  size,
  preview,
}: {
  readonly state: Extract<FrameState, { type: 'agree' }>;
  readonly size: DisplaySettings['size'];
  readonly preview: boolean;
}) {
  const { unit, levels, agreed, differently } = state;
  const level = typeof agreed === 'number' ? agreed : null;
  const range = typeof agreed === 'object' ? agreed : null;
  return (
    <article class={`${shared.frame} ${shared.voting} ${laneClass(unit.lane)}`}>
      <BallotHead unit={unit} size={size} revealed={size === 140} />
      <div class={`${shared.stops} ${css.landing}`} style={{ '--levels': String(levels.length) }}>
        {range && <span class={css.range} style={{ '--from': String(range.low), '--to': String(range.high) }} />}
        {levels.map((name, i) => (
          <p key={name} class={`${shared.stop} ${level === i + 1 ? css.landed : ''}`}>
            <b class={`${shared.disc} number`}>{i + 1}</b>
            <span>{name}</span>
          </p>
        ))}
      </div>
      <div class={shared.band} role={preview ? undefined : 'status'}>
        <p class={shared.askRoom}>
          {level !== null && (
            <>
              {text.weAgree}: <b>{`${level} ${levels[level - 1] ?? ''}`}</b>
            </>
          )}
          {range && (
            <>
              {text.weDoNotAgree}: <b>{formatMessage(text.fromTo, range)}</b>
            </>
          )}
          {agreed === 'not-agreed' && text.weDoNotAgree}
          {agreed === null && text.whereAreWe}
        </p>
        {differently && agreed !== null && <p class={css.differently}>{text.differently}</p>}
      </div>
    </article>
  );
}
