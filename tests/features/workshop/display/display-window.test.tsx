import { render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_DISPLAY_SETTINGS, type Frame } from '../../../../src/domain/workshop/display/frame.ts';
import DisplayWindow from '../../../../src/features/workshop/display/display.tsx';
import FacilitatorPage from '../../../../src/features/workshop/facilitator/facilitator-page.tsx';
import { freshDesk } from '../../../support/screen.tsx';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

/** As in a browser without Web Locks: then every facilitator's window may lead. */
beforeAll(() => void Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined }));

const user = userEvent.setup({ delay: null });

/** A display, and the facilitator's window that leads it, in one page. */
async function bothWindows(
  options: Parameters<typeof aTestWorkshop>[0] = {},
): Promise<TestWorkshop & { room(): string }> {
  const shown = await aTestWorkshop(options);
  const display = render(<DisplayWindow appData={shown.appData} id={shown.workshop.id} />);
  await screen.findByText('The facilitator view is not open yet.');
  shown.show(FacilitatorPage);
  await waitFor(() => expect(display.container.textContent).not.toContain('not open yet'));
  return { ...shown, room: () => display.container.textContent ?? '' };
}

describe('the display', () => {
  test('says that no facilitator view is open', async () => {
    const { appData } = await freshDesk();
    render(<DisplayWindow appData={appData} id="w1" />);
    await screen.findByRole('heading', { level: 1, name: 'The facilitator view is not open yet.' });
    await waitFor(() => expect(document.title).toBe('The facilitator view is not open yet.'));
  });

  test('shows the picture that was shown last, before any window leads it', async () => {
    const { room, workshop, appData, workspace } = await bothWindows({ cue: 'rules' });
    await waitFor(() => expect(room()).toContain('How we talk today'));
    await waitFor(async () =>
      expect(await workspace.storage.read(['screens'], (tx) => tx.get('screens', workshop.id))).toBeTruthy(),
    );
    const late = render(<DisplayWindow appData={appData} id={workshop.id} />);
    await waitFor(() => expect(late.container.textContent).toContain('How we talk today'));
  });

  test('follows the facilitator view, and is given no level before it is shown', async () => {
    const { room, workspace, workshop } = await bothWindows({
      cue: 'ballot/plan-1',
      prepare: (opened) => countHands(opened, 'plan-1', 'members', [0, 5]),
    });
    await waitFor(() => expect(room()).toContain('5 of 28 in'));
    const row = await workspace.storage.read(['screens'], (tx) => tx.get('screens', workshop.id));
    expect(JSON.stringify(row)).not.toMatch(/"tally"|"rows"/);
    await user.click(screen.getByRole('button', { name: /^Show results/ }));
    await waitFor(() => expect(room()).toContain('Middle of the group'));
  });

  test('is counted by the facilitator view', async () => {
    await bothWindows();
    await screen.findByText('Projector screen connected', undefined, { timeout: 5_000 });
  });

  test('says that the facilitator view is closed when a key finds none', async () => {
    const { workshop, appData, workspace } = await aTestWorkshop();
    const look = DEFAULT_DISPLAY_SETTINGS;
    const page = { n: 1, of: 1 };
    const frame: Frame = { step: 1, title: 'Day', blank: false, timer: null, page, state: { type: 'rules' } };
    await workspace.storage.write(['screens'], (tx) => tx.put('screens', [{ workshop: workshop.id, frame, look }]));
    render(<DisplayWindow appData={appData} id={workshop.id} />);
    await screen.findByText('How we talk today');
    expect(screen.queryByText(/^The facilitator view is closed/)).toBeNull();
    await user.keyboard('{ArrowRight}');
    await screen.findByText('The facilitator view is closed. Open it to continue.');
  });
});
