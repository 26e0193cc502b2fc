import type { Report } from '../../../domain/document/blocks.ts';
import { exportPdf } from '../../../exporters/pdf/export-pdf.ts';
import { FileButton } from './file-button.tsx';
import { localPaper } from './local-paper.ts';

export interface ReportButtonProps {
  readonly label: string;
  /** What the file is, for its name. */
  readonly what: string;
  readonly organisation: string;
  readonly report: () => Promise<Report>;
}

/** Makes a PDF in a worker and saves it; says before that what it could not draw. */
export const PdfButton = ({ report, ...rest }: ReportButtonProps) => (
  <FileButton {...rest} extension="pdf" make={async (options) => exportPdf(await report(), localPaper(), options)} />
);
