import { finishStage } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isComplete, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './stage.module.css';
import { text } from './text.ts';

/** Marks a stage as complete. People say so; it is never derived from the answers, and never set by going on. */
export function CompleteStage({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const finished = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id).finished);
  const stillOpen = useStore(
    open.assessment,
    (assessment) =>
      stage.statements.filter((statement) => !isComplete(statementAnswer(assessment, statement.id))).length,
  );
  return (
    <div class={css.complete}>
      <Button
        aria-pressed={finished}
        {...(finished && { icon: 'tick' })}
        onClick={() =>
          open.act(formatMessage(text.undoFinish, { stage: localize(stage.name) }), () =>
            finishStage(open.document, stage.id, !finished),
          )
        }
      >
        {finished ? text.complete : text.markComplete}
      </Button>
      <p role="status" class="hint">
        {finished && stillOpen > 0 && formatMessage(text.stillOpen, { n: stillOpen })}
      </p>
    </div>
  );
}
