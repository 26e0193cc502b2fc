import type { ComponentChildren } from 'preact';
import css from './switch.module.css';

/** Something that is on or off at once, for as long as one likes. */
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
