import { useRef } from 'preact/hooks';
import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

interface LineInputProps extends Labels {
  readonly value: string;
  readonly onWrite: (words: string) => void;
  /** Narrow box, for a few words. */
  readonly short?: boolean;
  /** Selects a filled-in value when the box gets the focus, so that typing replaces it. */
  readonly selected?: boolean;
  readonly autocomplete?: 'organization' | 'off';
}

/** One line of text in a form that is submitted as a whole. For text that is saved as it is typed: text-area.tsx. */
export function LineInput({
  value,
  onWrite,
  short = false,
  selected = false,
  autocomplete = 'off',
  ...labels
}: LineInputProps) {
  const isFresh = useRef(false);
  return (
    <Labelled {...labels}>
      {(tied) => (
        <input
          {...tied}
          type="text"
          class={short ? `${css.box} ${css.line}` : css.box}
          dir="auto"
          autocomplete={autocomplete}
          value={value}
          onInput={(event) => onWrite(event.currentTarget.value)}
          onFocus={(event) => {
            if (!selected) return;
            isFresh.current = true;
            event.currentTarget.select();
          }}
          // The press that gives the focus sets the cursor after the focus event; a range that was dragged stays.
          onMouseUp={({ currentTarget }) => {
            if (isFresh.current && currentTarget.selectionStart === currentTarget.selectionEnd) currentTarget.select();
            isFresh.current = false;
          }}
        />
      )}
    </Labelled>
  );
}
