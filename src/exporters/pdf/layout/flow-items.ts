import type { Canvas } from '../drawing/canvas.ts';
import type { Tag } from '../drawing/structure-tags.ts';

/** A piece of a document that is never cut: a line, a row, a figure. Lengths are points. */
export interface FlowItem {
  /** Space above it, which is dropped at the top of a page. */
  readonly above: number;
  readonly height: number;
  /** It belongs to what follows and is never the last on its page: a heading, the first line of a paragraph. */
  readonly keep: boolean;
  /** What is drawn again above it where it begins a page: the header row of its table. */
  readonly again?: FlowItem;
  /** The element of the tree, right below the document, that it is part of. */
  readonly block: Tag;
  /** @param top where it begins, in points from the top of the sheet */
  readonly draw: (pen: Canvas, top: number) => void;
}

export type Flow = readonly (FlowItem | 'page-break')[];

/** Strips of which only the middle ones may be parted: neither the first nor the last of a text stands alone on a page. */
export const keepTogether = (strips: readonly FlowItem[], shortest = 3): readonly FlowItem[] =>
  strips.map((strip, i) => ({
    ...strip,
    keep: i < strips.length - 1 && (strips.length <= shortest || i === 0 || i === strips.length - 2),
  }));
