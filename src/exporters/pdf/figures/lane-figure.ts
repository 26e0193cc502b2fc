/** Draws the lanes chart: rows of tile, name, track and marks above the axis of levels. */
import type { ReportLane } from '../../../domain/document/blocks.ts';
import { type LaneMark, LEAST_STEP, MARK_SIZE, placeMarks, rangeOfLane } from '../../shared/place-marks.ts';
import { hasStageIcon } from '../../shared/stage-icons.ts';
import { INK, type LaneColours, laneColours, TYPE_STYLES } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { tag } from '../drawing/structure-tags.ts';
import type { PdfDocument } from '../fonts/pdf-document.ts';
import { drawCentredText } from '../layout/centred-text.ts';
import type { FlowItem } from '../layout/flow-items.ts';
import { type LayoutContext, placed } from '../layout/layout-context.ts';
import { clean } from '../typesetting/graphemes.ts';
import type { Line } from '../typesetting/lines.ts';
import { axisPosition, drawAxis, type LaneAxis } from './lane-axis.ts';
import { drawLegend, type Legend } from './lane-legend.ts';
import * as marks from './lane-marks.ts';

/** Space between lanes, and at both ends. */
export const LANE_RULE = 1.25;
/** Space between tile, name and track. */
export const LANE_GAP = 8;
/** Height of the band below the marks for the range of the views. */
export const RANGE_BAND = 11;
/** Points of a unit of the marks. */
const UNIT = 0.75;

export interface LaneRow {
  readonly lane: ReportLane;
  /** Index of its stage in the rubric. */
  readonly number: number;
  readonly name: readonly Line[];
  readonly height: number;
}

export interface LaneFigure {
  readonly context: LayoutContext;
  readonly axis: LaneAxis;
  readonly legend: Legend;
  readonly rows: readonly LaneRow[];
  /** Number of stages in the rubric. */
  readonly lanes: number;
  readonly nameWidth: number;
  /** Text alternative. */
  readonly alt: string;
  readonly above: number;
}

/** Chart, or the part of it that fits on a page. */
export function laneFigure(figure: LaneFigure): FlowItem {
  const { context, axis, rows, legend, above } = figure;
  const lanes = rows.reduce((sum, row) => sum + row.height + LANE_RULE, LANE_RULE);
  const height = legend.height + lanes + axis.height;
  // The tag needs the position on the page, which is known only when it is drawn.
  const block = { ...tag('Figure', context.root), options: {} };
  return {
    above,
    height,
    keep: false,
    block,
    draw(canvas, top) {
      block.options = { alt: clean(figure.alt), bbox: [context.x, top, context.x + context.width, top + height] };
      canvas.content(block, () => {
        drawLegend(canvas, context, legend, top);
        drawAxis(canvas, axis, top + legend.height + lanes);
        let y = top + legend.height;
        for (const row of rows) {
          drawRow(canvas, figure, row, y);
          y += row.height + LANE_RULE;
        }
        canvas.file.rect(context.x, y, context.width, LANE_RULE).fill(INK);
      });
    },
  };
}

function drawRow(
  canvas: Canvas,
  { context, axis, lanes, nameWidth }: LaneFigure,
  { lane, number, name, height }: LaneRow,
  top: number,
): void {
  const { file } = canvas;
  const colours = laneColours(number);
  const middle = top + LANE_RULE + height / 2;
  const range = rangeOfLane(lane);
  const marksY = middle - (range ? RANGE_BAND / 2 : 0);
  marks.track(file, axis.x, top + LANE_RULE, axis.width, height, marksY, colours);
  file.rect(context.x, top, context.width, LANE_RULE).fill(INK);
  const tileX = placed(context, 0, marks.TILE);
  const pictured = hasStageIcon(lanes);
  marks.tile(file, tileX, middle - marks.TILE / 2, pictured ? number : null, colours);
  if (!pictured)
    drawCentredText(canvas, context, String(number + 1), {
      x: tileX + marks.TILE / 2,
      y: middle,
      style: { ...TYPE_STYLES.tileNumber, colour: colours.on },
    });
  let y = middle - name.reduce((sum, line) => sum + line.leading, 0) / 2;
  for (const line of name) {
    canvas.line(line, {
      x: placed(context, marks.TILE + LANE_GAP, nameWidth),
      width: nameWidth,
      top: y,
      style: TYPE_STYLES.laneName,
    });
    y += line.leading;
  }
  if (range) {
    const y = top + LANE_RULE + height - RANGE_BAND * 0.6;
    marks.range(file, axisPosition(axis, range.low), axisPosition(axis, range.high), y);
  }
  drawMarks(canvas, context, axis, lane, marksY, colours);
}

/** Points of a unit of the marks; they are smaller where the levels are narrow. */
const unitOf = ({ step }: LaneAxis): number => UNIT * Math.min(1, step / (LEAST_STEP * UNIT));

function drawMarks(
  canvas: Canvas,
  context: LayoutContext,
  axis: LaneAxis,
  lane: ReportLane,
  y: number,
  colours: LaneColours,
): void {
  const { file } = canvas;
  const { now, before, provisional } = lane;
  const at = (level: number): number => axisPosition(axis, level);
  const unit = unitOf(axis);
  const turn = context.rtl ? -1 : 1;
  const start = context.rtl ? axis.x + axis.width : axis.x;
  if (before !== null && now !== null && before !== now) marks.moved(file, at(before), at(now), y, colours);
  for (const { mark, level, offset } of placeMarks(lane)) {
    const x = (level === null ? start : at(level)) + turn * offset * unit;
    drawMark(mark, { file, x, y, size: MARK_SIZE[mark] * unit, turn, fill: colours.fill, provisional });
  }
  if (now === null) return;
  drawCentredText(canvas, context, String(now), {
    x: at(now),
    y,
    style: { ...TYPE_STYLES.laneNumber, colour: provisional ? INK : colours.on },
  });
}

interface DrawnMark {
  readonly file: PdfDocument;
  readonly x: number;
  readonly y: number;
  /** Points. */
  readonly size: number;
  readonly turn: 1 | -1;
  readonly fill: string;
  readonly provisional: boolean;
}

function drawMark(mark: LaneMark, { file, x, y, size, turn, fill, provisional }: DrawnMark): void {
  switch (mark) {
    case 'unequal':
      marks.unequal(file, x, y, size);
      break;
    case 'ring':
      marks.ring(file, x, y, size, fill);
      break;
    case 'flag':
      marks.flag(file, x, y, size, turn);
      break;
    case 'dot':
      marks.dot(file, x, y, size, provisional ? null : fill);
  }
}
