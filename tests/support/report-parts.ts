/** Helpers to select parts of a report. */
import { type Block, type Report, textOfParagraph } from '../../src/domain/document/blocks.ts';

export type Table = Extract<Block, { type: 'table' }>;

export const tables = (report: Report): readonly Table[] => report.blocks.filter((block) => block.type === 'table');

/** Returns the text of each cell by row; paragraphs of a cell are joined with a slash. */
export const cellTexts = (table: Table | undefined): readonly (readonly string[])[] =>
  table?.rows.map((row) => row.map((c) => c.map((p) => p.text).join(' / '))) ?? [];

export const texts = (report: Report): readonly string[] => textOfParagraph(report).map((words) => words.text);

/** Returns each heading with its level, such as '2 Outcomes'. */
export const headings = (report: Report): readonly string[] =>
  report.blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.words.text}`] : []));

/** Returns the facts directly below a heading. */
export function factsAfter(report: Report, head: string): Readonly<Record<string, string>> {
  const block = report.blocks[report.blocks.findIndex((b) => b.type === 'heading' && b.words.text === head) + 1];
  return block?.type === 'facts' ? Object.fromEntries(block.facts.map(({ name, value }) => [name, value.text])) : {};
}
