/** For a board, one side or two: what moved, three strengths, three priorities, what to decide, risks in plain words, dates. */

import { longDay, type Plural, say } from '../../lib/i18n/messages.ts';
import type { Action } from '../assessment/action.ts';
import { answerWords, type Snapshot, strengthWords, written } from '../assessment/report-input.ts';
import { type Block, type Cell, cell, heading, type Report } from '../document/blocks.ts';
import { inLanguage, inWords, levelLabel, type Stage } from '../rubric/rubric.ts';
import { decisionsFor, risksOf } from './board-points.ts';
import { text } from './board-text.ts';
import { firstActions, movedStatements, nextDates, overdueActions, stageMovement, strengths } from './highlights.ts';
import { dayCell } from './plan-report.ts';
import { voiceBlocks } from './quotes-section.ts';
import { aboutFacts, framed, type Given, headline } from './report-layout.ts';
import { text as together } from './report-text.ts';
import { type MoreColumn, standingBlocks } from './stage-table.ts';
import { placeWords } from './statement-text.ts';

/** So few that a board can keep them in mind. */
const MOST = 3;
const DATES = 4;

export function boardReport(given: Given): Report {
  const { snapshot } = given;
  return framed(given, headline(snapshot), [
    { section: 'about', blocks: [aboutFacts(snapshot)] },
    { section: 'standing', blocks: standingBlocks(snapshot, [movedColumn(snapshot)]) },
    { section: 'strengths', blocks: strengthBlocks(snapshot) },
    { section: 'priorities', blocks: priorityBlocks(snapshot) },
    { section: 'decisions', blocks: listBlocks(decisionsFor(snapshot), text.decisions, text.noDecisions) },
    { section: 'risks', blocks: listBlocks(risksOf(snapshot), text.risks, text.noRisks) },
    { section: 'voices', blocks: voiceBlocks(snapshot, given.choice.profile, MOST) },
    { section: 'dates', blocks: dateBlocks(snapshot) },
    { section: 'scale', blocks: scaleBlocks(snapshot) },
  ]);
}

/** One line for each stage: how far it moved, and the statement that moved most. Without a last time, what it is about. */
function movedColumn(snapshot: Snapshot): MoreColumn {
  return { label: snapshot.before.size > 0 ? text.moved : text.about, width: 54, cell: (stage) => movedCell(snapshot, stage) };
}

function movedCell(snapshot: Snapshot, stage: Stage): Cell {
  if (snapshot.before.size === 0) return cell(inLanguage(stage.challenge));
  const moved = stageMovement(snapshot, stage);
  const [most] = movedStatements(snapshot)
    .filter((said) => said.stage === stage)
    .toSorted((a, b) => Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0));
  const arrow = moved === null ? text.notCompared : moved === 0 ? text.noChange : say(moved > 0 ? text.up : text.down, { n: Math.abs(moved) });
  const from = most && snapshot.answersBefore.get(most.statement.id);
  if (!most || from?.type !== 'level' || most.answer.type !== 'level') return cell(written(arrow), true);
  const words = inWords(most.statement.plain ?? most.statement.text);
  return [...cell(written(arrow), true), ...cell(written(say(text.fromTo, { words, from: from.level, to: most.answer.level })))];
}

function strengthBlocks(snapshot: Snapshot): readonly Block[] {
  const found = strengths(snapshot, MOST);
  if (found.length === 0) return [heading(2, written(text.noStrengths))];
  const items = found.map((said) => {
    const level = answerWords(said.answer, snapshot.rubric);
    const words = inWords(said.statement.plain ?? said.statement.text);
    return written(say(text.strength, { words, place: placeWords(said), level, shown: strengthWords()[said.strength] }));
  });
  return [heading(2, written(say(text.strengths, { n: found.length }))), { type: 'list', items }];
}

function priorityBlocks(snapshot: Snapshot): readonly Block[] {
  const first = firstActions(snapshot, MOST);
  if (first.length === 0) return [heading(2, written(text.noPriorities))];
  const late = overdueActions(snapshot).filter((action) => first.includes(action)).length;
  const title =
    late === 0 ? say(text.priorities, { n: first.length }) : say(text.prioritiesLate, { n: first.length, late: say(text.late, { n: late }) });
  const rows = first.map((action) => [
    cell(written(action.words), true),
    cell(written(action.lead)),
    dayCell(action, snapshot.today),
    cell(written(action.measure)),
    costCell(action),
  ]);
  const columns = [
    { label: text.action, width: 26 },
    { label: text.lead, width: 15 },
    { label: text.by, width: 12 },
    { label: text.measure, width: 29 },
    { label: together.cost, width: 18 },
  ];
  return [heading(2, written(title)), { type: 'table', caption: title, nameColumn: 0, columns, rows }];
}

/** What an action needs: things and money, and hours where the team has said how many. */
export function costCell({ resources, hours }: Action): Cell {
  return [...cell(written(resources)), ...(hours === null ? [] : cell(written(say(together.hoursAMonth, { n: hours }))))];
}

function listBlocks(items: readonly string[], title: Plural, none: string): readonly Block[] {
  if (items.length === 0) return [heading(2, written(none))];
  return [heading(2, written(say(title, { n: items.length }))), { type: 'list', items: items.map(written) }];
}

function dateBlocks(snapshot: Snapshot): readonly Block[] {
  const dates = nextDates(snapshot, DATES);
  const [first] = dates;
  if (!first) return [heading(2, written(text.noDates))];
  const facts = dates.map(({ day, what }) => {
    if (what.type === 'aim')
      return { day, value: say(text.aim, { stage: inWords(what.stage.name), level: `${what.level} ${levelLabel(snapshot.rubric, what.level)}` }) };
    return { day, value: say(what.type === 'due' ? text.due : text.review, { action: what.action.words }) };
  });
  const title = say(text.dates, { day: longDay(first.day) });
  return [heading(2, written(title)), { type: 'facts', facts: facts.map(({ day, value }) => ({ name: longDay(day), value: written(value) })) }];
}

/** What the levels mean, because a board sees them twice a year. */
function scaleBlocks({ rubric }: Snapshot): readonly Block[] {
  const facts = rubric.scale.levels.map((level, i) => ({ name: `${i + 1} ${levelLabel(rubric, i + 1)}`, value: inLanguage(level.means) }));
  return [heading(2, written(say(text.scale, { n: facts.length }))), { type: 'facts', facts }];
}
