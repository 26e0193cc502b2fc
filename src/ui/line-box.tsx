import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import css from './field.module.css';

interface LineBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onWrite: (words: string) => void;
  readonly boxRef?: RefObject<HTMLInputElement | null>;
}

/** A line of text in a form that is sent as a whole. (For text that is saved as it is typed: text-box.tsx.) */
export function LineBox({ label, hint, error, value, onWrite, boxRef }: LineBoxProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter((each) => each).join(' ');
  return (
    <div class={css.field}>
      <label for={id} class={css.label}>
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
      <input
        id={id}
        ref={boxRef ?? null}
        type="text"
        class={css.box}
        dir="auto"
        autocomplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={described === '' ? undefined : described}
        value={value}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  );
}
