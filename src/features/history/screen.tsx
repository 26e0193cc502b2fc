import { restorePointsOf } from '../../data/assessments/restore-points.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { routes } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { HistoryPage } from './history-page.tsx';
import { RestorePointPage } from './restore-point-page.tsx';
import { text } from './text.ts';

/** Shows the history of an assessment, or the restore point that the route names. */
export default function HistoryScreen({ workspace, open, route }: AssessmentProps) {
  const live = useLiveQuery(workspace.storage, restorePointsOf, open.id);
  const organisationPoints = useLiveQuery(workspace.storage, restorePointsOf, open.organisation.getState().id);
  const [wanted] = route.rest;
  if (live.state !== 'ready' || organisationPoints.state !== 'ready') return null;
  if (wanted === undefined)
    return (
      <HistoryPage
        workspace={workspace}
        open={open}
        points={live.value}
        organisationPoints={organisationPoints.value}
      />
    );
  const point = live.value.find(({ i }) => String(i) === wanted);
  if (!point)
    return <LostPage title={text.title} words={text.gone} back={{ href: routes.history(open.id), label: text.back }} />;
  return <RestorePointPage workspace={workspace} open={open} point={point} />;
}
