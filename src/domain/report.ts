/**
 * What a document says, before it is HTML, PDF or anything else: headings, paragraphs, facts, tables, lanes. Every format
 * is written from the same blocks, so that none can say something that another does not.
 */
import type { Level, Said } from './rubric.ts';

/** One cell of a table: its paragraphs. An empty cell is no paragraphs. */
export type Cell = readonly Paragraph[];

export interface Paragraph extends Said {
  readonly strong?: boolean;
}

export interface Column {
  readonly label: string;
  /** Share of the table's width; only the proportion between columns matters. */
  readonly width: number;
}

export interface ReportLane {
  readonly name: string;
  readonly now: Level | null;
  /** The range, where people did not agree on a level. */
  readonly notAgreed?: { readonly low: Level; readonly high: Level } | null;
  readonly provisional: boolean;
  readonly before: Level | null;
  readonly aim: Level | null;
}

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly words: Said }
  | { readonly type: 'paragraph'; readonly words: Said; readonly quiet?: boolean }
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: string; readonly value: Said }[] }
  | { readonly type: 'list'; readonly items: readonly Said[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      /** As many cells a row as there are columns. */
      readonly rows: readonly (readonly Cell[])[];
      /** The column whose cell names its row, from 0; screen readers say it with every other cell. */
      readonly nameColumn: number;
      /** The table of a form: lines between its columns, and a blank one leaves room to write. */
      readonly form?: 'filled' | 'blank';
    }
  | {
      readonly type: 'lanes';
      readonly title: string;
      /** Labels of the levels, first to last. */
      readonly stops: readonly string[];
      readonly lanes: readonly ReportLane[];
      /** The whole figure in words. */
      readonly said: string;
    }
  | { readonly type: 'page-break' };

export interface Report {
  readonly title: string;
  /** BCP 47 tag of the words that Lanes itself says in it. */
  readonly lang: string;
  readonly landscape: boolean;
  /** Stands at the foot of every page, before its number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export const heading = (level: 1 | 2 | 3, words: Said): Block => ({ type: 'heading', level, words });
export const paragraph = (words: Said, quiet = false): Block => ({ type: 'paragraph', words, quiet });
/** A cell of one paragraph, or of none where there are no words. */
export const cell = (words: Said | null, strong = false): Cell => (words === null || words.text.trim() === '' ? [] : [{ ...words, strong }]);

/** All the words of a report, in reading order: for finding characters that a font cannot draw, and for tests. */
export function wordsOf(report: Report): readonly Said[] {
  const own = (text: string): Said => ({ text, lang: report.lang });
  return [own(report.title), own(report.footer), ...report.blocks.flatMap((block) => wordsOfBlock(block, own))];
}

function wordsOfBlock(block: Block, own: (text: string) => Said): readonly Said[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.words];
    case 'facts':
      return block.facts.flatMap(({ name, value }) => [own(name), value]);
    case 'list':
      return block.items;
    case 'table':
      return [own(block.caption), ...block.columns.map((column) => own(column.label)), ...block.rows.flat(2)];
    case 'lanes':
      return [own(block.title), ...block.stops.map(own), ...block.lanes.map((lane) => own(lane.name))];
    case 'page-break':
      return [];
  }
}
