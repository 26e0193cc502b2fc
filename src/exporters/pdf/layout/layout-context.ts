import type { Tag } from '../drawing/structure-tags.ts';
import type { LineType } from '../typesetting/lines.ts';
import type { PdfWords } from './text.ts';

/** What every block of a report is laid out with. Lengths are points. */
export interface LayoutContext {
  readonly type: LineType;
  /** The report's own language, BCP 47. */
  readonly lang: string;
  /** What the PDF says of itself. */
  readonly words: PdfWords;
  /** The room for words on each page: its left edge, width and height. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** What the names of facts take, the same all through a report so that values stand below each other. */
  readonly nameWidth: number;
  /** The element that all others are in. */
  readonly root: Tag;
  /** The bytes of the PNG pictures that can be drawn, by their base64. */
  readonly pictures: ReadonlyMap<string, ArrayBuffer>;
  /** Columns, bullets and lanes begin on the right. */
  readonly rtl: boolean;
}

/** The left edge of something that begins `from` points into the room and is `width` wide. */
export const placed = ({ x, width: availableWidth, rtl }: LayoutContext, from: number, width: number): number =>
  rtl ? x + availableWidth - from - width : x + from;
