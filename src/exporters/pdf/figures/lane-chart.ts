/** Lanes chart: current, earlier and target level of each stage along the scale. */
import type { Block } from '../../../domain/document/blocks.ts';
import type { LocalizedText } from '../../../domain/rubric/rubric.ts';
import { rangeOfLane } from '../../shared/place-marks.ts';
import { TYPE_STYLES } from '../../shared/theme.ts';
import type { FlowItem } from '../layout/flow-items.ts';
import type { LayoutContext } from '../layout/layout-context.ts';
import { captionItems, paragraphItems } from '../layout/text-items.ts';
import { setLinesWithin, widestLine } from '../typesetting/lines.ts';
import { axisOf } from './lane-axis.ts';
import { LANE_GAP, LANE_RULE, type LaneRow, laneFigure, RANGE_BAND } from './lane-figure.ts';
import { legendOf } from './lane-legend.ts';
import { TILE } from './lane-marks.ts';

type LaneChart = Extract<Block, { type: 'lanes' }>;

/** Lower when a table with the same numbers follows. */
const LEAST_HEIGHT = { alone: 34, tabled: 28 } as const;
/** Largest share of the width for names. */
const NAME_SHARE = 0.28;
const NAME_LINES = 5;

/** @param captioned true when the heading directly above states the title */
export function laneChartItems(context: LayoutContext, chart: LaneChart, captioned: boolean): readonly FlowItem[] {
  const own = (text: string): LocalizedText => ({ text, lang: context.lang });
  const nameRoom = context.width * NAME_SHARE - TILE - 2 * LANE_GAP;
  const names = chart.lanes.map(({ name }) =>
    setLinesWithin(NAME_LINES, context.type, own(name), TYPE_STYLES.laneName, nameRoom),
  );
  const least = chart.tabled ? LEAST_HEIGHT.tabled : LEAST_HEIGHT.alone;
  const rows = chart.lanes.map((lane, i): LaneRow => {
    const name = names[i]?.lines ?? [];
    return {
      lane,
      number: lane.lane ?? i,
      name,
      height:
        Math.max(least, name.reduce((sum, line) => sum + line.leading, 0) + 8) + (rangeOfLane(lane) ? RANGE_BAND : 0),
    };
  });
  const nameWidth = Math.ceil(Math.max(0, ...names.map(({ lines }) => widestLine(lines))));
  const from = TILE + nameWidth + 2 * LANE_GAP;
  const axis = axisOf(context, chart.stops, from, context.width - from);
  const legend = legendOf(context, chart.lanes);
  const figures = groupsOf(rows, context.height * 0.8 - axis.height - legend.height).map((group, i) => {
    // The first figure carries the text of the whole chart; further ones name their lanes.
    const alt = i === 0 ? chart.said : group.map(({ lane }) => lane.name).join(', ');
    return laneFigure({
      context,
      axis,
      legend,
      rows: group,
      lanes: chart.of ?? rows.length,
      nameWidth,
      alt,
      above: i === 0 ? 6 : 14,
    });
  });
  const cut = [...axis.cut, ...chart.lanes.filter((_, i) => !names[i]?.whole).map(({ name }) => name)];
  return [
    ...(captioned ? [] : captionItems(context, chart.title)),
    ...figures,
    // A suggested level is stated together with the lowest one, which the drawing does not show.
    ...(chart.tabled
      ? []
      : chart.lanes.flatMap(({ name, reading }) =>
          reading ? paragraphItems(context, own(`${name}: ${reading}`), true) : [],
        )),
    // Names cut in the drawing are stated in full below it.
    ...cut.flatMap((words) => paragraphItems(context, own(words), true)),
  ];
}

/** Splits lanes into figures that fit a page; without lanes, one empty figure. */
function groupsOf(rows: readonly LaneRow[], availableHeight: number): readonly (readonly LaneRow[])[] {
  let group: LaneRow[] = [];
  const groups = [group];
  let height = 0;
  for (const row of rows) {
    height += row.height + LANE_RULE;
    if (group.length > 0 && height > availableHeight) {
      group = [];
      groups.push(group);
      height = row.height + LANE_RULE;
    }
    group.push(row);
  }
  return groups;
}
