/** Levels of the stages as a table beside their lanes: the numbers of the figure and their basis. */

import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { type StageAnswer, stageAnswer } from '../assessment/assessment.ts';
import { answerText, type ReportInput, stageSummaryOf, targetText, written } from '../assessment/report-input.ts';
import type { StageSummary } from '../assessment/stage-summary.ts';
import { type Block, cell, heading, type TableCell, type TableColumn } from '../document/blocks.ts';
import { establishedLevel, inLanguage, levelName, type Stage } from '../rubric/rubric.ts';
import { lanesBlock } from './lanes-block.ts';
import { text } from './report-text.ts';
import { stageSummaryText } from './stage-summary-text.ts';

/** Additional column of the table. */
export interface MoreColumn extends TableColumn {
  readonly cell: (stage: Stage) => TableCell;
}

/** Finding, lanes, and the table with the same numbers. */
export function stageTableBlocks(input: ReportInput, more: readonly MoreColumn[]): readonly Block[] {
  const title = stageTableFinding(input);
  return [heading(2, written(title)), lanesBlock(input, { title, tabled: true }), standingTable(input, title, more)];
}

export function stageTableFinding(input: ReportInput): string {
  const { rubric } = input;
  const readings = rubric.stages.map((stage) => stageSummaryOf(input, stage));
  const count = (of: (reading: StageSummary) => number): number =>
    readings.reduce((sum, reading) => sum + of(reading), 0);
  if (count(({ rated }) => rated) === 0) return text.standingNone;
  const level = levelName(rubric, establishedLevel(rubric));
  const standing = formatMessage(text.standing, {
    level,
    n: count(({ establishedOrAbove }) => establishedOrAbove),
    all: count(({ applicable }) => applicable),
  });
  const n = count(({ unanswered }) => unanswered);
  return n === 0 ? standing : formatMessage(text.standingPartly, { standing, n });
}

function standingTable(input: ReportInput, caption: string, more: readonly MoreColumn[]): Block {
  const { rubric, assessment, before } = input;
  const compared = before.size > 0;
  return {
    type: 'table',
    caption,
    nameColumn: 0,
    columns: [
      { label: text.stage, width: 11 },
      { label: text.now, width: 22 },
      ...(compared ? [{ label: text.lastTime, width: 15 }] : []),
      { label: text.aim, width: 17 },
      ...more.map(({ label, width }) => ({ label, width })),
    ],
    rows: rubric.stages.map((stage) => {
      const answer = stageAnswer(assessment, stage.id);
      return [
        cell(inLanguage(stage.name), true),
        cell(written(nowWords(input, stage, answer))),
        ...(compared ? [cell(written(beforeWords(input, stage)))] : []),
        cell(written(aimWords(input, answer))),
        ...more.map((column) => column.cell(stage)),
      ];
    }),
  };
}

/** Agreed level. A suggested level replaces it only together with the lowest one. */
function nowWords(input: ReportInput, stage: Stage, { agreed }: StageAnswer): string {
  if (agreed) return answerText(agreed, input.rubric);
  return formatMessage(text.suggested, { reading: stageSummaryText(input, stage).join('. ') });
}

function beforeWords({ before, rubric }: ReportInput, stage: Stage): string {
  const earlier = before.get(stage.id);
  if (!earlier) return '';
  if (earlier.agreed) return answerText(earlier.agreed, rubric);
  // The lowest statement of the earlier round is unknown, and the middle level alone would claim too much.
  return '–';
}

function aimWords({ rubric }: ReportInput, { target }: StageAnswer): string {
  const aim = targetText(target, rubric);
  return target?.type === 'level' && target.by !== null
    ? formatMessage(text.aimBy, { aim, day: formatShortDate(target.by) })
    : aim;
}

/** Count of a stage's statements at Established or above: '3 of 4'. Those without an answer are said, not taken for low. */
export function orAboveColumn(input: ReportInput, width: number): MoreColumn {
  const level = levelName(input.rubric, establishedLevel(input.rubric));
  return {
    label: formatMessage(text.orAbove, { level }),
    width,
    cell: (stage) => {
      const { establishedOrAbove, applicable, unanswered } = stageSummaryOf(input, stage);
      if (unanswered > 0 && unanswered === applicable) return cell(written(text.noneAnswered));
      const nOf = formatMessage(text.nOf, { n: establishedOrAbove, all: applicable });
      return cell(written(unanswered === 0 ? nOf : formatMessage(text.nOfPartly, { nOf, n: unanswered })));
    },
  };
}

export const stageSummaryColumn = (input: ReportInput, width: number): MoreColumn => ({
  label: text.reading,
  width,
  cell: (stage) => stageSummaryText(input, stage).flatMap((words) => cell(written(words))),
});
