import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Answer, statementAnswer } from '../../domain/assessment/assessment.ts';
import type { Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { ANSWER_SIGNS, answerOptionText } from './shared/answers.ts';
import css from './step.module.css';
import { text } from './text.ts';

/** More answers than this are not drawn. */
const MOST_BLOCKS = 12;

/** The answers of a stage as blocks, beside the level that people agree. The key lists the signs that are drawn. */
export function AnswerStrip({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const answers = useStore(
    open.assessment,
    (assessment) => stage.statements.map((statement) => statementAnswer(assessment, statement.id).answer),
    (a, b) => a.every((answer, i) => answer === b[i]),
  );
  if (answers.length > MOST_BLOCKS) return null;
  const drawn = ['dont-know', 'not-applicable', 'not-agreed'] as const;
  const key = drawn.filter((type) => answers.some((answer) => answer.type === type));
  return (
    <div class={css.strip}>
      <ol>
        {answers.map((answer, i) => (
          <li key={stage.statements[i]?.id} class={levelClass(answer)}>
            <span aria-hidden="true">{answer.type === 'level' ? answer.level : ANSWER_SIGNS[answer.type]}</span>
            <span class="hidden">
              {formatMessage(text.answerTo, { n: i + 1, answer: answerOptionText(answer, open.rubric) })}
            </span>
          </li>
        ))}
      </ol>
      <p class="hint">
        {formatMessage(text.yourAnswers, { n: answers.length })}
        {key.map((type) => (
          <span key={type} class={css.keyEntry}>
            <b aria-hidden="true">{ANSWER_SIGNS[type]}</b> {answerOptionText(asAnswer(type), open.rubric)}
          </span>
        ))}
      </p>
    </div>
  );
}

const asAnswer = (type: 'dont-know' | 'not-applicable' | 'not-agreed'): Answer =>
  type === 'not-agreed' ? { type, low: null, high: null } : { type };

/** The ramp has five steps; a level of a longer scale is drawn without a shade. */
const levelClass = (answer: Answer): string | undefined =>
  answer.type === 'level' && answer.level <= 5 ? css[`level${answer.level}`] : undefined;
