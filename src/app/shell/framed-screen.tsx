import { ignored } from '../../lib/ignored-errors.ts';
import { Brand } from '../../ui/display/brand.tsx';
import css from '../recovery/rescue.module.css';
import { text } from '../shared/text.ts';

/**
 * Returns whether a page of another origin frames this one. The header `frame-ancestors` forbids that, but not every static
 * host sends headers, and a framing page could lead clicks to buttons that people do not see.
 */
export function isFramedByAnotherSite(frame: Pick<Window, 'top' | 'self' | 'location'> = window): boolean {
  if (frame.top === frame.self) return false;
  try {
    return frame.top?.location.origin !== frame.location.origin;
  } catch (error) {
    // Browsers do not tell the address of another origin.
    return ignored(error, 'read the address of a framing page', true);
  }
}

/** Page inside a frame of another site. It opens no work and offers a window of its own. */
export function FramedScreen() {
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      <h1>{text.framedTitle}</h1>
      <p>{text.framedWhy}</p>
      <div class={css.last}>
        <a href={location.href} target="_blank" rel="noopener">
          {text.openOwnWindow}
        </a>
      </div>
    </main>
  );
}
