/**
 * Marks of the lanes chart: dot, ring, flag, track and tile. Their shapes differ, so that grey prints stay readable.
 */
import { STAGE_ICON_PATHS } from '../../shared/stage-icons.ts';
import { INK, type LaneColours, LINE, PAPER } from '../../shared/theme.ts';
import type { PdfDocument } from '../fonts/pdf-document.ts';

export const TILE = 19;

export function dot(file: PdfDocument, x: number, y: number, radius: number, fill: string | null): void {
  file.lineWidth(radius / 7).circle(x, y, radius);
  if (fill !== null) file.fillAndStroke(fill, INK);
  else
    file
      .dash(radius / 3.2, { space: radius / 4.8 })
      .fillAndStroke(PAPER, INK)
      .undash();
}

export function ring(file: PdfDocument, x: number, y: number, radius: number, fill: string): void {
  file
    .lineWidth(radius / 2.6)
    .circle(x, y, radius)
    .fillAndStroke(PAPER, fill);
}

/** Line from the lowest to the highest level named, when people did not agree: dashed, with strokes at its ends. */
export function range(file: PdfDocument, from: number, to: number, y: number, beyond = 6): void {
  const left = Math.min(from, to) - beyond;
  const right = Math.max(from, to) + beyond;
  file.lineWidth(1.6).dash(3, { space: 2 }).moveTo(left, y).lineTo(right, y).stroke(INK).undash();
  for (const end of [left, right])
    file
      .moveTo(end, y - 3.5)
      .lineTo(end, y + 3.5)
      .stroke(INK);
}

/** Sign ≠: people did not agree. */
export function unequal(file: PdfDocument, x: number, y: number, half: number): void {
  file.lineWidth(half / 3);
  for (const line of [y - half * 0.4, y + half * 0.4])
    file
      .moveTo(x - half, line)
      .lineTo(x + half, line)
      .stroke(INK);
  file
    .moveTo(x - half * 0.55, y + half)
    .lineTo(x + half * 0.55, y - half)
    .stroke(INK);
}

/**
 * @param x left edge of the pole
 * @param turn -1 when the flag points left
 */
export function flag(file: PdfDocument, x: number, y: number, half: number, turn: 1 | -1): void {
  const pole = half / 6.5;
  const top = y - half;
  file.rect(turn === 1 ? x : x - pole, top, pole, 2 * half).fill(INK);
  const from = x + turn * pole;
  file.polygon([from, top], [from + turn * half * 0.62, top + half * 0.31], [from, top + half * 0.62]).fill(INK);
}

/** @param middle height of the dotted line, in points from the top of the sheet */
export function track(
  file: PdfDocument,
  x: number,
  y: number,
  width: number,
  height: number,
  middle: number,
  { tint }: LaneColours,
): void {
  file.rect(x, y, width, height).fill(tint);
  file.lineWidth(1.1).dash(1.4, { space: 4 });
  file
    .moveTo(x + 3, middle)
    .lineTo(x + width - 3, middle)
    .stroke(LINE)
    .undash();
}

export function moved(file: PdfDocument, from: number, to: number, y: number, { fill }: LaneColours): void {
  file.rect(Math.min(from, to), y - 2.25, Math.abs(to - from), 4.5).fill(fill);
}

/** Square that identifies a lane. Beyond five lanes it shows a number instead, written by the caller. */
export function tile(file: PdfDocument, x: number, y: number, lane: number | null, { fill, on }: LaneColours): void {
  file.roundedRect(x, y, TILE, TILE, 2.5).fill(fill);
  if (lane === null) return;
  const scale = 13.5 / 24;
  const air = (TILE - 13.5) / 2;
  file
    .save()
    .translate(x + air, y + air)
    .scale(scale);
  for (const { path, stroke } of STAGE_ICON_PATHS[lane] ?? []) {
    if (stroke === undefined) file.path(path).fill(on);
    else file.lineWidth(stroke).path(path).stroke(on);
  }
  file.restore();
}
