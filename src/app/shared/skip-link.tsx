import css from './frame.module.css';
import { text } from './text.ts';

/** The first stop of the Tab key. A real address would be read as a page of the program, so a button moves the focus. */
export function SkipLink() {
  return (
    <button type="button" class={css.skip} onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}>
      {text.skip}
    </button>
  );
}
