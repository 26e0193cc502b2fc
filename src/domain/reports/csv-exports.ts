/** The action plan and the answers as CSV: the columns of contracts.md §5, in their order, for ever. */

import { csvFile } from '../../lib/formats/csv.ts';
import { type Action, priorityOf } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { text } from '../assessment/field-labels.ts';
import { answerWords, assessmentTitle, planOf, type Snapshot, statementStrength, strengthWords, targetWords } from '../assessment/report-input.ts';
import { inWords, levelLabel, placeStatement } from '../rubric/rubric.ts';

export const PLAN_COLUMNS =
  'Ref,Organisation,Assessment,Stage,Statement,Best practice,Current level,Target level,What do we currently do,Action,Why it matters,Impact,Effort,Priority,Lead,Partners,Start,By when,Resources,Success measure,Evidence to collect,Report to,Status,Progress note,Last reviewed,Next review,Origin'.split(
    ',',
  );

export const ANSWER_COLUMNS =
  'Organisation,Assessment,Rubric,Edition,Stage,Statement,Best practice,Answer,Level,Level label,Reason,Target level,Evidence strength,Note,Last changed'.split(
    ',',
  );

export const planCsv = (snapshot: Snapshot): string => csvFile(PLAN_COLUMNS, planRows(snapshot));

/** One row an action, in plan order, a cell a column. Choices that nobody made are empty cells. */
export function planRows(snapshot: Snapshot): readonly (readonly string[])[] {
  const { actions, refs } = planOf(snapshot);
  return actions.map((action) => planRow(snapshot, action, refs.get(action.id) ?? ''));
}

function planRow(snapshot: Snapshot, action: Action, ref: string): readonly string[] {
  const { assessment, rubric, organisation } = snapshot;
  const placed = action.statement === null ? undefined : placeStatement(rubric, action.statement);
  const stage = placed?.stage ?? rubric.stages.find((each) => each.id === action.stage);
  const priority = priorityOf(action);
  return [
    ref,
    organisation,
    assessmentTitle(snapshot),
    stage ? inWords(stage.name) : '',
    placed ? String(placed.number) : '',
    placed ? inWords(placed.statement.text) : '',
    ...levels(snapshot, action),
    stage ? stageAnswer(assessment, stage.id).now : '',
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

/** Current and target level of what the action is about: its statement, else its stage, once people agreed on one. */
function levels(snapshot: Snapshot, action: Action): readonly [string, string] {
  const { assessment, rubric } = snapshot;
  if (action.statement !== null) {
    const { answer, target } = statementAnswer(assessment, action.statement);
    return [answer.type === 'unanswered' ? '' : answerWords(answer, rubric), targetWords(target, rubric)];
  }
  const stage = rubric.stages.find((each) => each.id === action.stage);
  if (!stage) return ['', ''];
  const { agreed, target } = stageAnswer(assessment, stage.id);
  return [agreed ? answerWords(agreed, rubric) : '', targetWords(target, rubric)];
}

/** One row a statement, in rubric order, answered or not. */
export function answersCsv(snapshot: Snapshot): string {
  const { assessment, rubric, organisation } = snapshot;
  const strengths = strengthWords();
  const rows = rubric.stages.flatMap((stage) =>
    stage.statements.map((statement, i) => {
      const { answer, reason, target, note, changedAt } = statementAnswer(assessment, statement.id);
      const level = answer.type === 'level' ? answer.level : null;
      return [
        organisation,
        assessmentTitle(snapshot),
        rubric.id,
        rubric.edition,
        inWords(stage.name),
        i + 1,
        inWords(statement.text),
        level === null ? answerWords(answer, rubric) : text.level,
        level,
        level === null ? '' : levelLabel(rubric, level),
        reason,
        targetWords(target, rubric),
        strengths[statementStrength(snapshot, statement.id)],
        note,
        changedAt === null ? '' : new Date(changedAt).toISOString(),
      ];
    }),
  );
  return csvFile(ANSWER_COLUMNS, rows);
}
