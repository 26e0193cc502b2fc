import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import css from './field.module.css';

interface PassphraseBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly shown: boolean;
  /** A new one is offered to the browser's own keeper of passwords; a known one may come from it. */
  readonly fresh: boolean;
  readonly onWrite: (words: string) => void;
  readonly boxRef?: RefObject<HTMLInputElement | null>;
}

/** A passphrase: pasting is allowed, and whoever is alone in the room may see it. */
export function PassphraseBox({ label, hint, error, value, shown, fresh, onWrite, boxRef }: PassphraseBoxProps) {
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
        {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
        class={css.box}
        dir="auto"
        autocomplete={fresh ? 'new-password' : 'current-password'}
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={described === '' ? undefined : described}
        value={value}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
    </div>
  );
}
