/** The second copy as a window sees it: a worker that answers requests. */
import { trustedScript } from '../../../lib/browser/trusted-types.ts';
import type { DatabaseLocation } from '../../device/database-location.ts';
import type { SecondCopyRequests, SecondCopyResponse, SecondCopyStart } from './second-copy-messages.ts';
import workerUrl from './second-copy-worker.ts?worker&url';

export interface SecondCopy {
  /** Rejects where this browser keeps no second copy, and where the worker fails. */
  request<K extends keyof SecondCopyRequests>(
    type: K,
    input: SecondCopyRequests[K]['input'],
  ): Promise<SecondCopyRequests[K]['result']>;
}

/** @param name name of the workspace: of its channels, locks and folder */
export function openSecondCopy(name: string, location: DatabaseLocation): SecondCopy {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
  const waiting = new Map<number, (response: SecondCopyResponse) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SecondCopyResponse>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    for (const [number, settle] of waiting) settle({ number, ok: false, message: 'no worker' });
    waiting.clear();
  });
  worker.postMessage({ name, location } satisfies SecondCopyStart);
  return {
    request: <K extends keyof SecondCopyRequests>(type: K, input: SecondCopyRequests[K]['input']) =>
      new Promise<SecondCopyRequests[K]['result']>((resolve, reject) => {
        const number = count++;
        waiting.set(number, (response) =>
          response.ok
            ? resolve(response.value as SecondCopyRequests[K]['result'])
            : reject(new Error(response.message)),
        );
        worker.postMessage({ number, type, input });
      }),
  };
}
