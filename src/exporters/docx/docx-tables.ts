import type { MarkupElement } from '../shared/markup.ts';
import { x } from '../shared/xml.ts';

export interface DocxCell {
  /** Paragraphs; an empty list gives an empty paragraph, since a cell must end in one. */
  readonly paragraphs: readonly MarkupElement[];
  /** Background, RRGGBB. */
  readonly ground?: string;
}

export interface DocxTable {
  /** Text alternative for screen readers. */
  readonly title: string;
  readonly description?: string;
  /** Shares of the whole width. */
  readonly widths: readonly number[];
  readonly header: readonly DocxCell[];
  readonly rows: readonly (readonly DocxCell[])[];
  readonly rtl: boolean;
  /** Width of the page between its margins, in twentieths of a point. */
  readonly availableWidth: number;
  readonly style: 'Lanes' | 'LanesForm';
  /** True when rows may break across pages. */
  readonly splits?: boolean;
  /** Least height of a row, in twentieths of a point. */
  readonly least?: number;
}

/** Table whose first row is its header: repeated on every page and marked as a header for screen readers. */
export function tableOf(table: DocxTable): MarkupElement {
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const widths = table.widths.map((width) => String(Math.floor((width / whole) * table.availableWidth)));
  const properties = [
    x('w:tblStyle', { 'w:val': table.style }),
    ...(table.rtl ? [x('w:bidiVisual', {})] : []),
    x('w:tblW', { 'w:w': String(table.availableWidth), 'w:type': 'dxa' }),
    x('w:tblLayout', { 'w:type': 'fixed' }),
    x('w:tblLook', {
      'w:val': '00A0',
      'w:firstRow': '1',
      'w:lastRow': '0',
      'w:firstColumn': '1',
      'w:lastColumn': '0',
      'w:noHBand': '1',
      'w:noVBand': '1',
    }),
    x('w:tblCaption', { 'w:val': table.title }),
    ...(table.description === undefined ? [] : [x('w:tblDescription', { 'w:val': table.description })]),
  ];
  return x('w:tbl', {}, [
    x('w:tblPr', {}, properties),
    x(
      'w:tblGrid',
      {},
      widths.map((width) => x('w:gridCol', { 'w:w': width })),
    ),
    rowOf(table.header, widths, [x('w:cantSplit', {}), x('w:tblHeader', {})]),
    ...table.rows.map((row) => rowOf(row, widths, rowProperties(table))),
  ]);
}

const rowProperties = ({ splits, least }: DocxTable): readonly MarkupElement[] => [
  ...(splits ? [] : [x('w:cantSplit', {})]),
  ...(least === undefined ? [] : [x('w:trHeight', { 'w:val': String(least), 'w:hRule': 'atLeast' })]),
];

const rowOf = (
  cells: readonly DocxCell[],
  widths: readonly string[],
  properties: readonly MarkupElement[],
): MarkupElement =>
  x('w:tr', {}, [
    ...(properties.length > 0 ? [x('w:trPr', {}, properties)] : []),
    ...cells.map((cell, i) => cellOf(cell, widths[i] ?? '0')),
  ]);

const cellOf = ({ paragraphs, ground }: DocxCell, width: string): MarkupElement =>
  x('w:tc', {}, [
    x('w:tcPr', {}, [
      x('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(ground === undefined ? [] : [x('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': ground })]),
    ]),
    ...(paragraphs.length > 0 ? paragraphs : [x('w:p', {})]),
  ]);
