/** Draws the lanes chart: rows of tile, name, track and marks above the axis of levels. */
import { viewRange } from '../../../domain/assessment/assessment.ts';
import type { ReportLane } from '../../../domain/document/blocks.ts';
import { hasStageIcon } from '../../shared/stage-icons.ts';
import { INK, type LaneColours, laneColours, TYPE_STYLES } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { tag } from '../drawing/structure-tags.ts';
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
  marks.track(file, axis.x, top + LANE_RULE, axis.width, height, colours);
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
  drawMarks(canvas, context, axis, lane, middle, colours);
}

/** Distance of the flag from its level, so that it stands beside the mark on the same level. */
function besideMark({ now, before, aim }: ReportLane, radius: number): number {
  if (aim === now) return radius + 4;
  return aim === before ? marks.RADIUS.ring + 4 : 0;
}

/** Range of the views over its levels; without one, the sign at the start of the track, where no level is. */
function drawNotAgreed(
  canvas: Canvas,
  context: LayoutContext,
  axis: LaneAxis,
  answer: NonNullable<ReportLane['notAgreed']>,
  y: number,
): void {
  const range = viewRange(answer);
  if (range === null) {
    marks.unequal(canvas.file, context.rtl ? axis.x + axis.width - 11 : axis.x + 11, y, 6);
    return;
  }
  const [from, to] = [axisPosition(axis, range.low), axisPosition(axis, range.high)];
  marks.range(canvas.file, from, to, y);
  const words = `${range.low}–${range.high}`;
  drawCentredText(canvas, context, words, { x: (from + to) / 2, y, style: TYPE_STYLES.laneNumber });
}

function drawMarks(
  canvas: Canvas,
  context: LayoutContext,
  axis: LaneAxis,
  lane: ReportLane,
  y: number,
  colours: LaneColours,
): void {
  const { file } = canvas;
  const { now, before, aim, provisional, notAgreed } = lane;
  const at = (level: number): number => axisPosition(axis, level);
  const radius = Math.min(marks.RADIUS.dot, axis.step * 0.3);
  const turn = context.rtl ? -1 : 1;
  if (before !== null && before !== now) {
    if (now !== null) marks.moved(file, at(before), at(now), y, colours);
    marks.ring(file, at(before), y, marks.RADIUS.ring, colours.fill);
  }
  if (aim !== null) marks.flag(file, at(aim) + turn * besideMark(lane, radius), y, marks.RADIUS.flag, turn);
  if (notAgreed) drawNotAgreed(canvas, context, axis, notAgreed, y);
  if (now === null) return;
  marks.dot(file, at(now), y, radius, provisional ? null : colours.fill);
  drawCentredText(canvas, context, String(now), {
    x: at(now),
    y,
    style: { ...TYPE_STYLES.laneNumber, colour: provisional ? INK : colours.on },
  });
}
