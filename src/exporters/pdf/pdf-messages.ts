/** What the page and the PDF worker say to each other. */
import type { Report } from '../../domain/document/blocks.ts';
import type { Failed } from '../shared/export-job.ts';
import type { Paper } from '../shared/theme.ts';
import type { PdfWords } from './layout/text.ts';
import type { WrittenPdf } from './write-pdf.ts';

export interface PdfOrder {
  readonly report: Report;
  readonly paper: Paper;
  readonly words: PdfWords;
}

export type PdfWritten = { readonly type: 'written' } & WrittenPdf;
export type PdfAnswer = PdfWritten | Failed;
