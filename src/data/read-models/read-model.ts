/** Documents → rows that lists and charts read. Derived, disposable, made again whenever their shape changes. */
import { isLive, isOpen } from '../../domain/assessment/action.ts';
import { type Assessment, isComplete, levelOf, stageAnswer, stageProgress, statementAnswer } from '../../domain/assessment/assessment.ts';
import { readStage } from '../../domain/assessment/stage-summary.ts';
import { allStatements, establishedLevel, inWords, type Rubric } from '../../domain/rubric/rubric.ts';
import type { ActionRow, AnswerRow, AssessmentRow, StageSummary } from '../storage/schema.ts';

/** Raise it when a projection of the same document would come out differently. */
export const PROJECTION_SHAPE = 1;

export interface Projection {
  readonly assessment: AssessmentRow;
  readonly answers: readonly AnswerRow[];
  readonly actions: readonly ActionRow[];
}

/** @param updatedAt milliseconds since 1970 */
export function project(assessment: Assessment, rubric: Rubric, updatedAt: number): Projection {
  const statements = allStatements(rubric);
  const actions = [...assessment.actions.values()].filter(isLive);
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
      answered: statements.filter((s) => isComplete(statementAnswer(assessment, s.id))).length,
      statements: statements.length,
      stages: summariesOf(assessment, rubric),
      openActions: actions.filter(isOpen).length,
      shape: PROJECTION_SHAPE,
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

function summariesOf(assessment: Assessment, rubric: Rubric): readonly StageSummary[] {
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
      name: inWords(stage.name),
      progress: stageProgress(answer, answers),
      agreed: answer.agreed,
      typical: readStage(rated, established).typical,
    };
  });
}
