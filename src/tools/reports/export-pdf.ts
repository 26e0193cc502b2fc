import { trustedScript } from '../../data/trusted.ts';
import { fail, ok, type Result } from '../../domain/problem.ts';
import type { Report } from '../../domain/report.ts';
import type { Paper } from './pdf/look.ts';
import type { PdfAnswer, PdfOrder } from './pdf/order.ts';
import workerUrl from './pdf/pdf-worker.ts?worker&url';
import { text } from './pdf/text.ts';

export interface ExportedPdf {
  readonly file: Blob;
  /** Characters that are boxes in the file, because no font of ours has them. Each once. */
  readonly cannotDraw: readonly string[];
}

/** Makes a PDF of a report, in a worker, so that the page stays awake. Never rejects: what goes wrong is 'export-failed'. */
export async function exportPdf(report: Report, paper: Paper): Promise<Result<ExportedPdf>> {
  let worker: Worker | undefined;
  try {
    worker = new Worker(trustedScript(workerUrl), { type: 'module' });
    const answer = await ask(worker, { report, paper, words: { ...text } });
    if (answer.type === 'failed') return fail({ type: 'export-failed', detail: answer.detail });
    return ok({ file: new Blob([answer.bytes], { type: 'application/pdf' }), cannotDraw: answer.cannotDraw });
  } catch (error) {
    return fail({ type: 'export-failed', detail: String(error) });
  } finally {
    worker?.terminate();
  }
}

function ask(worker: Worker, order: PdfOrder): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<PdfAnswer>) => resolve(event.data));
    worker.addEventListener('messageerror', () => reject(new Error('The answer could not be read.')));
    // A worker whose script cannot be had says so without a message.
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The PDF writer could not be started.')));
    worker.postMessage(order);
  });
}
