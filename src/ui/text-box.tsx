import { useCallback, useId } from 'preact/hooks';
import css from './field.module.css';
import { type LiveText, useText } from './use-text.ts';

interface TextBoxProps {
  readonly text: LiveText;
  readonly label: string;
  readonly hint?: string;
  /** The label is said but not shown, because a heading beside the box says it already. */
  readonly labelHidden?: boolean;
  /** Lines that an empty box has; it grows with what is written. 1 makes a box for one line. */
  readonly lines?: number;
  readonly placeholder?: string;
  readonly lang?: string;
  readonly onBlur?: () => void;
  readonly onEnter?: () => void;
}

/** A labelled text box tied to a text that is saved as it is typed. */
export function TextBox({ text, label, hint, labelHidden = false, lines = 3, onEnter, ...rest }: TextBoxProps) {
  const id = useId();
  const grow = useCallback((box: HTMLTextAreaElement | HTMLInputElement) => {
    if (!(box instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight + 4}px`;
  }, []);
  const bound = useText(text, grow);
  const common = {
    ...bound,
    ...rest,
    id,
    class: css.box,
    dir: 'auto' as const,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    autocomplete: 'off',
  };
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
      {lines === 1 ? (
        <input {...common} type="text" onKeyDown={onEnter && ((event) => event.key === 'Enter' && !event.isComposing && onEnter())} />
      ) : (
        <textarea {...common} rows={lines} style={{ '--lines': String(lines) }} />
      )}
    </div>
  );
}
