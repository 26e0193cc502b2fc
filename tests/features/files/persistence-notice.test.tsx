import { screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { showFiles } from '../../support/files-page.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that has promised to keep the work, or not, and that answers a request so. */
function stubPersistence(persisted: boolean, answer: () => Promise<boolean>): void {
  vi.stubGlobal('navigator', {
    ...navigator,
    userAgent: navigator.userAgent,
    storage: { persisted: async () => persisted, persist: answer },
  });
}

test('a promise of the browser to keep the work is shown', async () => {
  stubPersistence(true, async () => true);
  await showFiles();
  await screen.findByText('The browser has promised to keep your work until you remove it.');
  expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull();
});

test('the browser is asked on request, and its promise is shown', async () => {
  stubPersistence(false, async () => true);
  const { user } = await showFiles();
  await screen.findByText('The browser may clear your work when the device runs full.');
  await user.click(screen.getByRole('button', { name: 'Ask the browser to keep it' }));
  await screen.findByText('The browser has promised to keep your work until you remove it.');
});

test.each([
  { name: 'says no', answer: async () => false },
  { name: 'fails', answer: async () => Promise.reject(new Error('no')) },
])('a browser that $name leads to advice', async ({ answer }) => {
  stubPersistence(false, answer);
  const { user } = await showFiles();
  await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  await screen.findByText(/^The browser did not promise\. .* A backup helps most\.$/);
});
