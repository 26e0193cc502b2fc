import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './field.module.css';

export interface Labels {
  readonly label: ComponentChildren;
  /** The label is said but not shown, because a heading beside the box says it already. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with what was given, and what to do. */
  readonly error?: string | undefined;
}

/** What ties a control to its label, its hint and its error. */
export interface Tied {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, its hint and its error, tied to the control that `children` draws. */
export function Labelled({
  label,
  labelHidden,
  hint,
  error,
  children,
}: Labels & { readonly children: (tied: Tied) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={css.field}>
      <label for={id} class={labelHidden ? 'hidden' : css.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class={css.error}>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}
