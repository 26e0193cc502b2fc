import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { LaneBend } from '../../../src/ui/figures/lane-bend.tsx';

/** Draws the bend and returns the last command of each path, the height and the classes of the lanes. */
function drawn(props: Parameters<typeof LaneBend>[0]) {
  const { container } = render(<LaneBend {...props} />);
  const paths = [...container.querySelectorAll('path')];
  return {
    ends: paths.map((path) => path.getAttribute('d')?.match(/[HV]\d+$/)?.[0]),
    stops: paths.map((path) => Number(path.getAttribute('d')?.match(/ (\d+)H86$/)?.[1])),
    height: Number(container.querySelector('svg')?.getAttribute('height')),
    faded: paths.map((path) => /faded/.test(path.getAttribute('class') ?? '')),
  };
}

test.each([1, 3, 5])('with %i stages each lane ends at its own stage, within the height', (stops) => {
  const bend = drawn({ stops });
  expect(bend.ends).toEqual(Array.from({ length: stops }, () => 'H86'));
  expect(bend.stops).toEqual(Array.from({ length: stops }, (_, lane) => 176 + lane * 64));
  expect(bend.height).toBeGreaterThan(Math.max(...bend.stops));
});

test.each([
  { case: 'more than five stages', props: { stops: 6 } },
  { case: 'a page without stages', props: { stops: 5, plain: true } },
])('with $case five lanes run down the whole page', ({ props }) => {
  expect(drawn(props).ends).toEqual(['V4000', 'V4000', 'V4000', 'V4000', 'V4000']);
});

test.each([
  { stops: 5, lit: null, faded: [false, false, false, false, false] },
  { stops: 5, lit: 2, faded: [true, true, false, true, true] },
  { stops: 8, lit: 6, faded: [true, false, true, true, true] },
])('with lane $lit of $stops highlighted the others fade', ({ stops, lit, faded }) => {
  expect(drawn({ stops, lit }).faded).toEqual(faded);
});

test('the bend is decoration that screen readers skip', () => {
  const { container } = render(<LaneBend stops={5} />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
