import type { ComponentChildren } from 'preact';
import { Icon } from '../display/icon.tsx';
import { laneClass, StageIcon } from '../display/stage-icon.tsx';
import css from './lanes.module.css';

interface LaneRange {
  readonly low: number;
  readonly high: number;
}

export interface Lane {
  readonly name: string;
  /** Address of the stage; `null` on paper. */
  readonly href: string | null;
  /** Level now, 1 to the number of stops; `null` = none. */
  readonly now: number | null;
  /** True if the answers suggest `now` and people have not agreed it. */
  readonly provisional: boolean;
  /** Words on the lane where people did not agree; left out where they did, or have not said. */
  readonly notAgreed?: string;
  /** Range of their views, if they gave one. */
  readonly range?: LaneRange | null;
  readonly before: number | null;
  readonly target: number | null;
  /** Accessible name of the lane: the same in words. */
  readonly said: string;
  readonly headline: string;
  readonly detail: string;
}

interface LanesProps {
  readonly lanes: readonly Lane[];
  /** Labels of the levels, lowest first. */
  readonly stops: readonly string[];
  /** Short explanations under the labels, if they are shown. */
  readonly glosses?: readonly string[];
  /** Small picture without the words beside the lanes. */
  readonly compact?: boolean;
}

/** Chart of lanes: a dot for the level now, a ring for last time, a flag for the target, a sign where views differ. */
export function Lanes({ lanes, stops, glosses = [], compact = false }: LanesProps) {
  return (
    <div class={compact ? `${css.chart} ${css.compact}` : css.chart} style={{ '--count': String(stops.length) }}>
      {lanes.map((lane, i) => (
        <div key={lane.name} class={`${css.lane} ${laneClass(i)}`}>
          <LaneName href={lane.href}>
            <StageIcon lane={i} lanes={lanes.length} />
            <span>{lane.name}</span>
          </LaneName>
          <Track lane={lane} />
          {!compact && (
            <p class={css.change}>
              <b>{lane.headline}</b>
              <span>{lane.detail}</span>
            </p>
          )}
        </div>
      ))}
      <div class={`${css.axis} number`} aria-hidden="true">
        {stops.map((stop, i) => (
          <span key={stop} style={{ '--place': String(i + 1) }}>
            <b>{i + 1}</b> <i>{stop}</i>
            {glosses[i] && <small>{glosses[i]}</small>}
          </span>
        ))}
      </div>
    </div>
  );
}

function LaneName({ href, children }: { readonly href: string | null; readonly children: ComponentChildren }) {
  return href === null ? (
    <p class={css.name}>{children}</p>
  ) : (
    <a class={css.name} href={href}>
      {children}
    </a>
  );
}

function Track({ lane }: { readonly lane: Lane }) {
  const { now, before, target, said, provisional, notAgreed, range = null } = lane;
  const moved = now !== null && before !== null && now !== before;
  return (
    <div class={css.track} role="img" aria-label={said}>
      <span class={css.dots} />
      {moved && <span class={css.moved} style={between(Math.min(now, before), Math.max(now, before))} />}
      {before !== null && before !== now && <span class={css.before} style={{ '--place': String(before) }} />}
      {target !== null && (
        <span class={`${css.target} ${flagOffset(target, now, before) ?? ''}`} style={{ '--place': String(target) }}>
          <Flag />
        </span>
      )}
      {notAgreed && <Disagreement words={notAgreed} range={range} />}
      {now !== null && (
        <span class={`${css.now} ${provisional ? css.provisional : ''} number`} style={{ '--place': String(now) }}>
          {now}
        </span>
      )}
    </div>
  );
}

const between = (from: number, to: number) => ({ '--from': String(from), '--to': String(to) });

/** Sign of disagreement: across the range that people gave, else beside words, so that it stands at no level. */
function Disagreement({ words, range }: { readonly words: string; readonly range: LaneRange | null }) {
  if (range === null)
    return (
      <span class={css.noRange}>
        <NotAgreedSign />
        {words}
      </span>
    );
  return (
    <>
      <span class={css.range} style={between(range.low, range.high)} />
      <span class={css.inRange} style={{ '--place': String((range.low + range.high) / 2) }}>
        <NotAgreedSign />
      </span>
    </>
  );
}

const NotAgreedSign = () => <span class={css.sign}>≠</span>;

/** Returns the class that keeps the flag clear of a dot or a ring on the same stop. */
function flagOffset(target: number, now: number | null, before: number | null): string | undefined {
  if (target === now) return css.beside;
  return target === before ? css.besideRing : undefined;
}

const Flag = () => (
  <svg width="16" height="44" viewBox="0 0 16 44" aria-hidden="true" focusable="false" class="turns">
    <path d="M0 0h4v44H0zM4 0l11 7-11 7z" fill="currentColor" />
  </svg>
);

/** Words of the marks that are drawn; a mark that is not drawn has none. */
export type LanesLegendProps = { readonly [mark in 'before' | 'now' | 'suggested' | 'notAgreed' | 'target']?: string };

export function LanesLegend({ before, now, suggested, notAgreed, target }: LanesLegendProps) {
  return (
    <>
      {before && <LegendEntry mark={<span class={css.keyBefore} />}>{before}</LegendEntry>}
      {now && <LegendEntry mark={<span class={css.keyNow} />}>{now}</LegendEntry>}
      {suggested && <LegendEntry mark={<span class={css.keySuggested} />}>{suggested}</LegendEntry>}
      {notAgreed && <LegendEntry mark={<NotAgreedSign />}>{notAgreed}</LegendEntry>}
      {target && (
        <LegendEntry
          mark={
            <svg width="16" height="22" viewBox="0 0 16 22" aria-hidden="true" focusable="false" class="turns">
              <path d="M1 0h3v22H1zM4 1l11 6-11 6z" fill="currentColor" />
            </svg>
          }
        >
          {target}
        </LegendEntry>
      )}
    </>
  );
}

/** A mark and what it means. Hidden from screen readers, which read the same from each lane's name. */
export const LegendEntry = ({ mark, children }: { readonly mark: ComponentChildren; readonly children: string }) => (
  <span class={css.entry} aria-hidden="true">
    {mark}
    {children}
  </span>
);

export interface StripBlock {
  readonly key: string;
  readonly href: string;
  /** Text of the block: a level's number, or the sign of another answer. */
  readonly mark: string;
  /** Step of the colour ramp, 1 to 5; `null` for answers that are no level. */
  readonly step: number | null;
  readonly hatched?: boolean;
  readonly said: string;
  /** True if the level needs evidence. */
  readonly flagged?: boolean;
}

/** Strip of blocks, one per statement, each with its level and a link. */
export function Strip({ blocks, label }: { readonly blocks: readonly StripBlock[]; readonly label: string }) {
  return (
    <ul class={css.strip} aria-label={label}>
      {blocks.map((block) => (
        <li key={block.key}>
          <a href={block.href} class={blockClass(block)} aria-label={block.said} title={block.said}>
            <BlockContent block={block} />
          </a>
        </li>
      ))}
    </ul>
  );
}

type BlockLook = Pick<StripBlock, 'mark' | 'step' | 'hatched' | 'flagged'>;

/** Block for a key: looks like one of a strip and is no link. */
export const SampleBlock = (look: BlockLook) => (
  <span class={blockClass(look)} aria-hidden="true">
    <BlockContent block={look} />
  </span>
);

const blockClass = ({ step, hatched }: BlockLook): string =>
  [css.block, step === null ? css.noLevel : css[`step${step}`], hatched ? css.hatched : '']
    .filter((name) => name !== '')
    .join(' ');

const BlockContent = ({ block: { mark, flagged } }: { readonly block: BlockLook }) => (
  <>
    <span class="number">{mark}</span>
    {flagged && (
      <span class={css.flagged}>
        <Icon name="warning" size={12} />
      </span>
    )}
  </>
);
