import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * Returns a function that runs a change at once, or, while a pointer is pressed, after its click was delivered. A field that
 * changes the page when it loses the focus would otherwise move the button under the pointer, and the click would be lost.
 */
export function useAfterPress(): (change: () => void) => void {
  const isPressed = useRef(false);
  useEffect(() => {
    const press = (): void => {
      isPressed.current = true;
    };
    const release = (): void => {
      isPressed.current = false;
    };
    addEventListener('pointerdown', press, true);
    addEventListener('pointerup', release, true);
    addEventListener('pointercancel', release, true);
    return () => {
      removeEventListener('pointerdown', press, true);
      removeEventListener('pointerup', release, true);
      removeEventListener('pointercancel', release, true);
    };
  }, []);
  return useCallback((change) => {
    if (!isPressed.current) {
      change();
      return;
    }
    const follow = (): void => {
      removeEventListener('pointerup', follow);
      removeEventListener('pointercancel', follow);
      // The click comes right after the release, in the same task.
      setTimeout(change);
    };
    addEventListener('pointerup', follow);
    addEventListener('pointercancel', follow);
  }, []);
}
