import type { TypeStyle } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { setLines } from '../typesetting/lines.ts';
import type { LayoutContext } from './layout-context.ts';

interface CentredPosition {
  /** The middle of the words, in points from the sheet's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly style: TypeStyle;
}

/** Wide enough for what stands in a mark: a number, a sign, a range. */
const ROOM = 80;

/** A few characters whose middle is at a place. Must be called within `content` or `artifact`. */
export function drawCentredText(
  pen: Canvas,
  { type, lang }: LayoutContext,
  words: string,
  { x, y, style }: CentredPosition,
): void {
  for (const line of setLines(type, { text: words, lang }, style, ROOM)) {
    pen.line(line, { x: x - ROOM / 2, width: ROOM, top: y - line.leading / 2, style, centred: true });
  }
}
