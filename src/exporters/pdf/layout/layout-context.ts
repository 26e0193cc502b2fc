import type { Tag } from '../drawing/structure-tags.ts';
import type { LineType } from '../typesetting/lines.ts';
import type { PdfWords } from './text.ts';

/** Context for the layout of every block. Lengths are points. */
export interface LayoutContext {
  readonly type: LineType;
  /** Language of the report, BCP 47. */
  readonly lang: string;
  /** Texts that the PDF adds. */
  readonly words: PdfWords;
  /** Area for text on each page: its left edge, width and height. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Width of the names of facts, the same throughout a report so that values align. */
  readonly nameWidth: number;
  /** Root of the structure tree. */
  readonly root: Tag;
  /** Contents of the PNG pictures that can be drawn, by their base64. */
  readonly pictures: ReadonlyMap<string, ArrayBuffer>;
  /** True when columns, bullets and lanes begin on the right. */
  readonly rtl: boolean;
}

/** Left edge of a part that begins `from` points into the area and is `width` wide. */
export const placed = ({ x, width: availableWidth, rtl }: LayoutContext, from: number, width: number): number =>
  rtl ? x + availableWidth - from - width : x + from;
