/** Action plan and answers as CSV. Columns and their order are fixed by contracts.md §5. */

import { csvFile } from '../../lib/formats/csv.ts';
import { type Action, priorityOf } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { text } from '../assessment/field-labels.ts';
import {
  answerText,
  assessmentTitle,
  planOf,
  type ReportInput,
  statementStrength,
  strengthText,
  targetText,
} from '../assessment/report-input.ts';
import { levelLabel, localize, placeStatement, type Stage } from '../rubric/rubric.ts';

export const PLAN_COLUMNS =
  'Ref,Organisation,Assessment,Stage,Statement,Best practice,Current level,Target level,What do we currently do,Action,Why it matters,Impact,Effort,Priority,Lead,Partners,Start,By when,Resources,Success measure,Evidence to collect,Report to,Status,Progress note,Last reviewed,Next review,Origin'.split(
    ',',
  );

export const ANSWER_COLUMNS =
  'Organisation,Assessment,Rubric,Edition,Stage,Statement,Best practice,Answer,Level,Level label,Reason,Target level,Evidence strength,Note,Last changed'.split(
    ',',
  );

export const planCsv = (input: ReportInput): string => csvFile(PLAN_COLUMNS, planRows(input));

/**
 * Rows of the plan in plan order, one per action. Unset choices are empty cells. The text on a stage is in the first
 * row of the stage only, so that a long answer is not repeated with every action.
 */
export function planRows(input: ReportInput): readonly (readonly string[])[] {
  const { actions, refs } = planOf(input);
  const told = new Set<string>();
  return actions.map((action) => {
    const placed = action.statement === null ? undefined : placeStatement(input.rubric, action.statement);
    const stage = placed?.stage ?? input.rubric.stages.find(({ id }) => id === action.stage);
    const isFirst = stage !== undefined && !told.has(stage.id);
    if (isFirst) told.add(stage.id);
    return planRow(input, action, refs.get(action.id) ?? '', { placed, stage, isFirst });
  });
}

interface ActionPlace {
  readonly placed: ReturnType<typeof placeStatement>;
  readonly stage: Stage | undefined;
  /** True in the first row of the stage. */
  readonly isFirst: boolean;
}

function planRow(
  input: ReportInput,
  action: Action,
  ref: string,
  { placed, stage, isFirst }: ActionPlace,
): readonly string[] {
  const { assessment, organisation } = input;
  const priority = priorityOf(action);
  return [
    ref,
    organisation,
    assessmentTitle(input),
    stage ? localize(stage.name) : '',
    placed ? String(placed.number) : '',
    placed ? localize(placed.statement.text) : '',
    ...levels(input, action),
    stage && isFirst ? stageAnswer(assessment, stage.id).now : '',
    action.words,
    action.why,
    action.impact ? text[action.impact] : '',
    action.effort ? text[action.effort] : '',
    priority ? text[priority] : '',
    action.lead,
    action.partners,
    action.start ?? '',
    action.by ?? '',
    action.resources,
    action.measure,
    action.collect,
    action.reportTo.map((direction) => text[direction]).join('; '),
    text[action.status],
    action.progress,
    action.reviewed ?? '',
    action.nextReview ?? '',
    action.origin === 'plan' ? text['from-plan'] : text[action.origin],
  ];
}

/** Current and target level of the action's statement, or of its stage once agreed. */
function levels(input: ReportInput, action: Action): readonly [string, string] {
  const { assessment, rubric } = input;
  if (action.statement !== null) {
    const { answer, target } = statementAnswer(assessment, action.statement);
    return [answer.type === 'unanswered' ? '' : answerText(answer, rubric), targetText(target, rubric)];
  }
  const stage = rubric.stages.find((stage) => stage.id === action.stage);
  if (!stage) return ['', ''];
  const { agreed, target } = stageAnswer(assessment, stage.id);
  return [agreed ? answerText(agreed, rubric) : '', targetText(target, rubric)];
}

/** Writes one row per statement in rubric order, answered or not. */
export function answersCsv(input: ReportInput): string {
  const { assessment, rubric, organisation } = input;
  const strengths = strengthText();
  const rows = rubric.stages.flatMap((stage) =>
    stage.statements.map((statement, i) => {
      const { answer, reason, target, note, changedAt } = statementAnswer(assessment, statement.id);
      const level = answer.type === 'level' ? answer.level : null;
      return [
        organisation,
        assessmentTitle(input),
        rubric.id,
        rubric.edition,
        localize(stage.name),
        i + 1,
        localize(statement.text),
        level === null ? answerText(answer, rubric) : text.level,
        level,
        level === null ? '' : levelLabel(rubric, level),
        reason,
        targetText(target, rubric),
        strengths[statementStrength(input, statement.id)],
        note,
        changedAt === null ? '' : new Date(changedAt).toISOString(),
      ];
    }),
  );
  return csvFile(ANSWER_COLUMNS, rows);
}
