import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Single keys, for as long as a screen is open, and only when the person has not switched them off.
 * @param keys the key as the browser names it, small letters → what it does
 */
export function useKeys(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  // A key that is pressed right after another finds what that one did, without waiting for a frame.
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const follow = (event: KeyboardEvent): void => {
      const act = latest.current[event.key.toLowerCase()];
      if (!act || !isForScreen(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [on]);
}

/**
 * Whether a press of a single key is meant for the screen: no Ctrl, Alt or Meta, nothing that is being written, no dialog in
 * front. The page itself is asked about a dialog: what a component last drew lags behind a key pressed right after Escape.
 */
export const isForScreen = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) &&
  document.querySelector('dialog[open]') === null;

const NO_TEXT = new Set(['radio', 'checkbox', 'button', 'submit', 'file', 'reset']);

/** Whether typing goes into this element: text boxes, lists, anything editable. Boxes to tick take no text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !NO_TEXT.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);
