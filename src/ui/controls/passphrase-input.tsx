import type { RefObject } from 'preact';
import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

interface PassphraseInputProps extends Labels {
  readonly value: string;
  readonly shown: boolean;
  /** True for a new passphrase: `autocomplete` then lets the browser's password manager store it. */
  readonly fresh: boolean;
  readonly onWrite: (words: string) => void;
  readonly boxRef?: RefObject<HTMLInputElement | null>;
}

/** Passphrase input. Pasting is allowed, and the text can be shown. */
export function PassphraseInput({ value, shown, fresh, onWrite, boxRef, ...labels }: PassphraseInputProps) {
  return (
    <Labelled {...labels}>
      {(tied) => (
        <input
          {...tied}
          ref={boxRef ?? null}
          {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
          class={css.box}
          dir="auto"
          autocomplete={fresh ? 'new-password' : 'current-password'}
          autocapitalize="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
