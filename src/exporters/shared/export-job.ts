/** Runs a worker that generates a file, so that the page stays responsive: progress, stop, result. */
import { runInWorker } from '../../lib/browser/run-in-worker.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';

export interface ExportJobOptions {
  /** Called as the work proceeds; only the proportion of the counts has a meaning. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work: the worker is terminated, without a result. */
  readonly signal?: AbortSignal;
}

export type ExportProgress = { readonly type: 'progress'; readonly done: number; readonly total: number };
export type ExportFailure = { readonly type: 'failed'; readonly detail: string };

/** Resolves to the last message, which carries the file. Never rejects: failures are 'export-failed'. */
export async function runExportJob<A extends { readonly type: 'written' }>(
  url: string,
  request: unknown,
  { onProgress, signal }: ExportJobOptions = {},
): Promise<Result<A>> {
  try {
    const answer = await runInWorker(url, request, {
      signal,
      answerIn(message: A | ExportFailure | ExportProgress) {
        if (message.type !== 'progress') return message as A | ExportFailure;
        onProgress?.(message.done, message.total);
        return null;
      },
    });
    return answer.type === 'failed' ? fail({ type: 'export-failed', detail: answer.detail }) : ok(answer);
  } catch (error) {
    return fail(signal?.aborted ? { type: 'export-stopped' } : { type: 'export-failed', detail: String(error) });
  }
}
