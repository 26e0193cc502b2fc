import { Radios } from './field.tsx';

const SIZES = ['low', 'medium', 'high'] as const;
type Size = (typeof SIZES)[number];

interface SizeRadiosProps {
  readonly legend: string;
  readonly value: Size | null;
  /** Labels for low, medium and high. */
  readonly labels: readonly [string, string, string];
  readonly onChoose: (value: Size) => void;
}

/** Choice of a rough size in three steps. */
export const SizeRadios = ({ legend, value, labels, onChoose }: SizeRadiosProps) => (
  <Radios
    legend={legend}
    value={value}
    choices={SIZES.map((size, i) => ({ value: size, label: labels[i] ?? size }))}
    onChoose={onChoose}
  />
);
