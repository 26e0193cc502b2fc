import { render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { parseRoute } from '../../../src/lib/routes.ts';

document.documentElement.lang = 'en';
// The list of ignored errors belongs to a page: each test begins with another one.
let page: typeof import('../../../src/lib/ignored-errors.ts');
let HelpScreen: typeof import('../../../src/features/help/screen.tsx').default;
beforeEach(async () => {
  vi.resetModules();
  page = await import('../../../src/lib/ignored-errors.ts');
  HelpScreen = (await import('../../../src/features/help/screen.tsx')).default;
});
const open = (address: string) => render(<HelpScreen appData={null} route={parseRoute(address)} />);

test('the help page leads to the diagnostics', () => {
  open('#/help');
  expect(screen.getByRole('link', { name: 'Diagnostics' }).getAttribute('href')).toBe('#/help/diagnostics');
});

test('the diagnostics say that nothing leaves the device, and that no fault was noted', () => {
  open('#/help/diagnostics');
  expect(screen.getByRole('heading', { name: 'Diagnostics' })).toBeTruthy();
  expect(screen.getByText(/Nothing is sent from this device/)).toBeTruthy();
  expect(screen.getByText('No errors have been recorded in this tab.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('the diagnostics list each fault with its time and place, the newest first', () => {
  page.ignored(new TypeError('Amara said the hall is cold'), 'wake lock');
  page.ignored(new DOMException('full', 'QuotaExceededError'), 'second copy');
  open('#/help/diagnostics');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/\d\d:\d\dsecond copyQuotaExceededError( 22)?$/),
    expect.stringMatching(/\d\d:\d\dwake lockTypeError$/),
  ]);
});

test('the list is downloaded as a text file', async () => {
  page.ignored(new TypeError('no'), 'wake lock');
  open('#/help/diagnostics');
  const made = vi.spyOn(URL, 'createObjectURL');
  const names: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Download the list' }));
  const file = made.mock.calls[0]?.[0];
  click.mockRestore();
  made.mockRestore();
  expect(names).toEqual([expect.stringMatching(/^lanes-diagnostics-\d{4}-\d\d-\d\d\.txt$/)]);
  expect(file instanceof Blob && (await file.text())).toMatch(/^\d{4}-.*Z {2}wake lock {2}TypeError\n$/);
});
