import { isBorrowed } from '../../data/device/shared-device.ts';
import { address } from '../../lib/routes.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

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
