import css from './frame.module.css';
import { text } from './text.ts';

/** First Tab stop: moves the focus to the page heading. A button, because the router would read a `#` link as a page. */
export function SkipLink() {
  return (
    <button type="button" class={css.skip} onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}>
      {text.skip}
    </button>
  );
}
