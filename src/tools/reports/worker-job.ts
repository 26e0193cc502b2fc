/** Asks a worker of ours to make a file, so that the page stays awake: how far it is, how to stop it, what came of it. */
import { trustedScript } from '../../data/trusted.ts';
import { fail, ok, type Result } from '../../domain/problem.ts';

export interface JobOptions {
  /** Called as the work goes on; counts mean nothing but their proportion. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops the work: the worker is ended where it stands, and leaves nothing. */
  readonly signal?: AbortSignal;
}

export type Progress = { readonly type: 'progress'; readonly done: number; readonly of: number };
export type Failed = { readonly type: 'failed'; readonly detail: string };

/** What a worker says, the last time with the file. Never rejects: what goes wrong is 'export-failed'. */
export async function runJob<A extends { readonly type: 'written' }>(url: string, order: unknown, options: JobOptions = {}): Promise<Result<A>> {
  if (options.signal?.aborted) return fail({ type: 'export-stopped' });
  let worker: Worker | undefined;
  try {
    worker = new Worker(trustedScript(url), { type: 'module' });
    const answer = await ask<A>(worker, order, options);
    if (answer === 'stopped') return fail({ type: 'export-stopped' });
    return answer.type === 'failed' ? fail({ type: 'export-failed', detail: answer.detail }) : ok(answer);
  } catch (error) {
    return fail({ type: 'export-failed', detail: String(error) });
  } finally {
    worker?.terminate();
  }
}

function ask<A extends { readonly type: 'written' }>(
  worker: Worker,
  order: unknown,
  { onProgress, signal }: JobOptions,
): Promise<A | Failed | 'stopped'> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<A | Failed | Progress>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.of);
      else resolve(data as A | Failed);
    });
    worker.addEventListener('messageerror', () => reject(new Error('The answer could not be read.')));
    // A worker whose script cannot be had says so without a message.
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The writer could not be started.')));
    signal?.addEventListener('abort', () => resolve('stopped'), { once: true });
    worker.postMessage(order);
  });
}
