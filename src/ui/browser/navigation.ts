import { useEffect, useState } from 'preact/hooks';

/** True from a navigation until the heading of the new page takes the focus. */
let arriving = false;

/** Navigates to an address of the app, '#/…'. */
export function go(address: string): void {
  location.hash = address;
}

/** Returns the part of the address from '#', and follows it. */
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
 * Moves the focus to the heading after a navigation, but not when the app has just been opened. A new page starts at its
 * top; a page that Back or Forward returns to keeps the browser's scroll position.
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

/** Marks the history entry as shown; the entry of a new address has no mark. */
const markSeen = (): void => history.replaceState({ seen: true }, '');
