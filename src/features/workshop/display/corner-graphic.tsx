import css from './corner-graphic.module.css';

const RADII = [150, 137, 124, 111, 98];

/** Five arcs in the corner, one per lane. Only the current stage's lane keeps its colour; `null` lights all of them. */
export const CornerGraphic = ({ lane }: { readonly lane: number | null }) => (
  <svg class={`${css.corner} turns`} viewBox="0 0 170 170" aria-hidden="true" focusable="false">
    {RADII.map((radius, i) => (
      <circle
        key={radius}
        cx="170"
        cy="0"
        r={radius}
        fill="none"
        stroke={`var(--lane-${i + 1})`}
        stroke-width="7"
        class={lane !== null && lane % RADII.length !== i ? css.unlit : undefined}
      />
    ))}
  </svg>
);

/** Geometry of the sweep in a viewBox of 400 × 225: lanes 9 units apart that all bend upwards at the same x. */
const BEND_AT = 296;
const BASELINE = 212;
const STEP = 9;
const OUTER = 78;

/** Large decorative version of the lanes, for frames with little text. */
export const Sweep = () => (
  <svg
    class={`${css.sweep} turns`}
    viewBox="0 0 400 225"
    preserveAspectRatio="xMaxYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    {RADII.map((key, i) => {
      const radius = OUTER - i * STEP;
      return (
        <path
          key={key}
          d={`M-400 ${BASELINE - i * STEP}H${BEND_AT}a${radius} ${radius} 0 0 0 ${radius} ${-radius}V-400`}
          fill="none"
          stroke={`var(--lane-${i + 1})`}
          stroke-width="5.5"
        />
      );
    })}
  </svg>
);
