/** A table: its header row is repeated on every page, and its rows are whole where a page can hold them. */
import type { Block, Cell } from '../../../domain/document/blocks.ts';
import type { Said } from '../../../domain/rubric/rubric.ts';
import { columnWidths } from '../../shared/column-widths.ts';
import { INK, LINE, STYLES } from '../../shared/theme.ts';
import type { Pen } from '../drawing/canvas.ts';
import { type Tag, tag, tagFor } from '../drawing/structure-tags.ts';
import { clean } from '../typesetting/graphemes.ts';
import { setLines, widestWord } from '../typesetting/lines.ts';
import type { Strip } from './flow-items.ts';
import { placed, type Setting } from './layout-context.ts';
import { lineStrips } from './line-items.ts';
import { type RowCell, type RowOptions, rowStrips } from './row.ts';

type Table = Extract<Block, { type: 'table' }>;

/** Between columns. */
const GAP = 10;
/** No word may claim more of the width for its column. */
const MOST_FOR_A_WORD = 0.25;
/** Room that a row leaves above itself for the heading that it may be kept with. */
const FOR_HEADING = 80;

interface Columns {
  readonly x: readonly number[];
  readonly width: readonly number[];
}

/** @param captioned whether the heading above says already what it is */
export function tableStrips(setting: Setting, table: Table, captioned: boolean): readonly Strip[] {
  const element = tag('Table', setting.root, { title: clean(table.caption) });
  const columns = columnsOf(setting, table);
  const caption = captioned || table.caption.trim() === '' ? [] : captionStrips(setting, table.caption, element);
  const header = headerStrips(setting, table, columns, element, caption.length === 0 ? 6 : 0);
  const again = header.length === 1 && (header[0]?.height ?? 0) < setting.height / 3 ? repeated(setting, table, columns, element) : undefined;
  const limit = setting.height - (again?.height ?? 0) - FOR_HEADING;
  const rows = table.rows.flatMap((cells) => {
    const row = tag('TR', element);
    return rowStrips(
      columns.x.map(
        (x, i): RowCell => bodyCell(setting, { cell: cells[i] ?? [], x, width: columns.width[i] ?? 0, named: i === table.nameColumn }, row),
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

/** A form has lines between its columns; a blank one, rows that fill the page, to write on. */
function formOf({ height }: Setting, { form }: Table, { x }: Columns): Pick<RowOptions, 'sides' | 'least'> {
  if (form === undefined) return {};
  const between = x.filter((left) => left > Math.min(...x));
  return {
    sides: (pen, top, rowHeight) => {
      for (const left of between) pen.rule(left - GAP / 2 - 0.3, top, 0.6, rowHeight, LINE);
    },
    ...(form === 'blank' && { least: height }),
  };
}

function columnsOf(setting: Setting, { columns, rows }: Table): Columns {
  const most = setting.width * MOST_FOR_A_WORD;
  const least = columns.map(({ label }, i) => {
    const words = rows.flatMap((row) => row[i] ?? []).map(({ text }) => text);
    const widest = Math.max(widestWord(setting.type, label, STYLES.columnHead), widestWord(setting.type, words.join(' '), STYLES.cellStrong));
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

function captionStrips(setting: Setting, caption: string, table: Tag): readonly Strip[] {
  const style = STYLES.caption;
  const lines = setLines(setting.type, { text: caption, lang: setting.lang }, style, setting.width);
  return lineStrips(setting, { lines, style, tag: tag('Caption', table), block: table, above: 10, keep: true });
}

function headerStrips(setting: Setting, table: Table, columns: Columns, element: Tag, above: number): readonly Strip[] {
  const row = tag('TR', element);
  const cells = table.columns.map(({ label }, i) => headCell(setting, label, columns, i, tag('TH', row, { scope: 'Column' })));
  const options = { block: element, above, padding: [2, 4.5], limit: setting.height / 2, foot: ruleAt(setting, 1.5, INK) } as const;
  return rowStrips(cells, options).map((strip) => ({ ...strip, keep: table.rows.length > 0 }));
}

/** The header row on the pages after the first: there for the eye alone, because a table has its headers once. */
function repeated(setting: Setting, table: Table, columns: Columns, element: Tag): Strip | undefined {
  const cells = table.columns.map(({ label }, i) => headCell(setting, label, columns, i, null));
  const [strip] = rowStrips(cells, { block: element, above: 0, padding: [2, 4.5], limit: setting.height });
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

function headCell(setting: Setting, label: string, { x, width }: Columns, i: number, element: Tag | null): RowCell {
  const room = width[i] ?? 0;
  const lines = setLines(setting.type, { text: label, lang: setting.lang }, STYLES.columnHead, room);
  return { x: x[i] ?? 0, width: room, tag: element, paragraphs: [{ lines, style: STYLES.columnHead, tag: element }] };
}

interface Placing {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  /** It names its row. */
  readonly named: boolean;
}

function bodyCell(setting: Setting, { cell, x, width, named }: Placing, row: Tag): RowCell {
  const type = named ? 'TH' : 'TD';
  const options = named ? ({ scope: 'Row' } as const) : {};
  const only: Said | undefined = cell.length === 1 ? cell[0] : undefined;
  const element = only ? tagFor(only, setting.lang, type, row, options) : tag(type, row, options);
  const paragraphs = cell.map((paragraph) => {
    const style = paragraph.strong ? STYLES.cellStrong : STYLES.cell;
    return { lines: setLines(setting.type, paragraph, style, width), style, tag: only ? element : tagFor(paragraph, setting.lang, 'P', element) };
  });
  return { x, width, tag: element, paragraphs };
}

const ruleAt =
  ({ x, width }: Setting, weight: number, colour: string) =>
  (pen: Pen, bottom: number): void =>
    pen.rule(x, bottom - weight, width, weight, colour);
