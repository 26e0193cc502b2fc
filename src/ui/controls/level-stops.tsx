import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './level-stops.module.css';

interface LevelStop {
  readonly value: string;
  readonly label: string;
}

interface LevelStopsProps {
  /** What is being rated; said as the group's name. */
  readonly legend: ComponentChildren;
  readonly describedBy?: string;
  /** The stops along the lane, first to last. */
  readonly stops: readonly LevelStop[];
  /** Answers that are no place on the lane: "don't know" and the like. */
  readonly others: readonly LevelStop[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  /** Stands between the question and the stops. */
  readonly children?: ComponentChildren;
  readonly large?: boolean;
}

/** A lane with numbered places to stop at, and the other answers under it: native radio buttons, all in one group. */
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
  const at = stops.findIndex((stop) => stop.value === value);
  return (
    <fieldset class={`${css.group} ${large ? css.large : ''}`} aria-describedby={describedBy}>
      <legend class={css.legend}>{legend}</legend>
      {children}
      <div
        class={`${css.stops} ${stops.length > 5 ? css.many : ''}`}
        style={{ '--count': String(stops.length), '--at': String(Math.max(0, at)) }}
      >
        {stops.map((stop, i) => (
          <label key={stop.value} class={`${css.stop} ${i === at ? css.chosen : ''} ${i < at ? css.passed : ''}`}>
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
