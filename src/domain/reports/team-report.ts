/** Report for the team: agreed levels, all answers and notes, the whole plan, and the evidence. */

import { formatMessage } from '../../lib/i18n/messages.ts';
import { type Action, isOpenAction } from '../assessment/action.ts';
import { stageAnswer, statementAnswer, viewRange } from '../assessment/assessment.ts';
import { actionsToDoFirst } from '../assessment/plan.ts';
import { planOf, type ReportInput, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report } from '../document/blocks.ts';
import { inLanguage, levelLabel, localize, type Stage } from '../rubric/rubric.ts';
import { disagreementBlocks } from './disagreements.ts';
import { evidenceBlocks } from './evidence-table.ts';
import { type AnsweredStatement, everyStatement, stageMovement } from './highlights.ts';
import { actionBlocks, actionLine, actionTable, shortBlocks } from './plan-report.ts';
import { quoteSectionBlocks } from './quotes-section.ts';
import { aboutFacts, layOutReport, type ReportContext, reportHeadline } from './report-layout.ts';
import { text as together } from './report-text.ts';
import { orAboveColumn, stageSummaryColumn, stageTableBlocks } from './stage-table.ts';
import { answerCell, beforeCell, showCell, stripsBlock } from './statement-text.ts';
import { text } from './team-text.ts';
import { discussionBlocks, workshopBlocks } from './workshop-blocks.ts';

export function teamReport(given: ReportContext): Report {
  const { input, choice } = given;
  const full = choice.depth === 'full';
  return layOutReport(given, reportHeadline(input), [
    { section: 'about', blocks: [aboutFacts(input)] },
    { section: 'standing', blocks: stageTableBlocks(input, [orAboveColumn(input, 12), stageSummaryColumn(input, 40)]) },
    { section: 'answers', blocks: answersBlocks(input) },
    { section: 'stages', blocks: input.rubric.stages.flatMap((stage) => stageBlocks(input, stage, full)) },
    { section: 'differences', blocks: disagreementBlocks(input) },
    { section: 'workshops', blocks: workshopBlocks(input) },
    { section: 'voices', blocks: quoteSectionBlocks(input, given.choice.profile) },
    { section: 'actions', blocks: actionsBlocks(input, full) },
    { section: 'evidence', blocks: evidenceBlocks(input) },
  ]);
}

function answersBlocks(input: ReportInput): readonly Block[] {
  const all = everyStatement(input);
  const rated = all.filter(({ answer }) => answer.type === 'level').length;
  const title = formatMessage(text.answers, { n: rated, all: all.length });
  return [heading(2, written(title)), stripsBlock(input, title)];
}

/** Result of the stage, current practice, every statement, and the notes when the full version is chosen. */
function stageBlocks(input: ReportInput, stage: Stage, full: boolean): readonly Block[] {
  const { now, could } = stageAnswer(input.assessment, stage.id);
  const said = everyStatement(input).filter((item) => item.stage === stage);
  const notes = said.flatMap(({ statement, number }) => {
    const { note } = statementAnswer(input.assessment, statement.id);
    return note.trim() === ''
      ? []
      : [written(formatMessage(together.numbered, { number: String(number), words: note }))];
  });
  const actions = planOf(input).actions.filter((action) => action.stage === stage.id && isOpenAction(action));
  return [
    heading(2, written(stageFinding(input, stage))),
    paragraph(inLanguage(stage.challenge), true),
    ...(now.trim() === '' ? [] : [heading(3, written(text.currently)), paragraph(written(now))]),
    heading(3, written(text.statements)),
    statementTable(input, stage, said),
    ...discussionBlocks(input, stage),
    ...(full && notes.length > 0 ? [heading(3, written(text.notes)), { type: 'list' as const, items: notes }] : []),
    ...(actions.length > 0 || could.trim() !== '' ? [heading(3, written(text.could))] : []),
    ...(could.trim() === '' ? [] : [paragraph(written(could))]),
    ...(actions.length === 0
      ? []
      : [{ type: 'list' as const, items: actions.map((action) => written(actionLine(action))) }]),
  ];
}

function stageFinding(input: ReportInput, stage: Stage): string {
  const { agreed } = stageAnswer(input.assessment, stage.id);
  const name = localize(stage.name);
  if (agreed === null) return formatMessage(text.notYet, { stage: name });
  if (agreed.type === 'not-agreed') {
    const range = viewRange(agreed);
    return range
      ? formatMessage(text.notAgreedRange, { stage: name, ...range })
      : formatMessage(text.notAgreed, { stage: name });
  }
  const { level } = agreed;
  const named = { stage: name, level, label: levelLabel(input.rubric, level) };
  const moved = stageMovement(input, stage);
  if (moved === null) return formatMessage(text.stands, named);
  if (moved === 0) return formatMessage(text.same, named);
  return formatMessage(moved > 0 ? text.up : text.down, { ...named, n: Math.abs(moved) });
}

function statementTable(input: ReportInput, stage: Stage, said: readonly AnsweredStatement[]): Block {
  const compared = input.answersBefore.size > 0;
  return {
    type: 'table',
    caption: formatMessage(text.statementsOf, { stage: localize(stage.name) }),
    nameColumn: 1,
    columns: [
      { label: together.statementNumber, width: 5 },
      { label: together.bestPractice, width: 34 },
      { label: together.answer, width: 24 },
      ...(compared ? [{ label: together.lastTime, width: 13 }] : []),
      { label: together.show, width: 24 },
    ],
    rows: said.map((item) => [
      cell(written(String(item.number))),
      cell(inLanguage(item.statement.text)),
      answerCell(input, item),
      ...(compared ? [beforeCell(input, item.statement.id)] : []),
      showCell(input, item),
    ]),
  };
}

function actionsBlocks(input: ReportInput, full: boolean): readonly Block[] {
  const { actions, refs } = planOf(input);
  const open = actions.filter(isOpenAction);
  const closed = actions.filter((action) => !isOpenAction(action));
  const finding = formatMessage(text.actions, {
    n: open.length,
    first: formatMessage(text.toDoFirst, { n: actionsToDoFirst(open).length }),
  });
  const inFull = (list: readonly Action[]): readonly Block[] =>
    list.flatMap((action) => actionBlocks(input, action, refs.get(action.id) ?? ''));
  return [
    heading(2, written(finding)),
    ...shortBlocks(input, 3),
    ...(closed.length === 0 ? [] : [heading(3, written(text.closed)), actionTable(input, text.closed, closed, refs)]),
    ...(full && actions.length > 0
      ? [heading(2, written(formatMessage(text.inFull, { n: actions.length }))), ...inFull(actions)]
      : []),
  ];
}
