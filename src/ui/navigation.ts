import { useEffect, useState } from 'preact/hooks';

/** True between a step to another page and the moment its heading takes the focus. */
let arriving = false;
/** A page reached by a link begins at its top; one reached by Back stays where the browser puts it. */
let toTop = false;

/** Goes to an address of the program ('#/…'). */
export function go(address: string): void {
  toTop = true;
  if (location.hash === address) return;
  location.hash = address;
}

/** The part of the address after '#', as it changes. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => {
      arriving = true;
      setHash(location.hash);
    };
    const noteLink = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a[href^="#"]')) toTop = true;
    };
    addEventListener('hashchange', follow);
    document.addEventListener('click', noteLink);
    return () => {
      removeEventListener('hashchange', follow);
      document.removeEventListener('click', noteLink);
    };
  }, []);
  return hash;
}

/** Moves the focus to a page's heading when the page has just been arrived at; not when the program has just been opened. */
export function takeArrival(heading: HTMLElement): void {
  if (!arriving) return;
  arriving = false;
  heading.focus({ preventScroll: !toTop });
  if (toTop) scrollTo(0, 0);
  toTop = false;
}
