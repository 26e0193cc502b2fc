import { useState } from 'preact/hooks';
import { Select } from './field.tsx';

interface NumberRange {
  readonly low: number;
  readonly high: number;
}

interface RangeSelectsProps {
  readonly lowLabel: string;
  readonly highLabel: string;
  /** Label of an end that is not given. */
  readonly none: string;
  /** Label of each number, from 1. */
  readonly options: readonly string[];
  readonly range: NumberRange | null;
  readonly onChange: (range: NumberRange | null) => void;
}

/**
 * Two lists for the ends of a range, both empty until a person chooses. One end alone is no range: it waits in its list for the
 * other one. Each list stops short of the other end, so that setting one end never changes the other.
 */
export function RangeSelects({ lowLabel, highLabel, none, options, range, onChange }: RangeSelectsProps) {
  const [waiting, setWaiting] = useState<{ readonly low: number | null; readonly high: number | null }>({
    low: null,
    high: null,
  });
  const { low, high } = range ?? waiting;
  const all = options.map((label, i) => ({ value: String(i + 1), label }));

  function set(ends: typeof waiting): void {
    setWaiting(ends);
    if (ends.low !== null && ends.high !== null) onChange({ low: ends.low, high: ends.high });
    else if (range !== null) onChange(null);
  }

  return (
    <>
      <Select
        label={lowLabel}
        none={none}
        value={low === null ? null : String(low)}
        choices={all.slice(0, (high ?? all.length) - 1)}
        onChoose={(value) => set({ low: numberOf(value), high })}
      />
      <Select
        label={highLabel}
        none={none}
        value={high === null ? null : String(high)}
        choices={all.slice(low ?? 1)}
        onChoose={(value) => set({ low, high: numberOf(value) })}
      />
    </>
  );
}

const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));
