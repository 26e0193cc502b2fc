import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { preferences } from '../../data/device/preferences.ts';
import { paths } from '../../data/documents/paths.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { inLanguage, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { AgreedLevel } from './agreed-level.tsx';
import css from './assess.module.css';
import { CopyPreviousAnswer } from './copy-previous-answer.tsx';
import { EvidenceChips } from './evidence-chips.tsx';
import { FinishStage } from './finish-stage.tsx';
import { StageActions } from './stage-actions.tsx';
import { StageSide } from './stage-side.tsx';
import { Statements } from './statements.tsx';
import { text } from './text.ts';

interface StagePageProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
  readonly lane: number;
  /** Number of the first statement to show, in a stage with very many. */
  readonly from: number;
}

/** One stage of the paper form. The description comes before the levels, unless the settings keep the form's order. */
export function StagePage({ open, workspace, stage, lane, from }: StagePageProps) {
  const statementsFirst = useStore(preferences, (state) => state.statementsFirst);
  const organisation = useStore(open.organisation, (state) => state.name);
  const all = open.rubric.stages.length;
  const name = inLanguage(stage.name);
  const challenge = inLanguage(stage.challenge);
  const now = <WhatWeDo key="now" open={open} workspace={workspace} stage={stage} />;
  const statements = <Statements key="statements" open={open} stage={stage} from={from} />;
  return (
    <div class={css.stage}>
      <div class={css.head}>
        <StageIcon lane={lane} lanes={all} size="xl" />
        <p class={css.kicker}>
          <span lang={name.lang}>{name.text}</span>
          <small>{formatMessage(text.stageOf, { n: lane + 1, all })}</small>
        </p>
        <PageHeading
          title={formatMessage(text.windowTitle, { stage: name.text, n: lane + 1, all, organisation })}
          lang={challenge.lang}
        >
          {challenge.text}
        </PageHeading>
      </div>
      <div class={css.column}>
        {statementsFirst ? [statements, now] : [now, statements]}
        <StageActions open={open} stage={stage} />
        <AgreedLevel open={open} stage={stage} />
        <FinishStage open={open} stage={stage} lane={lane} />
      </div>
      <StageSide open={open} workspace={workspace} stage={stage} />
    </div>
  );
}

function WhatWeDo({
  open,
  workspace,
  stage,
}: {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
}) {
  const name = inLanguage(stage.name).text;
  const words = useDocumentText(open, paths.stage(stage.id).now, formatMessage(text.nowLabel, { stage: name }));
  return (
    <section class={css.section}>
      <h2>{text.now}</h2>
      <TextArea text={words} label={text.now} labelHidden hint={text.nowHint} lines={4} />
      <CopyPreviousAnswer open={open} workspace={workspace} stage={stage} />
      <EvidenceChips open={open} stage={stage} />
    </section>
  );
}
