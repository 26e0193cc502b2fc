/** Converts the blocks of a report to the body of a Word document. */

import type { Block, Report, TableCell, VoteMarks } from '../../domain/document/blocks.ts';
import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import { directionOf, formatMessage } from '../../lib/i18n/messages.ts';
import { fitLogo } from '../../lib/logo.ts';
import { markShape } from '../../lib/mark-shapes.ts';
import { unreachable } from '../../lib/problem/problem.ts';
import { columnWidths } from '../shared/column-widths.ts';
import type { MarkupElement } from '../shared/markup.ts';
import { text } from '../shared/text.ts';
import { laneColours, MARKS_A_LINE } from '../shared/theme.ts';
import { lanesTable, stripsTable } from './docx-figures.ts';
import { pictureRun } from './docx-picture.ts';
import { paragraphOf, paragraphWith, runsOf } from './docx-runs.ts';
import { tableOf } from './docx-tables.ts';

export interface DocxContext {
  readonly lang: string;
  readonly rtl: boolean;
  /** Width of the page between its margins, in twentieths of a point. */
  readonly availableWidth: number;
}

export const docxContext = ({ lang }: Report, availableWidth: number): DocxContext => ({
  lang,
  rtl: directionOf(lang) === 'rtl',
  availableWidth,
});

/** Largest size of a logo, in points. */
const LOGO = { width: 150, height: 48 } as const;
/** Row height of a blank form: about half a page to write on. */
const ROOM_TO_WRITE = 5600;
/** Row height of one line to write on. */
const LINE_TO_WRITE = 600;
/** Characters of a row that is kept with its neighbour, roughly four lines of a narrow column. */
const SHORT_ROW = 160;

/** @param headed true when the heading above already states the caption */
export function blockElements(block: Block, headed: boolean, setting: DocxContext): readonly MarkupElement[] {
  const { lang } = setting;
  const own = (words: string): LocalizedText => ({ text: words, lang });
  const caption = (words: string): readonly MarkupElement[] =>
    headed || words.trim() === '' ? [] : [paragraphOf(own(words), lang, { style: 'Caption', keepNext: true })];
  switch (block.type) {
    case 'brand':
      return brandElements(block, setting);
    case 'heading':
      return [paragraphOf(block.words, lang, { style: `Heading${block.level}` })];
    case 'paragraph':
      return [paragraphOf(block.words, lang, block.quiet ? { style: 'Quiet', keepNext: headed } : {})];
    case 'facts':
      return block.facts.map(({ name, value }) =>
        paragraphWith([...runsOf(own(`${name}\t`), lang, { bold: true }), ...runsOf(value, lang)], setting.rtl, {
          style: 'Fact',
        }),
      );
    case 'list':
      return block.items.map((item) => paragraphOf(item, lang, { style: 'ListBullet', bullet: true }));
    case 'quote':
      return [
        paragraphOf(block.words, lang, { style: 'Quote', keepNext: block.speaker !== '' }),
        ...(block.speaker === '' ? [] : [paragraphOf(own(block.speaker), lang, { style: 'Speaker' })]),
      ];
    case 'table':
      return [...caption(block.caption), tableElement(block, setting), afterTable()];
    case 'lanes':
      return [...caption(block.title), lanesTable(block, setting), afterTable(), ...suggestions(block, lang)];
    case 'strips':
      return [...caption(block.title), ...stripsElements(block, setting)];
    case 'page-break':
      return [paragraphWith([], false, { pageBreakBefore: true })];
    default:
      return unreachable(block);
  }
}

function brandElements(
  { organisation, line, logo }: Extract<Block, { type: 'brand' }>,
  { lang }: DocxContext,
): readonly MarkupElement[] {
  const said = (words: string): LocalizedText => ({ text: words, lang });
  const alt = formatMessage(text.logoOf, { organisation });
  return [
    ...(logo ? [paragraphWith([pictureRun(fitLogo(logo, LOGO), alt)], false, { keepNext: true })] : []),
    paragraphOf(said(organisation), lang, { style: 'Organisation' }),
    paragraphOf(said(line), lang, { style: 'Brand' }),
  ];
}

function stripsElements(block: Extract<Block, { type: 'strips' }>, setting: DocxContext): readonly MarkupElement[] {
  const said = (words: string): LocalizedText => ({ text: words, lang: setting.lang });
  const table = stripsTable(block, setting);
  const key = block.key.map(({ mark, means }) => `${mark} ${means}`).join(' · ');
  return [
    table ?? paragraphOf(said(block.said), setting.lang),
    paragraphOf(said(key), setting.lang, { style: 'Quiet' }),
  ];
}

function tableElement(
  table: Extract<Block, { type: 'table' }>,
  { lang, rtl, availableWidth }: DocxContext,
): MarkupElement {
  const paragraphs = (cell: TableCell, keepNext: boolean): readonly MarkupElement[] =>
    cell.flatMap((paragraph) => [
      paragraphOf(paragraph, lang, { style: 'TableText', keepNext }, { bold: paragraph.strong ?? false }),
      ...(paragraph.marks ? [marksParagraph(paragraph.marks, lang, keepNext)] : []),
    ]);
  return tableOf({
    title: table.caption,
    widths: widthsOf(table, availableWidth),
    header: table.columns.map(({ label }) => ({
      paragraphs: [paragraphOf({ text: label, lang }, lang, { style: 'TableHead' })],
    })),
    rows: table.rows.map((row, i) => row.map((cell) => ({ paragraphs: paragraphs(cell, isKept(table, i)) }))),
    rtl,
    availableWidth,
    style: table.form ? 'LanesForm' : 'Lanes',
    splits: table.form === 'filled',
    ...(table.form === 'blank' && { least: ROOM_TO_WRITE }),
    ...(table.form === 'lines' && { least: LINE_TO_WRITE }),
  });
}

/** Marks as characters, in groups of five, so that lines break between them. */
function marksParagraph({ count, shape, lane }: VoteMarks, lang: string, keepNext: boolean): MarkupElement {
  const { character } = markShape(shape);
  const fives = Array.from({ length: Math.ceil(count / MARKS_A_LINE) }, (_, i) =>
    character.repeat(Math.min(MARKS_A_LINE, count - i * MARKS_A_LINE)),
  );
  const run = { colour: laneColours(lane).fill.slice(1) };
  return paragraphOf({ text: fives.join(' '), lang }, lang, { style: 'Marks', keepNext }, run);
}

/** The first two and the last two rows stay together: no single row stands alone on a page. */
function isKept({ rows, form }: Extract<Block, { type: 'table' }>, i: number): boolean {
  const isEnd = i < rows.length - 1 && (rows.length <= 3 || i === 0 || i === rows.length - 2);
  return form === undefined && isEnd && (rows[i] ?? []).every((cell) => lengthOf(cell) <= SHORT_ROW);
}

const lengthOf = (cell: TableCell): number => cell.reduce((sum, { text: words }) => sum + words.length, 0);

/** A suggested level is stated together with the lowest one, unless a table does so. */
const suggestions = ({ lanes, tabled }: Extract<Block, { type: 'lanes' }>, lang: string): readonly MarkupElement[] =>
  lanes.flatMap(({ name, reading }) =>
    reading && !tabled ? [paragraphOf({ text: `${name}: ${reading}`, lang }, lang, { style: 'Quiet' })] : [],
  );

/** Most characters counted for the widest word; a longer one is an address or a mistake, and breaks. */
const LONGEST_WORD = 16;
/** Width of an average bold letter in a table, and the padding of a cell, in twentieths of a point. */
const LETTER = 110;
const AIR = 150;

/** Widths at which no word breaks, if space allows: Word would break it. */
function widthsOf({ columns, rows }: Extract<Block, { type: 'table' }>, availableWidth: number): readonly number[] {
  const widest = (words: readonly string[]): number =>
    words
      .flatMap((word) => word.split(/[\s-]+/))
      .reduce((most, word) => Math.max(most, Math.min(LONGEST_WORD, word.length)), 0);
  const least = columns.map(
    ({ label }, i) =>
      widest([label, ...rows.flatMap((row) => (row[i] ?? []).map(({ text: words }) => words))]) * LETTER + AIR,
  );
  return columnWidths(
    columns.map(({ width }) => width),
    least,
    availableWidth,
  );
}

/** Word joins adjacent tables, so a paragraph separates them. */
const afterTable = (): MarkupElement => paragraphWith([], false, { style: 'AfterTable' });
