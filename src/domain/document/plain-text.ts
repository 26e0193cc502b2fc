/** Renders a report as plain text for letters and messages: Markdown marks, and one list item per table row. */
import { unreachable } from '../../lib/problem/problem.ts';
import type { Block, Report, TableCell } from './blocks.ts';

export function reportToPlainText({ blocks, footer }: Report): string {
  const parts = blocks.flatMap((block) => {
    const words = blockAsText(block).trim();
    return words === '' ? [] : [words];
  });
  return `${[...parts, '---', footer].join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.type) {
    case 'brand':
      return [block.organisation, block.line].join('\n');
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.words.text)}`;
    case 'paragraph':
      return block.words.text;
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${indented(value.text)}`).join('\n');
    case 'list':
      return block.items.map(({ text }) => `- ${indented(text)}`).join('\n');
    case 'quote':
      return `> ${[block.words.text, block.speaker]
        .filter((part) => part !== '')
        .join('\n')
        .trim()
        .replaceAll('\n', '\n> ')}`;
    case 'table':
      return block.rows.map((row) => rowAsText(block, row)).join('\n');
    case 'lanes':
    case 'strips':
      return block.said.replaceAll('. ', '.\n').trim();
    case 'page-break':
      return '';
    default:
      return unreachable(block);
  }
}

/** Renders the name of the row, then each other filled cell after the name of its column. */
function rowAsText({ columns, nameColumn }: Extract<Block, { type: 'table' }>, row: readonly TableCell[]): string {
  const others = row.flatMap((cell, i) => {
    const words = cellAsText(cell);
    return i === nameColumn || words === '' ? [] : [`  ${columns[i]?.label ?? ''}: ${indented(words)}`];
  });
  // A row to write on has the names of its columns.
  if (row.every((cell) => cell.length === 0)) return `- ${columns.map(({ label }) => `${label}:`).join('\n  ')}`;
  return [`- ${indented(cellAsText(row[nameColumn] ?? []))}`, ...others].join('\n');
}

const cellAsText = (cell: TableCell): string => cell.map(({ text }) => text.trim()).join('\n');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Indents further lines, so that they belong to the mark before the first. */
const indented = (text: string): string => text.trim().replaceAll('\n', '\n  ');
