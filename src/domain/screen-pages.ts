/** How much fits on a screen at each size of letters, in the layouts of the lists. Measured on 16:9, the flattest that is promised. */
import type { Look, ScreenState } from './screen.ts';

/** Every page of one cue, first to last; never empty. */
export type Paged = readonly ScreenState[];

export const whole = (state: ScreenState): Paged => [state];

export interface ListRoom {
  /** Letters on a line of the list, and lines on a page. */
  readonly perLine: number;
  readonly lines: number;
  /** Words of the five-words list on a page. */
  readonly words: number;
}

export const ROOM: Readonly<Record<Look['size'], ListRoom>> = {
  100: { perLine: 58, lines: 9, words: 12 },
  120: { perLine: 48, lines: 7, words: 10 },
  140: { perLine: 41, lines: 6, words: 8 },
};
