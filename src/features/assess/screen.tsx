import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { placeStatement, type Stage } from '../../domain/rubric/rubric.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { useMedia } from '../../ui/hooks/use-media.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { firstOpenStep, parseStep } from './flow.ts';
import { StagePage } from './stage-page.tsx';
import { NARROW, StepPage } from './step-page.tsx';
import { text } from './text.ts';

/** Shows the stage, or the single step of it, that the route names. On a phone a stage is shown one step at a time. */
export default function StageScreen({ open, workspace, route }: AssessmentProps) {
  const isNarrow = useMedia(NARROW);
  const [stageId = '', statementId] = route.rest;
  const lane = open.rubric.stages.findIndex((stage) => stage.id === stageId);
  const stage = open.rubric.stages[lane];
  const placed = statementId === undefined ? undefined : placeStatement(open.rubric, statementId);
  if (!stage || (statementId !== undefined && placed?.stage !== stage)) {
    return (
      <LostPage
        title={text.title}
        words={problemMessage({ type: 'no-such-stage', stage: route.rest.join('/') })}
        back={{ href: routes.overview(open.id), label: text.back }}
      />
    );
  }
  const common = { open, workspace, stage, lane };
  if (placed) return <StepPage {...common} step={placed.number} />;
  const step = parseStep(route.query.step);
  if (step) return <StepPage key={step} {...common} step={step} />;
  if (isNarrow && route.query.step !== 'whole' && route.query.from === undefined) return <FirstStep {...common} />;
  return <StagePage {...common} from={Number(route.query.from ?? 1)} />;
}

/** The step that a stage begins with. It stays while this step is being answered. */
function FirstStep(props: {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
  readonly lane: number;
}) {
  const [step] = useState(() => firstOpenStep(props.open, props.stage));
  return <StepPage {...props} step={step} />;
}
