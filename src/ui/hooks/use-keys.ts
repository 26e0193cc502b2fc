import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Binds single keys while a screen is open.
 * @param on false if the person has switched keys off
 * @param keys handlers by `KeyboardEvent.key` in lower case
 */
export function useKeys(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  // A key pressed right after another must see its effect without waiting for a frame.
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

/** Returns true if a single key is meant for the screen: a plain key, pressed outside text fields. */
export const isForScreen = (event: KeyboardEvent): boolean => isPlainKey(event) && !takesText(event.target);

/**
 * Returns true for a key without Ctrl, Alt or Meta while no dialog is open. The document is queried for dialogs, because
 * rendered state lags behind a key pressed right after Escape.
 */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing) &&
  document.querySelector('dialog[open]') === null;

const NO_TEXT = new Set(['radio', 'checkbox', 'button', 'submit', 'file', 'reset']);

/** Returns true if the element takes typed text: text boxes, lists, anything editable. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !NO_TEXT.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);
