import type { ComponentChild } from 'preact';
import css from './stage-icon.module.css';

/** Five silhouettes that differ without colour. */
const SILHOUETTES: readonly (() => ComponentChild)[] = [GridSquare, Triangle, RisingBars, TurningArrow, RippleRings];

function GridSquare() {
  return <path d="M4 4h16v16H4zM4 12h16M12 4v16" fill="none" stroke="currentColor" stroke-width="2.6" />;
}

function Triangle() {
  return <path d="M6 3.2v17.6L21 12z" fill="currentColor" />;
}

function RisingBars() {
  return <path d="M3 14h4.6v7H3zM9.7 9h4.6v12H9.7zM16.4 3H21v18h-4.6z" fill="currentColor" />;
}

function TurningArrow() {
  return (
    <>
      <path d="M19.6 13.2a7.7 7.7 0 1 1-2.2-6.6" fill="none" stroke="currentColor" stroke-width="2.8" />
      <path d="M20.8 2.2v7.2h-7.2z" fill="currentColor" />
    </>
  );
}

function RippleRings() {
  return (
    <>
      <circle cx="12" cy="12" r="2.7" fill="currentColor" />
      <circle cx="12" cy="12" r="6.3" fill="none" stroke="currentColor" stroke-width="2.1" />
      <circle cx="12" cy="12" r="10.3" fill="none" stroke="currentColor" stroke-width="2.1" />
    </>
  );
}

export type StageIconSize = 'xs' | 's' | 'm' | 'l' | 'xl';

export interface StageIconProps {
  /** Index of the lane, from 0. */
  readonly lane: number;
  /** Number of lanes; with more than five, tiles show numbers, because silhouettes would repeat. */
  readonly lanes: number;
  readonly size?: StageIconSize;
  /** Accessible name, if no text stands beside the tile. */
  readonly label?: string;
}

/** Square tile of a lane. */
export function StageIcon({ lane, lanes, size = 'm', label }: StageIconProps) {
  const numbered = lanes > SILHOUETTES.length;
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label };
  return (
    <span class={`${css.tile} ${css[size]} ${laneClass(lane)}`} {...named}>
      {numbered ? (
        <span class="number">{lane + 1}</span>
      ) : (
        <svg viewBox="0 0 24 24" focusable="false" aria-hidden="true">
          {SILHOUETTES[lane]?.()}
        </svg>
      )}
    </span>
  );
}

/** Returns the class with the colours of a lane. Colours repeat from the sixth lane on. */
export const laneClass = (lane: number): string => `lane-${(lane % SILHOUETTES.length) + 1}`;
