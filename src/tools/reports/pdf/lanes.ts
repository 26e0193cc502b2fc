/** The lanes chart: for each stage where it stands, where it stood and where it is meant to be, along the levels. */
import type { Block, ReportLane } from '../../../domain/report.ts';
import type { Said } from '../../../domain/rubric.ts';
import { axisOf, drawAxis, type LaneAxis, placeOf } from './lane-axis.ts';
import { drawLegend, type Legend, legendOf } from './lane-legend.ts';
import * as marks from './lane-marks.ts';
import { clean } from './letters.ts';
import { type Line, setLines, widestLine } from './lines.ts';
import { INK, type LaneColours, laneColours, STYLES } from './look.ts';
import type { Pen } from './pen.ts';
import { placed, type Setting } from './setting.ts';
import type { Strip } from './strips.ts';
import { tag } from './tags.ts';

type Chart = Extract<Block, { type: 'lanes' }>;

const RULE = 1.25;
const LEAST_HEIGHT = 34;
/** No more of the width than this goes to the names. */
const NAME_SHARE = 0.28;
const GAP = 8;

interface Row {
  readonly lane: ReportLane;
  /** Its place among all lanes, from 0. */
  readonly number: number;
  readonly name: readonly Line[];
  readonly height: number;
}

interface Drawing {
  readonly setting: Setting;
  readonly axis: LaneAxis;
  readonly rows: readonly Row[];
  readonly lanes: number;
  readonly nameWidth: number;
  readonly legend: Legend;
}

/** @param captioned whether the heading just above says the title already */
export function laneStrips(setting: Setting, chart: Chart, captioned: boolean): readonly Strip[] {
  const nameRoom = setting.width * NAME_SHARE - marks.TILE - 2 * GAP;
  const rows = chart.lanes.map((lane, number): Row => {
    const name = setLines(setting.type, own(setting, lane.name), STYLES.laneName, nameRoom);
    return { lane, number, name, height: Math.max(LEAST_HEIGHT, name.reduce((sum, line) => sum + line.leading, 0) + 8) };
  });
  const nameWidth = Math.ceil(Math.max(0, ...rows.map(({ name }) => widestLine(name))));
  const from = marks.TILE + nameWidth + 2 * GAP;
  const axis = axisOf(setting, chart.stops, from, setting.width - from);
  const legend = legendOf(setting, chart.lanes);
  const title = captioned || chart.title.trim() === '' ? [] : titleStrips(setting, chart.title);
  const groups = groupsOf(rows, setting.height * 0.8 - axis.height - legend.height);
  return [
    ...title,
    ...groups.map((group, i): Strip => {
      const drawing: Drawing = { setting, axis, rows: group, lanes: rows.length, nameWidth, legend };
      // The words of the whole figure stand with its first part; a further part names its lanes.
      return figure(drawing, i === 0 ? chart.said : group.map(({ lane }) => lane.name).join(', '), i === 0 ? 6 : 14);
    }),
  ];
}

const own = (setting: Setting, text: string): Said => ({ text, lang: setting.lang });

/** As many lanes a figure as a page can hold. */
function groupsOf(rows: readonly Row[], room: number): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let height = 0;
  for (const row of rows) {
    height += row.height + RULE;
    if (groups.length === 0 || height > room) {
      groups.push([]);
      height = row.height + RULE;
    }
    groups.at(-1)?.push(row);
  }
  return groups;
}

function titleStrips(setting: Setting, title: string): readonly Strip[] {
  const element = tag('P', setting.root);
  const style = STYLES.caption;
  return setLines(setting.type, own(setting, title), style, setting.width).map(
    (line, i): Strip => ({
      above: i === 0 ? 10 : 0,
      height: line.leading,
      keep: true,
      block: element,
      draw: (pen, top) => pen.content(element, () => pen.line(line, { x: setting.x, width: setting.width, top, style })),
    }),
  );
}

function figure(drawing: Drawing, alt: string, above: number): Strip {
  const { setting, axis, rows, legend } = drawing;
  const lanes = rows.reduce((sum, row) => sum + row.height + RULE, RULE);
  const height = legend.height + lanes + axis.height;
  // Known by its place on the page, which a tag can only have once it is drawn.
  const block = { ...tag('Figure', setting.root), options: {} };
  return {
    above,
    height,
    keep: false,
    block,
    draw(pen, top) {
      block.options = { alt: clean(alt), bbox: [setting.x, top, setting.x + setting.width, top + height] };
      pen.content(block, () => {
        drawLegend(pen, setting, legend, top);
        drawAxis(pen, axis, top + legend.height + lanes);
        let y = top + legend.height;
        for (const row of rows) {
          drawRow(pen, drawing, row, y);
          y += row.height + RULE;
        }
        pen.file.rect(setting.x, y, setting.width, RULE).fill(INK);
      });
    },
  };
}

function drawRow(pen: Pen, { setting, axis, lanes, nameWidth }: Drawing, { lane, number, name, height }: Row, top: number): void {
  const { file } = pen;
  const colours = laneColours(number);
  const middle = top + RULE + height / 2;
  marks.track(file, axis.x, top + RULE, axis.width, height, colours);
  file.rect(setting.x, top, setting.width, RULE).fill(INK);
  const tileX = placed(setting, 0, marks.TILE);
  const pictured = marks.hasSilhouette(lanes);
  marks.tile(file, tileX, middle - marks.TILE / 2, pictured ? number : null, colours);
  if (!pictured) drawNumber(pen, setting, number + 1, tileX + marks.TILE / 2, middle, { ...STYLES.tileNumber, colour: colours.on });
  let y = middle - name.reduce((sum, line) => sum + line.leading, 0) / 2;
  for (const line of name) {
    pen.line(line, { x: placed(setting, marks.TILE + GAP, nameWidth), width: nameWidth, top: y, style: STYLES.laneName });
    y += line.leading;
  }
  drawMarks(pen, setting, axis, lane, middle, colours);
}

function drawMarks(pen: Pen, setting: Setting, axis: LaneAxis, lane: ReportLane, y: number, colours: LaneColours): void {
  const { file } = pen;
  const { now, before, aim, provisional } = lane;
  const at = (level: number): number => placeOf(axis, level);
  const radius = Math.min(marks.RADIUS.dot, axis.step * 0.3);
  const turn = setting.rtl ? -1 : 1;
  if (before !== null && before !== now) {
    if (now !== null) marks.moved(file, at(before), at(now), y, colours);
    marks.ring(file, at(before), y, marks.RADIUS.ring, colours.fill);
  }
  if (aim !== null) marks.flag(file, at(aim) + turn * (aim === now ? radius + 4 : 0), y, marks.RADIUS.flag, turn);
  if (now === null) return;
  marks.dot(file, at(now), y, radius, provisional ? null : colours.fill);
  drawNumber(pen, setting, now, at(now), y, { ...STYLES.laneNumber, colour: provisional ? INK : colours.on });
}

function drawNumber(
  pen: Pen,
  setting: Setting,
  number: number,
  x: number,
  y: number,
  style: (typeof STYLES)['laneNumber'] | (typeof STYLES)['tileNumber'],
): void {
  for (const line of setLines(setting.type, own(setting, String(number)), style, 40)) {
    pen.line(line, { x: x - 20, width: 40, top: y - line.leading / 2, style, centred: true });
  }
}
