import type { Block, TableCell, VoteMarks } from '../../domain/document/blocks.ts';
import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import { markShape } from '../../lib/mark-shapes.ts';
import { type Attributes, el, type MarkupElement } from '../shared/markup.ts';
import { laneName } from '../shared/stage-icons.ts';
import { MARKS_A_LINE } from '../shared/theme.ts';

/** Width of a mark with the space after it, on the grid of its shape. */
const MARK_STEP = 25;

const FORM_CLASSES = { filled: ['form'], blank: ['form', 'blank'], lines: ['lines'] } as const;

export type TableBlock = Extract<Block, { type: 'table' }>;

/**
 * Table that can be scrolled by keyboard when it is wider than the page. On a phone the cells of a row stand below each
 * other, each with its label; the roles keep it a table for assistive technology there.
 */
export function tableMarkup(table: TableBlock, lang: string): MarkupElement {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const classes = ['table', ...(table.form ? FORM_CLASSES[table.form] : [])].join(' ');
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
      el('p', { class: paragraph.strong ? 'strong' : undefined, ...textMarkup(paragraph, lang) }, [
        paragraph.text,
        ...(paragraph.marks ? [marksMarkup(paragraph.marks)] : []),
      ]),
    ),
  );

/** Marks in lines of five, one per vote. The text above them states their number. */
function marksMarkup({ count, shape, lane }: VoteMarks): MarkupElement {
  const lines = Math.ceil(count / MARKS_A_LINE);
  const marks = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i % MARKS_A_LINE) * MARK_STEP, Math.floor(i / MARKS_A_LINE) * MARK_STEP];
    return el('path', { d: markShape(shape).path, transform: `translate(${x} ${y})` });
  });
  const attributes = {
    class: `marks ${laneName(lane)}`,
    viewBox: `0 0 ${MARKS_A_LINE * MARK_STEP} ${lines * MARK_STEP}`,
    style: `block-size:${lines * 0.6}em`,
    'aria-hidden': 'true',
    focusable: 'false',
  };
  return el('svg', attributes, marks);
}

/** Sets `lang` only where it differs, and `dir="auto"` for text in any script. */
export const textMarkup = (said: LocalizedText, lang: string): Attributes => ({
  dir: 'auto',
  lang: lang.startsWith(said.lang) ? undefined : said.lang,
});
