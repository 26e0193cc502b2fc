import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { deviceLabel, preferences } from '../../../src/data/device/preferences.ts';
import { settings } from '../../../src/features/settings/feature.ts';
import { install } from '../../../src/ui/browser/install.ts';
import { showPage } from '../../support/screen.tsx';

afterEach(() => install.setState(install.getInitialState(), true));

/** Settings as the next visit reads them. */
const stored = (): unknown => JSON.parse(localStorage.getItem('lanes.preferences') ?? '{}');

test('the look is that of the device until another one is chosen, and the choice is kept', async () => {
  const { user } = await showPage(settings);
  const look = within(screen.getByRole('group', { name: 'Theme' }));
  expect(look.getByRole<HTMLInputElement>('radio', { name: 'Use device setting' }).checked).toBe(true);
  await user.click(look.getByRole('radio', { name: 'Dark' }));
  expect(look.getByRole<HTMLInputElement>('radio', { name: 'Dark' }).checked).toBe(true);
  expect(preferences.getState().theme).toBe('dark');
  expect(stored()).toMatchObject({ theme: 'dark' });
});

test.each([
  { name: /^Show short explanations of the levels, and each statement in plain English/, field: 'plain', before: true },
  { name: 'Show “What do we currently do?” first', field: 'nowFirst', before: false },
  { name: /^Use single-key shortcuts/, field: 'letterKeys', before: true },
] as const)('“$name” is switched over and kept', async ({ name, field, before }) => {
  const { user } = await showPage(settings);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name });
  expect(box.checked).toBe(before);
  await user.click(box);
  expect(box.checked).toBe(!before);
  expect(stored()).toMatchObject({ [field]: !before });
});

test('the keys are explained where they are switched off', async () => {
  await showPage(settings);
  screen.getByText(/^1 to 9 choose a level, 0 or D is Don’t know, N is Not applicable, X is Not agreed/);
});

test('the role is stored as it is written, and can be emptied', async () => {
  const { user } = await showPage(settings, { settings: { role: 'Chair' } });
  const role = screen.getByLabelText<HTMLInputElement>('Your role');
  expect(role.value).toBe('Chair');
  await user.clear(role);
  expect(stored()).toMatchObject({ role: '' });
  await user.type(role, 'Youth lead');
  expect(stored()).toMatchObject({ role: 'Youth lead' });
});

test('the name of the device replaces the name that the browser gives', async () => {
  const { user } = await showPage(settings);
  const named = deviceLabel();
  screen.getByText(`For example: laptop in the office. Now: ${named}.`);
  await user.type(screen.getByLabelText('Device name'), 'Office laptop');
  expect(deviceLabel()).toBe('Office laptop');
  screen.getByText('For example: laptop in the office. Now: Office laptop.');
});

test('a setting that another window changes is shown', async () => {
  await showPage(settings);
  localStorage.setItem('lanes.preferences', JSON.stringify({ ...preferences.getState(), theme: 'light' }));
  dispatchEvent(new StorageEvent('storage', { key: 'lanes.preferences' }));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Light' }).checked).toBe(true));
});

test('installing leads to the browser’s own menu while the browser offers nothing', async () => {
  await showPage(settings);
  screen.getByText(/^Use your browser’s own menu/);
  expect(screen.queryByRole('button', { name: 'Install' })).toBeNull();
});

test('installing asks the browser once it offers to', async () => {
  let asked = 0;
  const { user } = await showPage(settings);
  install.setState({
    state: 'offered',
    ask: async () => {
      asked++;
      install.setState({ state: 'installed' });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Install' }));
  expect(asked).toBe(1);
  await screen.findByText('Lanes is installed on this device.');
  expect(screen.queryByRole('button', { name: 'Install' })).toBeNull();
});

test.each([
  { link: 'Use Lanes on a shared or public computer', address: '#/borrowed' },
  { link: 'Back up and restore', address: '#/files' },
])('“$link” leads on', async ({ link, address }) => {
  const { user } = await showPage(settings);
  await user.click(screen.getByRole('link', { name: link }));
  await screen.findByText(`Page ${address}`);
});
