/** Capacity of a display page by text size, measured at 16:9, the flattest supported format. */
import type { DisplaySettings, FrameState } from './frame.ts';

/** Pages of one cue, first to last; never empty. */
export type PagedState = readonly FrameState[];

/** Wraps a frame that needs one page. */
export const singlePage = (state: FrameState): PagedState => [state];

export interface ListCapacity {
  /** Characters per line, and lines per page, of a list. */
  readonly perLine: number;
  readonly lines: number;
  /** Words per page of the five-words list. */
  readonly words: number;
  /** Per page: statements of a list, levels of the scale with their meaning, stages of the strips. */
  readonly items: number;
  readonly levels: number;
  readonly stages: number;
  /** Groups per page of the results board. */
  readonly rows: number;
  /** Broadly agreed statements, in two columns: characters per line, and lines of both columns. */
  readonly broad: { readonly perLine: number; readonly lines: number };
  /** Boxes per page of the priority grid. */
  readonly boxes: number;
}

/** Splits items into pages; returns one empty page if there are none. */
export function chunks<T>(all: readonly T[], onPage: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  return Array.from({ length: pages }, (_, i) => all.slice(i * onPage, (i + 1) * onPage));
}

/** Marks of a strip that fit beside the name of its stage. */
export const MARKS_ON_A_LINE = 9;

export const PAGE_CAPACITY: Readonly<Record<DisplaySettings['size'], ListCapacity>> = {
  100: {
    perLine: 58,
    lines: 9,
    words: 12,
    items: 4,
    levels: 5,
    stages: 5,
    rows: 4,
    broad: { perLine: 31, lines: 22 },
    boxes: 4,
  },
  120: {
    perLine: 48,
    lines: 7,
    words: 10,
    items: 3,
    levels: 3,
    stages: 4,
    rows: 3,
    broad: { perLine: 25, lines: 17 },
    boxes: 4,
  },
  140: {
    perLine: 41,
    lines: 6,
    words: 8,
    items: 2,
    levels: 2,
    stages: 2,
    rows: 3,
    broad: { perLine: 20, lines: 12 },
    boxes: 2,
  },
};
