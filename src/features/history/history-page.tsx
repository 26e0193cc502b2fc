import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { ChangeHistory } from './change-history.tsx';
import { RemovedItems } from './removed-items.tsx';
import { text } from './text.ts';
import { UnresolvedConflicts } from './unresolved-conflicts.tsx';

interface HistoryPageProps {
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
  readonly points: readonly PointRow[];
  /** Restore points of its organisation: they date the writing of evidence. */
  readonly organisationPoints: readonly PointRow[];
}

/** Open conflicts, changes with the versions that can be restored, and deleted items. */
export function HistoryPage({ workspace, open, points, organisationPoints }: HistoryPageProps) {
  return (
    <div class="page">
      <div>
        <PageHeading title={text.title}>{text.title}</PageHeading>
        <p class="hint">{text.lead}</p>
      </div>
      <UnresolvedConflicts open={open} />
      <ChangeHistory workspace={workspace} open={open} points={points} organisationPoints={organisationPoints} />
      <RemovedItems open={open} />
    </div>
  );
}
