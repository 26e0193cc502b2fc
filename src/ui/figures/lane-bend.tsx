import css from './lane-bend.module.css';

/** Geometry of the bend, px: lanes 9 apart, the innermost corner 30, each lane's stop 64 below the one before. */
const WIDTH = 4000;
const STEP = 9;
const TOP = 104;
const LEFT = 60;
const CORNER = 30;
const SMALL_CORNER = 12;
const FIRST_STOP = 176;
const STOP_GAP = 64;
const STOP_X = 86;
const MOST_STOPS = 5;

/**
 * Decorative lanes along the top of the page that bend down and end at the stages of the rail.
 * With more than five stages, five lanes run past the list and end at no tile.
 * @param stops number of stages in the rail
 * @param lit index of the highlighted lane, from 0; the others fade
 * @param plain true for pages without stages: the lanes run down the edge of the page
 */
export function LaneBend({
  stops,
  lit = null,
  plain = false,
}: {
  readonly stops: number;
  readonly lit?: number | null;
  readonly plain?: boolean;
}) {
  const peelsOff = !plain && stops <= MOST_STOPS;
  const lanes = peelsOff ? stops : MOST_STOPS;
  const height = peelsOff ? FIRST_STOP + (stops - 1) * STOP_GAP + 20 : undefined;
  return (
    <svg
      class={peelsOff ? css.bend : `${css.bend} ${css.through}`}
      width={WIDTH}
      height={height ?? 4000}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: lanes }, (_, lane) => lane).map((lane) => (
        <path
          key={lane}
          class={`lane-${lane + 1} ${css.lane} ${lit !== null && lit % MOST_STOPS !== lane ? css.faded : ''}`}
          d={pathOf(lane, peelsOff)}
        />
      ))}
    </svg>
  );
}

function pathOf(lane: number, peelsOff: boolean): string {
  const x = LEFT - lane * STEP;
  const y = TOP - lane * STEP;
  const radius = CORNER + lane * STEP;
  const along = `M${WIDTH} ${y}H${LEFT + CORNER}A${radius} ${radius} 0 0 0 ${x} ${TOP + CORNER}`;
  if (!peelsOff) return `${along}V4000`;
  const stop = FIRST_STOP + lane * STOP_GAP;
  return `${along}V${stop - SMALL_CORNER}A${SMALL_CORNER} ${SMALL_CORNER} 0 0 0 ${x + SMALL_CORNER} ${stop}H${STOP_X}`;
}
