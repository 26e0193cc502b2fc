import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A native modal dialog, open for as long as it is drawn. Escape and the close button both call `onClose`. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class={css.head}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <Button look="second" small icon="close" onClick={onClose}>
          {closeLabel}
        </Button>
      </div>
      <div class={css.body}>{children}</div>
    </dialog>
  );
}
