import { useLayoutEffect, useRef } from 'preact/hooks';

/** A stretch of a text that was replaced. Places count UTF-16 units, as text boxes do. */
export interface TextChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: number;
}

/** A text that lives elsewhere and that others may change too. */
export interface LiveText {
  get(): string;
  write(words: string): void;
  watch(listener: (changes: readonly TextChange[]) => void): () => void;
}

type Box = HTMLTextAreaElement | HTMLInputElement;

/**
 * Ties a text box to a text that lives elsewhere. What others write appears with the cursor staying among the words it
 * was in. The box's value is never drawn by Preact, so the browser's own undo keeps working in it.
 * @param onShown called after the box's words have changed, by whomever
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

/** Where the cursor goes when words before it come or go. */
function moved(place: number, changes: readonly TextChange[]): number {
  return changes.reduce(
    (now, { at, remove, insert }) => (now <= at ? now : Math.max(at, now - remove) + insert),
    place,
  );
}
