import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './level-stops.module.css';

interface LevelStop {
  readonly value: string;
  readonly label: string;
}

interface LevelStopsProps {
  /** Subject of the rating: the accessible name of the group. */
  readonly legend: ComponentChildren;
  readonly describedBy?: string;
  /** Levels along the lane, lowest first. */
  readonly stops: readonly LevelStop[];
  /** Answers that are no level, such as "don't know". */
  readonly others: readonly LevelStop[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  /** Content between the legend and the stops. */
  readonly children?: ComponentChildren;
  readonly large?: boolean;
}

/** Scale of levels with the other answers under it: native radio buttons in one group. */
export function LevelStops({
  legend,
  describedBy,
  stops,
  others,
  value,
  onChoose,
  children,
  large = false,
}: LevelStopsProps) {
  const name = useId();
  const chosen = stops.findIndex((stop) => stop.value === value);
  return (
    <fieldset class={`${css.group} ${large ? css.large : ''}`} aria-describedby={describedBy}>
      <legend class={css.legend}>{legend}</legend>
      {children}
      <div
        class={`${css.stops} ${stops.length > 5 ? css.many : ''}`}
        style={{ '--count': String(stops.length), '--at': String(Math.max(0, chosen)) }}
      >
        {stops.map((stop, i) => (
          <label
            key={stop.value}
            class={`${css.stop} ${i === chosen ? css.chosen : ''} ${i < chosen ? css.passed : ''}`}
          >
            <input
              type="radio"
              name={name}
              value={stop.value}
              checked={stop.value === value}
              onChange={() => onChoose(stop.value)}
            />
            <span class={`${css.dot} number`}>{i + 1}</span>
            <span class={css.word}>{stop.label}</span>
          </label>
        ))}
      </div>
      <div class={css.others}>
        {others.map((other) => (
          <label key={other.value} class={css.other}>
            <input
              type="radio"
              name={name}
              value={other.value}
              checked={other.value === value}
              onChange={() => onChoose(other.value)}
            />
            <span>{other.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
