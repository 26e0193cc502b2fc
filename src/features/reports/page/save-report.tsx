import { useState } from 'preact/hooks';
import { compressReport } from '../../../data/assessments/compress-report.ts';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { saveReportSnapshot } from '../../../data/assessments/report-snapshots.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import type { ReportAudience, ReportOptions } from '../../../domain/document/report-options.ts';
import { shortChecksum } from '../../../domain/document/report-snapshot.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';

interface SaveReportProps {
  readonly open: OpenAssessment;
  readonly report: Report;
  readonly audience: ReportAudience;
  readonly choice: ReportOptions;
}

/** Saves the report as it is now. Later edits do not change the copy. */
export function SaveReport({ open, report, audience, choice }: SaveReportProps) {
  const [kept, setKept] = useState<{ readonly id: string; readonly checksum: string } | null>(null);

  async function keep(): Promise<void> {
    const made = await compressReport(report, audience, choice, Date.now());
    let id = '';
    open.act(text.undoKeep, () => {
      id = saveReportSnapshot(open.document, made);
    });
    setKept({ id, checksum: made.checksum });
  }

  return (
    <>
      <Button onClick={() => void keep()}>{text.keep}</Button>
      <p role="status" class={css.said}>
        {kept && (
          <>
            {formatMessage(text.kept, { checksum: shortChecksum(kept.checksum) })}{' '}
            <a href={routes.copy(open.id, kept.id)}>{text.openCopy}</a>
          </>
        )}
      </p>
    </>
  );
}
