import { useEffect, useRef } from 'preact/hooks';
import css from './radar.module.css';
import { drawRadar } from './radar-chart.ts';

interface RadarProps {
  readonly names: readonly string[];
  /** One value per spoke, 1 to `most`; `null` leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly most: number;
  /** Accessible name: the same in words. */
  readonly label: string;
  readonly note: string;
}

/** A radar for those who are asked for one: one line, no filling, no second series. The lanes are the better picture. */
export default function Radar({ names, values, most, label, note }: RadarProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? drawRadar(canvas.current, names, values, most) : undefined), [names, values, most]);
  return (
    <div class={css.radar}>
      <div class={css.frame}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <p class="hint">{note}</p>
    </div>
  );
}
