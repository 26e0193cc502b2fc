import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../ui/controls/field.tsx';
import css from './table.module.css';

/** Next cell of the editing after a value is saved. */
export type AfterSave = 'stay' | 'next' | 'previous' | 'leave';

interface EditorProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string, after: AfterSave) => void;
  readonly onCancel: () => void;
}

interface CellEditorProps extends EditorProps {
  readonly type: 'text' | 'date' | 'list';
  /** Choices of a list; suggestions for a text. */
  readonly choices: readonly Choice<string>[];
}

/** Editor in a table cell: Enter saves, Escape cancels, Tab saves and goes on. */
export const CellEditor = ({ type, choices, ...props }: CellEditorProps) =>
  type === 'list' ? (
    <ListEditor {...props} choices={choices} />
  ) : (
    <BoxEditor {...props} type={type} choices={choices} />
  );

/** Returns what a key does in every editor, `null` for other keys. */
function afterKey(event: KeyboardEvent): AfterSave | 'cancel' | null {
  if (event.isComposing) return null;
  if (event.key === 'Enter') return 'stay';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return event.key === 'Escape' ? 'cancel' : null;
}

type BoxEditorProps = Omit<CellEditorProps, 'type'> & { readonly type: 'text' | 'date' };

function BoxEditor({ type, choices, label, value, onSave, onCancel }: BoxEditorProps) {
  const box = useRef<HTMLInputElement>(null);
  // A removed box may still lose the focus, which must not save again.
  const isDone = useRef(false);
  const list = useId();
  useLayoutEffect(() => {
    box.current?.focus();
    if (type === 'text') box.current?.select();
  }, [type]);

  function finish(after: AfterSave | 'cancel'): void {
    if (isDone.current || !box.current) return;
    isDone.current = true;
    // A date that is half typed reads as empty: it must not clear the stored one.
    if (after === 'cancel' || box.current.validity?.badInput) onCancel();
    else onSave(box.current.value.trim(), after);
  }

  return (
    <>
      <input
        ref={box}
        type={type}
        class={css.box}
        aria-label={label}
        defaultValue={value}
        list={type === 'text' ? list : undefined}
        max={type === 'date' ? '9999-12-31' : undefined}
        dir="auto"
        autocomplete="off"
        onBlur={() => finish('leave')}
        onKeyDown={(event) => {
          const after = afterKey(event);
          if (after === null) return;
          event.preventDefault();
          event.stopPropagation();
          finish(after);
        }}
      />
      {type === 'text' && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} />
          ))}
        </datalist>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

function ListEditor({ choices, label, value, onSave, onCancel }: Omit<CellEditorProps, 'type'>) {
  const [at, setAt] = useState(
    Math.max(
      0,
      choices.findIndex((choice) => choice.value === value),
    ),
  );
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const id = useId();
  useLayoutEffect(() => {
    button.current?.focus();
    list.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  function finish(run: () => void): void {
    if (isDone.current) return;
    isDone.current = true;
    run();
  }

  function follow(event: KeyboardEvent): void {
    const after = event.key === ' ' ? 'stay' : afterKey(event);
    const step = STEPS[event.key];
    const letter = event.key.toLocaleLowerCase();
    const found = choices.findIndex((choice) => choice.label.toLocaleLowerCase().startsWith(letter));
    if (after !== null || step) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (after === 'cancel') finish(onCancel);
    else if (after !== null) finish(() => onSave(choices[at]?.value ?? value, after));
    else if (step) setAt(step(at, choices.length));
    else if (found >= 0) setAt(found);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        role="combobox"
        class={css.box}
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={follow}
        onBlur={() => finish(onCancel)}
      >
        {choices[at]?.label}
      </button>
      <div ref={list} id={id} role="listbox" aria-label={label} class={css.list}>
        {choices.map((choice, i) => (
          <div
            key={choice.value}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            class={css.option}
            // The press must not take the focus from the editor, which would close it.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => finish(() => onSave(choice.value, 'stay'))}
            onKeyDown={follow}
          >
            {choice.label}
          </div>
        ))}
      </div>
    </>
  );
}
