import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useRadioGroup } from '../hooks/use-radio-group.ts';
import css from './level-stops.module.css';

export interface LevelStop {
  readonly value: string;
  readonly label: string;
  /** Explanation of the level. Shown in a list; elsewhere a description for screen readers. */
  readonly gloss?: string | undefined;
  /** Sign of an answer that is no level, shown before its words: '≠'. */
  readonly sign?: string;
}

/** Marks on stops. A key on the page explains each. */
interface StopMarks {
  /** Dotted ring: the level of the last assessment. */
  readonly lastTime?: string | null;
  /** Dashed dot: suggested by the answers, chosen by no one. */
  readonly suggested?: string | null;
  readonly suggestedLabel?: string;
}

interface LevelStopsProps extends StopMarks {
  /** Subject of the rating: the accessible name of the group. */
  readonly legend?: ComponentChildren;
  /** Id of the element that names the group, instead of a legend. */
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  /** Levels along the lane, lowest first. */
  readonly stops: readonly LevelStop[];
  /** Answers that are no level, such as "don't know". */
  readonly others: readonly LevelStop[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
  /** Content between the legend and the stops. */
  readonly children?: ComponentChildren;
  readonly large?: boolean;
  /** `row`: stops side by side. `headed`: the same under column heads, so that only the chosen name is shown. `list`: below each other. */
  readonly layout?: 'row' | 'headed' | 'list';
  /** A target: the chosen stop has a flag. */
  readonly isTarget?: boolean;
  /** Content of the line between the stops and the other answers. The line keeps its height when it is empty. */
  readonly note?: ComponentChildren;
  /** Content after the other answers. */
  readonly after?: ComponentChildren;
}

/** More stops than this do not fit side by side. */
const MOST_IN_A_ROW = 6;

/** Scale of levels with the other answers under it: native radio buttons in one group. */
export function LevelStops({ legend, labelledBy, describedBy, children, large = false, ...scale }: LevelStopsProps) {
  const body = (
    <>
      {children}
      <Scale {...scale} />
    </>
  );
  const look = `${css.group} ${large ? css.large : ''}`;
  if (legend === undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a heading elsewhere names the group, so there is no legend.
      <div class={look} role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {body}
      </div>
    );
  }
  return (
    <fieldset class={look} aria-describedby={describedBy}>
      <legend class={css.legend}>{legend}</legend>
      {body}
    </fieldset>
  );
}

type ScaleProps = Omit<LevelStopsProps, 'legend' | 'labelledBy' | 'describedBy' | 'children' | 'large'>;

function Scale({
  stops,
  others,
  value,
  onChoose,
  layout = 'row',
  isTarget = false,
  note,
  after,
  ...marks
}: ScaleProps) {
  const radio = useRadioGroup(stops.length + others.length);
  const chosen = stops.findIndex((stop) => stop.value === value);
  const isList = layout === 'list' || (layout === 'headed' && stops.length > MOST_IN_A_ROW);
  const looks = [
    isList ? css.list : css.stops,
    layout === 'headed' && !isList ? css.headed : '',
    layout === 'row' && stops.length > 5 ? css.many : '',
    isTarget ? css.target : '',
  ];
  return (
    <>
      <div
        class={looks.filter((look) => look !== '').join(' ')}
        style={{ '--count': String(stops.length), '--at': String(Math.max(0, chosen)) }}
      >
        {stops.map((stop, i) => (
          <Stop
            key={stop.value}
            stop={stop}
            number={i + 1}
            radio={radio(i)}
            look={lookOf(i, chosen)}
            isChosen={i === chosen}
            isList={isList}
            onChoose={onChoose}
            {...marks}
          />
        ))}
      </div>
      {note !== undefined && <div class={css.note}>{note}</div>}
      {(others.length > 0 || after) && (
        <div class={css.others}>
          {others.map((other, i) => (
            <label key={other.value} class={css.other}>
              <input
                type="radio"
                {...radio(stops.length + i)}
                value={other.value}
                checked={other.value === value}
                onChange={() => onChoose(other.value)}
              />
              {other.sign && (
                <span class={css.sign} aria-hidden="true">
                  {other.sign}
                </span>
              )}
              <span>{other.label}</span>
            </label>
          ))}
          {after}
        </div>
      )}
    </>
  );
}

function lookOf(i: number, chosen: number): string {
  if (i === chosen) return css.chosen ?? '';
  return i < chosen ? (css.passed ?? '') : '';
}

interface StopProps extends StopMarks {
  readonly stop: LevelStop;
  readonly number: number;
  readonly radio: ReturnType<ReturnType<typeof useRadioGroup>>;
  readonly look: string;
  readonly isChosen: boolean;
  readonly isList: boolean;
  readonly onChoose: (value: string) => void;
}

function Stop({
  stop,
  number,
  radio,
  look,
  isChosen,
  isList,
  onChoose,
  lastTime,
  suggested,
  suggestedLabel,
}: StopProps) {
  const gloss = useId();
  const marks = [
    stop.value === lastTime ? css.lastTime : '',
    stop.value === suggested && !isChosen ? css.suggested : '',
  ];
  return (
    <label class={[css.stop, look, ...marks].filter(Boolean).join(' ')}>
      <input
        type="radio"
        {...radio}
        value={stop.value}
        checked={isChosen}
        aria-describedby={stop.gloss ? gloss : undefined}
        onChange={() => onChoose(stop.value)}
      />
      <span class={`${css.dot} number`}>{number}</span>
      <span class={css.word}>{stop.label}</span>
      {stop.gloss && (
        <small id={gloss} class={isList ? css.gloss : 'hidden'} aria-hidden="true">
          {stop.gloss}
        </small>
      )}
      {isList && stop.value === suggested && (
        <small class={css.tag} aria-hidden="true">
          {suggestedLabel}
        </small>
      )}
    </label>
  );
}
