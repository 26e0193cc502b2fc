/** Legend above the lanes chart, for the marks that occur. */
import type { ReportLane } from '../../../domain/document/blocks.ts';
import { rangeOfLane } from '../../shared/place-marks.ts';
import { INK_2, TYPE_STYLES } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import type { PdfDocument } from '../fonts/pdf-document.ts';
import { type LayoutContext, placed } from '../layout/layout-context.ts';
import { type Line, setLines } from '../typesetting/lines.ts';
import * as marks from './lane-marks.ts';

type LegendMark = (file: PdfDocument, x: number, y: number) => void;

interface LegendEntry {
  readonly mark: LegendMark;
  readonly line: Line;
  /** Points from the left of the content area, and from the top. */
  readonly from: number;
  readonly down: number;
}

export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly height: number;
}

/** Width for the mark of an entry. */
export const LEGEND_MARK = 14;
const BETWEEN = 16;
const ROW = 17;

export function legendOf(context: LayoutContext, lanes: readonly ReportLane[]): Legend {
  const { before, now, suggested, notAgreed, viewRange: range, aim } = context.words;
  const turn = context.rtl ? -1 : 1;
  const shown: readonly {
    readonly words: string;
    readonly mark: LegendMark;
    readonly when: (lane: ReportLane) => boolean;
  }[] = [
    {
      words: before,
      mark: (file, x, y) => marks.ring(file, x, y, 4, INK_2),
      when: (lane) => lane.before !== null,
    },
    {
      words: now,
      mark: (file, x, y) => marks.dot(file, x, y, 4.6, INK_2),
      when: (lane) => lane.now !== null && !lane.provisional,
    },
    {
      words: suggested,
      mark: (file, x, y) => marks.dot(file, x, y, 4.6, null),
      when: (lane) => lane.now !== null && lane.provisional,
    },
    {
      words: notAgreed,
      mark: (file, x, y) => marks.unequal(file, x, y, 4.5),
      when: (lane) => Boolean(lane.notAgreed),
    },
    {
      words: range,
      mark: (file, x, y) => marks.range(file, x, x, y, LEGEND_MARK / 2 - 1),
      when: (lane) => rangeOfLane(lane) !== null,
    },
    {
      words: aim,
      mark: (file, x, y) => marks.flag(file, x - turn * 2, y, 5.5, turn),
      when: (lane) => lane.aim !== null,
    },
  ];
  const entries: LegendEntry[] = [];
  let from = 0;
  let down = 0;
  for (const { words, mark, when } of shown) {
    const [line] = lanes.some(when)
      ? setLines(context.type, { text: words, lang: context.lang }, TYPE_STYLES.legend, context.width)
      : [];
    if (line === undefined) continue;
    const width = LEGEND_MARK + 4 + line.width;
    if (from > 0 && from + width > context.width) {
      from = 0;
      down += ROW;
    }
    entries.push({ mark, line, from, down });
    from += width + BETWEEN;
  }
  return { entries, height: entries.length === 0 ? 0 : down + ROW + 3 };
}

export function drawLegend(canvas: Canvas, context: LayoutContext, { entries }: Legend, top: number): void {
  for (const { mark, line, from, down } of entries) {
    const y = top + down + ROW / 2;
    mark(canvas.file, placed(context, from, LEGEND_MARK) + LEGEND_MARK / 2, y);
    const x = placed(context, from + LEGEND_MARK + 4, line.width);
    canvas.line(line, { x, width: line.width, top: y - line.leading / 2, style: TYPE_STYLES.legend });
  }
}
