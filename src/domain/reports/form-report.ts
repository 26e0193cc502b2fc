/** Paper form with the original four columns, one table per stage, filled in or blank. */

import { currentLocale, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { isPresentAction } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { text } from '../assessment/field-labels.ts';
import { answerText, type ReportInput, written } from '../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report, type TableCell } from '../document/blocks.ts';
import { inLanguage, levelName, localize, type Rubric, type Stage } from '../rubric/rubric.ts';
import { brandBlock } from './brand-block.ts';
import { aboutBlock, actionLine } from './plan-report.ts';

/** Answers for one stage: beside each statement, and in the form's two blank cells. */
interface FormContext {
  readonly besideStatement: (id: string) => string;
  readonly now: TableCell;
  readonly actions: TableCell;
}

const BLANK: FormContext = { besideStatement: () => '', now: [], actions: [] };

export function filledForm(input: ReportInput): Report {
  const { rubric, organisation, today } = input;
  const title = formatMessage(text.formTitle, { rubric: localize(rubric.title), organisation });
  return formReport(title, formatMessage(text.footer, { title, day: formatLongDate(today) }), [
    brandBlock(input, 'form'),
    heading(1, inLanguage(rubric.title)),
    aboutBlock(input),
    ...outcomeBlocks(rubric),
    ...stageBlocks(rubric, (stage) => filledBy(input, stage)),
    ...ofNoStage(input),
    ...levelBlocks(rubric),
  ]);
}

/** Form with two empty columns, to print and fill in by hand. The levels stand before the stages that need them. */
export function blankForm(rubric: Rubric): Report {
  const title = formatMessage(text.blankTitle, { rubric: localize(rubric.title) });
  return formReport(title, title, [
    heading(1, inLanguage(rubric.title)),
    ...outcomeBlocks(rubric),
    ...levelBlocks(rubric),
    ...stageBlocks(rubric, () => BLANK),
  ]);
}

const formReport = (title: string, footer: string, blocks: readonly Block[]): Report => ({
  title,
  lang: currentLocale(),
  landscape: true,
  footer,
  blocks,
});

const outcomeBlocks = ({ outcomes }: Rubric): readonly Block[] =>
  outcomes
    ? [heading(2, written(text.outcomes)), { type: 'list', items: outcomes.map((outcome) => inLanguage(outcome.text)) }]
    : [];

const stageBlocks = ({ stages }: Rubric, filled: (stage: Stage) => FormContext): readonly Block[] =>
  stages.flatMap((stage) => [heading(2, inLanguage(stage.name)), stageTable(stage, filled(stage))]);

/** Levels with their meaning, and the source of the rubric. */
const levelBlocks = (rubric: Rubric): readonly Block[] => [
  heading(2, written(text.howRated)),
  {
    type: 'list',
    items: rubric.scale.levels.map((level, i) => ({
      text: `${levelName(rubric, i + 1)}: ${localize(level.means)}`,
      lang: inLanguage(level.means).lang,
    })),
  },
  ...(rubric.provenance?.note ? [paragraph(written(rubric.provenance.note), true)] : []),
];

function stageTable(stage: Stage, filled: FormContext): Block {
  const { besideStatement, now, actions } = filled;
  return {
    type: 'table',
    caption: localize(stage.name),
    nameColumn: 0,
    form: filled === BLANK ? 'blank' : 'filled',
    columns: [
      { label: text.challenge, width: 16 },
      { label: text.bestPractice, width: 30 },
      { label: text.whatDo, width: 27 },
      { label: text.whatAction, width: 27 },
    ],
    rows: [
      [
        cell(inLanguage(stage.challenge), true),
        stage.statements.flatMap((statement, i) => {
          const words = inLanguage(statement.text);
          return [
            { text: `${i + 1}. ${words.text}`, lang: words.lang },
            ...cell(written(besideStatement(statement.id)), true),
          ];
        }),
        now,
        actions,
      ],
    ],
  };
}

function filledBy({ assessment, rubric }: ReportInput, stage: Stage): FormContext {
  const own = stageAnswer(assessment, stage.id);
  const actions = [...assessment.actions.values()]
    .filter((action) => action.stage === stage.id && isPresentAction(action))
    .toSorted((a, b) => a.number - b.number);
  return {
    besideStatement: (id) => {
      const { answer, reason } = statementAnswer(assessment, id);
      if (answer.type === 'unanswered') return '';
      return reason.trim() === '' ? answerText(answer, rubric) : `${answerText(answer, rubric)}: ${reason}`;
    },
    now: paragraphsOf(own.now),
    actions: [...actions.flatMap((action) => cell(written(actionLine(action)))), ...paragraphsOf(own.could)],
  };
}

/** Actions without a stage have no place on the paper form; they follow it. */
function ofNoStage({ assessment, rubric }: ReportInput): readonly Block[] {
  const stages = new Set(rubric.stages.map(({ id }) => id));
  const actions = [...assessment.actions.values()].filter(
    (action) => isPresentAction(action) && !stages.has(action.stage ?? ''),
  );
  if (actions.length === 0) return [];
  const items = actions.toSorted((a, b) => a.number - b.number).map((action) => written(actionLine(action)));
  return [heading(2, written(text.noStage)), { type: 'list', items }];
}

/** Keeps typed lines as separate paragraphs. */
const paragraphsOf = (words: string): TableCell => words.split('\n').flatMap((line) => cell(written(line)));
