import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { isAnswered, statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { AgreedLevel } from './agreed-level.tsx';
import { CompleteStage } from './complete-stage.tsx';
import { onward } from './flow.ts';
import css from './stage.module.css';
import { StageActions } from './stage-actions.tsx';
import { WhatWeDo } from './stage-texts.tsx';
import { Statements } from './statements.tsx';
import { text } from './text.ts';
import { useLastTime } from './use-last-time.ts';
import { WorkshopNotes } from './workshop-notes.tsx';

interface StagePageProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
  readonly lane: number;
  /** Number of the first statement to show, in a stage with very many. */
  readonly from: number;
}

/** One stage of the paper form. Rating comes first, unless the settings put "What do we currently do?" before it. */
export function StagePage({ open, workspace, stage, lane, from }: StagePageProps) {
  const nowFirst = useStore(preferences, (state) => state.nowFirst);
  const last = useLastTime(open, workspace);
  const next = onward(open.id, open.rubric, lane, false);
  const now = (
    <section key="now" class={css.section}>
      <h2>{text.now}</h2>
      <WhatWeDo open={open} workspace={workspace} stage={stage} />
    </section>
  );
  return (
    <div class={css.stage}>
      <StageHead open={open} stage={stage} lane={lane} />
      {nowFirst && now}
      <Statements key="statements" open={open} stage={stage} from={from} last={last} />
      <AgreedLevel key="agree" open={open} stage={stage} last={last} />
      <WorkshopNotes open={open} workspace={workspace} stage={stage} />
      {!nowFirst && now}
      <section key="actions" class={css.section}>
        <h2>{text.actions}</h2>
        <StageActions open={open} stage={stage} />
      </section>
      <div key="go" class={`${css.section} ${css.go}`}>
        <CompleteStage open={open} stage={stage} />
        <LinkButton look="first" href={next.href}>
          {next.label}
        </LinkButton>
        <LinkButton look="plain" href={routes.overview(open.id)}>
          {text.back}
        </LinkButton>
      </div>
    </div>
  );
}

function StageHead({ open, stage, lane }: Pick<StagePageProps, 'open' | 'stage' | 'lane'>) {
  const organisation = useStore(open.organisation, (state) => state.name);
  const answered = useStore(
    open.assessment,
    (assessment) =>
      stage.statements.filter((statement) => isAnswered(statementAnswer(assessment, statement.id))).length,
  );
  const all = open.rubric.stages.length;
  const name = inLanguage(stage.name);
  const challenge = inLanguage(stage.challenge);
  const [first] = stage.statements;
  return (
    <div class={css.head}>
      <StageIcon lane={lane} lanes={all} size="l" />
      <div>
        <p class={css.kicker}>
          <b lang={name.lang}>{name.text}</b>
          <span>{formatMessage(text.stageOf, { n: lane + 1, all })}</span>
          <span>{formatMessage(text.answeredOf, { n: answered, all: stage.statements.length })}</span>
          {first && (
            <a class={css.link} href={routes.statement(open.id, stage.id, first.id)}>
              {text.oneAtATime}
            </a>
          )}
        </p>
        <PageHeading
          title={formatMessage(text.windowTitle, { stage: name.text, n: lane + 1, all, organisation })}
          lang={challenge.lang}
        >
          {challenge.text}
        </PageHeading>
      </div>
    </div>
  );
}
