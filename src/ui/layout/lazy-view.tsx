import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

/** Loaded components by their load function, so that a screen opened again renders at once. */
const loaded = new Map<unknown, unknown>();

interface LazyViewProps<P> {
  readonly load: Load<P>;
  readonly props: P;
  /** Renders the failure to load the code: an incomplete deployment, a broken cache. */
  readonly failed: (error: unknown) => ReturnType<typeof h> | null;
}

/** Renders a component whose code is loaded on demand, and nothing until it has arrived. */
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
