import { useLayoutEffect, useRef } from 'preact/hooks';

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

  return {
    ref: (element: Box | null): void => {
      box.current = element;
    },
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
