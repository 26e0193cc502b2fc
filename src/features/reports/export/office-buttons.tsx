import type { PlanSheet } from '../../../domain/reports/plan-sheet.ts';
import { exportDocx, exportXlsx } from '../../../exporters/export-office.ts';
import { ok, type Result } from '../../../lib/problem/problem.ts';
import { FileButton, type MadeFile } from './file-button.tsx';
import { localPaper } from './local-paper.ts';
import type { ReportButtonProps } from './pdf-button.tsx';

const asMade = (made: Result<Blob>): Result<MadeFile> => (made.ok ? ok({ file: made.value }) : made);

/** Button that generates a Word document of a report in a worker and saves it. */
export const DocxButton = ({ report, ...rest }: ReportButtonProps) => (
  <FileButton
    {...rest}
    extension="docx"
    make={async (options) => asMade(await exportDocx(await report(), localPaper(), options))}
  />
);

type XlsxButtonProps = Omit<ReportButtonProps, 'report'> & { readonly plan: () => Promise<PlanSheet> };

/** Button that generates a workbook of an action plan in a worker and saves it. */
export const XlsxButton = ({ plan, ...rest }: XlsxButtonProps) => (
  <FileButton {...rest} extension="xlsx" make={async (options) => asMade(await exportXlsx(await plan(), options))} />
);
