import { useState } from 'preact/hooks';
import { frozen } from '../../../data/assessments/compress-report.ts';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { keepCopy } from '../../../data/assessments/report-snapshots.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import type { Audience, ReportChoice } from '../../../domain/document/report-options.ts';
import { shortChecksum } from '../../../domain/document/report-snapshot.ts';
import { say } from '../../../lib/i18n/messages.ts';
import { address } from '../../../lib/routes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';

interface KeepProps {
  readonly open: OpenAssessment;
  readonly report: Report;
  readonly audience: Audience;
  readonly choice: ReportChoice;
}

/** Keeps the report as it is now. Whatever changes later, the copy says what was said. */
export function Keep({ open, report, audience, choice }: KeepProps) {
  const [kept, setKept] = useState<{ readonly id: string; readonly checksum: string } | null>(null);

  async function keep(): Promise<void> {
    const made = await frozen(report, audience, choice, Date.now());
    let id = '';
    open.act(text.undoKeep, () => {
      id = keepCopy(open.document, made);
    });
    setKept({ id, checksum: made.checksum });
  }

  return (
    <>
      <Button onClick={() => void keep()}>{text.keep}</Button>
      <p role="status" class={css.said}>
        {kept && (
          <>
            {say(text.kept, { checksum: shortChecksum(kept.checksum) })} <a href={address.copy(open.id, kept.id)}>{text.openCopy}</a>
          </>
        )}
      </p>
    </>
  );
}
