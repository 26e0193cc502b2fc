import { placeStatement } from '../../domain/rubric/rubric.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { StagePage } from './stage-page.tsx';
import { StatementPage } from './statement-page.tsx';
import { text } from './text.ts';

/** One stage, or one of its statements, whichever the address names. */
export default function StageScreen({ open, room, place }: AssessmentProps) {
  const [stageId = '', statementId] = place.rest;
  const lane = open.rubric.stages.findIndex((stage) => stage.id === stageId);
  const stage = open.rubric.stages[lane];
  const placed = statementId === undefined ? undefined : placeStatement(open.rubric, statementId);
  if (!stage || (statementId !== undefined && placed?.stage !== stage)) {
    return (
      <LostPage
        title={text.title}
        words={explain({ type: 'no-such-stage', stage: place.rest.join('/') })}
        back={{ href: address.overview(open.id), label: text.back }}
      />
    );
  }
  if (placed) return <StatementPage open={open} placed={placed} lane={lane} />;
  return <StagePage open={open} room={room} stage={stage} lane={lane} from={Number(place.query.from ?? 1)} />;
}
