/** The only file that knows Chart.js. It is loaded when the first drawing asks for it. */
import { Chart, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement);

/** Draws a radar with the colours of this moment's theme. Returns a function that takes it away and stops following the theme. */
export function drawRadar(
  canvas: HTMLCanvasElement,
  names: readonly string[],
  values: readonly (number | null)[],
  most: number,
): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let chart = draw();
  const redraw = (): void => {
    chart.destroy();
    chart = draw();
  };
  const themes = new MutationObserver(redraw);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  dark.addEventListener('change', redraw);
  return () => {
    themes.disconnect();
    dark.removeEventListener('change', redraw);
    chart.destroy();
  };

  function draw(): Chart<'radar', (number | null)[]> {
    const ink = colourOf(canvas, '--ink');
    const line = colourOf(canvas, '--line-strong');
    const font = { family: getComputedStyle(canvas).fontFamily, size: 15, weight: 600 as const };
    return new Chart(canvas, {
      type: 'radar',
      data: {
        labels: names.map((name, i) => (values[i] == null ? name : `${name} ${values[i]}`)),
        datasets: [
          {
            data: [...values],
            borderColor: ink,
            borderWidth: 3,
            pointRadius: 6,
            pointBackgroundColor: ink,
            pointBorderColor: ink,
            spanGaps: true,
          },
        ],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        events: [],
        scales: {
          r: {
            min: 0,
            max: most,
            ticks: { stepSize: 1, color: ink, font, backdropColor: 'transparent' },
            grid: { color: line },
            angleLines: { color: line },
            pointLabels: { color: ink, font },
          },
        },
      },
    });
  }
}

/** A token's colour as this theme has it: canvas takes no custom properties and no `light-dark()`. */
function colourOf(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.parentElement?.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
