/** Only file that imports Chart.js; loaded with the first radar. */
import { Chart, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement);

/** Draws a radar in the colours of the theme and redraws it when the theme changes. Returns a function that removes it. */
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

/** Resolves the colour of a token: canvas accepts neither custom properties nor `light-dark()`. */
function colourOf(element: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.parentElement?.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
