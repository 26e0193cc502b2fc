/** Builds the rows that lists and charts read. Derived from documents, and rebuilt when their shape changes. */
import { isOpenAction, isPresentAction } from '../../domain/assessment/action.ts';
import {
  type Assessment,
  isAnswered,
  levelOf,
  stageAnswer,
  stageProgress,
  statementAnswer,
} from '../../domain/assessment/assessment.ts';
import { summarizeStage } from '../../domain/assessment/stage-summary.ts';
import { allStatements, establishedLevel, localize, type Rubric } from '../../domain/rubric/rubric.ts';
import type { ActionRow, AnswerRow, AssessmentRow, StageSummaryRow } from '../storage/schema.ts';

/** Increase it when the rows of an unchanged document come out differently. */
export const READ_MODEL_VERSION = 4;

export interface ReadModel {
  readonly assessment: AssessmentRow;
  readonly answers: readonly AnswerRow[];
  readonly actions: readonly ActionRow[];
}

/** @param updatedAt milliseconds since 1970 */
export function buildReadModel(assessment: Assessment, rubric: Rubric, updatedAt: number): ReadModel {
  const statements = allStatements(rubric);
  const actions = [...assessment.actions.values()].filter(isPresentAction);
  return {
    assessment: {
      id: assessment.id,
      organisation: assessment.organisation,
      rubric: assessment.rubric,
      scope: assessment.scope,
      period: assessment.period,
      previous: assessment.previous,
      createdAt: assessment.createdAt,
      updatedAt,
      answered: statements.filter((s) => isAnswered(statementAnswer(assessment, s.id))).length,
      statements: statements.length,
      stages: summariesOf(assessment, rubric),
      openActions: actions.filter(isOpenAction).length,
      due: actions
        .filter(isOpenAction)
        .flatMap(({ by }) => by ?? [])
        .toSorted(),
      finishedAt: finishedAt(assessment, rubric),
      archived: assessment.archived,
      shape: READ_MODEL_VERSION,
    },
    answers: statements
      .map((statement) => ({ statement, answer: statementAnswer(assessment, statement.id).answer }))
      .filter(({ answer }) => answer.type !== 'unanswered')
      .map(({ statement, answer }) => ({
        document: assessment.id,
        statement: statement.id,
        organisation: assessment.organisation,
        answer,
        level: levelOf(answer) ?? 0,
      })),
    actions: actions.map(({ id, stage, statement, words, lead, by, status }) => ({
      document: assessment.id,
      id,
      stage,
      statement,
      words,
      lead,
      by: by ?? null,
      status,
    })),
  };
}

/** Returns when the assessment was finished: its newest saved version, once every stage is complete; `null` before. */
function finishedAt(assessment: Assessment, rubric: Rubric): number | null {
  if (!rubric.stages.every(({ id }) => stageAnswer(assessment, id).finished)) return null;
  const times = [...assessment.copies.values()].filter(({ removed }) => !removed).map(({ madeAt }) => madeAt);
  return times.length > 0 ? Math.max(...times) : null;
}

function summariesOf(assessment: Assessment, rubric: Rubric): readonly StageSummaryRow[] {
  const established = establishedLevel(rubric);
  return rubric.stages.map((stage) => {
    const answers = stage.statements.map((s) => statementAnswer(assessment, s.id));
    const rated = stage.statements.map((s, i) => ({
      statement: s.id,
      answer: (answers[i] ?? statementAnswer(assessment, s.id)).answer,
      strength: 'none' as const,
    }));
    const answer = stageAnswer(assessment, stage.id);
    return {
      stage: stage.id,
      name: localize(stage.name),
      progress: stageProgress(answer, answers),
      agreed: answer.agreed,
      typical: summarizeStage(rated, established).typical,
    };
  });
}
