import type { Choice } from './field.tsx';
import css from './view-switch.module.css';

interface ViewSwitchProps<T extends string> {
  /** Accessible name of the group of buttons. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
}

/** Buttons in one frame, of which one is pressed: views of the same content. */
export function ViewSwitch<T extends string>({ label, value, choices, onChoose }: ViewSwitchProps<T>) {
  return (
    <fieldset class={css.switch}>
      <legend class="hidden">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
