/**
 * Figure of all answers: one strip per stage, one block per statement, each with a number or sign, so that grey
 * prints stay readable.
 */
import type { Block, StripMark } from '../../../domain/document/blocks.ts';
import { hasStageIcon } from '../../shared/stage-icons.ts';
import { INK, LINE, laneColours, PAPER, rampColours, rampStep, TYPE_STYLES } from '../../shared/theme.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { tag } from '../drawing/structure-tags.ts';
import { drawCentredText } from '../layout/centred-text.ts';
import type { Flow, FlowItem } from '../layout/flow-items.ts';
import { type LayoutContext, placed } from '../layout/layout-context.ts';
import { captionItems, paragraphItems } from '../layout/text-items.ts';
import { clean } from '../typesetting/graphemes.ts';
import { type Line, setLinesWithin, widestLine } from '../typesetting/lines.ts';
import { LANE_GAP } from './lane-figure.ts';
import * as marks from './lane-marks.ts';

type StripsInput = Extract<Block, { type: 'strips' }>;

const CELL = { width: 33, height: 23, gap: 2.5 } as const;
const NAME_SHARE = 0.28;
const NAME_LINES = 4;
const BETWEEN = 6;

/** Line of blocks; the first line has the tile and the name of the stage beside it. */
interface StripsRow {
  readonly lane: number;
  readonly stage: string;
  readonly name: readonly Line[] | null;
  readonly marks: readonly StripMark[];
  readonly height: number;
}

/** @param captioned true when the heading directly above states the title */
export function stripsFigureItems(context: LayoutContext, block: StripsInput, captioned: boolean): Flow {
  const rows = rowsOf(context, block);
  const nameWidth = Math.ceil(Math.max(0, ...rows.map(({ name }) => widestLine(name ?? []))));
  const figures = groupsOf(rows, context.height * 0.8).map((group, i) =>
    figureOf(context, block, group, {
      nameWidth,
      alt: i === 0 ? block.said : group.map(({ stage }) => stage).join(', '),
    }),
  );
  // A name cut beside its blocks is stated in full below them.
  const cut = block.strips.filter(({ name }) => !nameLines(context, name).whole);
  const key = block.key.map(({ mark, means }) => `${mark} ${means}`).join(' · ');
  return [
    ...(captioned ? [] : captionItems(context, block.title)),
    ...figures,
    ...cut.flatMap(({ name }) => paragraphItems(context, { text: name, lang: context.lang }, true)),
    ...(key === '' ? [] : paragraphItems(context, { text: key, lang: context.lang }, true)),
  ];
}

function rowsOf(context: LayoutContext, { strips }: StripsInput): readonly StripsRow[] {
  const inLine = Math.max(1, Math.floor((context.width * (1 - NAME_SHARE)) / (CELL.width + CELL.gap)));
  return strips.flatMap(({ name, lane, marks: all }) => {
    const { lines } = nameLines(context, name);
    const least = lines.reduce((sum, line) => sum + line.leading, 0);
    const count = Math.max(1, Math.ceil(all.length / inLine));
    return Array.from({ length: count }, (_, i): StripsRow => {
      const first = i === 0;
      const height = Math.max(CELL.height, first ? least : 0) + (i === count - 1 ? BETWEEN : CELL.gap);
      return { lane, stage: name, name: first ? lines : null, marks: all.slice(i * inLine, (i + 1) * inLine), height };
    });
  });
}

const nameLines = ({ type, lang, width }: LayoutContext, name: string) =>
  setLinesWithin(
    NAME_LINES,
    type,
    { text: name, lang },
    TYPE_STYLES.laneName,
    width * NAME_SHARE - marks.TILE - 2 * LANE_GAP,
  );

function groupsOf(rows: readonly StripsRow[], availableHeight: number): readonly (readonly StripsRow[])[] {
  const groups: StripsRow[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (height + row.height > availableHeight) {
      groups.push([]);
      height = 0;
    }
    groups.at(-1)?.push(row);
    height += row.height;
  }
  return groups;
}

interface FigureOptions {
  readonly nameWidth: number;
  readonly alt: string;
}

function figureOf(
  context: LayoutContext,
  block: StripsInput,
  rows: readonly StripsRow[],
  { nameWidth, alt }: FigureOptions,
): FlowItem {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const figure = { ...tag('Figure', context.root), options: {} };
  return {
    above: 6,
    height,
    keep: true,
    block: figure,
    draw(canvas, top) {
      figure.options = { alt: clean(alt), bbox: [context.x, top, context.x + context.width, top + height] };
      canvas.content(figure, () => {
        let y = top;
        for (const row of rows) {
          drawRow(canvas, context, block, row, { nameWidth, top: y });
          y += row.height;
        }
      });
    },
  };
}

function drawRow(
  canvas: Canvas,
  context: LayoutContext,
  { of, levels }: StripsInput,
  row: StripsRow,
  { nameWidth, top }: { readonly nameWidth: number; readonly top: number },
): void {
  const { lane, name } = row;
  const colours = laneColours(lane);
  if (name) {
    const tileX = placed(context, 0, marks.TILE);
    const tileY = top + (CELL.height - marks.TILE) / 2;
    marks.tile(canvas.file, tileX, tileY, hasStageIcon(of) ? lane : null, colours);
    if (!hasStageIcon(of)) {
      const middle = { x: tileX + marks.TILE / 2, y: tileY + marks.TILE / 2 };
      drawCentredText(canvas, context, String(lane + 1), {
        ...middle,
        style: { ...TYPE_STYLES.tileNumber, colour: colours.on },
      });
    }
    let y = top + Math.max(0, (CELL.height - name.reduce((sum, line) => sum + line.leading, 0)) / 2);
    for (const line of name) {
      canvas.line(line, {
        x: placed(context, marks.TILE + LANE_GAP, nameWidth),
        width: nameWidth,
        top: y,
        style: TYPE_STYLES.laneName,
      });
      y += line.leading;
    }
  }
  const from = marks.TILE + 2 * LANE_GAP + nameWidth;
  for (const [i, mark] of row.marks.entries()) {
    drawMark(canvas, context, mark, levels, placed(context, from + i * (CELL.width + CELL.gap), CELL.width), top);
  }
}

function drawMark(
  canvas: Canvas,
  context: LayoutContext,
  { mark, level, notApplicable, claimed }: StripMark,
  levels: number,
  x: number,
  top: number,
): void {
  const { file } = canvas;
  const { fill, on } = level === null ? { fill: PAPER, on: INK } : rampColours(rampStep(level, levels));
  if (notApplicable) {
    file.save().roundedRect(x, top, CELL.width, CELL.height, 2.2).clip();
    for (let at = -CELL.height; at < CELL.width; at += 6)
      file.moveTo(x + at, top + CELL.height).lineTo(x + at + CELL.height, top);
    file.lineWidth(0.7).stroke(LINE).restore();
  }
  file.lineWidth(1).roundedRect(x + 0.5, top + 0.5, CELL.width - 1, CELL.height - 1, 2.2);
  if (level === null) file.stroke(INK);
  else file.fillAndStroke(fill, INK);
  if (notApplicable) file.rect(x + CELL.width / 2 - 7, top + 4, 14, CELL.height - 8).fill(PAPER);
  const words = claimed ? `${mark} !` : mark;
  drawCentredText(canvas, context, words, {
    x: x + CELL.width / 2,
    y: top + CELL.height / 2,
    style: { ...TYPE_STYLES.laneNumber, colour: on },
  });
}
