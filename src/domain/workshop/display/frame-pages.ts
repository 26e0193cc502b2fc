/** How much fits on a screen at each size of letters, in the layouts of the lists. Measured on 16:9, the flattest that is promised. */
import type { DisplaySettings, FrameState } from './frame.ts';

/** Every page of one cue, first to last; never empty. */
export type PagedState = readonly FrameState[];

export const whole = (state: FrameState): PagedState => [state];

export interface ListCapacity {
  /** Letters on a line of the list, and lines on a page. */
  readonly perLine: number;
  readonly lines: number;
  /** Words of the five-words list on a page. */
  readonly words: number;
  /** Statements of a list, levels of the scale with what they mean, and stages of the strips, each on a page. */
  readonly items: number;
  readonly levels: number;
  readonly stages: number;
  /** Groups on the board. */
  readonly rows: number;
  /** Boxes of the grid. */
  readonly boxes: number;
}

/** Things in pages of so many; one empty page for none. */
export function chunks<T>(all: readonly T[], onPage: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  return Array.from({ length: pages }, (_, i) => all.slice(i * onPage, (i + 1) * onPage));
}

/** Marks of a strip that fit beside the name of its stage. */
export const MARKS_ON_A_LINE = 9;

export const PAGE_CAPACITY: Readonly<Record<DisplaySettings['size'], ListCapacity>> = {
  100: { perLine: 58, lines: 9, words: 12, items: 4, levels: 5, stages: 5, rows: 4, boxes: 4 },
  120: { perLine: 48, lines: 7, words: 10, items: 3, levels: 3, stages: 4, rows: 3, boxes: 4 },
  140: { perLine: 41, lines: 6, words: 8, items: 2, levels: 2, stages: 3, rows: 3, boxes: 2 },
};
