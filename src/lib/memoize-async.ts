import type { Result } from './problem/problem.ts';

export interface MemoizedAsync<T> {
  (key: string): Promise<Result<T>>;
  /** Asks again the next time. */
  forget(key: string): void;
}

/** Asks once for each key. Failures are not remembered, so the next call asks again. */
export function memoizeAsync<T>(make: (key: string) => Promise<Result<T>>): MemoizedAsync<T> {
  const known = new Map<string, Promise<Result<T>>>();
  const ask = (key: string): Promise<Result<T>> => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    const forget = (): boolean => known.delete(key);
    answer.then((result) => result.ok || forget(), forget);
    return answer;
  };
  return Object.assign(ask, { forget: (key: string) => void known.delete(key) });
}
