/** Report for the public, one page: "You said… We will…", levels in words, no personal names. */

import { formatMessage, formatMonth, type PluralMessage } from '../../lib/i18n/messages.ts';
import { type Action, isOpenAction, isOverdue, priorityOf } from '../assessment/action.ts';
import { viewRange } from '../assessment/assessment.ts';
import { assessmentTitle, planOf, type ReportInput, written } from '../assessment/report-input.ts';
import { type Block, heading, paragraph, type Report } from '../document/blocks.ts';
import { levelCount, levelGloss, levelName, localize, type Stage } from '../rubric/rubric.ts';
import { boardActionLines } from './board-points.ts';
import { text } from './community-text.ts';
import { disagreementText } from './disagreements.ts';
import { firstActions } from './highlights.ts';
import { laneFor } from './lanes-block.ts';
import { quotesFor } from './quotes-section.ts';
import { layOutReport, type ReportContext } from './report-layout.ts';
import { text as together } from './report-text.ts';

/** Numbers of items that fit on a page read on a wall. The remaining ones are counted. */
const MOST = { said: 5, will: 4, did: 3 } as const;

export function communityReport(given: ReportContext): Report {
  const { input } = given;
  const said = [...boardActionLines(input.assessment.forReports.youSaid), ...quotesFor(input, given.choice.profile)];
  const will = toTell(input, isOpenAction);
  return layOutReport(given, finding(said.length, will.length), [
    {
      section: 'about',
      blocks: [
        paragraph(
          written(formatMessage(text.about, { organisation: input.organisation, title: assessmentTitle(input) })),
        ),
      ],
    },
    { section: 'youSaid', blocks: listed(text.youSaid, said, MOST.said) },
    {
      section: 'weWill',
      blocks: listed(
        text.weWill,
        will.map((action) => willWords(action, input.today)),
        MOST.will,
      ),
    },
    {
      section: 'weDid',
      blocks: listed(
        text.weDid,
        toTell(input, ({ status }) => status === 'done').map(({ words }) => ended(words)),
        MOST.did,
      ),
    },
    { section: 'standing', blocks: whereBlocks(input) },
    { section: 'differences', blocks: listed(text.differences, disagreementText(input, true), MOST.said) },
    { section: 'answer', blocks: answerBlocks(input) },
  ]);
}

function finding(said: number, will: number): string {
  if (will === 0) return text.findingNone;
  return formatMessage(said > 0 ? text.findingSaid : text.finding, { n: will });
}

/**
 * Actions to report to communities or partners; when none is marked so, all, with priorities first. An open action that people
 * sorted "Not now" is no promise.
 */
function toTell(input: ReportInput, of: (action: Action) => boolean): readonly Action[] {
  const all = planOf(input).actions.filter(
    (action) => of(action) && !(isOpenAction(action) && priorityOf(action) === 'park'),
  );
  const told = all.filter(({ reportTo }) => reportTo.includes('down') || reportTo.includes('out'));
  const first = firstActions(input, Number.POSITIVE_INFINITY).map(({ id }) => id);
  const inOrder = told.length > 0 ? told : all;
  return inOrder.toSorted((a, b) => first.indexOf(a.id) - first.indexOf(b.id));
}

/** Sentence with the action, its month and its reason. An overdue month is stated as overdue. */
function willWords(action: Action, today: string): string {
  const month = action.by === null ? '' : formatMonth(action.by);
  const when = action.by === null ? '' : formatMessage(isOverdue(action, today) ? text.late : text.by, { month });
  return [ended(action.words), when, action.why.trim()].filter((part) => part !== '').join(' ');
}

/** Ends a text with a full stop unless it has an end mark, since sentences follow it. */
const ended = (words: string): string => (/[.!?…。؟۔]["”’)]?$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`);

function listed(title: PluralMessage, items: readonly string[], most: number): readonly Block[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  return [
    heading(2, written(formatMessage(title, { n: items.length }))),
    { type: 'list', items: items.slice(0, most).map(written) },
    ...(rest > 0 ? [paragraph(written(formatMessage(together.withMore, { n: rest })))] : []),
  ];
}

function answerBlocks({ assessment }: ReportInput): readonly Block[] {
  const lines = boardActionLines(assessment.forReports.answerBack);
  return lines.length === 0 ? [] : [heading(2, written(text.answer)), ...lines.map((line) => paragraph(written(line)))];
}

/** One line per stage in plain words, without a table or a figure. */
function whereBlocks(input: ReportInput): readonly Block[] {
  const { rubric } = input;
  const title = formatMessage(text.where, {
    first: levelName(rubric, 1),
    last: levelName(rubric, levelCount(rubric)),
  });
  const facts = rubric.stages.map((stage) => ({
    name: localize(stage.name),
    value: written(whereWords(input, stage)),
  }));
  return [heading(2, written(title)), { type: 'facts', facts }];
}

function whereWords(input: ReportInput, stage: Stage): string {
  const { now, notAgreed, provisional, before } = laneFor(input, stage);
  if (notAgreed) {
    const range = viewRange(notAgreed);
    return range ? formatMessage(text.notAgreedRange, range) : text.notAgreed;
  }
  if (now === null || provisional) return text.noLevel;
  const gloss = levelGloss(input.rubric, now);
  const named = { level: levelName(input.rubric, now) };
  const level = gloss === '' ? formatMessage(text.level, named) : formatMessage(text.levelGloss, { ...named, gloss });
  if (before === null) return level;
  return `${level} ${before === now ? text.same : formatMessage(text.before, { before: levelName(input.rubric, before) })}`;
}
