import { isBorrowed } from '../data/borrowed.ts';
import { address } from '../domain/address.ts';
import css from './frame.module.css';
import { text } from './text.ts';

/** The mark that this is somebody else's computer: on every page, for as long as it is. */
export function BorrowedStripe() {
  if (!isBorrowed()) return null;
  return (
    <aside class={`${css.stripe} lane-1`} aria-label={text.borrowed}>
      <p>{text.borrowedStripe}</p>
      <a href={address.borrowed()}>{text.borrowedFinish}</a>
    </aside>
  );
}
