/** One order to a worker of ours. When it has answered it is ended, and what it held is gone from memory with it. */
import { trustedScript } from './trusted-types.ts';

interface WorkerRequest<Message, Answer> {
  /** Hears every message. @returns the answer, or `null` for news on the way to it */
  readonly answerIn: (message: Message) => Answer | null;
  /** Ends the worker where it stands; it leaves nothing. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Rejects when the worker cannot be started or not be understood, and when it is stopped. What goes wrong inside one, it has to
 * say itself: a rejection in a worker is heard by nobody.
 * @param url of the worker's module, as the build names it
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
      // A worker whose script cannot be had says so without a message.
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
