/** Figures of a report as tables of symbols and text: Word prints them sharply and screen readers read them. */
import { viewRange } from '../../domain/assessment/assessment.ts';
import type { Block, ReportLane } from '../../domain/document/blocks.ts';
import type { MarkupElement } from '../shared/markup.ts';
import { text } from '../shared/text.ts';
import { laneColours, rampColours, rampStep } from '../shared/theme.ts';
import { paragraphOf } from './docx-runs.ts';
import { type DocxCell, tableOf } from './docx-tables.ts';

interface DocxFigureContext {
  readonly lang: string;
  readonly rtl: boolean;
  /** Twentieths of a point. */
  readonly availableWidth: number;
}

type LanesInput = Extract<Block, { type: 'lanes' }>;
type StripsBlockInput = Extract<Block, { type: 'strips' }>;

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** One row per lane, one column per level; a symbol with its word marks each value. */
export function lanesTable(block: LanesInput, { lang, rtl, availableWidth }: DocxFigureContext): MarkupElement {
  const said = (words: string, bold = false, colour?: string): DocxCell['paragraphs'] =>
    words === ''
      ? []
      : [paragraphOf({ text: words, lang }, lang, { style: 'TableText' }, { bold, ...(colour && { colour }) })];
  const rows = block.lanes.map((lane, i) => {
    const { tint } = laneColours(lane.lane ?? i);
    const stops = block.stops.map(
      (_, stop): DocxCell => ({
        ground: hex(tint),
        paragraphs: marksAt(lane, stop + 1).flatMap((mark) => said(mark.words, mark.bold)),
      }),
    );
    const open = lane.notAgreed && viewRange(lane.notAgreed) === null ? `≠ ${text.notAgreed}` : '';
    return [{ paragraphs: [...said(lane.name, true), ...said(open)] }, ...stops];
  });
  return tableOf({
    title: block.title,
    description: block.said,
    widths: [20, ...block.stops.map(() => 80 / Math.max(1, block.stops.length))],
    header: [
      { paragraphs: said(text.stage, true) },
      ...block.stops.map((stop, i) => ({ paragraphs: said(`${i + 1} ${stop}`, true) })),
    ],
    rows,
    rtl,
    availableWidth,
    style: 'Lanes',
  });
}

function marksAt(
  { now, before, aim, provisional, notAgreed }: ReportLane,
  level: number,
): readonly { readonly words: string; readonly bold: boolean }[] {
  const range = notAgreed ? viewRange(notAgreed) : null;
  return [
    ...(now === level
      ? [{ words: `${provisional ? '◌' : '●'} ${provisional ? text.nowSoFar : text.now}`, bold: true }]
      : []),
    ...(range && level >= range.low && level <= range.high ? [{ words: `≠ ${text.notAgreed}`, bold: true }] : []),
    ...(before === level ? [{ words: `○ ${text.lastTime}`, bold: false }] : []),
    ...(aim === level ? [{ words: `► ${text.aim}`, bold: false }] : []),
  ];
}

/** Most columns that fit on a page legibly; a wider figure is stated in words. */
const MOST_COLUMNS = 20;

export function stripsTable(
  block: StripsBlockInput,
  { lang, rtl, availableWidth }: DocxFigureContext,
): MarkupElement | null {
  const most = Math.max(0, ...block.strips.map(({ marks }) => marks.length));
  if (most > MOST_COLUMNS) return null;
  const said = (words: string, colour?: string): DocxCell['paragraphs'] => [
    paragraphOf(
      { text: words, lang },
      lang,
      { style: 'TableText', centred: true },
      { bold: true, ...(colour && { colour }) },
    ),
  ];
  const named = (words: string): DocxCell['paragraphs'] => [
    paragraphOf({ text: words, lang }, lang, { style: 'TableText' }, { bold: true }),
  ];
  const columns = Array.from({ length: most }, (_, i) => i);
  const rows = block.strips.map(({ name, marks }) => [
    { paragraphs: named(name) },
    ...columns.map((i): DocxCell => {
      const mark = marks[i];
      if (!mark) return { paragraphs: [] };
      const words = mark.claimed ? `${mark.mark} !` : mark.mark;
      if (mark.level === null) return { paragraphs: said(words) };
      const { fill, on } = rampColours(rampStep(mark.level, block.levels));
      return { ground: hex(fill), paragraphs: said(words, hex(on)) };
    }),
  ]);
  return tableOf({
    title: block.title,
    description: block.said,
    widths: [24, ...columns.map(() => 76 / Math.max(1, most))],
    header: [{ paragraphs: named(text.stage) }, ...columns.map((i) => ({ paragraphs: said(String(i + 1)) }))],
    rows,
    rtl,
    availableWidth,
    style: 'Lanes',
  });
}
