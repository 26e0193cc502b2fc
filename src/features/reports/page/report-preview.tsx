import type { ComponentChildren } from 'preact';
import type { Report } from '../../../domain/document/blocks.ts';
import { routes } from '../../../lib/routes.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import css from '../shared/report-page.module.css';
import { ReportSheet } from '../shared/report-sheet.tsx';
import { text } from '../shared/text.ts';

interface ReportPreviewProps {
  /** The assessment that the report is of. */
  readonly id: string;
  readonly report: Report;
  /** What can be done with it: it stands above, and not on paper. */
  readonly children: ComponentChildren;
}

/** A report as it leaves, under the ways out. */
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
