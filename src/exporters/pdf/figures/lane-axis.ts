/** Axis of levels below the lanes chart. */

import { INK_2, TYPE_STYLES, type TypeStyle } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { type LayoutContext, placed } from '../layout/layout-context.ts';
import { type Line, setLines, setLinesWithin, widestLine, widestWord } from '../typesetting/lines.ts';

export interface LaneAxis {
  /** Left edge and width of the tracks, and width of one level. */
  readonly x: number;
  readonly width: number;
  readonly step: number;
  readonly height: number;
  readonly rtl: boolean;
  readonly labels: readonly { readonly number: readonly Line[]; readonly words: readonly Line[] }[];
  /** True for one line; otherwise the label stands below the number. */
  readonly stacked: boolean;
  readonly style: TypeStyle;
  /** Labels too long to fit. */
  readonly cut: readonly string[];
}

const AIR = 6;
const BETWEEN = 3;
/** Sizes from largest to smallest; the first that breaks no word is taken. */
const SIZES = [8.5, 7.75, 7, 6.25] as const;
const MOST_LINES = 5;

/** @param from offset of the tracks from the left of the content area, in points */
export function axisOf(context: LayoutContext, stops: readonly string[], from: number, width: number): LaneAxis {
  const step = width / Math.max(1, stops.length);
  const availableWidth = step - 4;
  const said = (text: string) => ({ text, lang: context.lang });
  const styleAt = (size: number): TypeStyle => ({ ...TYPE_STYLES.legend, size, leading: size * 1.25, colour: INK_2 });
  const fits = (size: number): boolean =>
    stops.every((stop) => widestWord(context.type, stop, styleAt(size)) <= availableWidth);
  const style = styleAt(SIZES.find(fits) ?? SIZES[SIZES.length - 1] ?? 0);
  const bold = numberStyle(style);
  const set = stops.map((stop) => setLinesWithin(MOST_LINES, context.type, said(stop), style, availableWidth));
  const labels = set.map(({ lines }, i) => ({
    number: setLines(context.type, said(String(i + 1)), bold, availableWidth),
    words: lines,
  }));
  const cut = stops.filter((_, i) => !set[i]?.whole);
  const stacked = labels.some(
    ({ number, words }) => words.length > 1 || widestLine(number) + BETWEEN + widestLine(words) > availableWidth,
  );
  const wordLines = Math.max(1, ...labels.map(({ words }) => words.length));
  const height = AIR + style.leading * (stacked ? 1 + wordLines : 1) + 2;
  return { x: placed(context, from, width), width, step, height, rtl: context.rtl, labels, stacked, style, cut };
}

const numberStyle = (style: TypeStyle): TypeStyle => ({
  ...TYPE_STYLES.tileNumber,
  size: style.size,
  leading: style.leading,
});

/** Centre of a level, 1 to n, in points from the left edge of the sheet. */
export function axisPosition({ x, width, step, rtl }: LaneAxis, level: number): number {
  const along = (level - 0.5) * step;
  return rtl ? x + width - along : x + along;
}

export function drawAxis(canvas: Canvas, axis: LaneAxis, top: number): void {
  for (const [i, label] of axis.labels.entries()) {
    const middle = axisPosition(axis, i + 1);
    if (axis.stacked) drawStacked(canvas, axis, label, middle, top + AIR);
    else drawBeside(canvas, axis, label, middle, top + AIR);
  }
}

type AxisLabel = LaneAxis['labels'][number];

function drawStacked(
  canvas: Canvas,
  { step, style }: LaneAxis,
  { number, words }: AxisLabel,
  middle: number,
  top: number,
) {
  const place = { x: middle - step / 2, width: step, centred: true };
  for (const line of number) canvas.line(line, { ...place, top, style: numberStyle(style) });
  for (const [i, line] of words.entries()) canvas.line(line, { ...place, top: top + (i + 1) * style.leading, style });
}

function drawBeside(
  canvas: Canvas,
  { rtl, style }: LaneAxis,
  { number, words }: AxisLabel,
  middle: number,
  top: number,
) {
  const [numberWidth, wordsWidth] = [widestLine(number), widestLine(words)];
  const left = middle - (numberWidth + BETWEEN + wordsWidth) / 2;
  const numberX = rtl ? left + wordsWidth + BETWEEN : left;
  const wordsX = rtl ? left : left + numberWidth + BETWEEN;
  for (const line of number) canvas.line(line, { x: numberX, width: numberWidth, top, style: numberStyle(style) });
  for (const [i, line] of words.entries())
    canvas.line(line, { x: wordsX, width: wordsWidth, top: top + i * style.leading, style });
}
