/** The lanes of a report: for each stage where it stands, where it stood, where it is meant to be. And all of it in words. */

import { say } from '../../lib/i18n/messages.ts';
import { stageAnswer } from '../assessment/assessment.ts';
import { text } from '../assessment/field-labels.ts';
import { type Standing, standingLevel } from '../assessment/movement.ts';
import { laneCount, laneOf, readingOf, type Snapshot } from '../assessment/report-input.ts';
import type { Block, ReportLane } from '../document/blocks.ts';
import { inWords, levelLabel, type Stage } from '../rubric/rubric.ts';
import { readingWords } from './stage-summary-text.ts';

interface LanesOptions {
  readonly title?: string;
  /** A table with the same numbers comes right after. */
  readonly tabled?: boolean;
}

export function lanesBlock(snapshot: Snapshot, { title = text.lanes, tabled = false }: LanesOptions = {}): Extract<Block, { type: 'lanes' }> {
  const { rubric, allStages } = snapshot;
  const lanes = rubric.stages.map((stage) => laneFor(snapshot, stage));
  const stops = rubric.scale.levels.map((_, i) => levelLabel(rubric, i + 1));
  const said = lanes.map((lane) => laneWords(lane, stops)).join('. ');
  return { type: 'lanes', title, stops, lanes, said, ...(allStages && { of: laneCount(snapshot) }), ...(tabled && { tabled }) };
}

export function laneFor(snapshot: Snapshot, stage: Stage): ReportLane {
  const { agreed, target } = stageAnswer(snapshot.assessment, stage.id);
  const standing: Standing = { agreed, typical: readingOf(snapshot, stage).typical };
  const earlier = snapshot.before.get(stage.id);
  const now = standingLevel(standing);
  const reading = agreed === null && now !== null ? readingWords(snapshot, stage).join('. ') : null;
  return {
    name: inWords(stage.name),
    now,
    notAgreed: agreed?.type === 'not-agreed' ? agreed : null,
    provisional: agreed === null,
    ...(reading !== null && { reading }),
    before: earlier ? standingLevel(earlier) : null,
    aim: target?.type === 'level' ? target.level : target ? now : null,
    ...(snapshot.allStages && { lane: laneOf(snapshot, stage.id) }),
  };
}

function laneWords({ name, now, notAgreed, reading, before, aim }: ReportLane, stops: readonly string[]): string {
  const label = now === null ? '' : (stops[now - 1] ?? '');
  const parts = [
    notAgreed
      ? say(text.laneNotAgreed, { stage: name, low: notAgreed.low, high: notAgreed.high })
      : now === null
        ? say(text.laneNone, { stage: name })
        : reading === undefined
          ? say(text.laneNow, { stage: name, level: now, label })
          : say(text.laneSoFar, { stage: name, reading }),
    before === null ? '' : say(text.laneBefore, { level: before }),
    aim === null ? '' : say(text.laneAim, { level: aim }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
