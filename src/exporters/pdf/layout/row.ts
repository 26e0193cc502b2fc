/** Row of cells: of a table, or the name and value of a fact. */

import type { TypeStyle } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import type { Tag } from '../drawing/structure-tags.ts';
import type { Line } from '../typesetting/lines.ts';
import { type FlowItem, keepTogether } from './flow-items.ts';

interface RowParagraph {
  readonly lines: readonly Line[];
  readonly style: TypeStyle;
  /** `null` for decoration. */
  readonly tag: Tag | null;
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
  /** A higher row is split into its lines. */
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

/** Returns one item for a row, or one per line of a row above the limit. */
export function rowItems(cells: readonly RowCell[], options: RowOptions): readonly FlowItem[] {
  const columns = cells.map(linesOf);
  const [above, below] = options.padding;
  const needed =
    above + below + Math.max(0, ...columns.map((lines) => lines.reduce((sum, line) => sum + line.height, 0)));
  const { block, keep = false, again, least = 0, limit } = options;
  const height = Math.max(needed, Math.min(least, limit));
  const common = { block, ...(again && { again }) };
  if (height <= limit)
    return [{ ...common, above: options.above, height, keep, draw: drawRow(cells, columns, options, height) }];
  const count = Math.max(...columns.map((lines) => lines.length));
  const slices = Array.from({ length: count }, (_, i) => slice(cells, columns, i, i === count - 1));
  return keepTogether(
    slices.map((slice) => ({ ...common, above: slice.first ? options.above : 0, keep: false, ...slice.item(options) })),
  );
}

const drawRow =
  (
    cells: readonly RowCell[],
    columns: readonly (readonly CellLine[])[],
    { foot, sides, padding: [above] }: RowOptions,
    height: number,
  ) =>
  (canvas: Canvas, top: number): void => {
    foot?.(canvas, top + height);
    sides?.(canvas, top, height);
    for (const [i, cell] of cells.entries()) {
      if (cell.tag) canvas.open(cell.tag);
      drawLines(canvas, columns[i] ?? [], top + above);
    }
  };

/** Returns the line with this index of every cell of a row. */
function slice(cells: readonly RowCell[], columns: readonly (readonly CellLine[])[], number: number, last: boolean) {
  const lines = columns.flatMap((column) => column[number] ?? []);
  const first = number === 0;
  return {
    first,
    item({ padding: [above, below], foot, sides }: RowOptions): Pick<FlowItem, 'height' | 'draw'> {
      const head = first ? above : 0;
      const height = head + Math.max(...lines.map((line) => line.height)) + (last ? below : 0);
      return {
        height,
        draw(canvas, top) {
          if (last) foot?.(canvas, top + height);
          sides?.(canvas, top, height);
          if (first) openTags(canvas, cells);
          for (const line of lines) drawLines(canvas, [line], top + head);
        },
      };
    },
  };
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
        canvas.line(line, { x: cell.x, width: cell.width, top: bottom - line.leading, style: paragraph.style });
      }
    };
    if (paragraph.tag) canvas.content(paragraph.tag, draw);
    else draw();
  }
}
