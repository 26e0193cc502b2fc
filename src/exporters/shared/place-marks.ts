/**
 * Positions of the marks on the track of a lane, for every format. Lengths are units: the dot of a level has a radius
 * of 16 of them. No two marks overlap as long as a level is `LEAST_STEP` units wide.
 */
import { viewRange } from '../../domain/assessment/assessment.ts';
import type { ReportLane } from '../../domain/document/blocks.ts';

export type LaneMark = 'unequal' | 'ring' | 'dot' | 'flag';

export interface PlacedMark {
  readonly mark: LaneMark;
  /** Level whose centre it is placed from; `null` for the start of the track. */
  readonly level: number | null;
  /** Distance of its anchor from there, in reading direction. */
  readonly offset: number;
}

/** Radius of a circle, half height of the flag, half width of the sign ≠. */
export const MARK_SIZE = { dot: 16, ring: 8, flag: 18, unequal: 6.5 } as const;

/** Extent of each mark before and after its anchor, strokes included. The anchor of the flag is its pole. */
export const MARK_EXTENT: Readonly<Record<LaneMark, readonly [before: number, after: number]>> = {
  unequal: [7, 7],
  ring: [9.75, 9.75],
  dot: [17.25, 17.25],
  flag: [0, 14],
};

/** Narrowest level at which the marks keep their size; below it they are drawn smaller. */
export const LEAST_STEP = 56;

const BETWEEN = 3;
const FROM_START = 8;

/** Lists the marks from back to front. */
export function placeMarks({ now, before, aim, notAgreed }: ReportLane): readonly PlacedMark[] {
  const after = (mark: 'dot' | 'ring'): number => MARK_EXTENT[mark][1] + BETWEEN;
  // Nothing fits before the dot of the first level, so its ring follows it.
  const beside = (after('dot') + MARK_EXTENT.ring[0]) * (now === 1 ? 1 : -1);
  const ringed = before !== null && before === now;
  const pole = (): number => {
    if (aim === now) return ringed && beside > 0 ? beside + after('ring') : after('dot');
    return aim === before ? after('ring') : 0;
  };
  return [
    ...(notAgreed ? [{ mark: 'unequal' as const, level: null, offset: FROM_START }] : []),
    ...(before === null ? [] : [{ mark: 'ring' as const, level: before, offset: ringed ? beside : 0 }]),
    ...(aim === null ? [] : [{ mark: 'flag' as const, level: aim, offset: pole() }]),
    ...(now === null ? [] : [{ mark: 'dot' as const, level: now, offset: 0 }]),
  ];
}

/** Range of the views, drawn in a band of its own below the marks; `null` unless people gave one. */
export const rangeOfLane = ({ notAgreed }: ReportLane) => (notAgreed ? viewRange(notAgreed) : null);
