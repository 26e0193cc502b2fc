/** Messages between the page and the PDF worker. */
import type { Report } from '../../domain/document/blocks.ts';
import type { ExportFailure } from '../shared/export-job.ts';
import type { PaperSize } from '../shared/paper.ts';
import type { PdfWords } from './layout/text.ts';
import type { WrittenPdf } from './write-pdf.ts';

export interface PdfRequest {
  readonly report: Report;
  readonly paper: PaperSize;
  readonly words: PdfWords;
}

export type PdfWritten = { readonly type: 'written' } & WrittenPdf;
export type PdfResponse = PdfWritten | ExportFailure;
