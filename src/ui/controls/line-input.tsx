import type { RefObject } from 'preact';
import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

interface LineInputProps extends Labels {
  readonly value: string;
  readonly onWrite: (words: string) => void;
  readonly boxRef?: RefObject<HTMLInputElement | null>;
}

/** One line of text in a form that is submitted as a whole. For text that is saved as it is typed: text-area.tsx. */
export function LineInput({ value, onWrite, boxRef, ...labels }: LineInputProps) {
  return (
    <Labelled {...labels}>
      {(tied) => (
        <input
          {...tied}
          ref={boxRef ?? null}
          type="text"
          class={css.box}
          dir="auto"
          autocomplete="off"
          value={value}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
