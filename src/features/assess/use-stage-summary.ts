import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { statementAnswer } from '../../domain/assessment/assessment.ts';
import { strengthOf } from '../../domain/assessment/evidence.ts';
import { type StageSummary, summarizeStage } from '../../domain/assessment/stage-summary.ts';
import { establishedLevel, type Stage } from '../../domain/rubric/rubric.ts';
import { useStore } from '../../ui/hooks/use-store.ts';

/** Returns the summary of one stage, updated as its answers and evidence change. */
export function useStageSummary(open: OpenAssessment, stage: Stage): StageSummary {
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  const answers = useStore(
    open.assessment,
    (assessment) => stage.statements.map((statement) => statementAnswer(assessment, statement.id)),
    (a, b) => a.every((answer, i) => answer === b[i]),
  );
  const rated = stage.statements.flatMap((statement, i) => {
    const answer = answers[i];
    return answer
      ? [
          {
            statement: statement.id,
            answer: answer.answer,
            strength: strengthOf(answer.evidence.flatMap((id) => items.get(id) ?? [])),
          },
        ]
      : [];
  });
  return summarizeStage(rated, establishedLevel(open.rubric));
}
