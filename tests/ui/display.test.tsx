import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { today } from '../../src/ui/browser/today.ts';
import { ChangeList } from '../../src/ui/display/change-list.tsx';
import { DataTable } from '../../src/ui/display/data-table.tsx';
import { ErrorList } from '../../src/ui/display/error-list.tsx';
import { Notice } from '../../src/ui/display/notice.tsx';
import { StageIcon } from '../../src/ui/display/stage-icon.tsx';
import { Figure } from '../../src/ui/figures/figure.tsx';
import { type Lane, Lanes } from '../../src/ui/figures/lanes.tsx';
import QrCode from '../../src/ui/figures/qr-code.tsx';
import { useKeys } from '../../src/ui/hooks/use-keys.ts';
import { Dialog } from '../../src/ui/layout/dialog.tsx';
import { LazyView } from '../../src/ui/layout/lazy-view.tsx';
import { LostPage } from '../../src/ui/layout/lost-page.tsx';

document.documentElement.lang = 'en-GB';
const user = userEvent.setup();

test('only an urgent notice is an alert', () => {
  const { rerender } = render(<Notice title="Not saved">The disk is full.</Notice>);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(
    <Notice title="Not saved" urgent>
      The disk is full.
    </Notice>,
  );
  within(screen.getByRole('alert')).getByText('Not saved');
});

test('a list of faults stops at fifty and counts the rest', () => {
  const faults = Array.from({ length: 53 }, (_, i) => `Fault ${i + 1}`);
  render(<ErrorList title="What to put right" faults={faults} more={(n) => `and ${n} more`} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(51);
  screen.getByText('and 3 more');
});

test('fifty faults are all listed', () => {
  const faults = Array.from({ length: 50 }, (_, i) => `Fault ${i + 1}`);
  render(<ErrorList title="What to put right" faults={faults} more={(n) => `and ${n} more`} />);
  expect(screen.queryByText(/more/)).toBeNull();
});

test('a table can be reached by keyboard and names its rows, also two of the same name', () => {
  render(
    <DataTable
      label="Levels"
      columns={['Stage', 'Now']}
      rows={[
        ['Plan', '2'],
        ['Plan', '4'],
      ]}
    />,
  );
  expect(screen.getByRole('region', { name: 'Levels' }).tabIndex).toBe(0);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Plan', 'Plan']);
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['2', '4']);
});

test('changes say to a screen reader what is removed, added, before and after', () => {
  render(
    <ChangeList
      words={{ added: 'added:', removed: 'removed:', from: 'from', to: 'to' }}
      places={[
        {
          key: 'plan',
          place: 'Plan',
          fields: [
            {
              key: 'now',
              field: 'Now',
              change: [
                { type: 'same', text: 'We meet ' },
                { type: 'removed', text: 'monthly' },
                { type: 'added', text: 'weekly' },
              ],
              note: 'Edited on both sides',
              versions: [{ label: 'Here', text: 'We meet monthly' }],
            },
            { key: 'level', field: 'Level', change: { before: '2', after: '4' } },
          ],
        },
      ]}
    />,
  );
  const [text, choice] = screen.getAllByRole('definition').map((cell) => cell.textContent);
  expect(text).toBe('We meet  removed: monthly added: weeklyEdited on both sidesHere We meet monthly');
  expect(choice).toBe(' from 2 →  to 4');
});

test('a stage’s tile is named on demand and shows numbers where silhouettes would repeat', () => {
  const { container, rerender } = render(<StageIcon lane={1} lanes={5} label="Do" />);
  screen.getByRole('img', { name: 'Do' });
  expect(container.textContent).toBe('');
  rerender(<StageIcon lane={6} lanes={7} />);
  expect(container.textContent).toBe('7');
  expect(screen.queryByRole('img')).toBeNull();
});

test('a figure shows one view at a time, and its numbers as a table', async () => {
  render(
    <Figure
      title="Plan has moved up"
      tableLabel="Table"
      switchLabel="Show as"
      table={{ columns: ['Stage', 'Now'], rows: [['Plan', '4']] }}
      views={[
        { id: 'chart', label: 'Chart', draw: () => <p>The chart</p>, legend: 'Dot: now' },
        { id: 'radar', label: 'Radar', draw: () => <p>The radar</p>, legend: 'Line: now' },
      ]}
    />,
  );
  screen.getByRole('figure', { name: 'Plan has moved up' });
  screen.getByText('The chart');
  await user.click(screen.getByRole('button', { name: 'Radar' }));
  screen.getByText('The radar');
  screen.getByText('Line: now');
  expect(screen.queryByText('The chart')).toBeNull();
  expect(screen.queryByText('Dot: now')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.queryByText('The radar')).toBeNull();
  expect(screen.getAllByRole('table')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Table' }).getAttribute('aria-pressed')).toBe('true');
});

const lane = (given: Partial<Lane>): Lane => ({
  name: 'Plan',
  href: '#/plan',
  now: 4,
  provisional: false,
  before: null,
  target: null,
  said: 'Plan: level 4.',
  headline: 'Agreed',
  detail: 'Lowest: 2',
  ...given,
});

test('a lane is described in words and leads to its stage', () => {
  render(<Lanes lanes={[lane({})]} stops={['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded']} />);
  expect(screen.getByRole('img', { name: 'Plan: level 4.' }).textContent).toBe('4');
  expect(screen.getByRole('link', { name: 'Plan' }).getAttribute('href')).toBe('#/plan');
});

test('a lane on paper has no link, and one without a level shows no dot', () => {
  render(
    <Lanes lanes={[lane({ href: null, now: null, target: 3, said: 'Plan: no level yet.' })]} stops={['1', '2', '3']} />,
  );
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByRole('img', { name: 'Plan: no level yet.' }).textContent).toBe('');
});

test('a QR code is named after its purpose', () => {
  render(<QrCode content="https://lanes.example/#/vote" label="Address to join" />);
  screen.getByRole('img', { name: 'Address to join' });
});

/** A page with a key of its own that opens a dialog. */
function PageWithDialog() {
  const [isOpen, setOpen] = useState(false);
  const [presses, setPresses] = useState(0);
  useKeys(true, { '1': () => setPresses((n) => n + 1) });
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Keys
      </button>
      <output>{presses}</output>
      {isOpen && (
        <Dialog title="Which keys work here" onClose={() => setOpen(false)}>
          <button type="button" onClick={() => setOpen(false)}>
            Close
          </button>
        </Dialog>
      )}
    </>
  );
}

test('a dialog is named by its title and keeps keys from the page until it is closed', async () => {
  render(<PageWithDialog />);
  await user.keyboard('1');
  await user.click(screen.getByRole('button', { name: 'Keys' }));
  screen.getByRole('dialog', { name: 'Which keys work here' });
  await user.keyboard('1');
  expect(screen.getByRole('status').textContent).toBe('1');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('1');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2'));
});

test('a dialog closes when the browser cancels it, but not for a file input inside it', async () => {
  render(<PageWithDialog />);
  await user.click(screen.getByRole('button', { name: 'Keys' }));
  screen.getByRole('button', { name: 'Close' }).dispatchEvent(new Event('cancel', { bubbles: true }));
  screen.getByRole('dialog').dispatchEvent(new Event('cancel'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a component is shown once its code has arrived', async () => {
  const load = async () => ({ default: ({ name }: { readonly name: string }) => <p>Hello {name}</p> });
  render(<LazyView load={load} props={{ name: 'Lanes' }} failed={() => null} />);
  expect(screen.queryByText('Hello Lanes')).toBeNull();
  await screen.findByText('Hello Lanes');
});

test('code that does not arrive is said to be missing', async () => {
  const load = async (): Promise<{ readonly default: () => null }> => {
    throw new Error('offline');
  };
  render(<LazyView load={load} props={{}} failed={(error) => <p>Missing: {String(error)}</p>} />);
  await screen.findByText('Missing: Error: offline');
});

test('a lost page says what is missing and leads back', () => {
  render(<LostPage title="Stage" words="There is no such stage." back={{ href: '#/', label: 'Back' }} />);
  screen.getByRole('heading', { level: 1, name: 'Stage' });
  expect(screen.getByRole('link', { name: 'Back' }).getAttribute('href')).toBe('#/');
});

test('today is the day of this device’s calendar, also near midnight', () => {
  expect(today(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(today(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
