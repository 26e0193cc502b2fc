import { useState } from 'preact/hooks';
import { keepCopy } from '../../../data/frozen-copies.ts';
import type { OpenAssessment } from '../../../data/open-assessment.ts';
import { frozen } from '../../../data/packed-report.ts';
import { address } from '../../../domain/address.ts';
import { shortChecksum } from '../../../domain/frozen-copy.ts';
import type { Report } from '../../../domain/report.ts';
import type { Audience, ReportChoice } from '../../../domain/report-choice.ts';
import { say } from '../../../domain/words.ts';
import { Button } from '../../../ui/button.tsx';
import css from './page.module.css';
import { text } from './text.ts';

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
