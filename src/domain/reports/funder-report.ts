/**
 * Report for funders and commissioners, three or four pages: shown and claimed levels, movement with reasons, plan
 * and costs.
 */

import { formatMessage } from '../../lib/i18n/messages.ts';
import { isOpenAction } from '../assessment/action.ts';
import { statementAnswer } from '../assessment/assessment.ts';
import { type EvidenceItem, type EvidenceKind, isPresentItem } from '../assessment/evidence.ts';
import { text as planText } from '../assessment/field-labels.ts';
import { answerText, linkedEvidence, planOf, type ReportInput, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report } from '../document/blocks.ts';
import { establishedLevel, levelName, localize } from '../rubric/rubric.ts';
import { costCell } from './board-report.ts';
import { disagreementBlocks } from './disagreements.ts';
import { evidenceTable } from './evidence-table.ts';
import { text } from './funder-text.ts';
import { type AnsweredStatement, everyStatement, movedStatements } from './highlights.ts';
import { dayCell } from './plan-report.ts';
import { quoteSectionBlocks } from './quotes-section.ts';
import { aboutFacts, layOutReport, type ReportContext, reportHeadline } from './report-layout.ts';
import { text as together } from './report-text.ts';
import { type MoreColumn, orAboveColumn, stageSummaryColumn, stageTableBlocks } from './stage-table.ts';
import { isClaimed, showCell, statementPlaceText } from './statement-text.ts';

/** Evidence that counts or compares. */
const MEASURES: ReadonlySet<EvidenceKind> = new Set(['dataset', 'survey', 'follow-up']);

export function funderReport(given: ReportContext): Report {
  const { input } = given;
  return layOutReport(given, reportHeadline(input), [
    { section: 'about', blocks: [aboutFacts(input), paragraph(written(text.selfAssessed))] },
    {
      section: 'standing',
      blocks: stageTableBlocks(input, [orAboveColumn(input, 13), shownColumn(input), stageSummaryColumn(input, 36)]),
    },
    { section: 'shown', blocks: shownBlocks(input) },
    { section: 'movement', blocks: movementBlocks(input) },
    { section: 'differences', blocks: disagreementBlocks(input) },
    { section: 'voices', blocks: quoteSectionBlocks(input, given.choice.profile) },
    { section: 'actions', blocks: actionBlocks(input) },
    { section: 'measures', blocks: measureBlocks(input) },
  ]);
}

const isShown = ({ strength }: AnsweredStatement): boolean => strength === 'shown' || strength === 'backed-up';

function shownColumn(input: ReportInput): MoreColumn {
  const all = everyStatement(input);
  return {
    label: text.shown,
    width: 11,
    cell: (stage) => {
      const own = all.filter((said) => said.stage === stage && said.answer.type !== 'not-applicable');
      return cell(written(formatMessage(together.nOf, { n: own.filter(isShown).length, all: own.length })));
    },
  };
}

/** Lists every statement at Established or above with its evidence, so that claims stand apart from shown levels. */
function shownBlocks(input: ReportInput): readonly Block[] {
  const established = establishedLevel(input.rubric);
  const high = everyStatement(input).filter(({ answer }) => answer.type === 'level' && answer.level >= established);
  const level = levelName(input.rubric, established);
  if (high.length === 0) return [heading(2, written(formatMessage(text.noneHigh, { level })))];
  const claimed = high.filter((said) => isClaimed(input, said)).length;
  const title =
    claimed === 0
      ? formatMessage(text.allShown, { level })
      : formatMessage(text.claimed, { n: claimed, all: high.length, level });
  const columns = [
    { label: text.statement, width: 44 },
    { label: together.answer, width: 18 },
    { label: together.show, width: 38 },
  ];
  const rows = high.map((said) => [
    nameCell(said),
    cell(written(answerText(said.answer, input.rubric))),
    showCell(input, said),
  ]);
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

const nameCell = (said: AnsweredStatement) =>
  cell(
    written(
      formatMessage(together.numbered, { number: statementPlaceText(said), words: localize(said.statement.text) }),
    ),
  );

/** Lists rises and falls alike, each with the team's note. */
function movementBlocks(input: ReportInput): readonly Block[] {
  if (input.answersBefore.size === 0) return [heading(2, written(text.firstTime))];
  const moved = movedStatements(input);
  if (moved.length === 0) return [heading(2, written(text.nothingMoved))];
  const up = moved.filter((said) => (said.moved ?? 0) > 0).length;
  const title = formatMessage(text.moved, { n: moved.length, up, down: moved.length - up });
  const columns = [
    { label: text.statement, width: 38 },
    { label: together.lastTime, width: 15 },
    { label: together.now, width: 15 },
    { label: text.why, width: 32 },
  ];
  const rows = moved.map((said) => {
    const before = input.answersBefore.get(said.statement.id);
    const { note } = statementAnswer(input.assessment, said.statement.id);
    return [
      nameCell(said),
      before === undefined ? [] : cell(written(answerText(before, input.rubric))),
      cell(written(answerText(said.answer, input.rubric)), true),
      note.trim() === '' ? cell(written(text.noReason)) : cell(written(note)),
    ];
  });
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

function actionBlocks(input: ReportInput): readonly Block[] {
  const actions = planOf(input).actions.filter((action) => action.status !== 'stopped');
  if (actions.length === 0) return [heading(2, written(planText.noActions))];
  const title = formatMessage(text.actions, {
    n: actions.filter(isOpenAction).length,
    done: formatMessage(text.done, { n: actions.filter(({ status }) => status === 'done').length }),
  });
  const columns = [
    { label: planText.action, width: 27 },
    { label: planText.lead, width: 14 },
    { label: planText.by, width: 12 },
    { label: planText.measure, width: 21 },
    { label: together.cost, width: 15 },
    { label: planText.status, width: 11 },
  ];
  const rows = actions.map((action) => [
    cell(written(action.words), true),
    cell(written(action.lead)),
    dayCell(action, input.today),
    cell(written(action.measure)),
    costCell(action),
    cell(written(planText[action.status])),
  ]);
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

function measureBlocks(input: ReportInput): readonly Block[] {
  const isMeasure = (item: EvidenceItem): boolean =>
    isPresentItem(item) && item.kind !== null && MEASURES.has(item.kind);
  const items = [...linkedEvidence(input)].flatMap((id) => input.evidence.get(id) ?? []).filter(isMeasure);
  if (items.length === 0) return [heading(2, written(text.noMeasures))];
  const title = formatMessage(text.measures, { n: items.length });
  const followed = items.some(({ kind }) => kind === 'follow-up');
  return [
    heading(2, written(title)),
    evidenceTable(input, title, items),
    paragraph(written(text.numbers), true),
    ...(followed ? [] : [paragraph(written(text.noFollowUp))]),
  ];
}
