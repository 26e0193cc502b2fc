import { useState } from 'preact/hooks';
import { type Assessment, isComplete, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { laneClass, StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import type { AssessmentProps } from '../feature-types.ts';
import { answerOptionText } from './answers.ts';
import css from './check.module.css';
import { text } from './text.ts';

/** With more stages than this, all start folded, so that only opened stages are rendered. */
const MAX_OPEN_STAGES = 8;

/** Lists every answer by stage, with a link to change each. */
export default function CheckScreen({ open }: AssessmentProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const organisation = useStore(open.organisation, (state) => state.name);
  return (
    <div class={`${panel.column} ${css.check}`}>
      <PageHeading title={`${text.checkTitle} – ${organisation}`}>{text.checkTitle}</PageHeading>
      <p class="hint no-print">{text.checkLead}</p>
      {open.rubric.stages.map((stage, lane) => (
        <CheckedStage key={stage.id} open={open} stage={stage} lane={lane} assessment={assessment} />
      ))}
      <div class="no-print">
        <LinkButton look="first" href={routes.overview(open.id)}>
          {text.back}
        </LinkButton>
      </div>
    </div>
  );
}

interface CheckedStageProps {
  readonly open: AssessmentProps['open'];
  readonly stage: Stage;
  readonly lane: number;
  readonly assessment: Assessment;
}

function CheckedStage({ open, stage, lane, assessment }: CheckedStageProps) {
  const answers = stage.statements.map((statement) => statementAnswer(assessment, statement.id));
  const complete = answers.filter(isComplete).length;
  const name = inLanguage(stage.name);
  const [shown, show] = useState(open.rubric.stages.length <= MAX_OPEN_STAGES);
  return (
    <details
      class={`${css.checked} ${laneClass(lane)}`}
      open={shown}
      onToggle={(event) => show(event.currentTarget.open)}
    >
      <summary>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} size="s" />
        <h2 lang={name.lang}>{name.text}</h2>
        <span class="quiet">{formatMessage(text.checkCount, { n: complete, all: answers.length })}</span>
      </summary>
      {shown && <CheckedAnswers open={open} stage={stage} assessment={assessment} />}
    </details>
  );
}

function CheckedAnswers({ open, stage, assessment }: Omit<CheckedStageProps, 'lane'>) {
  const own = stageAnswer(assessment, stage.id);
  const href = routes.stage(open.id, stage.id);
  return (
    <dl class={css.answers}>
      <Row question={text.currently} href={href} answer={own.now} />
      {stage.statements.map((statement, i) => {
        const { answer, reason, note } = statementAnswer(assessment, statement.id);
        const needsReason = answer.type === 'not-applicable' && reason.trim() === '';
        const parts =
          answer.type === 'unanswered'
            ? []
            : [answerOptionText(answer, open.rubric), needsReason ? text.reasonMissing : reason, note];
        return (
          <Row
            key={statement.id}
            question={`${i + 1}. ${localize(statement.text)}`}
            href={routes.statement(open.id, stage.id, statement.id)}
            answer={parts.filter((part) => part.trim() !== '').join('. ')}
          />
        );
      })}
      <Row
        question={text.agreedLevel}
        href={href}
        answer={own.agreed ? answerOptionText(own.agreed, open.rubric) : ''}
      />
    </dl>
  );
}

interface RowProps {
  readonly question: string;
  readonly href: string;
  /** Empty = not provided. */
  readonly answer: string;
}

function Row({ question, href, answer }: RowProps) {
  return (
    <div>
      <dt>{question}</dt>
      <dd class={answer === '' ? 'quiet' : undefined} dir="auto">
        {answer === '' ? text.notProvided : answer}
      </dd>
      <dd class="no-print">
        <a href={href} aria-label={formatMessage(text.changeWhat, { what: question })}>
          {text.change}
        </a>
      </dd>
    </div>
  );
}
