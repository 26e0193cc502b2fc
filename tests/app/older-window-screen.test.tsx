import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { offline } from '../../src/app/pwa/offline.ts';
import OlderWindowScreen from '../../src/app/pwa/older-window-screen.tsx';

afterEach(() => offline.setState(offline.getInitialState(), true));

test('a window that is older than the database asks to be reloaded, and reloads into the newer release', async () => {
  const apply = vi.fn();
  offline.setState({ update: 'waits', apply });
  render(<OlderWindowScreen problem={{ type: 'storage-newer' }} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This window is older than your work');
  expect(screen.getByRole('alert').textContent).toContain('Nothing is lost.');
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Reload now' }));
  expect(apply).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: 'Repair Lanes' }).getAttribute('href')).toBe('./reset.html');
});
