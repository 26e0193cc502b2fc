import type { Result } from '../domain/problem.ts';

/** Asks once for each key, however often it is asked. An answer that was none is not held on to: the next try may find it. */
export function onceEach<T>(make: (key: string) => Promise<Result<T>>): (key: string) => Promise<Result<T>> {
  const known = new Map<string, Promise<Result<T>>>();
  return (key) => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    const forget = (): boolean => known.delete(key);
    answer.then((result) => result.ok || forget(), forget);
    return answer;
  };
}
