/** Lanes of a report: current, earlier and target level of each stage, and the figure in words. */

import { formatMessage } from '../../lib/i18n/messages.ts';
import { type StageAnswer, stageAnswer, viewRange } from '../assessment/assessment.ts';
import { text } from '../assessment/field-labels.ts';
import { type LevelStanding, standingLevel } from '../assessment/movement.ts';
import { laneCount, laneOf, type ReportInput, stageSummaryOf } from '../assessment/report-input.ts';
import type { Block, ReportLane } from '../document/blocks.ts';
import { type Level, levelLabel, localize, type Stage } from '../rubric/rubric.ts';
import { stageSummaryText } from './stage-summary-text.ts';

interface LanesOptions {
  readonly title?: string;
  /** True when the next block is a table with the same numbers. */
  readonly tabled?: boolean;
}

export function lanesBlock(
  input: ReportInput,
  { title = text.lanes, tabled = false }: LanesOptions = {},
): Extract<Block, { type: 'lanes' }> {
  const { rubric, allStages } = input;
  const lanes = rubric.stages.map((stage) => laneFor(input, stage));
  const stops = rubric.scale.levels.map((_, i) => levelLabel(rubric, i + 1));
  const said = lanes.map((lane) => laneWords(lane, stops)).join('. ');
  return {
    type: 'lanes',
    title,
    stops,
    lanes,
    said,
    ...(allStages && { of: laneCount(input) }),
    ...(tabled && { tabled }),
  };
}

export function laneFor(input: ReportInput, stage: Stage): ReportLane {
  const { agreed, target } = stageAnswer(input.assessment, stage.id);
  const standing: LevelStanding = { agreed, typical: stageSummaryOf(input, stage).typical };
  const earlier = input.before.get(stage.id);
  const now = standingLevel(standing);
  const reading = agreed === null && now !== null ? stageSummaryText(input, stage).join('. ') : null;
  return {
    name: localize(stage.name),
    now,
    notAgreed: agreed?.type === 'not-agreed' ? agreed : null,
    provisional: agreed === null,
    ...(reading !== null && { reading }),
    before: earlier ? standingLevel(earlier) : null,
    aim: targetLevel(target, now),
    ...(input.allStages && { lane: laneOf(input, stage.id) }),
  };
}

/** A target without a level means keeping the current one. */
function targetLevel(target: StageAnswer['target'], now: Level | null): Level | null {
  if (target === null) return null;
  return target.type === 'level' ? target.level : now;
}

function laneWords(lane: ReportLane, stops: readonly string[]): string {
  const { before, aim } = lane;
  const parts = [
    currentWords(lane, stops),
    before === null ? '' : formatMessage(text.laneBefore, { level: nameOf(before, stops) }),
    aim === null ? '' : formatMessage(text.laneAim, { level: nameOf(aim, stops) }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** '3 Developing' */
const nameOf = (level: Level, stops: readonly string[]): string => `${level} ${stops[level - 1] ?? ''}`;

function currentWords({ name, now, notAgreed, reading }: ReportLane, stops: readonly string[]): string {
  if (notAgreed) {
    const range = viewRange(notAgreed);
    return range
      ? formatMessage(text.laneNotAgreedRange, { stage: name, ...range })
      : formatMessage(text.laneNotAgreed, { stage: name });
  }
  if (now === null) return formatMessage(text.laneNone, { stage: name });
  if (reading !== undefined) return formatMessage(text.laneSoFar, { stage: name, reading });
  return formatMessage(text.laneNow, { stage: name, level: nameOf(now, stops) });
}
