import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/open-assessment.ts';
import type { Room } from '../../data/room.ts';
import { address } from '../../domain/address.ts';
import { filledForm } from '../../domain/form-report.ts';
import { type Depth, planReport } from '../../domain/plan-report.ts';
import type { Report } from '../../domain/report.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { PdfButton } from './pdf-button.tsx';
import css from './reports.module.css';
import { Sheet } from './sheet/sheet.tsx';
import { takeSnapshot } from './take.ts';
import { text } from './text.ts';

interface DocumentPageProps {
  readonly open: OpenAssessment;
  readonly room: Room;
  readonly what: 'plan' | 'form';
  readonly depth: Depth;
}

/** A document as a page: the preview is the document. */
export function DocumentPage({ open, room, what, depth }: DocumentPageProps) {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    void takeSnapshot(open, room).then((snapshot) => setReport(what === 'plan' ? planReport(snapshot, depth) : filledForm(snapshot)));
  }, [open, room, what, depth]);
  if (!report) return null;
  const organisation = open.organisation.getState().name;
  return (
    <div class={css.document}>
      <div class={`no-print ${css.ways}`}>
        <Button look="first" icon="print" onClick={() => print()}>
          {text.print}
        </Button>
        <PdfButton label={text.pdf} what={what === 'plan' ? text.whatPlan : text.whatForm} organisation={organisation} report={async () => report} />
        {what === 'plan' && (
          <LinkButton href={address.report(open.id, 'plan', { depth: depth === 'short' ? 'full' : 'short' })}>
            {depth === 'short' ? text.full : text.short}
          </LinkButton>
        )}
        <LinkButton href={address.reports(open.id)}>{text.back}</LinkButton>
      </div>
      <Sheet report={report} />
    </div>
  );
}
