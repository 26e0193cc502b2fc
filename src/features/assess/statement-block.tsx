import { answerStatement } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { paths } from '../../data/documents/paths.ts';
import { statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, localize, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { LevelStops } from '../../ui/controls/level-stops.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { answerOf, levelStops, otherAnswers, stopOf } from './answers.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { FollowUp } from './follow-up.tsx';
import css from './statement.module.css';
import { StatementMore } from './statement-more.tsx';
import { text } from './text.ts';

interface StatementBlockProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
  /** One statement at a time: larger, with its details unfolded. */
  readonly large?: boolean;
}

/** A statement with its answers and the follow-up question of the chosen answer. */
export function StatementBlock({ open, stage, statement, number, large = false }: StatementBlockProps) {
  const plain = useStore(preferences, (state) => state.plain);
  const { answer } = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id));
  const words = inLanguage(statement.text);
  const gloss = statement.plain && inLanguage(statement.plain);
  const label = formatMessage(text.undoAnswer, { statement: `${localize(stage.name)} ${number}` });
  return (
    <div class={large ? css.largeBlock : css.block}>
      {!large && (
        <span class={`${css.number} number`} aria-hidden="true">
          {number}
        </span>
      )}
      <div class={css.blockBody}>
        <LevelStops
          legend={<span lang={words.lang}>{words.text}</span>}
          stops={levelStops(open.rubric)}
          others={otherAnswers()}
          value={stopOf(answer)}
          onChoose={(value) => open.act(label, () => answerStatement(open.document, statement.id, answerOf(value)))}
          large={large}
        >
          {plain && gloss && (
            <p class={css.gloss} lang={gloss.lang}>
              {gloss.text}
            </p>
          )}
        </LevelStops>
        <ConflictNotice open={open} path={paths.statement(statement.id).answer} />
        <FollowUp open={open} stage={stage} statement={statement} number={number} />
        <StatementMore open={open} stage={stage} statement={statement} number={number} opened={large} />
      </div>
    </div>
  );
}
