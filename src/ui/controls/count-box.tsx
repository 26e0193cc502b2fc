import { useUnfocusedValue } from '../hooks/use-unfocused-value.ts';

interface CountBoxProps {
  readonly n: number;
  readonly label: string;
  readonly class: string | undefined;
  /** Nought is an empty box with a faint 0 in it. */
  readonly blank?: boolean;
  readonly onCount: (n: number) => void;
}

const MOST = 9_999;

/** A small count among others: a whole number from 0. What is none is put back. */
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
        const words = event.currentTarget.value.trim();
        const next = words === '' && blank ? 0 : words === '' ? Number.NaN : Number(words);
        if (Number.isSafeInteger(next) && next >= 0 && next <= MOST) onCount(next);
        else event.currentTarget.value = shown;
      }}
    />
  );
}
