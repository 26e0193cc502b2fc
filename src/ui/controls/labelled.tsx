import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './field.module.css';

export interface Labels {
  /** Id of the control, if a link leads to it; otherwise one is made. */
  readonly id?: string | undefined;
  readonly label: ComponentChildren;
  /** Hides the label visually, if a heading beside the control shows it. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Error and its remedy. */
  readonly error?: string | undefined;
}

/** Attributes that connect a control with its label, hint and error. */
export interface Tied {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, hint and error of the control that `children` renders. */
export function Labelled({
  id: given,
  label,
  labelHidden,
  hint,
  error,
  children,
}: Labels & { readonly children: (tied: Tied) => ComponentChildren }) {
  const own = useId();
  const id = given ?? own;
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
