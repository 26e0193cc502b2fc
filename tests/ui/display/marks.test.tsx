import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Brand } from '../../../src/ui/display/brand.tsx';
import { Icon, type IconName } from '../../../src/ui/display/icon.tsx';
import { StatusMark } from '../../../src/ui/display/status-mark.tsx';

const STATUSES = ['not-started', 'in-progress', 'done', 'stopped'] as const;

test('each status has a shape of its own, so that colour and words are not needed to tell them apart', () => {
  const shapes = STATUSES.map((status) => {
    const { container } = render(<StatusMark status={status}>Status</StatusMark>);
    return container.querySelector('svg')?.innerHTML;
  });
  expect(new Set(shapes).size).toBe(STATUSES.length);
});

test.each(STATUSES)('the mark of the status “%s” is read as its word alone', (status) => {
  const { container } = render(<StatusMark status={status}>In words</StatusMark>);
  expect(container.textContent).toBe('In words');
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test.each([
  { name: 'back', turns: true },
  { name: 'forward', turns: true },
  { name: 'undo', turns: true },
  { name: 'redo', turns: true },
  { name: 'up', turns: false },
  { name: 'tick', turns: false },
] satisfies readonly { name: IconName; turns: boolean }[])(
  'the icon “$name” is mirrored in right-to-left languages: $turns',
  ({ name, turns }) => {
    const { container } = render(<Icon name={name} />);
    expect(container.querySelector('svg')?.classList.contains('turns')).toBe(turns);
  },
);

test('an icon is hidden from screen readers and has the size that is asked for', () => {
  const { container } = render(<Icon name="print" size={30} />);
  const icon = container.querySelector('svg');
  expect(icon?.getAttribute('aria-hidden')).toBe('true');
  expect([icon?.getAttribute('width'), icon?.getAttribute('height')]).toEqual(['30', '30']);
});

test('the logo has five lanes in the colours of the stages and keeps its proportions', () => {
  const { container } = render(<Brand size={68} />);
  const colours = [...container.querySelectorAll('path')].map((path) => path.getAttribute('stroke'));
  expect(colours).toEqual([1, 2, 3, 4, 5].map((lane) => `var(--lane-${lane})`));
  expect(container.querySelector('svg')?.getAttribute('height')).toBe('60');
});
