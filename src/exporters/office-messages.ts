/** Messages between the page and the worker that writes office documents. */

import type { Report } from '../domain/document/blocks.ts';
import type { PlanSheet } from '../domain/reports/plan-sheet.ts';
import type { ExportFailure } from './shared/export-job.ts';
import type { PaperSize } from './shared/paper.ts';
import type { text } from './shared/text.ts';
import type { SheetNames } from './xlsx/write-xlsx.ts';

/** Texts in the language of the page: the worker's own table is English. */
type ReportMessages = { readonly [key in keyof typeof text]: string };

export type OfficeRequest =
  | { readonly type: 'word'; readonly report: Report; readonly paper: PaperSize; readonly words: ReportMessages }
  | { readonly type: 'workbook'; readonly plan: PlanSheet; readonly names: SheetNames };

export type OfficeWritten = { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> };
export type OfficeResponse = OfficeWritten | ExportFailure;
