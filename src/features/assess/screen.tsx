import { placeStatement } from '../../domain/rubric/rubric.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { StagePage } from './stage-page.tsx';
import { StatementPage } from './statement-page.tsx';
import { text } from './text.ts';

/** Shows the stage or the single statement that the route names. */
export default function StageScreen({ open, workspace, route }: AssessmentProps) {
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
  if (placed) return <StatementPage open={open} placed={placed} lane={lane} />;
  return <StagePage open={open} workspace={workspace} stage={stage} lane={lane} from={Number(route.query.from ?? 1)} />;
}
