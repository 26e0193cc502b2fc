/** The lanes chart: for each stage where it stands, where it stood and where it is meant to be, along the levels. */
import type { Block } from '../../../domain/document/blocks.ts';
import type { Said } from '../../../domain/rubric/rubric.ts';
import { STYLES } from '../../shared/theme.ts';
import type { Strip } from '../layout/flow-items.ts';
import type { Setting } from '../layout/layout-context.ts';
import { captionStrips, paragraphStrips } from '../layout/text-items.ts';
import { setLinesWithin, widestLine } from '../typesetting/lines.ts';
import { axisOf } from './lane-axis.ts';
import { LANE_GAP, LANE_RULE, type LaneRow, laneFigure } from './lane-figure.ts';
import { legendOf } from './lane-legend.ts';
import { TILE } from './lane-marks.ts';

type Chart = Extract<Block, { type: 'lanes' }>;

/** Lower where a table with the same numbers comes after it. */
const LEAST_HEIGHT = { alone: 34, tabled: 28 } as const;
/** No more of the width than this goes to the names. */
const NAME_SHARE = 0.28;
const NAME_LINES = 5;

/** @param captioned whether the heading just above says the title already */
export function laneStrips(setting: Setting, chart: Chart, captioned: boolean): readonly Strip[] {
  const own = (text: string): Said => ({ text, lang: setting.lang });
  const nameRoom = setting.width * NAME_SHARE - TILE - 2 * LANE_GAP;
  const names = chart.lanes.map(({ name }) => setLinesWithin(NAME_LINES, setting.type, own(name), STYLES.laneName, nameRoom));
  const least = chart.tabled ? LEAST_HEIGHT.tabled : LEAST_HEIGHT.alone;
  const rows = chart.lanes.map((lane, i): LaneRow => {
    const name = names[i]?.lines ?? [];
    return { lane, number: lane.lane ?? i, name, height: Math.max(least, name.reduce((sum, line) => sum + line.leading, 0) + 8) };
  });
  const nameWidth = Math.ceil(Math.max(0, ...names.map(({ lines }) => widestLine(lines))));
  const from = TILE + nameWidth + 2 * LANE_GAP;
  const axis = axisOf(setting, chart.stops, from, setting.width - from);
  const legend = legendOf(setting, chart.lanes);
  const figures = groupsOf(rows, setting.height * 0.8 - axis.height - legend.height).map((group, i) => {
    // The words of the whole chart stand with its first figure; a further one names its lanes.
    const alt = i === 0 ? chart.said : group.map(({ lane }) => lane.name).join(', ');
    return laneFigure({ setting, axis, legend, rows: group, lanes: chart.of ?? rows.length, nameWidth, alt, above: i === 0 ? 6 : 14 });
  });
  const cut = [...axis.cut, ...chart.lanes.filter((_, i) => !names[i]?.whole).map(({ name }) => name)];
  return [
    ...(captioned ? [] : captionStrips(setting, chart.title)),
    ...figures,
    // What is only suggested stands with what is lowest, which the drawing does not show.
    ...(chart.tabled ? [] : chart.lanes.flatMap(({ name, reading }) => (reading ? paragraphStrips(setting, own(`${name}: ${reading}`), true) : []))),
    // What had no room in the drawing is said in full below it.
    ...cut.flatMap((words) => paragraphStrips(setting, own(words), true)),
  ];
}

/** As many lanes a figure as a page can hold; of no lanes, one empty figure. */
function groupsOf(rows: readonly LaneRow[], room: number): readonly (readonly LaneRow[])[] {
  let group: LaneRow[] = [];
  const groups = [group];
  let height = 0;
  for (const row of rows) {
    height += row.height + LANE_RULE;
    if (group.length > 0 && height > room) {
      group = [];
      groups.push(group);
      height = row.height + LANE_RULE;
    }
    group.push(row);
  }
  return groups;
}
