import { render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type Lane, Lanes, LanesLegend, SampleBlock, Strip, type StripBlock } from '../../../src/ui/figures/lanes.tsx';

const STOPS = ['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded'];
const LANE: Lane = {
  name: 'Plan',
  href: '#/plan',
  now: 4,
  provisional: false,
  before: null,
  target: null,
  said: 'Plan: level 4.',
  headline: 'Agreed',
  detail: 'Lowest: 2',
};

/** Draws one lane and returns its marks: the stop of each, and the stops that the line of a movement joins. */
function marksOf(given: Partial<Lane>) {
  render(<Lanes lanes={[{ ...LANE, ...given }]} stops={STOPS} />);
  const marks = [...screen.getByRole('img', { name: LANE.said }).querySelectorAll<HTMLElement>('span')];
  const valuesOf = (property: string): readonly string[] =>
    marks.map((mark) => mark.style.getPropertyValue(property)).filter((value) => value !== '');
  return { places: valuesOf('--place'), line: [...valuesOf('--from'), ...valuesOf('--to')] };
}

test.each([
  { case: 'no level', given: { now: null }, places: [], line: [] },
  { case: 'a level', given: {}, places: ['4'], line: [] },
  { case: 'no change', given: { before: 4 }, places: ['4'], line: [] },
  { case: 'a step up', given: { before: 2 }, places: ['2', '4'], line: ['2', '4'] },
  { case: 'a step down', given: { now: 1, before: 3 }, places: ['3', '1'], line: ['1', '3'] },
  { case: 'only a level of last time', given: { now: null, before: 3 }, places: ['3'], line: [] },
  { case: 'a target', given: { target: 5 }, places: ['5', '4'], line: [] },
  { case: 'a target that is reached', given: { target: 4 }, places: ['4', '4'], line: [] },
  {
    case: 'a target at the level of last time',
    given: { target: 2, before: 2 },
    places: ['2', '2', '4'],
    line: ['2', '4'],
  },
])('a lane with $case has marks at $places and a line along $line', ({ given, places, line }) => {
  expect(marksOf(given)).toEqual({ places, line });
});

test('a chart names its lanes in order, with the words beside each', () => {
  render(
    <Lanes
      lanes={[LANE, { ...LANE, name: 'Do', said: 'Do: level 2.', now: 2, headline: 'Suggested', detail: 'Lowest: 1' }]}
      stops={STOPS}
    />,
  );
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Plan', 'Do']);
  expect(screen.getAllByRole('img').map((track) => track.textContent)).toEqual(['4', '2']);
  screen.getByText('Suggested');
  screen.getByText('Lowest: 1');
});

test('without agreement a lane has the sign beside words, at no level', () => {
  render(<Lanes lanes={[{ ...LANE, now: null, notAgreed: 'Not agreed' }]} stops={STOPS} />);
  const track = screen.getByRole('img', { name: LANE.said });
  expect(track.textContent).toBe('≠Not agreed');
  expect(track.querySelector('[style]')).toBeNull();
});

test('where people gave a range, the sign stands in the middle of it', () => {
  expect(marksOf({ now: null, notAgreed: 'Not agreed', range: { low: 2, high: 5 } })).toEqual({
    places: ['3.5'],
    line: ['2', '5'],
  });
});

test('explanations stand under the levels only where they are given', () => {
  const { rerender } = render(<Lanes lanes={[LANE]} stops={STOPS} glosses={['not happening yet', 'started']} />);
  screen.getByText('not happening yet');
  rerender(<Lanes lanes={[LANE]} stops={STOPS} />);
  expect(screen.queryByText('not happening yet')).toBeNull();
});

test('the axis is for the eye only: the name of a lane says its level', () => {
  render(<Lanes lanes={[LANE]} stops={STOPS} />);
  for (const stop of STOPS) expect(screen.getByText(stop).closest('[aria-hidden="true"]')).not.toBeNull();
});

test('the legend has entries for the marks in use', () => {
  const { container, rerender } = render(<LanesLegend now="Now" />);
  const entries = (): readonly (string | null)[] => [...container.children].map((entry) => entry.textContent);
  expect(entries()).toEqual(['Now']);
  rerender(<LanesLegend now="Now" suggested="Suggested" before="Last time" notAgreed="Not agreed" target="Target" />);
  expect(entries()).toEqual(['Last time', 'Now', 'Suggested', '≠Not agreed', 'Target']);
  rerender(<LanesLegend />);
  expect(entries()).toEqual([]);
});

const BLOCKS: readonly StripBlock[] = [
  { key: 'a', href: '#/a', mark: '4', step: 4, said: 'Statement 1: level 4, no evidence', flagged: true },
  { key: 'b', href: '#/b', mark: '?', step: null, said: 'Statement 2: not known' },
];

test('a strip lists one link per statement, named by its answer', () => {
  render(<Strip label="Answers of Plan" blocks={BLOCKS} />);
  const list = within(screen.getByRole('list', { name: 'Answers of Plan' }));
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  expect(list.getByRole('link', { name: 'Statement 2: not known' }).getAttribute('href')).toBe('#/b');
  expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['4', '?']);
});

test('a level that is claimed without evidence has a warning sign', () => {
  render(<Strip label="Answers of Plan" blocks={BLOCKS} />);
  const signs = screen.getAllByRole('link').map((link) => link.querySelectorAll('svg').length);
  expect(signs).toEqual([1, 0]);
});

test('a block in a key looks like one of a strip and is no link', () => {
  const { container } = render(<SampleBlock mark="≠" step={null} />);
  expect(container.textContent).toBe('≠');
  expect(screen.queryByRole('link')).toBeNull();
});
