/** Table: its header row is repeated on every page, and rows stay whole where a page can hold them. */
import type { Block, TableCell } from '../../../domain/document/blocks.ts';
import type { LocalizedText } from '../../../domain/rubric/rubric.ts';
import { columnWidths } from '../../shared/column-widths.ts';
import { INK, LINE, TYPE_STYLES } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { type Tag, tag, tagFor } from '../drawing/structure-tags.ts';
import { clean } from '../typesetting/graphemes.ts';
import { setLines, setLinesWithin, widestWord } from '../typesetting/lines.ts';
import { type FlowItem, keepTogether } from './flow-items.ts';
import { type LayoutContext, placed } from './layout-context.ts';
import { lineItems } from './line-items.ts';
import { type RowCell, type RowOptions, type RowParagraph, rowItem } from './row.ts';
import { marksParagraph } from './vote-marks.ts';

type TableLayout = Extract<Block, { type: 'table' }>;

/** Space between columns. */
const GAP = 10;
/** Largest share of the width that one word can claim for its column. */
const MOST_FOR_A_WORD = 0.25;
/** Space that a row leaves above itself for a heading kept with it. */
const FOR_HEADING = 60;

/** Height of a row with one line to write on. */
const LINE_TO_WRITE = 30;

/** Share of a page that two rows may take and still be kept together. */
const MOST_KEPT = 0.3;

interface Columns {
  readonly x: readonly number[];
  readonly width: readonly number[];
}

/** @param captioned true when the heading above states the caption */
export function tableItems(context: LayoutContext, table: TableLayout, captioned: boolean): readonly FlowItem[] {
  const element = tag('Table', context.root, { title: clean(table.caption) });
  const columns = columnsOf(context, table);
  const caption = captioned || table.caption.trim() === '' ? [] : captionStrips(context, table.caption, element);
  const header = headerItem(context, table, columns, element, caption.length === 0 ? 6 : 0);
  const again = header.height < context.height / 3 ? repeated(context, table, columns, element) : undefined;
  const limit = context.height - (again?.height ?? 0) - FOR_HEADING;
  const rows = table.rows.map((cells) => {
    const row = tag('TR', element);
    return rowItem(
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
        foot: ruleAt(context, 0.6, LINE),
        ...(again && { again }),
        ...formOf(context, table, columns, limit),
      },
    );
  });
  return [...caption, header, ...keepRows(rows, context.height * MOST_KEPT)];
}

/** Keeps the first two and the last two rows of a table together: no single row stands alone on a page. */
const keepRows = (rows: readonly FlowItem[], most: number): readonly FlowItem[] =>
  keepTogether(rows).map((row, i) => ({
    ...row,
    keep: row.keep && row.height + (rows[i + 1]?.height ?? 0) <= most,
  }));

/**
 * A form has lines between its columns. The rows of a filled one, a stage each, continue on the next page; those of a
 * blank one fill the page, to write on.
 */
function formOf(
  { height }: LayoutContext,
  { form }: TableLayout,
  { x }: Columns,
  limit: number,
): Pick<RowOptions, 'sides' | 'least' | 'limit'> {
  if (form === undefined) return { limit };
  const between = x.filter((left) => left > Math.min(...x));
  return {
    sides: (canvas, top, rowHeight) => {
      for (const left of between) canvas.rule(left - GAP / 2 - 0.3, top, 0.6, rowHeight, LINE);
    },
    ...(form === 'filled' ? { limit: 0 } : { limit, least: form === 'blank' ? height : LINE_TO_WRITE }),
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

function headerItem(
  context: LayoutContext,
  table: TableLayout,
  columns: Columns,
  element: Tag,
  above: number,
): FlowItem {
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
  return { ...rowItem(cells, options), keep: table.rows.length > 0 };
}

/** Header row on later pages: decoration, since the tree has each header once. A form names its stage above it. */
function repeated(context: LayoutContext, table: TableLayout, columns: Columns, element: Tag): FlowItem {
  const cells = table.columns.map(({ label }, i) => headCell(context, label, columns, i, null));
  const item = rowItem(cells, { block: element, above: 0, padding: [2, 4.5], limit: context.height });
  const style = TYPE_STYLES.caption;
  const name = table.form ? setLinesWithin(1, context.type, inOwn(context, table.caption), style, context.width) : null;
  const nameHeight = name?.lines.reduce((sum, line) => sum + line.leading, 0) ?? 0;
  return {
    ...item,
    height: nameHeight + item.height,
    keep: true,
    draw(canvas, top) {
      ruleAt(context, 1.5, INK)(canvas, top + nameHeight + item.height);
      canvas.artifact('Pagination', () => {
        for (const line of name?.lines ?? []) canvas.line(line, { x: context.x, width: context.width, top, style });
        item.draw(canvas, top + nameHeight);
      });
    },
  };
}

const inOwn = ({ lang }: LayoutContext, text: string): LocalizedText => ({ text, lang });

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
  const paragraphs = cell.flatMap((paragraph): readonly RowParagraph[] => {
    const style = paragraph.strong ? TYPE_STYLES.cellStrong : TYPE_STYLES.cell;
    const set: RowParagraph = {
      lines: setLines(context.type, paragraph, style, width),
      style,
      tag: only ? element : tagFor(paragraph, context.lang, 'P', element),
    };
    return paragraph.marks ? [set, marksParagraph(context, paragraph.marks, x, width)] : [set];
  });
  return { x, width, tag: element, paragraphs };
}

const ruleAt =
  ({ x, width }: LayoutContext, weight: number, colour: string) =>
  (canvas: Canvas, bottom: number): void =>
    canvas.rule(x, bottom - weight, width, weight, colour);
