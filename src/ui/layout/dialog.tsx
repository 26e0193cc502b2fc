import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The browser's own dialog: it keeps the focus, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const latest = useRef(onClose);
  latest.current = onClose;
  // Not after the frame: a key pressed right after it was asked for would be taken for the page's.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return undefined;
    // `close` comes after keys that were pressed meanwhile, and would close what a ? has just opened again: so Escape is heard
    // as `cancel`, and nothing is heard once the dialog has gone. A file chooser inside says `cancel` too.
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
