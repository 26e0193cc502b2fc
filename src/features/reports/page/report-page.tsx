import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import type { Room } from '../../../data/workspace/workspace.ts';
import type { Audience, Depth } from '../../../domain/document/report-options.ts';
import { makeReport } from '../../../domain/reports/make-report.ts';
import { text as names } from '../../../domain/reports/report-text.ts';
import { text as files } from '../../../exporters/shared/text.ts';
import type { Query } from '../../../lib/routes.ts';
import { WaysOut } from '../export/export-menu.tsx';
import css from '../shared/report-page.module.css';
import { useSnapshot } from '../shared/use-snapshot.ts';
import { OnlyYou } from './additional-text.tsx';
import { BeforeItLeaves } from './pre-export-findings.tsx';
import { Choose, Kinds } from './report-options-form.tsx';
import { Preview } from './report-preview.tsx';
import { Keep } from './save-report.tsx';
import { useChoice } from './use-report-options.ts';

interface ReportPageProps {
  readonly open: OpenAssessment;
  readonly room: Room;
  readonly audience: Audience;
  readonly query: Query;
}

/** One report as a page: what is in it, how it leaves, what to look at before it does. The preview is the report. */
export function ReportPage({ open, room, audience, query }: ReportPageProps) {
  const snapshot = useSnapshot(open, room);
  const [choice, setChoice] = useChoice(open.id, audience, query);
  const report = useMemo(() => snapshot && makeReport(snapshot, audience, choice), [snapshot, audience, choice]);
  if (!snapshot || !report) return null;
  return (
    <Preview id={open.id} report={report}>
      <Kinds id={open.id} audience={audience} />
      <div class={css.folds}>
        <Choose rubric={open.rubric} audience={audience} choice={choice} onChoose={setChoice} />
        <OnlyYou open={open} audience={audience} />
        <BeforeItLeaves id={open.id} snapshot={snapshot} choice={choice} />
      </div>
      <WaysOut report={report} organisation={snapshot.organisation} what={whatOf(audience, choice.depth)}>
        <Keep open={open} report={report} audience={audience} choice={choice} />
      </WaysOut>
    </Preview>
  );
}

/** What the file is, for its name. */
export function whatOf(audience: Audience, depth: Depth): string {
  if (audience === 'plan') return depth === 'full' ? files.whatPlan : files.whatPlanShort;
  return audience === 'form' ? files.whatForm : names[audience];
}
