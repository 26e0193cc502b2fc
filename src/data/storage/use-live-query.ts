import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem/problem.ts';
import type { Reader, Storage } from './storage.ts';

/** State of a live query. `loading` and `failed` never look like an empty result. */
export type LiveQuery<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * Returns the result of a query, now and after every change to the rows that it read, by any window.
 * @param storage `null` while the app data opens
 * @param query a module-level function: the same at every render
 * @param input the query's parameter
 */
export function useLiveQuery<T, A extends string | number | null>(
  storage: Storage | null,
  query: (reader: Reader, input: A) => Promise<T>,
  input: A,
): LiveQuery<T> {
  const [live, setLive] = useState<LiveQuery<T>>({ state: 'loading' });
  useEffect(() => {
    if (!storage) return undefined;
    return storage.watch(
      (reader) => query(reader, input),
      (value) => setLive({ state: 'ready', value }),
      (problem) => setLive({ state: 'failed', problem }),
    );
  }, [storage, query, input]);
  return live;
}
