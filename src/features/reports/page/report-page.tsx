import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { ReportAudience, ReportDepth } from '../../../domain/document/report-options.ts';
import { makeReport } from '../../../domain/reports/make-report.ts';
import { text as names } from '../../../domain/reports/report-text.ts';
import { text as files } from '../../../exporters/shared/text.ts';
import type { RouteQuery } from '../../../lib/routes.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import css from '../shared/report-page.module.css';
import { useSnapshot } from '../shared/use-snapshot.ts';
import { AdditionalText } from './additional-text.tsx';
import { PreExportFindings } from './pre-export-findings.tsx';
import { ReportKinds, ReportOptionsForm } from './report-options-form.tsx';
import { ReportPreview } from './report-preview.tsx';
import { SaveReport } from './save-report.tsx';
import { useReportOptions } from './use-report-options.ts';

interface ReportPageProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly audience: ReportAudience;
  readonly query: RouteQuery;
}

/** Page of one report: options, exports, findings, and the report as preview. */
export function ReportPage({ open, workspace, audience, query }: ReportPageProps) {
  const input = useSnapshot(open, workspace);
  const [choice, setChoice] = useReportOptions(open.id, audience, query);
  const report = useMemo(() => input && makeReport(input, audience, choice), [input, audience, choice]);
  if (!input || !report) return null;
  return (
    <ReportPreview id={open.id} report={report}>
      <ReportKinds id={open.id} audience={audience} />
      <div class={css.folds}>
        <ReportOptionsForm rubric={open.rubric} audience={audience} choice={choice} onChoose={setChoice} />
        <AdditionalText open={open} audience={audience} />
        <PreExportFindings id={open.id} input={input} choice={choice} />
      </div>
      <ExportMenu report={report} organisation={input.organisation} what={whatOf(audience, choice.depth)}>
        <SaveReport open={open} report={report} audience={audience} choice={choice} />
      </ExportMenu>
    </ReportPreview>
  );
}

/** Kind of document, for the file name. */
export function whatOf(audience: ReportAudience, depth: ReportDepth): string {
  if (audience === 'plan') return depth === 'full' ? files.whatPlan : files.whatPlanShort;
  return audience === 'form' ? files.whatForm : names[audience];
}
