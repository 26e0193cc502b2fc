import { useCallback } from 'preact/hooks';
import { type LiveText, useText } from '../hooks/use-text.ts';
import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

interface TextAreaProps extends Omit<Labels, 'error'> {
  readonly text: LiveText;
  /** Rows of an empty box, which grows with its text. 1 = a single-line input. */
  readonly lines?: number;
  readonly placeholder?: string;
  readonly lang?: string;
  /** True if the box takes several lines, although it looks like one: pasted lines stay apart. */
  readonly several?: boolean;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly onEnter?: () => void;
}

/** Labelled text box bound to a text that is saved as it is typed. */
export function TextArea({
  id,
  text,
  label,
  hint,
  labelHidden,
  lines = 3,
  several = false,
  onEnter,
  ...rest
}: TextAreaProps) {
  const grow = useCallback((box: HTMLTextAreaElement | HTMLInputElement) => {
    if (!(box instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight + 4}px`;
  }, []);
  const bound = useText(text, grow);
  const common = {
    ...bound,
    ...rest,
    class: css.box,
    dir: 'auto' as const,
    autocomplete: 'off',
  };
  return (
    <Labelled id={id} label={label} labelHidden={labelHidden} hint={hint}>
      {(tied) =>
        lines === 1 && !several ? (
          <input {...tied} {...common} type="text" onKeyDown={onEnter && onEnterKey(onEnter)} />
        ) : (
          <textarea
            {...tied}
            {...common}
            rows={lines}
            style={{ '--lines': String(lines) }}
            onKeyDown={onEnter && onEnterKey(onEnter)}
          />
        )
      }
    </Labelled>
  );
}

/** Enter submits instead of beginning a line, but not while an input method composes a word. */
const onEnterKey =
  (onEnter: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onEnter();
  };
