/**
 * Facts of a document, one per line, in the same form for every format: 'h2 Heading', 'p Paragraph', '- item',
 * '= name: value', '| cell | cell' and 'figure text alternative'. The readers of each format use nothing but its
 * file.
 */
import type { Block, Report, TableCell } from '../../../src/domain/document/blocks.ts';

export const oneLine = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();
const fact = (sign: string, words: string): string => `${sign} ${oneLine(words)}`.trim();

export const said = {
  heading: (level: string | number, words: string) => fact(`h${level}`, words),
  paragraph: (words: string) => fact('p', words),
  item: (words: string) => fact('-', words),
  pair: (name: string, value: string) => fact('=', `${oneLine(name)}: ${oneLine(value)}`),
  row: (cells: readonly string[]) => fact('|', cells.map(oneLine).join(' | ')),
  figure: (words: string) => fact('figure', words),
};

/** Facts of the blocks. A caption is not a fact of its own: the heading above states it. */
export const factsOf = ({ blocks }: Report): readonly string[] => blocks.flatMap(factsOfBlock);

function factsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'brand':
      return [said.paragraph(block.organisation), said.paragraph(block.line)];
    case 'heading':
      return [said.heading(block.level, block.words.text)];
    case 'paragraph':
      return [said.paragraph(block.words.text)];
    case 'facts':
      return block.facts.map(({ name, value }) => said.pair(name, value.text));
    case 'list':
      return block.items.map(({ text }) => said.item(text));
    case 'quote':
      return [said.paragraph(block.words.text), ...(block.speaker === '' ? [] : [said.paragraph(block.speaker)])];
    case 'table':
      return [
        said.row(block.columns.map(({ label }) => label)),
        ...block.rows.map((row) => said.row(row.map(cellWords))),
      ];
    case 'lanes':
      return [said.figure(block.said)];
    case 'strips':
      return [
        said.figure(block.said),
        said.paragraph(block.key.map(({ mark, means }) => `${mark} ${means}`).join(' · ')),
      ];
    case 'page-break':
      return [];
  }
}

const cellWords = (cell: TableCell): string => cell.map(({ text }) => text).join(' ');
