/** Action plan as a report: short for walls and meetings, full with every field. */

import { currentLocale, formatLongDate, formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { type Action, type ActionText, isOpenAction, isOverdue, priorityOf } from '../assessment/action.ts';
import { stageAnswer } from '../assessment/assessment.ts';
import { text } from '../assessment/field-labels.ts';
import { actionsToDoFirst } from '../assessment/plan.ts';
import { answerText, planOf, type ReportInput, targetText, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report, type TableCell } from '../document/blocks.ts';
import type { ReportDepth } from '../document/report-options.ts';
import { inLanguage, localize, placeStatement } from '../rubric/rubric.ts';
import { brandBlock } from './brand-block.ts';
import { lanesBlock } from './lanes-block.ts';
import { text as together } from './report-text.ts';

export function planReport(input: ReportInput, depth: ReportDepth): Report {
  const title = formatMessage(text.planTitle, input);
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    footer: formatMessage(text.footer, { title, day: formatLongDate(input.today) }),
    blocks: [
      brandBlock(input, 'plan'),
      heading(
        1,
        written(formatMessage(together.openActions, { n: planOf(input).actions.filter(isOpenAction).length })),
      ),
      aboutBlock(input),
      heading(2, written(text.lanes)),
      ...lanesAndReadings(input),
      ...(depth === 'short' ? shortBlocks(input) : fullBlocks(input)),
      paragraph(written(text.selfAssessed), true),
    ],
  };
}

/** Lanes, with the basis of each suggested level: it is never shown without the lowest level. */
function lanesAndReadings(input: ReportInput): readonly Block[] {
  const lanes = lanesBlock(input);
  const suggested = lanes.lanes.flatMap(({ name, reading }) =>
    reading === undefined ? [] : [{ name, value: written(reading) }],
  );
  return suggested.length === 0
    ? [lanes]
    : [lanes, paragraph(written(text.suggested), true), { type: 'facts', facts: suggested }];
}

/** Facts that begin every document on an assessment: scope and period if they were entered, framework, date. */
export function aboutBlock(input: ReportInput): Block {
  const { assessment, rubric, today } = input;
  const facts = [
    { name: text.scope, value: assessment.scope.trim() },
    { name: text.period, value: assessment.period },
    {
      name: text.rubric,
      value: formatMessage(text.edition, { title: localize(rubric.title), edition: String(rubric.edition) }),
    },
    { name: text.made, value: formatLongDate(today) },
  ];
  return {
    type: 'facts',
    facts: facts.filter((fact) => fact.value !== '').map(({ name, value }) => ({ name, value: written(value) })),
  };
}

/** Lists actions in progress, to do first, and other open ones, each action once. */
export function shortBlocks(input: ReportInput, level: 2 | 3 = 2): readonly Block[] {
  const { actions, refs } = planOf(input);
  const open = actions.filter(isOpenAction);
  if (open.length === 0) return [paragraph(written(text.noActions))];
  const started = open.filter((action) => action.status === 'in-progress');
  const first = actionsToDoFirst(open).filter((action) => !started.includes(action));
  const others = open.filter((action) => !started.includes(action) && !first.includes(action));
  return [
    { name: text.started, list: started },
    { name: text.doFirst, list: first },
    { name: text.others, list: others },
  ]
    .filter(({ list }) => list.length > 0)
    .flatMap(({ name, list }) => [heading(level, written(name)), actionTable(input, name, list, refs)]);
}

export function actionTable(
  input: ReportInput,
  caption: string,
  actions: readonly Action[],
  refs: ReadonlyMap<string, string>,
): Block {
  return {
    type: 'table',
    caption,
    nameColumn: 1,
    columns: [
      { label: text.ref, width: 6 },
      { label: text.action, width: 34 },
      { label: text.lead, width: 16 },
      { label: text.by, width: 14 },
      { label: text.measure, width: 20 },
      { label: text.status, width: 12 },
    ],
    rows: actions.map((action) => [
      cell(written(refs.get(action.id) ?? '')),
      cell(written(action.words), true),
      cell(written(action.lead)),
      dayCell(action, input.today),
      cell(written(action.measure)),
      cell(written(text[action.status])),
    ]),
  };
}

/** One line for an action: 'Ask the youth group (Community worker, 3 Jan 2027)'. The plan has the details. */
export function actionLine({ words, lead, by }: Action): string {
  const who = [lead, by === null ? '' : formatShortDate(by)].filter((part) => part.trim() !== '').join(', ');
  return who === '' ? words : `${words} (${who})`;
}

export function dayCell(action: Action, today: string): TableCell {
  if (action.by === null) return [];
  return [
    ...cell(written(formatShortDate(action.by))),
    ...(isOverdue(action, today) ? cell(written(text.overdue), true) : []),
  ];
}

/** Per stage: current practice, level, and every action with its filled-in fields. */
function fullBlocks(input: ReportInput): readonly Block[] {
  const { assessment, rubric } = input;
  const { actions, refs } = planOf(input);
  const details = (list: readonly Action[]): readonly Block[] =>
    list.flatMap((action) => actionBlocks(input, action, refs.get(action.id) ?? ''));
  const ofNoStage = actions.filter((action) => !rubric.stages.some((stage) => stage.id === action.stage));
  return [
    ...rubric.stages.flatMap((stage) => {
      const { agreed, target, now, could, someSawItDifferently, dissent } = stageAnswer(assessment, stage.id);
      const levels = {
        now: agreed ? answerText(agreed, rubric) : text.none,
        aim: target ? targetText(target, rubric) : text.none,
      };
      return [
        heading(2, inLanguage(stage.name)),
        paragraph(inLanguage(stage.challenge), true),
        paragraph(written(formatMessage(text.levels, levels))),
        ...(someSawItDifferently || dissent.trim() !== '' ? [paragraph(written(differently(dissent)))] : []),
        ...titled(text.currently, now),
        ...titled(text.could, could),
        ...details(actions.filter((action) => action.stage === stage.id)),
      ];
    }),
    ...(ofNoStage.length === 0 ? [] : [heading(2, written(text.noStage)), ...details(ofNoStage)]),
  ];
}

const differently = (dissent: string): string =>
  dissent.trim() === '' ? text.sawDifferently : formatMessage(text.sawDifferentlyWhy, { why: dissent.trim() });

const titled = (title: string, words: string): readonly Block[] =>
  words.trim() === '' ? [] : [heading(3, written(title)), paragraph(written(words))];

const FULL_TEXTS: readonly Exclude<ActionText, 'words' | 'lead'>[] = [
  'measure',
  'why',
  'partners',
  'resources',
  'collect',
  'progress',
  'priorityReason',
];

export function actionBlocks(input: ReportInput, action: Action, ref: string): readonly Block[] {
  const placed = action.statement === null ? undefined : placeStatement(input.rubric, action.statement);
  const priority = priorityOf(action);
  const day = (value: string | null): string => (value === null ? '' : formatLongDate(value));
  const facts: readonly (readonly [string, string])[] = [
    [text.statement, placed ? localize(placed.statement.text) : ''],
    [text.lead, action.lead],
    [text.by, isOverdue(action, input.today) ? `${day(action.by)} (${text.overdue})` : day(action.by)],
    [text.status, text[action.status]],
    [text.priority, priority ? text[priority] : ''],
    [text.impact, action.impact ? text[action.impact] : ''],
    [text.effort, action.effort ? text[action.effort] : ''],
    [text.hours, action.hours === null ? '' : String(action.hours)],
    ...FULL_TEXTS.map((field) => [text[field], action[field]] as const),
    [text.reportTo, action.reportTo.map((direction) => text[direction]).join(', ')],
    [text.start, day(action.start)],
    [text.reviewed, day(action.reviewed)],
    [text.nextReview, day(action.nextReview)],
  ];
  return [
    heading(3, written(`${ref}. ${action.words}`)),
    {
      type: 'facts',
      facts: facts.filter(([, value]) => value.trim() !== '').map(([name, value]) => ({ name, value: written(value) })),
    },
  ];
}
