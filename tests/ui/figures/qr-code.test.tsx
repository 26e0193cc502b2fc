import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import QrCode from '../../../src/ui/figures/qr-code.tsx';
import { readCodePath } from '../../support/codes.ts';

const drawnCode = (): Element => screen.getByRole('img', { name: 'Join the workshop' });

test.each([
  'LANES:A%69 VD92EX0',
  'https://example.org/lanes/#/vote/AbC-_9',
  'Żółw, Ŵyl, 每月',
  `#/vote/${'x'.repeat(700)}`,
])('a camera reads the drawn code of %s', (content) => {
  render(<QrCode content={content} label="Join the workshop" />);
  const dark = drawnCode().querySelector('path:last-of-type');
  expect(readCodePath(drawnCode().getAttribute('viewBox'), dark?.getAttribute('d') ?? null)).toBe(content);
});

test('a code has a margin of four dots, which cameras need to find it', () => {
  render(<QrCode content="LANES:A" label="Join the workshop" />);
  const size = Number(drawnCode().getAttribute('viewBox')?.split(' ')[2]);
  const path = drawnCode().querySelector('path:last-of-type')?.getAttribute('d') ?? '';
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
});
