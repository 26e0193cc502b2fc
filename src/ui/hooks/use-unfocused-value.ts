import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps a box showing what is stored, but never under somebody's fingers: while it has the focus only they write in it. */
export function useUnfocusedValue(stored: string): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = stored;
  }, [stored]);
  return box;
}
