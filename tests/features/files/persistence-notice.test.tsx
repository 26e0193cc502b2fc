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
  await screen.findByText('Your browser will not delete your work.');
  expect(screen.queryByRole('button', { name: 'Allow permanent storage' })).toBeNull();
});

test('the browser is asked on request, and its promise is shown', async () => {
  stubPersistence(false, async () => true);
  const { user } = await showFiles();
  await screen.findByText('Your browser may delete your work when the device is full.');
  await user.click(screen.getByRole('button', { name: 'Allow permanent storage' }));
  await screen.findByText('Your browser will not delete your work.');
});

test.each([
  { name: 'says no', answer: async () => false },
  { name: 'fails', answer: async () => Promise.reject(new Error('no')) },
])('a browser that $name leads to advice', async ({ answer }) => {
  stubPersistence(false, answer);
  const { user } = await showFiles();
  await user.click(await screen.findByRole('button', { name: 'Allow permanent storage' }));
  await screen.findByText(/^Your browser would not guarantee storage\. .* A backup helps most\.$/);
});
