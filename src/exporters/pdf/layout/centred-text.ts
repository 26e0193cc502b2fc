import type { TypeStyle } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { setLines } from '../typesetting/lines.ts';
import type { LayoutContext } from './layout-context.ts';

interface CentredPosition {
  /** Centre of the text, in points from the top left corner of the sheet. */
  readonly x: number;
  readonly y: number;
  readonly style: TypeStyle;
}

/** Wide enough for the text of a mark: a number, a sign, a range. */
const ROOM = 80;

/** Draws a short text centred on a point. Call it within `content` or `artifact`. */
export function drawCentredText(
  canvas: Canvas,
  { type, lang }: LayoutContext,
  words: string,
  { x, y, style }: CentredPosition,
): void {
  for (const line of setLines(type, { text: words, lang }, style, ROOM)) {
    canvas.line(line, { x: x - ROOM / 2, width: ROOM, top: y - line.leading / 2, style, centred: true });
  }
}
