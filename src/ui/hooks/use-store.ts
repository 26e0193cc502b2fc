import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/**
 * Selects from a Zustand store and renders again only when the selection changes.
 * zustand's own hook needs preact/compat (3.8 kB).
 */
export function useStore<T, S>(
  store: StoreApi<T>,
  select: (state: T) => S,
  equal: (a: S, b: S) => boolean = Object.is,
): S {
  const selected = select(store.getState());
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => {
    let last = selected;
    const look = (): void => {
      const next = select(store.getState());
      if (equal(last, next)) return;
      last = next;
      redraw(undefined);
    };
    // The store may have changed between render and subscription.
    look();
    return store.subscribe(look);
  }, [store, select, selected, equal]);
  return selected;
}
