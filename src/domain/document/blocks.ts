/**
 * What a document says, before it is HTML, PDF or anything else: headings, paragraphs, facts, tables, lanes. Every format
 * is written from the same blocks, so that none can say something that another does not.
 */
import type { Logo } from '../../lib/logo.ts';
import type { Level, LocalizedText } from '../rubric/rubric.ts';

/** One cell of a table: its paragraphs. An empty cell is no paragraphs. */
export type TableCell = readonly Paragraph[];

export interface Paragraph extends LocalizedText {
  readonly strong?: boolean;
}

export interface TableColumn {
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
  /** Where nobody has agreed a level: what the answers suggest, in words, with what is lowest. */
  readonly reading?: string;
  readonly before: Level | null;
  readonly aim: Level | null;
  /** Its stage's place in the rubric, from 0, where the report has only some of the stages: colours stay with their stages. */
  readonly lane?: number;
}

/** One statement in a strip of answers. */
export interface StripMark {
  /** What stands in the block: the level's number, or the sign of an answer that is no level. */
  readonly mark: string;
  readonly level: Level | null;
  readonly notApplicable: boolean;
  /** Established or above, and nothing to show for it. */
  readonly claimed: boolean;
}

export interface ReportStrip {
  readonly name: string;
  /** As in `ReportLane`. */
  readonly lane: number;
  readonly marks: readonly StripMark[];
}

export type Block =
  /** Whose document it is and what it is: what stands above the first heading. */
  | { readonly type: 'brand'; readonly organisation: string; readonly line: string; readonly logo: Logo | null }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly words: LocalizedText }
  | { readonly type: 'paragraph'; readonly words: LocalizedText; readonly quiet?: boolean }
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: string; readonly value: LocalizedText }[] }
  | { readonly type: 'list'; readonly items: readonly LocalizedText[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      /** As many cells a row as there are columns. */
      readonly rows: readonly (readonly TableCell[])[];
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
      /** How many stages the rubric has, where these are only some of them. */
      readonly of?: number;
      /** The table after it has the same numbers. */
      readonly tabled?: boolean;
    }
  | {
      readonly type: 'strips';
      readonly title: string;
      readonly strips: readonly ReportStrip[];
      /** How many levels the scale has, and how many stages the rubric. */
      readonly levels: number;
      readonly of: number;
      /** What the signs mean, of those that are in it. */
      readonly key: readonly { readonly mark: string; readonly means: string }[];
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
  /** How large its type is on paper; usual, where nothing is said. */
  readonly size?: TypeSize;
  readonly blocks: readonly Block[];
}

/** Large: 12 points, clear print, for a page that everybody reads. Largest: 18 points, which is what large print means. */
export const TYPE_SIZES = ['usual', 'large', 'largest'] as const;
export type TypeSize = (typeof TYPE_SIZES)[number];

export const heading = (level: 1 | 2 | 3, words: LocalizedText): Block => ({ type: 'heading', level, words });
export const paragraph = (words: LocalizedText, quiet = false): Block => ({ type: 'paragraph', words, quiet });
/** A cell of one paragraph, or of none where there are no words. */
export const cell = (words: LocalizedText | null, strong = false): TableCell =>
  words === null || words.text.trim() === '' ? [] : [{ ...words, strong }];

/** All the words of a report, in reading order: for finding characters that a font cannot draw, and for tests. */
export function textOfParagraph(report: Report): readonly LocalizedText[] {
  const own = (text: string): LocalizedText => ({ text, lang: report.lang });
  return [own(report.title), own(report.footer), ...report.blocks.flatMap((block) => wordsOfBlock(block, own))];
}

function wordsOfBlock(block: Block, own: (text: string) => LocalizedText): readonly LocalizedText[] {
  switch (block.type) {
    case 'brand':
      return [own(block.organisation), own(block.line)];
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
    case 'strips':
      return [
        own(block.title),
        ...block.key.map(({ mark, means }) => own(`${mark} ${means}`)),
        ...block.strips.flatMap(({ name, marks }) => [own(name), ...marks.map(({ mark }) => own(mark))]),
      ];
    case 'page-break':
      return [];
  }
}
