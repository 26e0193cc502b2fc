import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { drawnSeries, Radar, RadarKey, type RadarMark, type RadarSeries } from '../../../src/ui/figures/radar.tsx';

const NAMES = ['Plan', 'Do', 'Measure', 'Review', 'Impact'];
const NOW: RadarSeries = { mark: 'now', label: 'Now', values: [3, 2, 4, 1, 5] };
const BEFORE: RadarSeries = { mark: 'before', label: 'May 2026', values: [2, 2, 3, null, 5] };
const TARGET: RadarSeries = { mark: 'target', label: 'Target', values: [null, null, 5, null, null] };
const EMPTY: RadarSeries = { mark: 'target', label: 'Target', values: [null, null, null, null, null] };

/** Draws a radar and returns, for each series that is drawn, its mark, its points and the pieces of its line. */
function drawn(series: readonly RadarSeries[], suggested: ReadonlySet<number> = new Set()) {
  render(<Radar names={NAMES} series={series} suggested={suggested} levels={5} said="In words" note="A note" />);
  return [...screen.getByRole('img', { name: 'In words' }).querySelectorAll<SVGGElement>('[data-series]')].map(
    (group) => {
      const [line, ...marks] = group.children;
      return {
        mark: group.dataset.series,
        points: marks.length,
        pieces: line?.getAttribute('d')?.match(/M/g)?.length ?? 0,
      };
    },
  );
}

test('every series with a value is drawn, and none without', () => {
  expect(drawn([BEFORE, NOW, EMPTY])).toEqual([
    { mark: 'before', points: 4, pieces: 3 },
    { mark: 'now', points: 5, pieces: 5 },
  ]);
  expect(drawnSeries([BEFORE, NOW, EMPTY])).toEqual([BEFORE, NOW]);
});

test('a line never runs over a stage without a value', () => {
  expect(drawn([TARGET])).toEqual([{ mark: 'target', points: 1, pieces: 0 }]);
});

test('the present level is drawn in front of last time, and that in front of the target', () => {
  expect(drawn([NOW, TARGET, BEFORE]).map(({ mark }) => mark)).toEqual(['target', 'before', 'now']);
});

test('the names and the levels stand apart: names outside the top level, levels between two spokes', () => {
  drawn([NOW]);
  const places = (words: readonly string[]): readonly { x: number; y: number }[] =>
    words.map((word) => {
      const { left, top } = screen.getByText(word).style;
      return { x: Number.parseFloat(left) - 50, y: Number.parseFloat(top) - 50 };
    });
  for (const { x, y } of places(NAMES)) expect(Math.hypot(x, y)).toBeCloseTo(37, 0);
  for (const { x, y } of places(['1', '2', '3', '4', '5'])) {
    expect(Math.hypot(x, y)).toBeLessThan(34);
    expect(Math.atan2(y, x)).toBeCloseTo(Math.PI / 5 - Math.PI / 2, 1);
  }
});

test('a suggested level has another mark than an agreed one', () => {
  const marksOf = (container: Element): readonly (string | null | undefined)[] =>
    [...container.querySelectorAll('circle')].map((mark) => mark.getAttribute('class'));
  const { container } = render(
    <Radar names={NAMES} series={[NOW]} suggested={new Set([1])} levels={5} said="In words" note="A note" />,
  );
  const [agreed, suggested, next] = marksOf(container);
  expect(suggested).not.toBe(agreed);
  expect(next).toBe(agreed);
});

test('the samples of a legend differ in shape or line', () => {
  const marks: readonly RadarMark[] = ['before', 'now', 'suggested', 'target'];
  const looks = marks.map((mark) => {
    const { container } = render(<RadarKey mark={mark} />);
    return container.innerHTML;
  });
  expect(new Set(looks).size).toBe(marks.length);
});
