import type { MarkupElement } from '../shared/markup.ts';
import { x, xmlFile } from '../shared/xml.ts';

/** XML namespace of a workbook. It is never fetched. */
export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Indexes of the cell styles. */
export const STYLE = { words: 1, head: 2, day: 3, number: 4 } as const;

/** Dates appear as in the CSV file, in any locale. */
const ISO_DAY = '164';

export function xlsxStyles(): string {
  const font = (bold: boolean): MarkupElement =>
    x('font', {}, [
      ...(bold ? [x('b', {})] : []),
      x('sz', { val: '11' }),
      x('color', { rgb: 'FF101B20' }),
      x('name', { val: 'Arial' }),
      x('family', { val: '2' }),
    ]);
  const fill = (pattern: string, colour?: string): MarkupElement =>
    x('fill', {}, [
      x(
        'patternFill',
        { patternType: pattern },
        colour === undefined ? [] : [x('fgColor', { rgb: colour }), x('bgColor', { indexed: '64' })],
      ),
    ]);
  const side = (name: string, style?: string): MarkupElement =>
    x(name, { style }, style === undefined ? [] : [x('color', { rgb: 'FF101B20' })]);
  const border = (bottom?: string): MarkupElement =>
    x('border', {}, [side('left'), side('right'), side('top'), side('bottom', bottom), side('diagonal')]);
  const format = (fontId: number, fillId: number, borderId: number, numFmtId = '0'): MarkupElement =>
    x(
      'xf',
      {
        numFmtId,
        fontId: String(fontId),
        fillId: String(fillId),
        borderId: String(borderId),
        xfId: '0',
        applyAlignment: '1',
        ...(numFmtId !== '0' && { applyNumberFormat: '1' }),
      },
      [x('alignment', { vertical: 'top', wrapText: '1', ...(numFmtId !== '0' && { horizontal: 'center' }) })],
    );
  const list = (name: string, items: readonly MarkupElement[]): MarkupElement =>
    x(name, { count: String(items.length) }, items);
  return xmlFile(
    x('styleSheet', { xmlns: SHEET_NAMESPACE }, [
      list('numFmts', [x('numFmt', { numFmtId: ISO_DAY, formatCode: 'yyyy\\-mm\\-dd' })]),
      list('fonts', [font(false), font(true)]),
      list('fills', [fill('none'), fill('gray125'), fill('solid', 'FFE0F1F1')]),
      list('borders', [border(), border('medium')]),
      list('cellStyleXfs', [x('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
      list('cellXfs', [
        x('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
        format(0, 0, 0),
        format(1, 2, 1),
        format(0, 0, 0, ISO_DAY),
        format(0, 0, 0, '1'),
      ]),
      list('cellStyles', [x('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
    ]),
  );
}
