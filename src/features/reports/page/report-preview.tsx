import type { ComponentChildren } from 'preact';
import type { Report } from '../../../domain/document/blocks.ts';
import { routes } from '../../../lib/routes.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import css from '../shared/report-page.module.css';
import { ReportSheet } from '../shared/report-sheet.tsx';
import { text } from '../shared/text.ts';

interface ReportPreviewProps {
  /** Assessment of the report. */
  readonly id: string;
  readonly report: Report;
  /** Actions above the report; they are not printed. */
  readonly children: ComponentChildren;
}

/** Report as it is exported, below its actions. */
export function ReportPreview({ id, report, children }: ReportPreviewProps) {
  return (
    <div class={css.page}>
      <div class={`no-print ${css.leaving}`}>{children}</div>
      <ReportSheet report={report} />
      <p class="no-print">
        <LinkButton icon="back" look="plain" href={routes.reports(id)}>
          {text.back}
        </LinkButton>
      </p>
    </div>
  );
}
