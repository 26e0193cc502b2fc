import { pointsOf } from '../../data/restore-points.ts';
import { useLive } from '../../data/use-live.ts';
import { address } from '../../domain/address.ts';
import { LostPage } from '../../ui/lost-page.tsx';
import type { AssessmentProps } from '../tool.ts';
import { HistoryPage } from './history-page.tsx';
import { PointPage } from './point-page.tsx';
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
