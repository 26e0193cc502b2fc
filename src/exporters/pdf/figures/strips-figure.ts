/** Every answer at a glance: a strip a stage, a block a statement, each with its number or its sign, so that grey print says the same. */
import type { Block, StripMark } from '../../../domain/document/blocks.ts';
import { rampStep } from '../../html/strips-markup.ts';
import { hasSilhouette } from '../../shared/stage-icons.ts';
import { INK, LINE, laneColours, PAPER, rampColours, STYLES } from '../../shared/theme.ts';
import type { Pen } from '../drawing/canvas.ts';
import { tag } from '../drawing/structure-tags.ts';
import { drawCentred } from '../layout/centred-text.ts';
import type { Flow, Strip } from '../layout/flow-items.ts';
import { placed, type Setting } from '../layout/layout-context.ts';
import { captionStrips, paragraphStrips } from '../layout/text-items.ts';
import { clean } from '../typesetting/graphemes.ts';
import { type Line, setLinesWithin, widestLine } from '../typesetting/lines.ts';
import { LANE_GAP } from './lane-figure.ts';
import * as marks from './lane-marks.ts';

type Strips = Extract<Block, { type: 'strips' }>;

const CELL = { width: 33, height: 23, gap: 2.5 } as const;
const NAME_SHARE = 0.28;
const NAME_LINES = 4;
const BETWEEN = 6;

/** A line of blocks, and the stage's tile and name beside its first one. */
interface StripRow {
  readonly lane: number;
  readonly stage: string;
  readonly name: readonly Line[] | null;
  readonly marks: readonly StripMark[];
  readonly height: number;
}

/** @param captioned whether the heading just above says the title already */
export function stripsStrips(setting: Setting, block: Strips, captioned: boolean): Flow {
  const rows = rowsOf(setting, block);
  const nameWidth = Math.ceil(Math.max(0, ...rows.map(({ name }) => widestLine(name ?? []))));
  const figures = groupsOf(rows, setting.height * 0.8).map((group, i) =>
    figureOf(setting, block, group, { nameWidth, alt: i === 0 ? block.said : group.map(({ stage }) => stage).join(', ') }),
  );
  // A name that is cut beside its blocks is said in full below them.
  const cut = block.strips.filter(({ name }) => !nameLines(setting, name).whole);
  const key = block.key.map(({ mark, means }) => `${mark} ${means}`).join(' · ');
  return [
    ...(captioned ? [] : captionStrips(setting, block.title)),
    ...figures,
    ...cut.flatMap(({ name }) => paragraphStrips(setting, { text: name, lang: setting.lang }, true)),
    ...(key === '' ? [] : paragraphStrips(setting, { text: key, lang: setting.lang }, true)),
  ];
}

function rowsOf(setting: Setting, { strips }: Strips): readonly StripRow[] {
  const inLine = Math.max(1, Math.floor((setting.width * (1 - NAME_SHARE)) / (CELL.width + CELL.gap)));
  return strips.flatMap(({ name, lane, marks: all }) => {
    const { lines } = nameLines(setting, name);
    const least = lines.reduce((sum, line) => sum + line.leading, 0);
    const count = Math.max(1, Math.ceil(all.length / inLine));
    return Array.from({ length: count }, (_, i): StripRow => {
      const first = i === 0;
      const height = Math.max(CELL.height, first ? least : 0) + (i === count - 1 ? BETWEEN : CELL.gap);
      return { lane, stage: name, name: first ? lines : null, marks: all.slice(i * inLine, (i + 1) * inLine), height };
    });
  });
}

const nameLines = ({ type, lang, width }: Setting, name: string) =>
  setLinesWithin(NAME_LINES, type, { text: name, lang }, STYLES.laneName, width * NAME_SHARE - marks.TILE - 2 * LANE_GAP);

function groupsOf(rows: readonly StripRow[], room: number): readonly (readonly StripRow[])[] {
  const groups: StripRow[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (height + row.height > room) {
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

function figureOf(setting: Setting, block: Strips, rows: readonly StripRow[], { nameWidth, alt }: FigureOptions): Strip {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const figure = { ...tag('Figure', setting.root), options: {} };
  return {
    above: 6,
    height,
    keep: true,
    block: figure,
    draw(pen, top) {
      figure.options = { alt: clean(alt), bbox: [setting.x, top, setting.x + setting.width, top + height] };
      pen.content(figure, () => {
        let y = top;
        for (const row of rows) {
          drawRow(pen, setting, block, row, { nameWidth, top: y });
          y += row.height;
        }
      });
    },
  };
}

function drawRow(
  pen: Pen,
  setting: Setting,
  { of, levels }: Strips,
  row: StripRow,
  { nameWidth, top }: { readonly nameWidth: number; readonly top: number },
): void {
  const { lane, name } = row;
  const colours = laneColours(lane);
  if (name) {
    const tileX = placed(setting, 0, marks.TILE);
    const tileY = top + (CELL.height - marks.TILE) / 2;
    marks.tile(pen.file, tileX, tileY, hasSilhouette(of) ? lane : null, colours);
    if (!hasSilhouette(of)) {
      const middle = { x: tileX + marks.TILE / 2, y: tileY + marks.TILE / 2 };
      drawCentred(pen, setting, String(lane + 1), { ...middle, style: { ...STYLES.tileNumber, colour: colours.on } });
    }
    let y = top + Math.max(0, (CELL.height - name.reduce((sum, line) => sum + line.leading, 0)) / 2);
    for (const line of name) {
      pen.line(line, { x: placed(setting, marks.TILE + LANE_GAP, nameWidth), width: nameWidth, top: y, style: STYLES.laneName });
      y += line.leading;
    }
  }
  const from = marks.TILE + 2 * LANE_GAP + nameWidth;
  for (const [i, mark] of row.marks.entries()) {
    drawMark(pen, setting, mark, levels, placed(setting, from + i * (CELL.width + CELL.gap), CELL.width), top);
  }
}

function drawMark(pen: Pen, setting: Setting, { mark, level, notApplicable, claimed }: StripMark, levels: number, x: number, top: number): void {
  const { file } = pen;
  const { fill, on } = level === null ? { fill: PAPER, on: INK } : rampColours(rampStep(level, levels));
  if (notApplicable) {
    file.save().roundedRect(x, top, CELL.width, CELL.height, 2.2).clip();
    for (let at = -CELL.height; at < CELL.width; at += 6) file.moveTo(x + at, top + CELL.height).lineTo(x + at + CELL.height, top);
    file.lineWidth(0.7).stroke(LINE).restore();
  }
  file.lineWidth(1).roundedRect(x + 0.5, top + 0.5, CELL.width - 1, CELL.height - 1, 2.2);
  if (level === null) file.stroke(INK);
  else file.fillAndStroke(fill, INK);
  if (notApplicable) file.rect(x + CELL.width / 2 - 7, top + 4, 14, CELL.height - 8).fill(PAPER);
  const words = claimed ? `${mark} !` : mark;
  drawCentred(pen, setting, words, { x: x + CELL.width / 2, y: top + CELL.height / 2, style: { ...STYLES.laneNumber, colour: on } });
}
