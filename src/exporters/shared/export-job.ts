/** Asks a worker of ours to make a file, so that the page stays awake: how far it is, how to stop it, what came of it. */
import { runInWorker } from '../../lib/browser/run-in-worker.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';

export interface ExportJobOptions {
  /** Called as the work goes on; counts mean nothing but their proportion. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops the work: the worker is ended where it stands, and leaves nothing. */
  readonly signal?: AbortSignal;
}

export type ExportProgress = { readonly type: 'progress'; readonly done: number; readonly of: number };
export type ExportFailure = { readonly type: 'failed'; readonly detail: string };

/** What a worker says, the last time with the file. Never rejects: what goes wrong is 'export-failed'. */
export async function runExportJob<A extends { readonly type: 'written' }>(
  url: string,
  order: unknown,
  { onProgress, signal }: ExportJobOptions = {},
): Promise<Result<A>> {
  try {
    const answer = await runInWorker(url, order, {
      signal,
      answerIn(news: A | ExportFailure | ExportProgress) {
        if (news.type !== 'progress') return news as A | ExportFailure;
        onProgress?.(news.done, news.of);
        return null;
      },
    });
    return answer.type === 'failed' ? fail({ type: 'export-failed', detail: answer.detail }) : ok(answer);
  } catch (error) {
    return fail(signal?.aborted ? { type: 'export-stopped' } : { type: 'export-failed', detail: String(error) });
  }
}
