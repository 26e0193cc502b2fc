/** For funders and commissioners, three or four pages: what is shown and what is claimed, what moved and why, what is planned at what cost. */

import { say } from '../../lib/i18n/messages.ts';
import { isOpen } from '../assessment/action.ts';
import { statementAnswer } from '../assessment/assessment.ts';
import { type EvidenceItem, type EvidenceKind, isStanding } from '../assessment/evidence.ts';
import { text as planText } from '../assessment/field-labels.ts';
import { answerWords, linkedEvidence, planOf, type Snapshot, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report } from '../document/blocks.ts';
import { establishedLevel, inWords, levelLabel } from '../rubric/rubric.ts';
import { costCell } from './board-report.ts';
import { differenceBlocks } from './disagreements.ts';
import { evidenceTable } from './evidence-table.ts';
import { text } from './funder-text.ts';
import { everyStatement, movedStatements, type Said } from './highlights.ts';
import { dayCell } from './plan-report.ts';
import { voiceBlocks } from './quotes-section.ts';
import { aboutFacts, framed, type Given, headline } from './report-layout.ts';
import { text as together } from './report-text.ts';
import { type MoreColumn, orAboveColumn, readingColumn, standingBlocks } from './stage-table.ts';
import { isClaimed, placeWords, showCell } from './statement-text.ts';

/** Evidence that counts or compares. */
const MEASURES: ReadonlySet<EvidenceKind> = new Set(['dataset', 'survey', 'follow-up']);

export function funderReport(given: Given): Report {
  const { snapshot } = given;
  return framed(given, headline(snapshot), [
    { section: 'about', blocks: [aboutFacts(snapshot), paragraph(written(text.selfAssessed))] },
    { section: 'standing', blocks: standingBlocks(snapshot, [orAboveColumn(snapshot, 13), shownColumn(snapshot), readingColumn(snapshot, 36)]) },
    { section: 'shown', blocks: shownBlocks(snapshot) },
    { section: 'movement', blocks: movementBlocks(snapshot) },
    { section: 'differences', blocks: differenceBlocks(snapshot) },
    { section: 'voices', blocks: voiceBlocks(snapshot, given.choice.profile) },
    { section: 'actions', blocks: actionBlocks(snapshot) },
    { section: 'measures', blocks: measureBlocks(snapshot) },
  ]);
}

const isShown = ({ strength }: Said): boolean => strength === 'shown' || strength === 'backed-up';

function shownColumn(snapshot: Snapshot): MoreColumn {
  const all = everyStatement(snapshot);
  return {
    label: text.shown,
    width: 11,
    cell: (stage) => {
      const own = all.filter((said) => said.stage === stage && said.answer.type !== 'not-applicable');
      return cell(written(say(together.nOf, { n: own.filter(isShown).length, all: own.length })));
    },
  };
}

/** Every statement at Established or above, with what shows it, so that a claim can be told from what is shown. */
function shownBlocks(snapshot: Snapshot): readonly Block[] {
  const established = establishedLevel(snapshot.rubric);
  const high = everyStatement(snapshot).filter(({ answer }) => answer.type === 'level' && answer.level >= established);
  const level = levelLabel(snapshot.rubric, established);
  if (high.length === 0) return [heading(2, written(say(text.noneHigh, { level })))];
  const claimed = high.filter((said) => isClaimed(snapshot, said)).length;
  const title = claimed === 0 ? say(text.allShown, { level }) : say(text.claimed, { n: claimed, all: high.length, level });
  const columns = [
    { label: text.statement, width: 44 },
    { label: together.answer, width: 18 },
    { label: together.show, width: 38 },
  ];
  const rows = high.map((said) => [nameCell(said), cell(written(answerWords(said.answer, snapshot.rubric))), showCell(snapshot, said)]);
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

const nameCell = (said: Said) => cell(written(say(together.numbered, { number: placeWords(said), words: inWords(said.statement.text) })));

/** Rises and falls alike, each with what the team noted. */
function movementBlocks(snapshot: Snapshot): readonly Block[] {
  if (snapshot.answersBefore.size === 0) return [heading(2, written(text.firstTime))];
  const moved = movedStatements(snapshot);
  if (moved.length === 0) return [heading(2, written(text.nothingMoved))];
  const up = moved.filter((said) => (said.moved ?? 0) > 0).length;
  const title = say(text.moved, { n: moved.length, up, down: moved.length - up });
  const columns = [
    { label: text.statement, width: 38 },
    { label: together.lastTime, width: 15 },
    { label: together.now, width: 15 },
    { label: text.why, width: 32 },
  ];
  const rows = moved.map((said) => {
    const before = snapshot.answersBefore.get(said.statement.id);
    const { note } = statementAnswer(snapshot.assessment, said.statement.id);
    return [
      nameCell(said),
      before === undefined ? [] : cell(written(answerWords(before, snapshot.rubric))),
      cell(written(answerWords(said.answer, snapshot.rubric)), true),
      note.trim() === '' ? cell(written(text.noReason)) : cell(written(note)),
    ];
  });
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

function actionBlocks(snapshot: Snapshot): readonly Block[] {
  const actions = planOf(snapshot).actions.filter((action) => action.status !== 'stopped');
  if (actions.length === 0) return [heading(2, written(planText.noActions))];
  const title = say(text.actions, {
    n: actions.filter(isOpen).length,
    done: say(text.done, { n: actions.filter(({ status }) => status === 'done').length }),
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
    dayCell(action, snapshot.today),
    cell(written(action.measure)),
    costCell(action),
    cell(written(planText[action.status])),
  ]);
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

function measureBlocks(snapshot: Snapshot): readonly Block[] {
  const isMeasure = (item: EvidenceItem): boolean => isStanding(item) && item.kind !== null && MEASURES.has(item.kind);
  const items = [...linkedEvidence(snapshot)].flatMap((id) => snapshot.evidence.get(id) ?? []).filter(isMeasure);
  if (items.length === 0) return [heading(2, written(text.noMeasures))];
  const title = say(text.measures, { n: items.length });
  const followed = items.some(({ kind }) => kind === 'follow-up');
  return [
    heading(2, written(title)),
    evidenceTable(snapshot, title, items),
    paragraph(written(text.numbers), true),
    ...(followed ? [] : [paragraph(written(text.noFollowUp))]),
  ];
}
