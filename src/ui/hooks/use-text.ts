import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

/** Replaced range of a text. Positions count UTF-16 units, as text boxes do. */
export interface TextChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: number;
}

/** Text that is stored elsewhere and that others may change too. */
export interface LiveText {
  get(): string;
  write(words: string): void;
  watch(listener: (changes: readonly TextChange[]) => void): () => void;
}

type Box = HTMLTextAreaElement | HTMLInputElement;

/**
 * Binds a text box to a live text. Changes by others keep the cursor among the words it was in. Preact never sets the
 * value of the box, so that the browser's own undo works in it.
 * @param onShown called after the text in the box has changed, by typing or by others
 */
export function useText(text: LiveText, onShown?: (box: Box) => void) {
  const box = useRef<Box | null>(null);
  const composing = useRef(false);
  const latest = useRef({ text, onShown });
  latest.current = { text, onShown };

  useLayoutEffect(() => {
    const show = (changes: readonly TextChange[]): void => {
      const element = box.current;
      const words = text.get();
      if (!element || composing.current || element.value === words) return;
      const focused = document.activeElement === element;
      const [start, end] = [moved(element.selectionStart ?? 0, changes), moved(element.selectionEnd ?? 0, changes)];
      element.value = words;
      if (focused) element.setSelectionRange(start, end);
      onShown?.(element);
    };
    show([]);
    if (box.current) onShown?.(box.current);
    return text.watch(show);
  }, [text, onShown]);

  // A box that replaces another one, such as a textarea in place of an input, begins with the stored text.
  const ref = useCallback((element: Box | null): void => {
    box.current = element;
    if (!element) return;
    element.value = latest.current.text.get();
    latest.current.onShown?.(element);
  }, []);

  return {
    ref,
    onInput: (): void => {
      if (!box.current) return;
      text.write(box.current.value);
      onShown?.(box.current);
    },
    onCompositionStart: (): void => {
      composing.current = true;
    },
    onCompositionEnd: (): void => {
      composing.current = false;
    },
  };
}

/** Returns the position of the cursor after changes before it. */
function moved(place: number, changes: readonly TextChange[]): number {
  return changes.reduce(
    (now, { at, remove, insert }) => (now <= at ? now : Math.max(at, now - remove) + insert),
    place,
  );
}
