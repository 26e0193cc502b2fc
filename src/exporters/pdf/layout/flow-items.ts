import type { Canvas } from '../drawing/canvas.ts';
import type { Tag } from '../drawing/structure-tags.ts';

/** Part of a document: a line, a row, a figure. It stays whole unless it can be split. Lengths are points. */
export interface FlowItem {
  /** Space above it; dropped at the top of a page. */
  readonly above: number;
  readonly height: number;
  /** True when it must stay on one page with the next item: a heading, the first line of a paragraph. */
  readonly keep: boolean;
  /** Item repeated above it at the top of a page: the header row of its table. */
  readonly again?: FlowItem;
  /**
   * Divides it into the part for this page and the part for the next.
   * @param available height left on the page
   * @param must true when the page is empty otherwise, so that the next page would have no more height
   * @returns `null` when it had better move to the next page as a whole
   */
  readonly split?: (available: number, must: boolean) => readonly [FlowItem, FlowItem] | null;
  /** Element directly below the document that it is part of. */
  readonly block: Tag;
  /** @param top its upper edge, in points from the top of the sheet */
  readonly draw: (canvas: Canvas, top: number) => void;
}

export type Flow = readonly (FlowItem | 'page-break')[];

/** Keeps the first two and the last two items together: no single line of a text stands alone on a page. */
export const keepTogether = (items: readonly FlowItem[], shortest = 3): readonly FlowItem[] =>
  items.map((item, i) => ({
    ...item,
    keep: i < items.length - 1 && (items.length <= shortest || i === 0 || i === items.length - 2),
  }));
