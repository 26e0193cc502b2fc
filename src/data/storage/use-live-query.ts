import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem/problem.ts';
import type { Reader, Storage } from './storage.ts';

/** Loading is not missing, and failed is neither. */
export type LiveQuery<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * What a query finds, now and after every change to what it read, here or in another window.
 * @param storage `null` while the house is being opened
 * @param query a function of the module, the same at every drawing; what it depends on comes in as `about`
 */
export function useLiveQuery<T, A extends string | number | null>(
  storage: Storage | null,
  query: (reader: Reader, about: A) => Promise<T>,
  about: A,
): LiveQuery<T> {
  const [live, setLive] = useState<LiveQuery<T>>({ state: 'loading' });
  useEffect(() => {
    if (!storage) return undefined;
    return storage.watch(
      (reader) => query(reader, about),
      (value) => setLive({ state: 'ready', value }),
      (problem) => setLive({ state: 'failed', problem }),
    );
  }, [storage, query, about]);
  return live;
}
