/** The window's end of the second copy. Everything it can be asked resolves, or rejects with why. */

import { trustedScript } from '../../../lib/browser/trusted-types.ts';
import type { Place } from '../../device/database-location.ts';
import type { Answer, Questions, Start } from './second-copy-messages.ts';
import workerUrl from './second-copy-worker.ts?worker&url';

export interface Shadow {
  ask<K extends keyof Questions>(what: K, ask: Questions[K]['ask']): Promise<Questions[K]['answer']>;
}

/**
 * @param name by which windows tell of their writes; the files of the copy are called after it
 * @param mirrors whether it may be the one that follows the database; a worker for notes must not
 */
export function openShadow(name: string, place: Place, { mirrors }: { readonly mirrors: boolean } = { mirrors: true }): Shadow {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', () => {
    for (const [number, settle] of waiting) settle({ number, ok: false, why: 'no worker' });
    waiting.clear();
  });
  worker.postMessage({ name, place, mirrors } satisfies Start);
  return {
    ask: <K extends keyof Questions>(what: K, ask: Questions[K]['ask']) =>
      new Promise<Questions[K]['answer']>((resolve, reject) => {
        const number = count++;
        waiting.set(number, (answer) => (answer.ok ? resolve(answer.value as Questions[K]['answer']) : reject(new Error(answer.why))));
        worker.postMessage({ number, what, ask });
      }),
  };
}
