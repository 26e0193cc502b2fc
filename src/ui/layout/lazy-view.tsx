import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

/** Components that have arrived, by the function that loads them: coming back to a screen draws it at once. */
const loaded = new Map<unknown, unknown>();

interface LazyViewProps<P> {
  readonly load: Load<P>;
  readonly props: P;
  /** Drawn when the code cannot be had: half a deploy, a broken cache. */
  readonly failed: (error: unknown) => ReturnType<typeof h> | null;
}

/** Draws a component whose code arrives when it is first needed. Nothing is drawn until then: from the cache it takes a moment. */
export function LazyView<P extends object>({ load, props, failed }: LazyViewProps<P>) {
  const [Component, setComponent] = useState<ComponentType<P> | null>(
    () => (loaded.get(load) as ComponentType<P> | undefined) ?? null,
  );
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (module) => {
        loaded.set(load, module.default);
        if (current) setComponent(() => module.default);
      },
      (reason: unknown) => current && setError(reason),
    );
    return () => {
      current = false;
    };
  }, [load]);
  if (error !== null) return failed(error);
  return Component ? h(Component as ComponentType<object>, props) : null;
}
