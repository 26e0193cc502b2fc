import css from './radar.module.css';

export type RadarMark = 'before' | 'now' | 'suggested' | 'target';

export interface RadarSeries {
  readonly mark: Exclude<RadarMark, 'suggested'>;
  /** Name in the legend: 'May 2026'. */
  readonly label: string;
  /** One value per spoke, 1 to the number of levels; `null` = none, which leaves a gap. */
  readonly values: readonly (number | null)[];
}

interface RadarProps {
  readonly names: readonly string[];
  readonly series: readonly RadarSeries[];
  /** Spokes whose value now is suggested by the answers and not agreed, by index. */
  readonly suggested: ReadonlySet<number>;
  readonly levels: number;
  /** Accessible name: the same in words. */
  readonly said: string;
  readonly note: string;
}

/** Numbers of stages that a radar can show: two spokes make no shape, and the names of nine collide on a phone. */
export const RADAR_STAGES = { min: 3, max: 8 } as const;

/** Side of the drawing, its centre and the radius of the top level, in its own units. */
const SIDE = 200;
const CENTRE = SIDE / 2;
const RADIUS = 68;
/** Distance of the stage names from the centre, in percent of the side. */
const NAMES_AT = 37;

/** Drawn from the back to the front: a smaller mark of a later series leaves the one behind it visible. */
const ORDER = ['target', 'before', 'now'] as const;

/** Returns the series that have at least one value: exactly these are drawn and named in the legend. */
export const drawnSeries = (series: readonly RadarSeries[]): readonly RadarSeries[] =>
  series.filter(({ values }) => values.some((value) => value !== null));

/** Radar with a spoke per stage and a line per series. The lines differ in dashes and marks, not in colour alone. */
export function Radar({ names, series, suggested, levels, said, note }: RadarProps) {
  const drawn = drawnSeries(series).toSorted((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark));
  const rings = Array.from({ length: levels }, (_, i) => i + 1);
  return (
    <div class={css.radar}>
      <div class={css.frame} role="img" aria-label={said}>
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true" focusable="false">
          {rings.map((level) => (
            <polygon
              key={level}
              class={css.grid}
              points={names.map((_, spoke) => coordinates(spoke, names.length, level / levels)).join(' ')}
            />
          ))}
          {names.map((name, spoke) => (
            <path key={name} class={css.grid} d={`M${CENTRE} ${CENTRE}L${coordinates(spoke, names.length, 1)}`} />
          ))}
          {drawn.map(({ mark, values }) => (
            <g key={mark} class={css[mark]} data-series={mark}>
              <path class={css.line} d={lineThrough(values, levels)} />
              {values.map((value, spoke) =>
                value === null ? null : (
                  <Mark
                    // biome-ignore lint/suspicious/noArrayIndexKey: a spoke is known by its place.
                    key={spoke}
                    mark={mark === 'now' && suggested.has(spoke) ? 'suggested' : mark}
                    at={pointAt(spoke, values.length, value / levels)}
                  />
                ),
              )}
            </g>
          ))}
        </svg>
        {rings.map((level) => (
          <span
            key={level}
            class={`${css.level} number`}
            style={placed(levelPoint(level, names.length, levels))}
            aria-hidden="true"
          >
            {level}
          </span>
        ))}
        {names.map((name, spoke) => (
          <span key={name} class={css.name} style={namePlace(spoke, names.length)} aria-hidden="true" dir="auto">
            {name}
          </span>
        ))}
      </div>
      <p class="hint">{note}</p>
    </div>
  );
}

/** Sample of a series for a legend: its line and its mark. */
export function RadarKey({ mark }: { readonly mark: RadarMark }) {
  return (
    <svg
      class={`${css.key} ${css[mark === 'suggested' ? 'now' : mark]}`}
      width="34"
      height="22"
      viewBox="0 0 34 22"
      aria-hidden="true"
      focusable="false"
    >
      {mark !== 'suggested' && <path class={css.line} d="M0 11H34" />}
      <Mark mark={mark} at={{ x: 17, y: 11 }} />
    </svg>
  );
}

function Mark({ mark, at: { x, y } }: { readonly mark: RadarMark; readonly at: Point }) {
  if (mark === 'target') return <path class={css.hollow} d={`M${x} ${y - 8}L${x + 7.4} ${y + 5}H${x - 7.4}Z`} />;
  if (mark === 'before') return <circle class={css.hollow} cx={x} cy={y} r={5.6} />;
  return <circle class={mark === 'now' ? css.filled : css.dashed} cx={x} cy={y} r={3.4} />;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Returns the direction of a spoke, radians: the first one points up, the others follow clockwise. */
const angleOf = (spoke: number, spokes: number): number => (2 * Math.PI * spoke) / spokes - Math.PI / 2;

/** @param share of the radius, 0 to 1 */
function pointAt(spoke: number, spokes: number, share: number): Point {
  const angle = angleOf(spoke, spokes);
  return { x: round(CENTRE + RADIUS * share * Math.cos(angle)), y: round(CENTRE + RADIUS * share * Math.sin(angle)) };
}

function coordinates(spoke: number, spokes: number, share: number): string {
  const { x, y } = pointAt(spoke, spokes, share);
  return `${x},${y}`;
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** Returns a path that joins neighbouring spokes which both have a value: a line never runs over a gap. */
function lineThrough(values: readonly (number | null)[], levels: number): string {
  return values
    .map((value, spoke) => {
      const next = (spoke + 1) % values.length;
      const following = values[next] ?? null;
      if (value === null || following === null) return '';
      const from = coordinates(spoke, values.length, value / levels);
      return `M${from}L${coordinates(next, values.length, following / levels)}`;
    })
    .join('');
}

/** Returns the place of a level's number: on its ring, half-way between the first two spokes, where no mark stands. */
function levelPoint(level: number, spokes: number, levels: number): Point {
  const share = (level / levels) * Math.cos(Math.PI / spokes);
  return pointAt(0.5, spokes, share);
}

const placed = ({ x, y }: Point) => ({ left: `${(x / SIDE) * 100}%`, top: `${(y / SIDE) * 100}%` });

/** Places a name outside its spoke: it begins, ends or is centred there, whichever leads away from the drawing. */
function namePlace(spoke: number, spokes: number) {
  const [x, y] = [Math.cos(angleOf(spoke, spokes)), Math.sin(angleOf(spoke, spokes))];
  return {
    left: `${round(50 + NAMES_AT * x)}%`,
    top: `${round(50 + NAMES_AT * y)}%`,
    translate: `${round((x - 1) * 50)}% ${round((y - 1) * 50)}%`,
  };
}
