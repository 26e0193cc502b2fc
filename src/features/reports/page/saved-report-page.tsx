import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { removeReportSnapshot } from '../../../data/assessments/report-snapshots.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import { type ReportSnapshot, shortChecksum } from '../../../domain/document/report-snapshot.ts';
import { formatDateTime, formatMessage } from '../../../lib/i18n/messages.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { routes } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LostPage } from '../../../ui/layout/lost-page.tsx';
import { ExportMenu } from '../export/export-menu.tsx';
import { text } from '../shared/text.ts';
import { ReportComparison } from './report-comparison.tsx';
import { whatOf } from './report-page.tsx';
import { ReportPreview } from './report-preview.tsx';
import { useLoadedReport } from './use-loaded-report.ts';

interface SavedReportPageProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly id: string;
  /** Comparison: the id of another copy, 'today', or none. */
  readonly later: string | undefined;
}

/** Saved report, or the changes since it was saved. */
export function SavedReportPage({ open, workspace, id, later }: SavedReportPageProps) {
  const copy = useStore(open.assessment, ({ copies }) => copies.get(id));
  const read = useLoadedReport(copy);
  const back = { href: routes.reports(open.id), label: text.back };
  if (!copy || copy.removed)
    return <LostPage title={text.copies} words={problemMessage({ type: 'no-such-report' })} back={back} />;
  if (!read) return null;
  if (!read.ok) return <LostPage title={copy.title} words={problemMessage(read.problem)} back={back} />;
  if (later !== undefined)
    return <ReportComparison open={open} workspace={workspace} copy={copy} report={read.value} later={later} />;
  return <Copy open={open} copy={copy} report={withChecksum(read.value, copy)} />;
}

/** The printed checksum tells copies made at different times apart. */
const withChecksum = (report: Report, { checksum }: ReportSnapshot): Report => ({
  ...report,
  footer: formatMessage(text.copyFooter, { footer: report.footer, checksum: shortChecksum(checksum) }),
});

function Copy({
  open,
  copy,
  report,
}: {
  readonly open: OpenAssessment;
  readonly copy: ReportSnapshot;
  readonly report: Report;
}) {
  const organisation = useStore(open.organisation, ({ name }) => name);
  function remove(): void {
    open.act(text.undoRemoveCopy, () => removeReportSnapshot(open.document, copy.id), { offer: true });
    go(routes.reports(open.id));
  }
  return (
    <ReportPreview id={open.id} report={report}>
      <Notice title={formatMessage(text.copyOf, { when: formatDateTime(copy.madeAt) })}>
        {formatMessage(text.copyHint, { checksum: shortChecksum(copy.checksum) })}
      </Notice>
      <ExportMenu
        report={report}
        organisation={organisation}
        what={whatOf(copy.audience, copy.query.depth === 'full' ? 'full' : 'short')}
      >
        <LinkButton href={routes.copyCompared(open.id, copy.id)}>{text.compareToday}</LinkButton>
        <Button onClick={remove}>{text.removeCopy}</Button>
      </ExportMenu>
    </ReportPreview>
  );
}
