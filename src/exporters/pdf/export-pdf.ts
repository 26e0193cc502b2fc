import type { Report } from '../../domain/document/blocks.ts';
import { ok, type Result } from '../../lib/problem/problem.ts';
import { type ExportJobOptions, runExportJob } from '../shared/export-job.ts';
import type { PaperSize } from '../shared/theme.ts';
import { text } from './layout/text.ts';
import type { PdfRequest, PdfWritten } from './pdf-messages.ts';
import workerUrl from './pdf-worker.ts?worker&url';

export interface ExportedPdf {
  readonly file: Blob;
  /** Characters that are boxes in the file, because no font of ours has them. Each once. */
  readonly cannotDraw: readonly string[];
}

/** Makes a PDF of a report, in a worker. Never rejects: what goes wrong is 'export-failed', and a stop is 'export-stopped'. */
export async function exportPdf(
  report: Report,
  paper: PaperSize,
  options: ExportJobOptions = {},
): Promise<Result<ExportedPdf>> {
  const order: PdfRequest = { report, paper, words: { ...text } };
  const made = await runExportJob<PdfWritten>(workerUrl, order, options);
  if (!made.ok) return made;
  return ok({ file: new Blob([made.value.bytes], { type: 'application/pdf' }), cannotDraw: made.value.cannotDraw });
}
