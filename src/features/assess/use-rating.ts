import { answerStatement } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type StatementAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { localize, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { answerOf, stopOf } from './shared/answers.ts';
import { text } from './text.ts';

/** A statement where it is answered: in its stage, with the number that people say. */
export interface StatementPlace {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
}

/** Name of a statement in labels: 'Plan 1'. */
export const nameOf = ({ stage, number }: Pick<StatementPlace, 'stage' | 'number'>): string =>
  `${localize(stage.name)} ${number}`;

/** Returns the answer to a statement, the chosen stop, and the function that chooses one. */
export function useRating(placed: StatementPlace): {
  readonly own: StatementAnswer;
  readonly value: string | null;
  readonly choose: (value: string) => void;
} {
  const { open, statement } = placed;
  const own = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id));
  return {
    own,
    value: stopOf(own.answer),
    choose: (value) =>
      open.act(formatMessage(text.undoAnswer, { statement: nameOf(placed) }), () =>
        answerStatement(open.document, statement.id, answerOf(value)),
      ),
  };
}
