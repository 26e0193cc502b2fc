import type { RefObject } from 'preact';
import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

interface PassphraseInputProps extends Labels {
  readonly value: string;
  readonly shown: boolean;
  /** A new one is offered to the browser's own keeper of passwords; a known one may come from it. */
  readonly fresh: boolean;
  readonly onWrite: (words: string) => void;
  readonly boxRef?: RefObject<HTMLInputElement | null>;
}

/** A passphrase: pasting is allowed, and whoever is alone in the room may see it. */
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
