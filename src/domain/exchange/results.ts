/** Assessment → its results file: levels, counts and dates. No text that people typed goes in. */
import { isOpenAction, isOverdue, isPresentAction } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { type ReportInput, stageSummaryOf, statementStrength } from '../assessment/report-input.ts';
import { establishedLevel, levelCount } from '../rubric/rubric.ts';
import { type Results, stageFigures } from './results-file.ts';

export function resultsOf(input: ReportInput): Results {
  const { assessment, rubric, today } = input;
  const actions = [...assessment.actions.values()].filter(isPresentAction);
  return {
    format: 'lanes-results',
    formatVersion: 1,
    writtenOn: today,
    assessment: {
      id: assessment.id,
      organisation: assessment.organisation,
      begun: new Date(assessment.createdAt).toISOString().slice(0, 10),
      previous: assessment.previous,
    },
    rubric: { id: rubric.id, edition: rubric.edition, text: assessment.rubric.split('/').at(-1) ?? '' },
    scale: { levels: levelCount(rubric), established: establishedLevel(rubric) },
    stages: rubric.stages.map((stage) => {
      const { agreed, finished, target } = stageAnswer(assessment, stage.id);
      return {
        id: stage.id,
        finished,
        agreed,
        ...stageFigures(stageSummaryOf(input, stage)),
        aim: target,
        statements: stage.statements.map(({ id }) => {
          const { answer, target: aim } = statementAnswer(assessment, id);
          return { id, answer, evidence: statementStrength(input, id), aim };
        }),
      };
    }),
    actions: {
      open: actions.filter(isOpenAction).length,
      done: actions.filter(({ status }) => status === 'done').length,
      stopped: actions.filter(({ status }) => status === 'stopped').length,
      overdue: actions.filter((action) => isOverdue(action, today)).length,
    },
  };
}

/** Text of the file, in lines that people can read before they send it. */
export const resultsText = (results: Results): string => `${JSON.stringify(results, null, 1)}\n`;
