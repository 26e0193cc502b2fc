/**
 * Content of a document independent of its format: headings, paragraphs, facts, tables, lanes.
 * Every format is written from the same blocks, so that all formats state the same facts.
 */
import type { Logo } from '../../lib/logo.ts';
import type { Level, LocalizedText } from '../rubric/rubric.ts';

/** Paragraphs of one table cell. An empty cell has none. */
export type TableCell = readonly Paragraph[];

export interface Paragraph extends LocalizedText {
  readonly strong?: boolean;
  /** Marks drawn below the text, which states their number. */
  readonly marks?: VoteMarks;
}

/** One mark per vote. */
export interface VoteMarks {
  readonly count: number;
  /** Position of the group, from 0: each group has its own shape. */
  readonly shape: number;
  /** Index of the stage, for its colour. */
  readonly lane: number;
}

export interface TableColumn {
  readonly label: string;
  /** Share of the table's width; only the proportion between columns matters. */
  readonly width: number;
}

export interface ReportLane {
  readonly name: string;
  readonly now: Level | null;
  /** Set when people did not agree; with a range only if they gave one. */
  readonly notAgreed?: { readonly low: Level | null; readonly high: Level | null } | null;
  readonly provisional: boolean;
  /** Suggestion of the answers in words, with the lowest level, when no level is agreed. */
  readonly reading?: string;
  readonly before: Level | null;
  readonly aim: Level | null;
  /** Index of the stage in the rubric, for a report on some of the stages: a stage keeps its colour. */
  readonly lane?: number;
}

/** One statement in a strip of answers. */
export interface StripMark {
  /** Text of the mark: the number of the level, or the sign of an answer without one. */
  readonly mark: string;
  readonly level: Level | null;
  readonly notApplicable: boolean;
  /** True for a level of Established or above without evidence. */
  readonly claimed: boolean;
}

export interface ReportStrip {
  readonly name: string;
  /** See `ReportLane`. */
  readonly lane: number;
  readonly marks: readonly StripMark[];
}

export type Block =
  /** Organisation and kind of document, above the first heading. */
  | { readonly type: 'brand'; readonly organisation: string; readonly line: string; readonly logo: Logo | null }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly words: LocalizedText }
  | { readonly type: 'paragraph'; readonly words: LocalizedText; readonly quiet?: boolean }
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: string; readonly value: LocalizedText }[] }
  | { readonly type: 'list'; readonly items: readonly LocalizedText[] }
  /** Words of a person, with quotation marks. `speaker` is a role or an organisation, or '' if unknown. */
  | { readonly type: 'quote'; readonly words: LocalizedText; readonly speaker: string }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      /** Each row has one cell per column. */
      readonly rows: readonly (readonly TableCell[])[];
      /** Index of the column whose cell names its row; screen readers announce it with every other cell. */
      readonly nameColumn: number;
      /**
       * Table of a form: with lines between its columns. A blank one leaves space to write; `lines` leaves a line a row.
       */
      readonly form?: 'filled' | 'blank' | 'lines';
    }
  | {
      readonly type: 'lanes';
      readonly title: string;
      /** Labels of the levels, first to last. */
      readonly stops: readonly string[];
      readonly lanes: readonly ReportLane[];
      /** Text alternative of the whole figure. */
      readonly said: string;
      /** Number of stages in the rubric, when these are some of them. */
      readonly of?: number;
      /** True when the next table has the same numbers. */
      readonly tabled?: boolean;
    }
  | {
      readonly type: 'strips';
      readonly title: string;
      readonly strips: readonly ReportStrip[];
      /** Numbers of levels in the scale and of stages in the rubric. */
      readonly levels: number;
      readonly of: number;
      /** Meaning of each sign that occurs. */
      readonly key: readonly { readonly mark: string; readonly means: string }[];
      readonly said: string;
    }
  | { readonly type: 'page-break' };

export interface Report {
  readonly title: string;
  /** BCP 47 tag of the text that Lanes adds. */
  readonly lang: string;
  readonly landscape: boolean;
  /** Text at the foot of every page, before the page number. */
  readonly footer: string;
  /** Size of type on paper; `usual` by default. */
  readonly size?: TypeSize;
  readonly blocks: readonly Block[];
}

/** Large: 12 points, for a page that everyone reads. Largest: 18 points, the usual definition of large print. */
export const TYPE_SIZES = ['usual', 'large', 'largest'] as const;
export type TypeSize = (typeof TYPE_SIZES)[number];

export const heading = (level: 1 | 2 | 3, words: LocalizedText): Block => ({ type: 'heading', level, words });
export const paragraph = (words: LocalizedText, quiet = false): Block => ({ type: 'paragraph', words, quiet });
/** Returns a cell with one paragraph, or an empty cell for blank text. */
export const cell = (words: LocalizedText | null, strong = false): TableCell =>
  words === null || words.text.trim() === '' ? [] : [{ ...words, strong }];

/** Lists all text of a report in reading order. Used to find characters that a font lacks. */
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
    case 'quote':
      return block.speaker === '' ? [block.words] : [block.words, own(block.speaker)];
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
