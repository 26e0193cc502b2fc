/** For the team itself: what was agreed, everything that was said of each stage, the whole plan, and what can be shown. */

import { say } from '../../lib/i18n/messages.ts';
import { type Action, isOpen } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { doFirst } from '../assessment/plan.ts';
import { answerWords, planOf, type Snapshot, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report } from '../document/blocks.ts';
import { inLanguage, inWords, type Stage } from '../rubric/rubric.ts';
import { differenceBlocks } from './disagreements.ts';
import { evidenceBlocks } from './evidence-table.ts';
import { everyStatement, type Said, stageMovement } from './highlights.ts';
import { actionBlocks, actionLine, actionTable, shortBlocks } from './plan-report.ts';
import { voiceBlocks } from './quotes-section.ts';
import { aboutFacts, framed, type Given, headline } from './report-layout.ts';
import { text as together } from './report-text.ts';
import { orAboveColumn, readingColumn, standingBlocks } from './stage-table.ts';
import { answerCell, beforeCell, showCell, stripsBlock } from './statement-text.ts';
import { text } from './team-text.ts';

export function teamReport(given: Given): Report {
  const { snapshot, choice } = given;
  const full = choice.depth === 'full';
  return framed(given, headline(snapshot), [
    { section: 'about', blocks: [aboutFacts(snapshot)] },
    { section: 'standing', blocks: standingBlocks(snapshot, [orAboveColumn(snapshot, 12), readingColumn(snapshot, 40)]) },
    { section: 'answers', blocks: answersBlocks(snapshot) },
    { section: 'stages', blocks: snapshot.rubric.stages.flatMap((stage) => stageBlocks(snapshot, stage, full)) },
    { section: 'differences', blocks: differenceBlocks(snapshot) },
    { section: 'voices', blocks: voiceBlocks(snapshot, given.choice.profile) },
    { section: 'actions', blocks: actionsBlocks(snapshot, full) },
    { section: 'evidence', blocks: evidenceBlocks(snapshot) },
  ]);
}

function answersBlocks(snapshot: Snapshot): readonly Block[] {
  const all = everyStatement(snapshot);
  const rated = all.filter(({ answer }) => answer.type === 'level').length;
  const title = say(text.answers, { n: rated, all: all.length });
  return [heading(2, written(title)), stripsBlock(snapshot, title)];
}

/** What the stage came to, what the team does now, every statement, and its notes where all of it is wanted. */
function stageBlocks(snapshot: Snapshot, stage: Stage, full: boolean): readonly Block[] {
  const { now, could } = stageAnswer(snapshot.assessment, stage.id);
  const said = everyStatement(snapshot).filter((each) => each.stage === stage);
  const notes = said.flatMap(({ statement, number }) => {
    const { note } = statementAnswer(snapshot.assessment, statement.id);
    return note.trim() === '' ? [] : [written(say(together.numbered, { number: String(number), words: note }))];
  });
  const actions = planOf(snapshot).actions.filter((action) => action.stage === stage.id && isOpen(action));
  return [
    heading(2, written(stageFinding(snapshot, stage))),
    paragraph(inLanguage(stage.challenge), true),
    ...(now.trim() === '' ? [] : [heading(3, written(text.currently)), paragraph(written(now))]),
    heading(3, written(text.statements)),
    statementTable(snapshot, stage, said),
    ...(full && notes.length > 0 ? [heading(3, written(text.notes)), { type: 'list' as const, items: notes }] : []),
    ...(actions.length > 0 || could.trim() !== '' ? [heading(3, written(text.could))] : []),
    ...(could.trim() === '' ? [] : [paragraph(written(could))]),
    ...(actions.length === 0 ? [] : [{ type: 'list' as const, items: actions.map((action) => written(actionLine(action))) }]),
  ];
}

function stageFinding(snapshot: Snapshot, stage: Stage): string {
  const { agreed } = stageAnswer(snapshot.assessment, stage.id);
  const name = inWords(stage.name);
  if (agreed === null) return say(text.notYet, { stage: name });
  const level = answerWords(agreed, snapshot.rubric);
  if (agreed.type === 'not-agreed') return say(text.notAgreed, { stage: name, ...agreed });
  const moved = stageMovement(snapshot, stage);
  if (moved === null) return say(text.stands, { stage: name, level });
  if (moved === 0) return say(text.same, { stage: name, level });
  return say(moved > 0 ? text.up : text.down, { stage: name, level, n: Math.abs(moved) });
}

function statementTable(snapshot: Snapshot, stage: Stage, said: readonly Said[]): Block {
  const compared = snapshot.answersBefore.size > 0;
  return {
    type: 'table',
    caption: say(text.statementsOf, { stage: inWords(stage.name) }),
    nameColumn: 1,
    columns: [
      { label: together.statementNumber, width: 5 },
      { label: together.bestPractice, width: 34 },
      { label: together.answer, width: 24 },
      ...(compared ? [{ label: together.lastTime, width: 13 }] : []),
      { label: together.show, width: 24 },
    ],
    rows: said.map((each) => [
      cell(written(String(each.number))),
      cell(inLanguage(each.statement.text)),
      answerCell(snapshot, each),
      ...(compared ? [beforeCell(snapshot, each.statement.id)] : []),
      showCell(snapshot, each),
    ]),
  };
}

function actionsBlocks(snapshot: Snapshot, full: boolean): readonly Block[] {
  const { actions, refs } = planOf(snapshot);
  const open = actions.filter(isOpen);
  const closed = actions.filter((action) => !isOpen(action));
  const finding = say(text.actions, { n: open.length, first: say(text.toDoFirst, { n: doFirst(open).length }) });
  const inFull = (list: readonly Action[]): readonly Block[] => list.flatMap((action) => actionBlocks(snapshot, action, refs.get(action.id) ?? ''));
  return [
    heading(2, written(finding)),
    ...shortBlocks(snapshot, 3),
    ...(closed.length === 0 ? [] : [heading(3, written(text.closed)), actionTable(snapshot, text.closed, closed, refs)]),
    ...(full && actions.length > 0 ? [heading(2, written(say(text.inFull, { n: actions.length }))), ...inFull(actions)] : []),
  ];
}
