/** Table: its header row is repeated on every page, and rows stay whole where a page can hold them. */
import type { Block, TableCell } from '../../../domain/document/blocks.ts';
import type { LocalizedText } from '../../../domain/rubric/rubric.ts';
import { columnWidths } from '../../shared/column-widths.ts';
import { INK, LINE, TYPE_STYLES } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { type Tag, tag, tagFor } from '../drawing/structure-tags.ts';
import { clean } from '../typesetting/graphemes.ts';
import { setLines, widestWord } from '../typesetting/lines.ts';
import type { FlowItem } from './flow-items.ts';
import { type LayoutContext, placed } from './layout-context.ts';
import { lineItems } from './line-items.ts';
import { type RowCell, type RowOptions, rowItems } from './row.ts';

type TableLayout = Extract<Block, { type: 'table' }>;

/** Space between columns. */
const GAP = 10;
/** Largest share of the width that one word can claim for its column. */
const MOST_FOR_A_WORD = 0.25;
/** Space that a row leaves above itself for a heading kept with it. */
const FOR_HEADING = 80;

interface Columns {
  readonly x: readonly number[];
  readonly width: readonly number[];
}

/** @param captioned true when the heading above states the caption */
export function tableItems(context: LayoutContext, table: TableLayout, captioned: boolean): readonly FlowItem[] {
  const element = tag('Table', context.root, { title: clean(table.caption) });
  const columns = columnsOf(context, table);
  const caption = captioned || table.caption.trim() === '' ? [] : captionStrips(context, table.caption, element);
  const header = headerStrips(context, table, columns, element, caption.length === 0 ? 6 : 0);
  const again =
    header.length === 1 && (header[0]?.height ?? 0) < context.height / 3
      ? repeated(context, table, columns, element)
      : undefined;
  const limit = context.height - (again?.height ?? 0) - FOR_HEADING;
  const rows = table.rows.flatMap((cells) => {
    const row = tag('TR', element);
    return rowItems(
      columns.x.map(
        (x, i): RowCell =>
          bodyCell(
            context,
            { cell: cells[i] ?? [], x, width: columns.width[i] ?? 0, named: i === table.nameColumn },
            row,
          ),
      ),
      {
        block: element,
        above: 0,
        padding: [3.5, 4],
        limit,
        foot: ruleAt(context, 0.6, LINE),
        ...(again && { again }),
        ...formOf(context, table, columns),
      },
    );
  });
  return [...caption, ...header, ...rows];
}

/** A form has lines between its columns; a blank one has rows that fill the page, to write on. */
function formOf({ height }: LayoutContext, { form }: TableLayout, { x }: Columns): Pick<RowOptions, 'sides' | 'least'> {
  if (form === undefined) return {};
  const between = x.filter((left) => left > Math.min(...x));
  return {
    sides: (canvas, top, rowHeight) => {
      for (const left of between) canvas.rule(left - GAP / 2 - 0.3, top, 0.6, rowHeight, LINE);
    },
    ...(form === 'blank' && { least: height }),
  };
}

function columnsOf(context: LayoutContext, { columns, rows }: TableLayout): Columns {
  const most = context.width * MOST_FOR_A_WORD;
  const least = columns.map(({ label }, i) => {
    const words = rows.flatMap((row) => row[i] ?? []).map(({ text }) => text);
    const widest = Math.max(
      widestWord(context.type, label, TYPE_STYLES.columnHead),
      widestWord(context.type, words.join(' '), TYPE_STYLES.cellStrong),
    );
    return Math.min(most, widest + 0.5) + GAP;
  });
  // The gap after the last column lies outside the table.
  const widths = columnWidths(
    columns.map((column) => column.width),
    least,
    context.width + GAP,
  );
  let from = 0;
  const x = widths.map((width) => {
    const left = placed(context, from, width - GAP);
    from += width;
    return left;
  });
  return { x, width: widths.map((width) => width - GAP) };
}

function captionStrips(context: LayoutContext, caption: string, table: Tag): readonly FlowItem[] {
  const style = TYPE_STYLES.caption;
  const lines = setLines(context.type, { text: caption, lang: context.lang }, style, context.width);
  return lineItems(context, { lines, style, tag: tag('Caption', table), block: table, above: 10, keep: true });
}

function headerStrips(
  context: LayoutContext,
  table: TableLayout,
  columns: Columns,
  element: Tag,
  above: number,
): readonly FlowItem[] {
  const row = tag('TR', element);
  const cells = table.columns.map(({ label }, i) =>
    headCell(context, label, columns, i, tag('TH', row, { scope: 'Column' })),
  );
  const options = {
    block: element,
    above,
    padding: [2, 4.5],
    limit: context.height / 2,
    foot: ruleAt(context, 1.5, INK),
  } as const;
  return rowItems(cells, options).map((item) => ({ ...item, keep: table.rows.length > 0 }));
}

/** Header row on later pages: decoration, since the tree has each header once. */
function repeated(context: LayoutContext, table: TableLayout, columns: Columns, element: Tag): FlowItem | undefined {
  const cells = table.columns.map(({ label }, i) => headCell(context, label, columns, i, null));
  const [item] = rowItems(cells, { block: element, above: 0, padding: [2, 4.5], limit: context.height });
  if (item === undefined) return undefined;
  return {
    ...item,
    keep: true,
    draw(canvas, top) {
      ruleAt(context, 1.5, INK)(canvas, top + item.height);
      canvas.artifact('Pagination', () => item.draw(canvas, top));
    },
  };
}

function headCell(
  context: LayoutContext,
  label: string,
  { x, width }: Columns,
  i: number,
  element: Tag | null,
): RowCell {
  const availableWidth = width[i] ?? 0;
  const lines = setLines(context.type, { text: label, lang: context.lang }, TYPE_STYLES.columnHead, availableWidth);
  return {
    x: x[i] ?? 0,
    width: availableWidth,
    tag: element,
    paragraphs: [{ lines, style: TYPE_STYLES.columnHead, tag: element }],
  };
}

interface ColumnPlacing {
  readonly cell: TableCell;
  readonly x: number;
  readonly width: number;
  /** The cell names its row. */
  readonly named: boolean;
}

function bodyCell(context: LayoutContext, { cell, x, width, named }: ColumnPlacing, row: Tag): RowCell {
  const type = named ? 'TH' : 'TD';
  const options = named ? ({ scope: 'Row' } as const) : {};
  const only: LocalizedText | undefined = cell.length === 1 ? cell[0] : undefined;
  const element = only ? tagFor(only, context.lang, type, row, options) : tag(type, row, options);
  const paragraphs = cell.map((paragraph) => {
    const style = paragraph.strong ? TYPE_STYLES.cellStrong : TYPE_STYLES.cell;
    return {
      lines: setLines(context.type, paragraph, style, width),
      style,
      tag: only ? element : tagFor(paragraph, context.lang, 'P', element),
    };
  });
  return { x, width, tag: element, paragraphs };
}

const ruleAt =
  ({ x, width }: LayoutContext, weight: number, colour: string) =>
  (canvas: Canvas, bottom: number): void =>
    canvas.rule(x, bottom - weight, width, weight, colour);
