import type { Report } from '../../../domain/document/blocks.ts';
import type { PlanSheet } from '../../../domain/reports/plan-sheet.ts';
import { exportDocx, exportXlsx } from '../../../exporters/export-office.ts';
import { exportPdf } from '../../../exporters/pdf/export-pdf.ts';
import type { PaperSize } from '../../../exporters/shared/paper.ts';
import { ok, type Result } from '../../../lib/problem/problem.ts';
import { FileButton, type MadeFile } from './file-button.tsx';

/** Letter for languages of North America, A4 otherwise. */
const localPaper = (): PaperSize => (/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4');

interface ReportButtonProps {
  readonly label: string;
  /** Kind of document, for the file name. */
  readonly what: string;
  readonly organisation: string;
  readonly report: () => Promise<Report>;
}

/** Button that generates a PDF in a worker and saves it. It first lists the characters that no font could draw. */
export const PdfButton = ({ report, ...rest }: ReportButtonProps) => (
  <FileButton {...rest} extension="pdf" make={async (options) => exportPdf(await report(), localPaper(), options)} />
);

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
