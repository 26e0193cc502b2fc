/** What the page and the PDF worker say to each other. */
import type { Report } from '../../../domain/report.ts';
import type { Failed } from '../worker-job.ts';
import type { Paper } from './look.ts';
import type { PdfWords } from './text.ts';
import type { WrittenPdf } from './write-pdf.ts';

export interface PdfOrder {
  readonly report: Report;
  readonly paper: Paper;
  readonly words: PdfWords;
}

export type PdfWritten = { readonly type: 'written' } & WrittenPdf;
export type PdfAnswer = PdfWritten | Failed;
