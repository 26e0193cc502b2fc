import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

interface ParagraphInputProps extends Labels {
  readonly value: string;
  readonly onWrite: (words: string) => void;
  /** Rows of an empty box, which grows with its text. */
  readonly lines?: number;
}

/** Several lines of text in a form that is submitted as a whole. For text that is saved as it is typed: text-area.tsx. */
export function ParagraphInput({ value, onWrite, lines = 2, ...labels }: ParagraphInputProps) {
  return (
    <Labelled {...labels}>
      {(tied) => (
        <textarea
          {...tied}
          class={css.box}
          dir="auto"
          rows={lines}
          style={{ '--lines': String(lines) }}
          value={value}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
