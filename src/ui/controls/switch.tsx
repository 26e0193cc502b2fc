import type { ComponentChildren } from 'preact';
import css from './switch.module.css';

/** Switch that takes effect at once. */
export function Switch({
  on,
  onToggle,
  children,
}: {
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" role="switch" aria-checked={on} class={css.switch} onClick={() => onToggle(!on)}>
      <i aria-hidden="true" />
      <span>{children}</span>
    </button>
  );
}
