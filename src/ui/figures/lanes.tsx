import type { ComponentChildren } from 'preact';
import { Icon } from '../display/icon.tsx';
import { laneClass, StageIcon } from '../display/stage-icon.tsx';
import css from './lanes.module.css';

export interface Lane {
  readonly name: string;
  /** Address of the stage; `null` on paper. */
  readonly href: string | null;
  /** Level now, 1 to the number of stops; `null` = none. */
  readonly now: number | null;
  /** True if the answers suggest `now` and people have not agreed it. */
  readonly provisional: boolean;
  readonly before: number | null;
  readonly aim: number | null;
  /** Accessible name of the lane: the same in words. */
  readonly said: string;
  readonly headline: string;
  readonly detail: string;
}

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly stops: readonly string[];
  /** Small picture without the words beside the lanes. */
  readonly compact?: boolean;
}

/** Chart of lanes: a dot for the level now, a ring for last time, a flag for the target. */
export function Lanes({ lanes, stops, compact = false }: LanesProps) {
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

function Track({ lane: { now, before, aim, said, provisional } }: { readonly lane: Lane }) {
  const moved = now !== null && before !== null && now !== before;
  return (
    <div class={css.track} role="img" aria-label={said}>
      <span class={css.dots} />
      {moved && (
        <span
          class={css.moved}
          style={{ '--from': String(Math.min(now, before)), '--to': String(Math.max(now, before)) }}
        />
      )}
      {before !== null && before !== now && <span class={css.before} style={{ '--place': String(before) }} />}
      {aim !== null && (
        <span class={`${css.aim} ${flagOffset(aim, now, before) ?? ''}`} style={{ '--place': String(aim) }}>
          <Flag />
        </span>
      )}
      {now !== null && (
        <span class={`${css.now} ${provisional ? css.provisional : ''} number`} style={{ '--place': String(now) }}>
          {now}
        </span>
      )}
    </div>
  );
}

/** Returns the class that keeps the flag clear of a dot or a ring on the same stop. */
function flagOffset(aim: number, now: number | null, before: number | null): string | undefined {
  if (aim === now) return css.beside;
  return aim === before ? css.besideRing : undefined;
}

const Flag = () => (
  <svg width="16" height="44" viewBox="0 0 16 44" aria-hidden="true" focusable="false" class="turns">
    <path d="M0 0h4v44H0zM4 0l11 7-11 7z" fill="currentColor" />
  </svg>
);

export interface LanesLegendProps {
  readonly now: string;
  /** Given if at least one lane is only suggested. */
  readonly suggested?: string;
  readonly before?: string;
  readonly aim?: string;
}

export function LanesLegend({ now, suggested, before, aim }: LanesLegendProps) {
  return (
    <>
      {before && <Entry mark={<span class={css.keyBefore} />}>{before}</Entry>}
      <Entry mark={<span class={css.keyNow} />}>{now}</Entry>
      {suggested && <Entry mark={<span class={css.keySuggested} />}>{suggested}</Entry>}
      {aim && (
        <Entry
          mark={
            <svg width="16" height="22" viewBox="0 0 16 22" aria-hidden="true" focusable="false" class="turns">
              <path d="M1 0h3v22H1zM4 1l11 6-11 6z" fill="currentColor" />
            </svg>
          }
        >
          {aim}
        </Entry>
      )}
    </>
  );
}

const Entry = ({ mark, children }: { readonly mark: ComponentChildren; readonly children: string }) => (
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
  /** True if the level is claimed without evidence. */
  readonly flagged?: boolean;
}

/** Strip of blocks, one per statement, each with its level and a link. */
export function Strip({ blocks, label }: { readonly blocks: readonly StripBlock[]; readonly label: string }) {
  return (
    <ul class={css.strip} aria-label={label}>
      {blocks.map((block) => (
        <li key={block.key}>
          <a
            href={block.href}
            class={`${css.block} ${block.step === null ? css.noLevel : css[`step${block.step}`]} ${block.hatched ? css.hatched : ''}`}
            aria-label={block.said}
            title={block.said}
          >
            <span class="number">{block.mark}</span>
            {block.flagged && (
              <span class={css.flagged}>
                <Icon name="warning" size={13} />
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
