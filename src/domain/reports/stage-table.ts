/** Where stages stand, as a table beside their lanes: the numbers of the figure, and what they rest on. */

import { say, shortDay } from '../../lib/i18n/messages.ts';
import { type StageAnswer, stageAnswer } from '../assessment/assessment.ts';
import { answerWords, readingOf, type Snapshot, targetWords, written } from '../assessment/report-input.ts';
import type { Reading } from '../assessment/stage-summary.ts';
import { type Block, type Cell, type Column, cell, heading } from '../document/blocks.ts';
import { establishedLevel, inLanguage, levelLabel, type Stage } from '../rubric/rubric.ts';
import { lanesBlock } from './lanes-block.ts';
import { text } from './report-text.ts';
import { readingWords } from './stage-summary-text.ts';

/** A further column of the table. */
export interface MoreColumn extends Column {
  readonly cell: (stage: Stage) => Cell;
}

/** The finding, the lanes, and the table with the same numbers. */
export function standingBlocks(snapshot: Snapshot, more: readonly MoreColumn[]): readonly Block[] {
  const title = standingFinding(snapshot);
  return [heading(2, written(title)), lanesBlock(snapshot, { title, tabled: true }), standingTable(snapshot, title, more)];
}

export function standingFinding(snapshot: Snapshot): string {
  const { rubric } = snapshot;
  const readings = rubric.stages.map((stage) => readingOf(snapshot, stage));
  const count = (of: (reading: Reading) => number): number => readings.reduce((sum, reading) => sum + of(reading), 0);
  if (count(({ rated }) => rated) === 0) return text.standingNone;
  const level = levelLabel(rubric, establishedLevel(rubric));
  return say(text.standing, { level, n: count(({ establishedOrAbove }) => establishedOrAbove), all: count(({ applicable }) => applicable) });
}

function standingTable(snapshot: Snapshot, caption: string, more: readonly MoreColumn[]): Block {
  const { rubric, assessment, before } = snapshot;
  const compared = before.size > 0;
  return {
    type: 'table',
    caption,
    nameColumn: 0,
    columns: [
      { label: text.stage, width: 11 },
      { label: text.now, width: 16 },
      ...(compared ? [{ label: text.lastTime, width: 15 }] : []),
      { label: text.aim, width: 17 },
      ...more.map(({ label, width }) => ({ label, width })),
    ],
    rows: rubric.stages.map((stage) => {
      const answer = stageAnswer(assessment, stage.id);
      return [
        cell(inLanguage(stage.name), true),
        cell(written(nowWords(snapshot, stage, answer))),
        ...(compared ? [cell(written(beforeWords(snapshot, stage)))] : []),
        cell(written(aimWords(snapshot, answer))),
        ...more.map((column) => column.cell(stage)),
      ];
    }),
  };
}

/** What people agreed. What the answers suggest stands for it only with what is lowest. */
function nowWords(snapshot: Snapshot, stage: Stage, { agreed }: StageAnswer): string {
  if (agreed) return answerWords(agreed, snapshot.rubric);
  return say(text.suggested, { reading: readingWords(snapshot, stage).join('. ') });
}

function beforeWords({ before, rubric }: Snapshot, stage: Stage): string {
  const earlier = before.get(stage.id);
  if (!earlier) return '';
  if (earlier.agreed) return answerWords(earlier.agreed, rubric);
  // Which statement was lowest then is not known any more, and what was typical says too much without it.
  return '–';
}

function aimWords({ rubric }: Snapshot, { target }: StageAnswer): string {
  const aim = targetWords(target, rubric);
  return target?.type === 'level' && target.by !== null ? say(text.aimBy, { aim, day: shortDay(target.by) }) : aim;
}

/** '3 of 4' statements of a stage at Established or above. */
export function orAboveColumn(snapshot: Snapshot, width: number): MoreColumn {
  const level = levelLabel(snapshot.rubric, establishedLevel(snapshot.rubric));
  return {
    label: say(text.orAbove, { level }),
    width,
    cell: (stage) => {
      const { establishedOrAbove, applicable } = readingOf(snapshot, stage);
      return cell(written(say(text.nOf, { n: establishedOrAbove, all: applicable })));
    },
  };
}

export const readingColumn = (snapshot: Snapshot, width: number): MoreColumn => ({
  label: text.reading,
  width,
  cell: (stage) => readingWords(snapshot, stage).flatMap((words) => cell(written(words))),
});
