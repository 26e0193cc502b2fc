import { useCallback, useState } from 'preact/hooks';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';

const kept = new WeakMap<OpenWorkshop, Map<string, unknown>>();

/**
 * State of a panel that outlives the panel while the workshop is open: what a person has ticked is still ticked when they
 * come back to the step. It is not stored.
 * @param key name of the state, unique in the workshop
 */
export function useKeptState<T>(workshop: OpenWorkshop, key: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const known = kept.get(workshop);
    return known?.has(key) ? (known.get(key) as T) : initial;
  });
  const keep = useCallback(
    (next: T): void => {
      const known = kept.get(workshop) ?? new Map<string, unknown>();
      known.set(key, next);
      kept.set(workshop, known);
      setValue(() => next);
    },
    [workshop, key],
  );
  return [value, keep];
}
