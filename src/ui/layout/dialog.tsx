import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Native modal dialog: it traps the focus, closes on Escape and restores the focus. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const latest = useRef(onClose);
  latest.current = onClose;
  // A layout effect, because a key pressed before the next frame would go to the page.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return undefined;
    // `close` fires after keys that were pressed meanwhile and would close a dialog that one of them reopened: Escape is
    // handled as `cancel`, and no event after removal. A file input inside fires `cancel` too, hence the check of the target.
    const leave = (event: Event): void => {
      if (event.target === dialog) latest.current();
    };
    dialog.addEventListener('cancel', leave);
    dialog.addEventListener('close', leave);
    dialog.showModal();
    return () => {
      dialog.removeEventListener('cancel', leave);
      dialog.removeEventListener('close', leave);
      dialog.close();
    };
  }, []);
  return (
    <dialog ref={box} class={css.dialog} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
