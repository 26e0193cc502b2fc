import type { Report } from '../../../domain/document/blocks.ts';
import { exportPdf } from '../../../exporters/pdf/export-pdf.ts';
import { FileButton } from './file-button.tsx';
import { localPaper } from './local-paper.ts';

export interface ReportButtonProps {
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
