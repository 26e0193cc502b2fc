import { useState } from 'preact/hooks';
import { type Assessment, isAnswered, stageAnswer, statementAnswer } from '../../../domain/assessment/assessment.ts';
import { allStatements, inLanguage, type Stage } from '../../../domain/rubric/rubric.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { laneClass, StageIcon } from '../../../ui/display/stage-icon.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import type { AssessmentProps } from '../../feature-types.ts';
import css from './check.module.css';
import { FindingsList } from './check-findings.tsx';
import { Finish } from './check-finish.tsx';
import { Row } from './check-row.tsx';
import { CheckedStage } from './checked-stage.tsx';
import { text } from './text.ts';

/** With more stages than this, all start folded, so that only opened stages are rendered. */
const MAX_OPEN_STAGES = 8;

/** Lists what is missing, then every answer by stage with a link to change it, then the way to the report. */
export default function CheckScreen({ open, workspace }: AssessmentProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const organisation = useStore(open.organisation, (state) => state.name);
  return (
    <div class={css.check}>
      <p class="no-print">
        <a class={css.back} href={routes.overview(open.id)}>
          {text.back}
        </a>
      </p>
      <PageHeading title={`${text.title} – ${organisation}`}>{text.title}</PageHeading>
      <p class="hint">{stateText(assessment, open.rubric)}</p>
      <FindingsList open={open} assessment={assessment} />
      <section>
        <h2 class={css.head}>{text.details}</h2>
        <dl class={css.rows}>
          {detailRows(assessment, organisation).map(([field, name, value]) => (
            <Row
              key={field}
              name={name}
              href={routes.details(open.id, { field, back: 'check' })}
              isEmpty={value.trim() === ''}
            >
              {value}
            </Row>
          ))}
        </dl>
      </section>
      {open.rubric.stages.map((stage, lane) => (
        <StageSection key={stage.id} open={open} stage={stage} lane={lane} assessment={assessment} />
      ))}
      <Finish open={open} workspace={workspace} />
    </div>
  );
}

const detailRows = ({ period, scope, forReports }: Assessment, organisation: string) =>
  [
    ['name', text.organisation, organisation],
    ['period', text.period, period],
    ['scope', text.scope, scope],
    ['tookPart', text.tookPart, forReports.tookPart],
  ] as const;

/** "All 19 statements are answered. 3 of 5 stages are complete." */
function stateText(assessment: Assessment, rubric: AssessmentProps['open']['rubric']): string {
  const statements = allStatements(rubric);
  const answered = statements.filter(({ id }) => isAnswered(statementAnswer(assessment, id))).length;
  const complete = rubric.stages.filter(({ id }) => stageAnswer(assessment, id).finished).length;
  const counts = [
    answered === statements.length
      ? formatMessage(text.allAnswered, { n: answered })
      : formatMessage(text.answered, { n: answered, all: statements.length }),
    complete === rubric.stages.length
      ? formatMessage(text.allComplete, { n: complete })
      : formatMessage(text.complete, { n: complete, all: rubric.stages.length }),
  ];
  return counts.join(' ');
}

interface StageSectionProps {
  readonly open: AssessmentProps['open'];
  readonly stage: Stage;
  readonly lane: number;
  readonly assessment: Assessment;
}

function StageSection({ open, stage, lane, assessment }: StageSectionProps) {
  const answered = stage.statements.filter(({ id }) => isAnswered(statementAnswer(assessment, id))).length;
  const name = inLanguage(stage.name);
  const [shown, show] = useState(open.rubric.stages.length <= MAX_OPEN_STAGES);
  return (
    <details class={laneClass(lane)} open={shown} onToggle={(event) => show(event.currentTarget.open)}>
      <summary class={css.head}>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} size="s" />
        <h2 lang={name.lang}>{name.text}</h2>
        <span class="quiet">{formatMessage(text.checkCount, { n: answered, all: stage.statements.length })}</span>
      </summary>
      {shown && <CheckedStage open={open} stage={stage} assessment={assessment} />}
    </details>
  );
}
