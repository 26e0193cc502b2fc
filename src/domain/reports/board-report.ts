/** Report for a board, one or two pages: movement, three strengths, three priorities, decisions, risks, dates. */

import { formatLongDate, formatMessage, type PluralMessage } from '../../lib/i18n/messages.ts';
import { type Action, isOverdue } from '../assessment/action.ts';
import { actionsToDoFirst } from '../assessment/plan.ts';
import { answerText, planOf, type ReportInput, strengthText, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report, type TableCell } from '../document/blocks.ts';
import { establishedLevel, inLanguage, levelName, localize, type Stage } from '../rubric/rubric.ts';
import { decisionsFor, risksOf } from './board-points.ts';
import { text } from './board-text.ts';
import { movedStatements, nextDates, stageMovement, strengths } from './highlights.ts';
import { dayCell } from './plan-report.ts';
import { quoteSectionBlocks } from './quotes-section.ts';
import { aboutFacts, layOutReport, type ReportContext, type ReportPart, reportHeadline } from './report-layout.ts';
import { text as together } from './report-text.ts';
import { type MoreColumn, stageTableBlocks } from './stage-table.ts';
import { statementPlaceText } from './statement-text.ts';

/** Few enough for a board to remember. */
const MOST = 3;
const DATES = 4;

export function boardReport(given: ReportContext): Report {
  const { input } = given;
  const points: readonly ReportPart[] = [
    { section: 'strengths', blocks: strengthBlocks(input) },
    { section: 'priorities', blocks: priorityBlocks(input) },
    { section: 'decisions', blocks: listBlocks(decisionsFor(input), text.decisions, text.noDecisions) },
    { section: 'risks', blocks: listBlocks(risksOf(input), text.risks, text.noRisks) },
    { section: 'voices', blocks: quoteSectionBlocks(input, given.choice.profile, MOST) },
    { section: 'dates', blocks: dateBlocks(input) },
  ];
  return layOutReport(given, reportHeadline(input), [
    { section: 'about', blocks: [aboutFacts(input)] },
    { section: 'standing', blocks: stageTableBlocks(input, [movedColumn(input)]) },
    ...points.filter((point) => !isHeadingOnly(point)),
    { section: 'missing', blocks: missingBlocks(points.filter(isHeadingOnly), given.choice.without) },
    { section: 'scale', blocks: scaleBlocks(input) },
  ]);
}

/** True for a section that has nothing to list: its heading says so. */
const isHeadingOnly = ({ blocks }: ReportPart): boolean => blocks.length === 1 && blocks[0]?.type === 'heading';

/** Lists in one place what the board would look for in vain. As headings of their own they took half of a page. */
function missingBlocks(parts: readonly ReportPart[], without: readonly string[]): readonly Block[] {
  const items = parts
    .filter(({ section }) => !without.includes(section))
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'heading' ? [block.words] : [])));
  return items.length === 0 ? [] : [heading(2, written(text.missing)), { type: 'list', items }];
}

/**
 * One row per stage: its movement, and the statement that moved most. Without an earlier round, the stage's
 * challenge.
 */
function movedColumn(input: ReportInput): MoreColumn {
  return {
    label: input.before.size > 0 ? text.moved : text.about,
    width: 40,
    cell: (stage) => movedCell(input, stage),
  };
}

function movementText(moved: number | null): string {
  if (moved === null) return text.notCompared;
  if (moved === 0) return text.noChange;
  return formatMessage(moved > 0 ? text.up : text.down, { n: Math.abs(moved) });
}

function movedCell(input: ReportInput, stage: Stage): TableCell {
  if (input.before.size === 0) return cell(inLanguage(stage.challenge));
  const moved = stageMovement(input, stage);
  const [most, ...others] = movedStatements(input)
    .filter((said) => said.stage === stage)
    .toSorted((a, b) => Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0));
  const movement = cell(written(movementText(moved)), true);
  const from = most && input.answersBefore.get(most.statement.id);
  if (!most || from?.type !== 'level' || most.answer.type !== 'level') return movement;
  const words = localize(most.statement.plain ?? most.statement.text);
  const fromTo = formatMessage(text.fromTo, { words, from: from.level, to: most.answer.level });
  const whole = others.length === 0 ? fromTo : formatMessage(text.fromToMore, { fromTo, n: others.length });
  return [...movement, ...cell(written(whole))];
}

function strengthBlocks(input: ReportInput): readonly Block[] {
  const found = strengths(input);
  const level = levelName(input.rubric, establishedLevel(input.rubric));
  if (found.length === 0) return [heading(2, written(formatMessage(text.noStrengths, { level })))];
  const items = found.slice(0, MOST).map((said) =>
    written(
      formatMessage(text.strength, {
        words: localize(said.statement.plain ?? said.statement.text),
        place: statementPlaceText(said),
        level: answerText(said.answer, input.rubric),
        shown: strengthText()[said.strength],
      }),
    ),
  );
  return [
    heading(2, written(formatMessage(text.strengths, { n: found.length }))),
    { type: 'list', items },
    ...moreBlocks(found.length - MOST),
  ];
}

/** Only what people sorted "Do first"; others are not first because they are dated or begun. */
function priorityBlocks(input: ReportInput): readonly Block[] {
  const first = actionsToDoFirst(planOf(input).actions);
  if (first.length === 0) return [heading(2, written(text.noPriorities))];
  const late = first.filter((action) => isOverdue(action, input.today)).length;
  const title =
    late === 0
      ? formatMessage(text.priorities, { n: first.length })
      : formatMessage(text.prioritiesLate, { n: first.length, late: formatMessage(text.late, { n: late }) });
  const rows = first
    .slice(0, MOST)
    .map((action) => [
      cell(written(action.words), true),
      cell(written(action.lead)),
      dayCell(action, input.today),
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
  return [
    heading(2, written(title)),
    { type: 'table', caption: title, nameColumn: 0, columns, rows },
    ...moreBlocks(first.length - MOST),
  ];
}

/** Counts what the title counts and the page does not show. */
const moreBlocks = (n: number): readonly Block[] =>
  n > 0 ? [paragraph(written(formatMessage(together.withMore, { n })))] : [];

/** Resources of an action: things and money, and hours when the team entered them. */
export function costCell({ resources, hours }: Action): TableCell {
  return [
    ...cell(written(resources)),
    ...(hours === null ? [] : cell(written(formatMessage(together.hoursAMonth, { n: hours })))),
  ];
}

function listBlocks(items: readonly string[], title: PluralMessage, none: string): readonly Block[] {
  if (items.length === 0) return [heading(2, written(none))];
  return [heading(2, written(formatMessage(title, { n: items.length }))), { type: 'list', items: items.map(written) }];
}

function dateBlocks(input: ReportInput): readonly Block[] {
  const dates = nextDates(input, DATES);
  const [first] = dates;
  if (!first) return [heading(2, written(text.noDates))];
  const facts = dates.map(({ day, what }) => {
    if (what.type === 'aim')
      return {
        day,
        value: formatMessage(text.aim, {
          stage: localize(what.stage.name),
          level: levelName(input.rubric, what.level),
        }),
      };
    return { day, value: formatMessage(what.type === 'due' ? text.due : text.review, { action: what.action.words }) };
  });
  const title = formatMessage(text.dates, { day: formatLongDate(first.day) });
  return [
    heading(2, written(title)),
    { type: 'facts', facts: facts.map(({ day, value }) => ({ name: formatLongDate(day), value: written(value) })) },
  ];
}

/** Explains the levels, because a board sees them twice a year. */
function scaleBlocks({ rubric }: ReportInput): readonly Block[] {
  const facts = rubric.scale.levels.map((level, i) => ({
    name: levelName(rubric, i + 1),
    value: inLanguage(level.means),
  }));
  return [heading(2, written(formatMessage(text.scale, { n: facts.length }))), { type: 'facts', facts }];
}
