/** The window's end of the second copy. Everything it can be asked resolves, or rejects with why. */

import { trustedScript } from '../../../lib/browser/trusted-types.ts';
import type { DatabaseLocation } from '../../device/database-location.ts';
import type { SecondCopyRequests, SecondCopyResponse, SecondCopyStart } from './second-copy-messages.ts';
import workerUrl from './second-copy-worker.ts?worker&url';

export interface SecondCopy {
  ask<K extends keyof SecondCopyRequests>(
    what: K,
    ask: SecondCopyRequests[K]['ask'],
  ): Promise<SecondCopyRequests[K]['answer']>;
}

/** @param name by which windows tell of their writes; the files of the copy are called after it */
export function openSecondCopy(name: string, location: DatabaseLocation): SecondCopy {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
  const waiting = new Map<number, (answer: SecondCopyResponse) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SecondCopyResponse>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    for (const [number, settle] of waiting) settle({ number, ok: false, why: 'no worker' });
    waiting.clear();
  });
  worker.postMessage({ name, location } satisfies SecondCopyStart);
  return {
    ask: <K extends keyof SecondCopyRequests>(what: K, ask: SecondCopyRequests[K]['ask']) =>
      new Promise<SecondCopyRequests[K]['answer']>((resolve, reject) => {
        const number = count++;
        waiting.set(number, (answer) =>
          answer.ok ? resolve(answer.value as SecondCopyRequests[K]['answer']) : reject(new Error(answer.why)),
        );
        worker.postMessage({ number, what, ask });
      }),
  };
}
