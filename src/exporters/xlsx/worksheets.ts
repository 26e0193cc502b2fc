import type { PlanSheet, SheetCell, SheetColumn } from '../../domain/reports/plan-sheet.ts';
import type { MarkupElement } from '../shared/markup.ts';
import { asXml, x } from '../shared/xml.ts';
import { SHEET_NAMESPACE, STYLE } from './xlsx-styles.ts';

/**
 * Most characters in a cell. Excel refuses a file with a longer one. A cut cell says so; other formats keep the whole
 * text.
 */
const MOST_CHARACTERS = 32_000;
const CUT = ' […]';

export interface PlanWorksheetOptions {
  readonly rtl: boolean;
  /** Name of the sheet with the lists of choices. */
  readonly lists: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export function planWorksheet({ columns, rows }: PlanSheet, { rtl, lists, onProgress }: PlanWorksheetOptions): string {
  const head = rowOf(
    1,
    columns.map(({ name }) => ({ type: 'words', words: name })),
    STYLE.head,
    LINE,
  );
  const written = rows.map((row, i) => {
    if (i % 50 === 0) onProgress?.(i, rows.length);
    return rowOf(i + 2, row, STYLE.words, heightOf(row, columns));
  });
  const last = columnName(columns.length - 1);
  const view = x('sheetView', { workbookViewId: '0', ...(rtl && { rightToLeft: '1' }) }, [
    x('pane', { xSplit: '1', ySplit: '1', topLeftCell: 'B2', activePane: 'bottomRight', state: 'frozen' }),
    x('selection', { pane: 'bottomRight', activeCell: 'B2', sqref: 'B2' }),
  ]);
  // In the order that the format requires. Rows are strings already, so that the plan is never one large tree.
  return sheetFile([
    asXml(x('sheetPr', {}, [x('pageSetUpPr', { fitToPage: '1' })])),
    asXml(x('sheetViews', {}, [view])),
    asXml(
      x(
        'cols',
        {},
        columns.map(({ width }, i) =>
          x('col', { min: String(i + 1), max: String(i + 1), width: String(width), customWidth: '1' }),
        ),
      ),
    ),
    `<sheetData>${head}${written.join('')}</sheetData>`,
    asXml(x('autoFilter', { ref: `A1:${last}${rows.length + 1}` })),
    ...validations(columns, rows.length, lists),
    asXml(x('pageMargins', { left: '0.5', right: '0.5', top: '0.6', bottom: '0.7', header: '0.3', footer: '0.3' })),
    asXml(x('pageSetup', { orientation: 'landscape', fitToWidth: '3', fitToHeight: '0' })),
    asXml(x('headerFooter', {}, [x('oddFooter', {}, ['&C&P / &N'])])),
  ]);
}

const sheetFile = (parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SHEET_NAMESPACE}">${parts.join('')}</worksheet>`;

/** Adds a list of choices to every cell of a column, and to a hundred rows below that people may fill. */
function validations(columns: readonly SheetColumn[], rows: number, lists: string): readonly string[] {
  const chosen = columns.flatMap(({ choices }, i) => (choices ? [{ column: columnName(i), choices }] : []));
  if (chosen.length === 0) return [];
  const all = chosen.map(({ column, choices }, list) =>
    x(
      'dataValidation',
      {
        type: 'list',
        allowBlank: '1',
        showErrorMessage: '1',
        errorStyle: 'warning',
        sqref: `${column}2:${column}${rows + 101}`,
      },
      [x('formula1', {}, [`'${lists}'!$${columnName(list)}$1:$${columnName(list)}$${choices.length}`])],
    ),
  );
  return [asXml(x('dataValidations', { count: String(all.length) }, all))];
}

/** @param height in points */
function rowOf(number: number, cells: readonly SheetCell[], style: number, height: number): string {
  const written = cells.flatMap((cell, i) => (cell === null ? [] : [cellOf(cell, `${columnName(i)}${number}`, style)]));
  return asXml(x('row', { r: String(number), ht: String(height), customHeight: '1' }, written));
}

/** Line height of the workbook's font, points. */
const LINE = 15;
/** Most lines shown per row: a row with a long text at full height would fill the screen. */
const MOST_LINES = 6;

/** Estimates the height of a row, points. Some programs do not compute it on opening. */
function heightOf(row: readonly SheetCell[], columns: readonly Pick<SheetColumn, 'width'>[]): number {
  const lines = row.map((cell, i) => {
    if (cell?.type !== 'words') return 1;
    const width = columns[i]?.width ?? 1;
    return cell.words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines));
}

function cellOf(cell: NonNullable<SheetCell>, address: string, style: number): MarkupElement {
  switch (cell.type) {
    case 'number':
      return x('c', { r: address, s: String(STYLE.number) }, [x('v', {}, [String(cell.number)])]);
    case 'day':
      return x('c', { r: address, s: String(STYLE.day) }, [x('v', {}, [String(serialDay(cell.day))])]);
    case 'words':
      return x('c', { r: address, s: String(style), t: 'inlineStr' }, [
        x('is', {}, [x('t', { 'xml:space': 'preserve' }, [fitting(cell.words)])]),
      ]);
  }
}

const fitting = (words: string): string =>
  escaped(words.length > MOST_CHARACTERS ? words.slice(0, MOST_CHARACTERS) + CUT : words);

/**
 * Escapes text that a reader would decode: `_xHHHH_` stands for a character (ECMA-376-1, 22.9.2.19, ST_Xstring).
 * A carriage return needs the same form, since XML parsers turn a plain one into a line feed.
 */
const escaped = (words: string): string =>
  words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');

/** Days since 30 December 1899, the epoch of spreadsheets. */
const serialDay = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;

const ABOUT_COLUMNS = [{ width: 24 }, { width: 70 }] as const;

export function aboutSheet({ about }: PlanSheet, rtl: boolean): string {
  const rows = about.map(([name, value], i) => {
    const cells: readonly SheetCell[] = [
      name === '' ? null : { type: 'words', words: name },
      { type: 'words', words: value },
    ];
    return rowOf(i + 1, cells, STYLE.words, heightOf(cells, ABOUT_COLUMNS));
  });
  return sheetFile([
    asXml(x('sheetPr', {}, [x('pageSetUpPr', { fitToPage: '1' })])),
    asXml(x('sheetViews', {}, [x('sheetView', { workbookViewId: '0', ...(rtl && { rightToLeft: '1' }) })])),
    asXml(
      x(
        'cols',
        {},
        ABOUT_COLUMNS.map(({ width }, i) =>
          x('col', { min: String(i + 1), max: String(i + 1), width: String(width), customWidth: '1' }),
        ),
      ),
    ),
    `<sheetData>${rows.join('')}</sheetData>`,
    asXml(x('pageSetup', { orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' })),
  ]);
}

/** Writes one column per list, in the order of the plan's columns. */
export function listsSheet({ columns }: PlanSheet, rtl: boolean): string {
  const lists = columns.flatMap(({ choices }) => (choices ? [choices] : []));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, i) =>
    rowOf(
      i + 1,
      lists.map((list) => (list[i] === undefined ? null : { type: 'words', words: list[i] ?? '' })),
      STYLE.words,
      LINE,
    ),
  );
  return sheetFile([
    asXml(x('sheetViews', {}, [x('sheetView', { workbookViewId: '0', ...(rtl && { rightToLeft: '1' }) })])),
    `<sheetData>${rows.join('')}</sheetData>`,
  ]);
}

/** Returns the letters of a column index: 0 → 'A', 26 → 'AA'. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
