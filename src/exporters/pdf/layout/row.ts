/** Row of cells: of a table, or the name and value of a fact. */

import type { TypeStyle } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import type { Tag } from '../drawing/structure-tags.ts';
import type { Line } from '../typesetting/lines.ts';
import type { FlowItem } from './flow-items.ts';

export interface RowParagraph {
  readonly lines: readonly Line[];
  readonly style: TypeStyle;
  /** `null` for decoration. */
  readonly tag: Tag | null;
  /** Draws a line that is a picture and not text. @param line index of the line in the paragraph, from 0 */
  readonly drawLine?: (canvas: Canvas, line: number, top: number) => void;
}

export interface RowCell {
  /** Left edge and width of the text. */
  readonly x: number;
  readonly width: number;
  /** Element of the cell; it is in the tree even when the cell is empty. `null` for decoration. */
  readonly tag: Tag | null;
  readonly paragraphs: readonly RowParagraph[];
}

export interface RowOptions {
  readonly block: Tag;
  readonly above: number;
  /** Space above and below the text. */
  readonly padding: readonly [number, number];
  /** A higher row may be split; a lower one stays whole where a page can hold it. */
  readonly limit: number;
  readonly keep?: boolean;
  readonly again?: FlowItem;
  /** Draws at the lower edge of the row. */
  readonly foot?: (canvas: Canvas, bottom: number) => void;
  /** Draws between the columns, on every piece of the row. */
  readonly sides?: (canvas: Canvas, top: number, height: number) => void;
  /** Least height of the row, where a page can hold it. */
  readonly least?: number;
}

/** Space above a further paragraph; strong text belongs to the paragraph above it. */
const airAbove = ({ style }: RowParagraph): number => (style.bold ? 1.5 : 5);

interface CellLine {
  readonly cell: RowCell;
  readonly paragraph: RowParagraph;
  readonly line: Line;
  /** Includes the space above the first line of a further paragraph. */
  readonly height: number;
}

/** Returns the item of a row. */
export function rowItem(cells: readonly RowCell[], options: RowOptions): FlowItem {
  return rowPiece(cells, cells.map(linesOf), options, { first: true, last: true });
}

/** Position of a piece in its row. */
interface PiecePosition {
  readonly first: boolean;
  readonly last: boolean;
}

/** Whole row, or the part of it on one page. The columns are filled independently. */
function rowPiece(
  cells: readonly RowCell[],
  columns: readonly (readonly CellLine[])[],
  options: RowOptions,
  { first, last }: PiecePosition,
): FlowItem {
  const { block, again, keep = false, least = 0, limit, foot, sides } = options;
  const above = first ? options.padding[0] : CUT;
  const needed = above + (last ? options.padding[1] : CUT) + Math.max(0, ...columns.map(heightOfLines));
  const height = first && last ? Math.max(needed, Math.min(least, limit)) : needed;
  return {
    above: first ? options.above : 0,
    height,
    keep: keep && last,
    block,
    ...(again && { again }),
    draw(canvas, top) {
      if (last) foot?.(canvas, top + height);
      sides?.(canvas, top, height);
      if (first) openTags(canvas, cells);
      for (const lines of columns) drawLines(canvas, lines, top + above);
    },
    split(available, must) {
      if (first && needed <= limit && !must) return null;
      const cuts = columns.map((lines) => cutBefore(lines, available - above - CUT, must));
      const heads = columns.map((lines, i) => lines.slice(0, cuts[i]));
      const tails = columns.map((lines, i) => withoutAir(lines.slice(cuts[i])));
      const isWorthIt = must || Math.max(...heads.map(heightOfLines)) >= LEAST_PART;
      if (!isWorthIt || heads.every(isEmpty) || tails.every(isEmpty)) return null;
      return [
        rowPiece(cells, heads, options, { first, last: false }),
        rowPiece(cells, tails, options, { first: false, last }),
      ];
    },
  };
}

/** Space beside the edge of a page where a row is cut, in points. */
const CUT = 2;
/** Least height of the part of a row that stays on a page: about five lines, in points. */
const LEAST_PART = 60;

const isEmpty = (lines: readonly CellLine[]): boolean => lines.length === 0;
const heightOfLines = (lines: readonly CellLine[]): number => lines.reduce((sum, line) => sum + line.height, 0);

/** The space between paragraphs is dropped at the top of a page. */
const withoutAir = ([line, ...rest]: readonly CellLine[]): readonly CellLine[] =>
  line === undefined ? [] : [{ ...line, height: line.line.leading }, ...rest];

/** Returns how many lines of a column stay on a page: the most that fit, unless a text would be cut badly there. */
function cutBefore(lines: readonly CellLine[], available: number, must: boolean): number {
  let most = 0;
  for (let height = 0; most < lines.length; most++) {
    height += lines[most]?.height ?? 0;
    if (height > available) break;
  }
  for (let count = most; count > 0; count--) if (mayCut(lines, count)) return count;
  return must ? most : 0;
}

/** A cut leaves two lines of a paragraph on both pages, and strong text with the paragraph that it belongs to. */
function mayCut(lines: readonly CellLine[], count: number): boolean {
  const next = lines[count];
  if (next === undefined) return true;
  const paragraph = next.paragraph;
  const inParagraph = (from: readonly CellLine[]): number => from.filter((line) => line.paragraph === paragraph).length;
  const above = inParagraph(lines.slice(0, count));
  if (above === 0) return !paragraph.style.bold;
  return above >= 2 && inParagraph(lines.slice(count)) >= 2;
}

/** Puts the elements of a row into the tree in order, those of empty cells too. */
function openTags(canvas: Canvas, cells: readonly RowCell[]): void {
  for (const { tag } of cells) if (tag) canvas.open(tag);
}

const linesOf = (cell: RowCell): readonly CellLine[] =>
  cell.paragraphs.flatMap((paragraph, p) =>
    paragraph.lines.map((line, i) => ({
      cell,
      paragraph,
      line,
      height: line.leading + (i === 0 && p > 0 ? airAbove(paragraph) : 0),
    })),
  );

/** Draws lines of one cell below each other; those of a paragraph are one piece of content. */
function drawLines(canvas: Canvas, lines: readonly CellLine[], top: number): void {
  let y = top;
  for (const paragraph of new Set(lines.map((line) => line.paragraph))) {
    const own = lines.filter((line) => line.paragraph === paragraph);
    const from = y;
    y += own.reduce((sum, line) => sum + line.height, 0);
    const draw = (): void => {
      let bottom = from;
      for (const { cell, line, height } of own) {
        bottom += height;
        if (paragraph.drawLine) paragraph.drawLine(canvas, paragraph.lines.indexOf(line), bottom - line.leading);
        else canvas.line(line, { x: cell.x, width: cell.width, top: bottom - line.leading, style: paragraph.style });
      }
    };
    if (paragraph.drawLine) canvas.artifact('Layout', draw);
    else if (paragraph.tag) canvas.content(paragraph.tag, draw);
    else draw();
  }
}
