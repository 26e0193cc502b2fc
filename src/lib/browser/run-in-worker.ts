/** Runs one request in a worker. The worker ends with its answer, which frees its memory. */
import { trustedScript } from './trusted-types.ts';

interface WorkerRequest<Message, Answer> {
  /** Receives every message. @returns the answer, or `null` for a message about progress */
  readonly answerIn: (message: Message) => Answer | null;
  /** Ends the worker at once; it leaves nothing behind. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Rejects when the worker cannot be started, when its answer cannot be read, and when it is stopped. A worker has to answer with
 * its own errors: a promise that is rejected inside it does not reach this side.
 * @param url address of the worker's module, as the build names it
 */
export async function runInWorker<Message, Answer>(
  url: string,
  order: unknown,
  { answerIn, signal }: WorkerRequest<Message, Answer>,
): Promise<Answer> {
  signal?.throwIfAborted();
  const worker = new Worker(trustedScript(url), { type: 'module' });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        const answer = answerIn(data);
        if (answer !== null) resolve(answer);
      });
      worker.addEventListener('messageerror', () => reject(new Error('The answer could not be read.')));
      // A worker whose script cannot be loaded fires this event without a message.
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'The worker could not be started.')),
      );
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
