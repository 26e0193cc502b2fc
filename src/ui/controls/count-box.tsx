import { useUnfocusedValue } from '../hooks/use-unfocused-value.ts';

interface CountBoxProps {
  readonly n: number;
  readonly label: string;
  readonly class: string | undefined;
  /** Shows 0 as an empty box with the placeholder 0. */
  readonly blank?: boolean;
  readonly onCount: (n: number) => void;
}

const MAX_COUNT = 9_999;

/** Box for a whole number from 0. Anything else is replaced by the stored number. */
export function CountBox({ n, label, class: look, blank = false, onCount }: CountBoxProps) {
  const shown = blank && n === 0 ? '' : String(n);
  const box = useUnfocusedValue(shown);
  return (
    <input
      ref={box}
      type="text"
      inputmode="numeric"
      class={`${look ?? ''} number`}
      aria-label={label}
      defaultValue={shown}
      placeholder="0"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const next = countOf(event.currentTarget.value.trim(), blank);
        const isCount = Number.isSafeInteger(next) && next >= 0 && next <= MAX_COUNT;
        if (!isCount) event.currentTarget.value = shown;
        else if (next !== n) onCount(next);
      }}
    />
  );
}

/** Returns the count that was typed; NaN if it is none. An empty box is 0 if `blank`. */
function countOf(words: string, blank: boolean): number {
  if (words === '') return blank ? 0 : Number.NaN;
  return Number(words);
}
