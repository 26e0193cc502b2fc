import type { Block, TableCell } from '../../domain/document/blocks.ts';
import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import { type Attributes, el, type MarkupElement } from '../shared/markup.ts';

export type TableBlock = Extract<Block, { type: 'table' }>;

/** Table that can be scrolled by keyboard when it is wider than the page. */
export function tableMarkup(table: TableBlock, lang: string): MarkupElement {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const classes = ['table', table.form ? 'form' : '', table.form === 'blank' ? 'blank' : '']
    .filter((name) => name !== '')
    .join(' ');
  const head = table.columns.map(({ label, width }) =>
    el('th', { scope: 'col', style: `inline-size:${Math.round((width / whole) * 1000) / 10}%` }, [label]),
  );
  const rows = table.rows.map((row) =>
    el(
      'tr',
      {},
      row.map((cell, column) => cellMarkup(cell, column === table.nameColumn, lang)),
    ),
  );
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.caption }, [
    el('table', { class: classes }, [
      el('caption', { class: 'hidden' }, [table.caption]),
      el('thead', {}, [el('tr', {}, head)]),
      el('tbody', {}, rows),
    ]),
  ]);
}

const cellMarkup = (cell: TableCell, names: boolean, lang: string): MarkupElement =>
  el(
    names ? 'th' : 'td',
    names ? { scope: 'row' } : {},
    cell.map((paragraph) =>
      el('p', { class: paragraph.strong ? 'strong' : undefined, ...textMarkup(paragraph, lang) }, [paragraph.text]),
    ),
  );

/** Sets `lang` only where it differs, and `dir="auto"` for text in any script. */
export const textMarkup = (said: LocalizedText, lang: string): Attributes => ({
  dir: 'auto',
  lang: lang.startsWith(said.lang) ? undefined : said.lang,
});
