import { useMemo, useState } from 'preact/hooks';
import { assessmentDocument } from '../../data/assessments/assessment-document.ts';
import { diffDocuments } from '../../data/assessments/diff-documents.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { openRestorePoint } from '../../data/assessments/restore-points.ts';
import { openRestorePointAsCopy, restoreTo } from '../../data/history/restore-point-actions.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import type { FieldChange } from '../../domain/assessment/field-change.ts';
import { changeMessages, groupFieldChanges } from '../../domain/assessment/field-change-text.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangeList } from '../../ui/display/change-list.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import css from './history.module.css';
import { namesIn } from './named-statements.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { text } from './text.ts';

interface RestorePointPageProps {
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
  readonly point: PointRow;
}

/** Compares a restore point with now: lists every field that differs, and restores all, one place, or a copy. */
export function RestorePointPage({ workspace, open, point }: RestorePointPageProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const then = useMemo(() => {
    const doc = openRestorePoint(point);
    return doc && assessmentDocument(doc);
  }, [point]);
  const differences = useMemo(
    () => (then && assessment ? diffDocuments(then, open.document) : null),
    [then, open, assessment],
  );
  const [isAsking, setIsAsking] = useState(false);
  const when = formatDateTime(point.at);
  const label = formatMessage(text.restored, { when });
  const openCopy = async (): Promise<void> =>
    go(routes.overview(await openRestorePointAsCopy(workspace, point, formatMessage(text.copyLabel, { day: when }))));
  return (
    <div class="page">
      <div>
        <p>
          <a href={routes.history(open.id)}>{text.back}</a>
        </p>
        <PageHeading title={formatMessage(text.pointTitle, { when })}>
          {formatMessage(text.pointTitle, { when })}
        </PageHeading>
        <p class="hint">{text[`reason-${point.reason}`]}</p>
      </div>
      {differences === null && <Notice tone="bad">{text.damaged}</Notice>}
      {differences?.length === 0 && <p>{text.pointSame}</p>}
      {differences !== null && (
        <div class={css.restoreWays}>
          {differences.length > 0 && (
            <p>
              <Button look="first" onClick={() => setIsAsking(true)}>
                {text.restoreAll}
              </Button>
              <span class="hint">{text.restoreAllHint}</span>
            </p>
          )}
          <p>
            <Button onClick={() => void openCopy()}>{text.copy}</Button>
            <span class="hint">{text.copyHint}</span>
          </p>
        </div>
      )}
      {differences !== null && differences.length > 0 && (
        <section class="part">
          <h2>{formatMessage(text.pointCount, { n: differences.length })}</h2>
          <p class="hint">{text.pointLead}</p>
          <ChangeList
            places={restorablePlaces(open, differences, (only) => void restoreTo(workspace, open, point, label, only))}
            words={changeMessages}
          />
        </section>
      )}
      {isAsking && <RestoreDialog workspace={workspace} open={open} point={point} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

/** Returns the places that differ, each with a button that restores only its fields. */
function restorablePlaces(
  open: OpenAssessment,
  differences: readonly FieldChange[],
  restore: (only: ReadonlySet<string>) => void,
) {
  return groupFieldChanges(differences, namesIn(open), () => ({})).map((place) => ({
    ...place,
    actions: (
      <Button
        small
        look="plain"
        aria-label={formatMessage(text.restorePlaceNamed, { place: place.place })}
        onClick={() =>
          restore(new Set(differences.map(({ path }) => path).filter((path) => path.startsWith(`${place.key}/`))))
        }
      >
        {text.restore}
      </Button>
    ),
  }));
}
