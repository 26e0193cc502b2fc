import { isSharedDevice } from '../../data/device/shared-device.ts';
import { routes } from '../../lib/routes.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

/** Stripe of a shared device, on every page. */
export function SharedDeviceStripe() {
  if (!isSharedDevice()) return null;
  return (
    <aside class={`${css.stripe} lane-1`} aria-label={text.borrowed}>
      <p>{text.borrowedStripe}</p>
      <a href={routes.borrowed()}>{text.borrowedFinish}</a>
    </aside>
  );
}
