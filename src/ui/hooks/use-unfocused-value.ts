import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Shows the stored value in a box, except while the box has the focus. */
export function useUnfocusedValue(stored: string): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = stored;
  }, [stored]);
  return box;
}
