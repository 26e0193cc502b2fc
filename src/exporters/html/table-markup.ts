import type { Block, TableCell } from '../../domain/document/blocks.ts';
import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import { type Attributes, el, type MarkupElement } from '../shared/markup.ts';

export type TableBlock = Extract<Block, { type: 'table' }>;

/**
 * Table that can be scrolled by keyboard when it is wider than the page. On a phone the cells of a row stand below each
 * other, each with its label; the roles keep it a table for assistive technology there.
 */
export function tableMarkup(table: TableBlock, lang: string): MarkupElement {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const classes = ['table', table.form ? 'form' : '', table.form === 'blank' ? 'blank' : '']
    .filter((name) => name !== '')
    .join(' ');
  const head = table.columns.map(({ label, width }) =>
    el('th', { scope: 'col', role: 'columnheader', style: `inline-size:${Math.round((width / whole) * 1000) / 10}%` }, [
      label,
    ]),
  );
  const rows = table.rows.map((row) =>
    el(
      'tr',
      { role: 'row' },
      row.map((cell, column) => cellMarkup(cell, column === table.nameColumn, table.columns[column]?.label, lang)),
    ),
  );
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.caption }, [
    el('table', { class: classes, role: 'table' }, [
      el('caption', { class: 'hidden' }, [table.caption]),
      el('thead', { role: 'rowgroup' }, [el('tr', { role: 'row' }, head)]),
      el('tbody', { role: 'rowgroup' }, rows),
    ]),
  ]);
}

const cellMarkup = (cell: TableCell, names: boolean, label: string | undefined, lang: string): MarkupElement =>
  el(
    names ? 'th' : 'td',
    names ? { scope: 'row', role: 'rowheader' } : { role: 'cell', 'data-label': label },
    cell.map((paragraph) =>
      el('p', { class: paragraph.strong ? 'strong' : undefined, ...textMarkup(paragraph, lang) }, [paragraph.text]),
    ),
  );

/** Sets `lang` only where it differs, and `dir="auto"` for text in any script. */
export const textMarkup = (said: LocalizedText, lang: string): Attributes => ({
  dir: 'auto',
  lang: lang.startsWith(said.lang) ? undefined : said.lang,
});
