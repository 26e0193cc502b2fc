import { useEffect, useRef } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import { statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Switch } from '../../ui/controls/switch.tsx';
import { useMedia } from '../../ui/hooks/use-media.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import { answerOptionText } from './answers.ts';
import shared from './assess.module.css';
import { LevelHelp } from './level-help.tsx';
import css from './statement.module.css';
import { StatementBlock } from './statement-block.tsx';
import { text } from './text.ts';

/** Statements per page, so that a stage of 500 opens as fast as one of four. */
const PAGE_SIZE = 25;

interface StatementsProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly from: number;
}

/** Statements of a stage: blocks to answer in place, or on a phone a list that leads to one statement at a time. */
export function Statements({ open, stage, from }: StatementsProps) {
  const plain = useStore(preferences, (state) => state.plain);
  const narrow = useMedia('(max-width: 480px)');
  const start = Number.isInteger(from) && from >= 1 && from <= stage.statements.length ? from - 1 : 0;
  const shown = stage.statements.slice(start, start + PAGE_SIZE);
  const [first] = stage.statements;
  const heading = useRef<HTMLHeadingElement>(null);
  const startBefore = useRef(start);
  useEffect(() => {
    if (startBefore.current !== start) heading.current?.focus();
    startBefore.current = start;
  }, [start]);
  return (
    <section class={shared.section} aria-labelledby="practice">
      <div class={`${row.ends} ${css.sectionHead}`}>
        <h2 id="practice" ref={heading} tabIndex={-1}>
          {text.practice}
        </h2>
        <Switch on={plain} onToggle={(on) => setPreferences({ plain: on })}>
          {text.plain}
        </Switch>
      </div>
      <LevelHelp rubric={open.rubric} />
      {first && !narrow && (
        <p class={css.focusLink}>
          <a href={routes.statement(open.id, stage.id, first.id)}>{text.focus}</a>
        </p>
      )}
      <ol class={`${row.ruled} ${row.strong}`} start={start + 1}>
        {shown.map((statement, i) => (
          <li key={statement.id} id={statement.id}>
            {narrow ? (
              <StatementRow open={open} stage={stage} statement={statement} number={start + i + 1} />
            ) : (
              <StatementBlock open={open} stage={stage} statement={statement} number={start + i + 1} />
            )}
          </li>
        ))}
      </ol>
      {stage.statements.length > PAGE_SIZE && <Pager open={open} stage={stage} start={start} />}
    </section>
  );
}

interface StatementRowProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
}

function StatementRow({ open, stage, statement, number }: StatementRowProps) {
  const { answer } = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id));
  const words = inLanguage(statement.text);
  return (
    <a class={css.row} href={routes.statement(open.id, stage.id, statement.id)}>
      <span class={`${css.number} number`}>{number}</span>
      <span>
        <b lang={words.lang}>{words.text}</b>
        <span class={answer.type === 'unanswered' ? shared.open : shared.said}>
          {answerOptionText(answer, open.rubric)}
        </span>
      </span>
    </a>
  );
}

interface PagerProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  /** Index of the first statement on the page. */
  readonly start: number;
}

function Pager({ open, stage, start }: PagerProps) {
  const all = stage.statements.length;
  const pageFrom = (first: number): string => `${routes.stage(open.id, stage.id)}?from=${first + 1}`;
  return (
    <nav class={row.controls} aria-label={text.practice}>
      <p class="hint">{formatMessage(text.pageOf, { from: start + 1, to: Math.min(all, start + PAGE_SIZE), all })}</p>
      {start > 0 && <LinkButton href={pageFrom(Math.max(0, start - PAGE_SIZE))}>{text.earlier}</LinkButton>}
      {start + PAGE_SIZE < all && <LinkButton href={pageFrom(start + PAGE_SIZE)}>{text.later}</LinkButton>}
    </nav>
  );
}
