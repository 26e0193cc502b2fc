import { finishStage } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isComplete, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Radios } from '../../ui/controls/field.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './assess.module.css';
import { text } from './text.ts';

/** "Have you finished this stage?" People say so; it is never derived from the answers. */
export function FinishStage({
  open,
  stage,
  lane,
}: {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly lane: number;
}) {
  const finished = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id).finished);
  const stillOpen = useStore(
    open.assessment,
    (assessment) =>
      stage.statements.filter((statement) => !isComplete(statementAnswer(assessment, statement.id))).length,
  );
  const next = open.rubric.stages[lane + 1];
  const decide = (yes: boolean): void =>
    open.act(formatMessage(text.undoFinish, { stage: localize(stage.name) }), () =>
      finishStage(open.document, stage.id, yes),
    );
  return (
    <section class={css.section}>
      <h2 id="finish">{text.finish}</h2>
      {stillOpen > 0 && <p class="hint">{formatMessage(text.stillOpen, { n: stillOpen })}</p>}
      <Radios
        legend={text.finish}
        legendHidden
        stacked
        value={finished ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: text.finishYes },
          { value: 'no', label: text.finishNo },
        ]}
        onChoose={(value) => decide(value === 'yes')}
      />
      <div class={css.go}>
        {next ? (
          <>
            <LinkButton look="first" href={routes.stage(open.id, next.id)}>
              {formatMessage(text.goOn, { stage: localize(next.name) })}
            </LinkButton>
            <LinkButton href={routes.overview(open.id)}>{text.back}</LinkButton>
          </>
        ) : (
          <LinkButton look="first" href={routes.overview(open.id)}>
            {text.goOverview}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
