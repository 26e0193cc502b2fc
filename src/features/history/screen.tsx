import { pointsOf } from '../../data/assessments/restore-points.ts';
import { useLive } from '../../data/storage/use-live-query.ts';
import { address } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { HistoryPage } from './history-page.tsx';
import { PointPage } from './restore-point-page.tsx';
import { text } from './text.ts';

/** What happened to an assessment, and the ways back. */
export default function HistoryScreen({ room, open, place }: AssessmentProps) {
  const live = useLive(room.storage, pointsOf, open.id);
  const ofOrganisation = useLive(room.storage, pointsOf, open.organisation.getState().id);
  const [wanted] = place.rest;
  if (live.state !== 'ready' || ofOrganisation.state !== 'ready') return null;
  if (wanted === undefined) return <HistoryPage open={open} points={live.value} ofOrganisation={ofOrganisation.value} />;
  const point = live.value.find(({ i }) => String(i) === wanted);
  if (!point) return <LostPage title={text.title} words={text.gone} back={{ href: address.history(open.id), label: text.back }} />;
  return <PointPage room={room} open={open} point={point} />;
}
