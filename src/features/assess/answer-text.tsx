import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { statementAnswer } from '../../domain/assessment/assessment.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { answerOptionText } from './answers.ts';
import css from './assess.module.css';

/** An answer in a few words. */
export function AnswerText({ open, statement }: { readonly open: OpenAssessment; readonly statement: string }) {
  const plain = useStore(preferences, (state) => state.plain);
  const { answer } = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement));
  return (
    <span class={answer.type === 'unanswered' ? css.open : css.said}>
      {answerOptionText(answer, open.rubric, plain)}
    </span>
  );
}
