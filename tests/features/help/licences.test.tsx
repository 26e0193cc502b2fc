import { render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import HelpScreen from '../../../src/features/help/screen.tsx';
import { parseRoute } from '../../../src/lib/routes.ts';

document.documentElement.lang = 'en';
afterEach(() => vi.unstubAllGlobals());

const open = (address: string) => render(<HelpScreen appData={null} route={parseRoute(address)} />);
const serve = (response: () => Promise<Response>) => vi.stubGlobal('fetch', response);

test('help leads to the licences', () => {
  open('#/help');
  expect(screen.getByRole('link', { name: 'Licences' }).getAttribute('href')).toBe('#/help/licences');
});

test('the licences page shows the notices of this build', async () => {
  serve(async () => new Response('preact 11.2.0 (MIT)\n\nPermission is hereby granted'));
  open('#/help/licences');
  expect(screen.getByRole('heading', { name: 'Licences' })).toBeTruthy();
  expect((await screen.findByText(/preact 11\.2\.0 \(MIT\)/)).textContent).toContain('Permission is hereby granted');
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['the file is not there', async () => new Response('', { status: 404 })],
  ['the request fails', () => Promise.reject(new TypeError('Failed to fetch'))],
])('the licences page says what to do when %s', async (_, response) => {
  serve(response);
  open('#/help/licences');
  expect((await screen.findByRole('alert')).textContent).toContain('licences.txt');
});
