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
export function tableItems(setting: LayoutContext, table: TableLayout, captioned: boolean): readonly FlowItem[] {
  const element = tag('Table', setting.root, { title: clean(table.caption) });
  const columns = columnsOf(setting, table);
  const caption = captioned || table.caption.trim() === '' ? [] : captionStrips(setting, table.caption, element);
  const header = headerStrips(setting, table, columns, element, caption.length === 0 ? 6 : 0);
  const again =
    header.length === 1 && (header[0]?.height ?? 0) < setting.height / 3
      ? repeated(setting, table, columns, element)
      : undefined;
  const limit = setting.height - (again?.height ?? 0) - FOR_HEADING;
  const rows = table.rows.flatMap((cells) => {
    const row = tag('TR', element);
    return rowItems(
      columns.x.map(
        (x, i): RowCell =>
          bodyCell(
            setting,
            { cell: cells[i] ?? [], x, width: columns.width[i] ?? 0, named: i === table.nameColumn },
            row,
          ),
      ),
      {
        block: element,
        above: 0,
        padding: [3.5, 4],
        limit,
        foot: ruleAt(setting, 0.6, LINE),
        ...(again && { again }),
        ...formOf(setting, table, columns),
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
    sides: (pen, top, rowHeight) => {
      for (const left of between) pen.rule(left - GAP / 2 - 0.3, top, 0.6, rowHeight, LINE);
    },
    ...(form === 'blank' && { least: height }),
  };
}

function columnsOf(setting: LayoutContext, { columns, rows }: TableLayout): Columns {
  const most = setting.width * MOST_FOR_A_WORD;
  const least = columns.map(({ label }, i) => {
    const words = rows.flatMap((row) => row[i] ?? []).map(({ text }) => text);
    const widest = Math.max(
      widestWord(setting.type, label, TYPE_STYLES.columnHead),
      widestWord(setting.type, words.join(' '), TYPE_STYLES.cellStrong),
    );
    return Math.min(most, widest + 0.5) + GAP;
  });
  // The gap after the last column lies outside the table.
  const widths = columnWidths(
    columns.map((column) => column.width),
    least,
    setting.width + GAP,
  );
  let from = 0;
  const x = widths.map((width) => {
    const left = placed(setting, from, width - GAP);
    from += width;
    return left;
  });
  return { x, width: widths.map((width) => width - GAP) };
}

function captionStrips(setting: LayoutContext, caption: string, table: Tag): readonly FlowItem[] {
  const style = TYPE_STYLES.caption;
  const lines = setLines(setting.type, { text: caption, lang: setting.lang }, style, setting.width);
  return lineItems(setting, { lines, style, tag: tag('Caption', table), block: table, above: 10, keep: true });
}

function headerStrips(
  setting: LayoutContext,
  table: TableLayout,
  columns: Columns,
  element: Tag,
  above: number,
): readonly FlowItem[] {
  const row = tag('TR', element);
  const cells = table.columns.map(({ label }, i) =>
    headCell(setting, label, columns, i, tag('TH', row, { scope: 'Column' })),
  );
  const options = {
    block: element,
    above,
    padding: [2, 4.5],
    limit: setting.height / 2,
    foot: ruleAt(setting, 1.5, INK),
  } as const;
  return rowItems(cells, options).map((strip) => ({ ...strip, keep: table.rows.length > 0 }));
}

/** Header row on later pages: decoration, since the tree has each header once. */
function repeated(setting: LayoutContext, table: TableLayout, columns: Columns, element: Tag): FlowItem | undefined {
  const cells = table.columns.map(({ label }, i) => headCell(setting, label, columns, i, null));
  const [strip] = rowItems(cells, { block: element, above: 0, padding: [2, 4.5], limit: setting.height });
  if (strip === undefined) return undefined;
  return {
    ...strip,
    keep: true,
    draw(pen, top) {
      ruleAt(setting, 1.5, INK)(pen, top + strip.height);
      pen.artifact('Pagination', () => strip.draw(pen, top));
    },
  };
}

function headCell(
  setting: LayoutContext,
  label: string,
  { x, width }: Columns,
  i: number,
  element: Tag | null,
): RowCell {
  const availableWidth = width[i] ?? 0;
  const lines = setLines(setting.type, { text: label, lang: setting.lang }, TYPE_STYLES.columnHead, availableWidth);
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

function bodyCell(setting: LayoutContext, { cell, x, width, named }: ColumnPlacing, row: Tag): RowCell {
  const type = named ? 'TH' : 'TD';
  const options = named ? ({ scope: 'Row' } as const) : {};
  const only: LocalizedText | undefined = cell.length === 1 ? cell[0] : undefined;
  const element = only ? tagFor(only, setting.lang, type, row, options) : tag(type, row, options);
  const paragraphs = cell.map((paragraph) => {
    const style = paragraph.strong ? TYPE_STYLES.cellStrong : TYPE_STYLES.cell;
    return {
      lines: setLines(setting.type, paragraph, style, width),
      style,
      tag: only ? element : tagFor(paragraph, setting.lang, 'P', element),
    };
  });
  return { x, width, tag: element, paragraphs };
}

const ruleAt =
  ({ x, width }: LayoutContext, weight: number, colour: string) =>
  (pen: Canvas, bottom: number): void =>
    pen.rule(x, bottom - weight, width, weight, colour);
