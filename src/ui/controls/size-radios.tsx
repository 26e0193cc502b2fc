import { Radios } from './field.tsx';

const ROUGH_SIZES = ['low', 'medium', 'high'] as const;
type RoughSize = (typeof ROUGH_SIZES)[number];

interface SizeRadiosProps {
  readonly legend: string;
  readonly value: RoughSize | null;
  /** Labels for low, medium and high. */
  readonly labels: readonly [string, string, string];
  readonly onChoose: (value: RoughSize) => void;
}

/** Choice of a rough size in three steps. */
export const SizeRadios = ({ legend, value, labels, onChoose }: SizeRadiosProps) => (
  <Radios
    legend={legend}
    value={value}
    choices={ROUGH_SIZES.map((size, i) => ({ value: size, label: labels[i] ?? size }))}
    onChoose={onChoose}
  />
);
