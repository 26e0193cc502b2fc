import type { Report } from '../../domain/document/blocks.ts';
import { ok, type Result } from '../../lib/problem/problem.ts';
import { type ExportJobOptions, runExportJob } from '../shared/export-job.ts';
import type { PaperSize } from '../shared/paper.ts';
import { text } from './layout/text.ts';
import type { PdfRequest, PdfWritten } from './pdf-messages.ts';
import workerUrl from './pdf-worker.ts?worker&url';

export interface ExportedPdf {
  readonly file: Blob;
  /** Distinct characters drawn as boxes, because no font has them. */
  readonly cannotDraw: readonly string[];
}

/** Writes a PDF of a report in a worker. Never rejects: failures are 'export-failed', a stop is 'export-stopped'. */
export async function exportPdf(
  report: Report,
  paper: PaperSize,
  options: ExportJobOptions = {},
): Promise<Result<ExportedPdf>> {
  const request: PdfRequest = { report, paper, words: { ...text } };
  const made = await runExportJob<PdfWritten>(workerUrl, request, options);
  if (!made.ok) return made;
  return ok({ file: new Blob([made.value.bytes], { type: 'application/pdf' }), cannotDraw: made.value.cannotDraw });
}
