import type { ComponentChildren } from 'preact';
import { useRadioGroup } from '../hooks/use-radio-group.ts';
import { useUnfocusedValue } from '../hooks/use-unfocused-value.ts';
import css from './field.module.css';
import { Labelled, type Labels } from './labelled.tsx';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> extends Labels {
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  /** Label of the first option, "not chosen"; omit it if a choice is always made. */
  readonly none?: string;
  readonly onChoose: (value: T | null) => void;
}

/** List to choose one value from. */
export function Select<T extends string>({ value, choices, none, onChoose, ...labels }: SelectProps<T>) {
  return (
    <Labelled {...labels}>
      {(tied) => (
        <select
          {...tied}
          class={css.box}
          value={value ?? ''}
          onChange={(event) =>
            onChoose(choices.find((choice) => choice.value === event.currentTarget.value)?.value ?? null)
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Date input, 'YYYY-MM-DD'. Reports a complete date only, and `null` when it is cleared. */
export function DayBox({
  value,
  onChoose,
  ...labels
}: Labels & { readonly value: string | null; readonly onChoose: (day: string | null) => void }) {
  return (
    <Labelled {...labels}>
      {(tied) => (
        <input
          {...tied}
          type="date"
          class={`${css.box} ${css.short}`}
          value={value ?? ''}
          max="9999-12-31"
          onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** Box for a whole number from 0; fractions are rounded, an empty box is `null`, other text is refused. */
export function NumberBox({
  value,
  onChoose,
  ...labels
}: Labels & { readonly value: number | null; readonly onChoose: (n: number | null) => void }) {
  const box = useUnfocusedValue(value === null ? '' : String(value));
  return (
    <Labelled {...labels}>
      {(tied) => (
        <input
          {...tied}
          ref={box}
          type="text"
          inputmode="numeric"
          size={6}
          class={`${css.box} ${css.short} number`}
          defaultValue={value === null ? '' : String(value)}
          onChange={(event) => {
            const words = event.currentTarget.value.trim();
            const n = Number(words.replace(',', '.'));
            const isNumber = Number.isFinite(n) && n >= 0;
            if (!isNumber) event.currentTarget.value = value === null ? '' : String(value);
            const next = words === '' ? null : Math.round(n);
            if (isNumber && next !== value) onChoose(next);
          }}
        />
      )}
    </Labelled>
  );
}

/** Checkbox with its label. */
export function Checkbox({
  checked,
  onToggle,
  children,
}: {
  readonly checked: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <label class={css.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly stacked?: boolean;
  readonly onChoose: (value: T) => void;
}

/** Group of radio buttons. */
export function Radios<T extends string>({
  legend,
  legendHidden = false,
  value,
  choices,
  stacked = false,
  onChoose,
}: RadiosProps<T>) {
  const radio = useRadioGroup(choices.length);
  return (
    <fieldset>
      <legend class={legendHidden ? 'hidden' : css.label}>{legend}</legend>
      <div class={stacked ? css.stacked : css.choices}>
        {choices.map((choice, i) => (
          <label key={choice.value} class={css.check}>
            <input
              type="radio"
              {...radio(i)}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
