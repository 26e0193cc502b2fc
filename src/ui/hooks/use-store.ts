import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/**
 * What a component reads of a Zustand store; it is drawn again only when that changes.
 * (zustand's own hook wants preact/compat, which costs 3.8 kB.)
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
    // The store may have changed between drawing and subscribing.
    look();
    return store.subscribe(look);
  }, [store, select, selected, equal]);
  return selected;
}
