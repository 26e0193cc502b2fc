import { useMemo } from 'preact/hooks';
import { answerStatement } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import { inLanguage, levelCount, type PlacedStatement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Switch } from '../../ui/controls/switch.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { useKeys } from '../../ui/hooks/use-keys.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import { answerOf } from './answers.ts';
import shared from './assess.module.css';
import { StatementBlock } from './statement-block.tsx';
import css from './statement-page.module.css';
import { text } from './text.ts';

/** Id of the link that gets the focus after a key has answered: a digit, then Enter, for one statement after another. */
const ONWARD = 'onward';

interface StatementPageProps {
  readonly open: OpenAssessment;
  readonly placed: PlacedStatement;
  readonly lane: number;
}

/** One statement at a time, with keys: for phones, and for a quick first pass. */
export function StatementPage({ open, placed: { stage, statement, number }, lane }: StatementPageProps) {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const plain = useStore(preferences, (state) => state.plain);
  const organisation = useStore(open.organisation, (state) => state.name);
  const name = inLanguage(stage.name);
  const levels = levelCount(open.rubric);
  useKeys(letterKeys, useAnswerKeys(open, statement.id, `${name.text} ${number}`));
  const place = formatMessage(text.statementOf, { stage: name.text, n: number, all: stage.statements.length });
  const previous = stage.statements[number - 2];
  const next = stage.statements[number];
  return (
    <div class={`${panel.column} ${css.single}`}>
      <div class={css.singleHead}>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} size="l" />
        <PageHeading title={`${place} – ${organisation}`} lang={name.lang}>
          {place}
        </PageHeading>
        <Switch on={plain} onToggle={(on) => setPreferences({ plain: on })}>
          {text.plain}
        </Switch>
      </div>
      <StatementBlock open={open} stage={stage} statement={statement} number={number} large />
      <nav class={shared.go} aria-label={place}>
        {next ? (
          <LinkButton id={ONWARD} look="first" href={routes.statement(open.id, stage.id, next.id)}>
            {text.nextStatement}
          </LinkButton>
        ) : (
          <LinkButton id={ONWARD} look="first" href={routes.stage(open.id, stage.id)}>
            {formatMessage(text.backToStage, { stage: name.text })}
          </LinkButton>
        )}
        {previous && (
          <LinkButton href={routes.statement(open.id, stage.id, previous.id)}>{text.previousStatement}</LinkButton>
        )}
        {next && <LinkButton href={routes.stage(open.id, stage.id)}>{text.wholeStage}</LinkButton>}
      </nav>
      {letterKeys && <p class={`hint ${css.keysHint}`}>{formatMessage(text.keys, { n: levels })}</p>}
    </div>
  );
}

/** Keys 1 to n choose a level, D and N the other answers. @param subject name of the statement in the undo label */
function useAnswerKeys(open: OpenAssessment, statement: string, subject: string): Readonly<Record<string, () => void>> {
  return useMemo(() => {
    const decide = (value: string) => (): void => {
      open.act(formatMessage(text.undoAnswer, { statement: subject }), () =>
        answerStatement(open.document, statement, answerOf(value)),
      );
      document.getElementById(ONWARD)?.focus();
    };
    const levels = open.rubric.scale.levels.map((_, i) => [String(i + 1), decide(String(i + 1))] as const);
    return { ...Object.fromEntries(levels), d: decide('dont-know'), n: decide('not-applicable') };
  }, [open, statement, subject]);
}
