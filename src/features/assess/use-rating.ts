import { answerStatement } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type StatementAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { localize, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { answerOf } from './shared/answers.ts';
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

/** Returns what people answered at a statement. */
export const useRating = ({ open, statement }: StatementPlace): StatementAnswer =>
  useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id));

/** Answers a statement with the value of one of its radio buttons, as a step that can be undone. */
export function chooseStop(placed: StatementPlace, value: string): void {
  const { open, statement } = placed;
  open.act(formatMessage(text.undoAnswer, { statement: nameOf(placed) }), () =>
    answerStatement(open.document, statement.id, answerOf(value)),
  );
}
