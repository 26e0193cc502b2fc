import { useEffect, useState } from 'preact/hooks';

/** True between a step to another page and the moment its heading takes the focus. */
let arriving = false;

/** Goes to an address of the program ('#/…'). */
export function go(address: string): void {
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
    markSeen();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

/**
 * Moves the focus to a page's heading when the page has just been arrived at; not when the program has just been opened.
 * A page that is new begins at its top; one that Back or Forward returns to stays where the browser puts it.
 */
export function takeArrival(heading: HTMLElement): void {
  if (!arriving) return;
  arriving = false;
  heading.focus({ preventScroll: true });
  if (isSeen()) return;
  markSeen();
  scrollTo(0, 0);
}

const isSeen = (): boolean => (history.state as { seen?: boolean } | null)?.seen === true;

/** Entries of the history that have been shown carry a mark; a step to a new address has none yet. */
const markSeen = (): void => history.replaceState({ seen: true }, '');
