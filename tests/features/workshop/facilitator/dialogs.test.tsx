import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { preferences } from '../../../../src/data/device/preferences.ts';
import { rateBy } from '../../../../src/data/workshops/workshop-commands.ts';
import FacilitatorPage from '../../../../src/features/workshop/facilitator/facilitator-page.tsx';
import OneWindow from '../../../../src/features/workshop/facilitator/one-window.tsx';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

async function aWindow(options: Parameters<typeof aTestWorkshop>[0] = {}): Promise<TestWorkshop> {
  const shown = await aTestWorkshop(options);
  shown.show(FacilitatorPage);
  await screen.findByRole('heading', { level: 1, name: 'Facilitator view' });
  return shown;
}

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const picture = () => screen.getByTestId('preview').querySelector<HTMLElement>('.own-colours');

describe('the list of keys', () => {
  test('leaves the code to join out where no phones are used', async () => {
    const { user } = await aWindow();
    await user.click(screen.getByRole('button', { name: 'Keys ?' }));
    expect((await dialog('Keys')).queryByText('Show the code to join')).toBeNull();
  });

  test('has the code to join where phones are used', async () => {
    const { user } = await aWindow({ prepare: ({ document }) => rateBy(document, 'phones', true) });
    await user.click(screen.getByRole('button', { name: 'Keys ?' }));
    await (await dialog('Keys')).findByText('Show the code to join');
  });

  test('switches letters and signs off, and remembers it', async () => {
    const { user } = await aWindow();
    await user.keyboard('?');
    await user.click((await dialog('Keys')).getByRole('switch', { name: 'Use single-key shortcuts' }));
    expect(preferences.getState().letterKeys).toBe(false);
    await user.click((await dialog('Keys')).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('how the screen looks', () => {
  const open = async (): Promise<TestWorkshop> => {
    const shown = await aWindow({ cue: 'rules' });
    await screen.findByRole('button', { name: 'Open the projector screen' });
    await shown.user.click(screen.getByRole('button', { name: 'Display settings' }));
    await screen.findByRole('dialog', { name: 'Display settings' });
    return shown;
  };

  test('changes its colours and its letters at once', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: /^Largest/ }));
    await waitFor(() => expect(picture()?.querySelector('[data-size]')?.getAttribute('data-size')).toBe('140'));
    const before = picture()?.className;
    await user.click(screen.getByRole('radio', { name: /^Light/ }));
    await waitFor(() => expect(picture()?.className).not.toBe(before));
  });

  test('is adjusted for a weak projector, and reset to “as drawn”', async () => {
    const { user } = await open();
    fireEvent.input(screen.getByRole('slider', { name: 'Brightness' }), { target: { value: '130' } });
    await waitFor(() => expect(picture()?.style.filter).toContain('brightness(130%)'));
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(picture()?.style.filter).toBe(''));
  });

  test('grows and shrinks with + and −, down to the usual size and no further', async () => {
    const { user, workspace, workshop } = await aWindow({ cue: 'rules' });
    // The way to the screen opens once its last picture has been read; this read ends after that one.
    await workspace.storage.read(['screens'], (tx) => tx.get('screens', workshop.id));
    const size = () => picture()?.querySelector('[data-size]')?.getAttribute('data-size');
    for (const [key, expected] of ['+120', '+140', '+140', '-120', '-100', '-100'].map((step) => [
      step[0],
      step.slice(1),
    ])) {
      await user.keyboard(key ?? '');
      await waitFor(() => expect(size()).toBe(expected));
    }
  });
});

describe('a file for a helper’s laptop', () => {
  test('is saved with votes that are hidden, and says so until it is closed', async () => {
    const files: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => {
          files.push(blob);
          return 'blob:x';
        },
        revokeObjectURL: () => undefined,
      }),
    );
    const shown = await aWindow({
      cue: 'ballot/plan-1',
      prepare: (workshop) => countHands(workshop, 'plan-1', 'members', [0, 5]),
    });
    await shown.user.click(screen.getByRole('button', { name: 'Save a file for another laptop' }));
    await screen.findByText(/^Saved as “our-workshop-workshop-\d{4}-\d\d-\d\d\.lanes\.json”$/, undefined, {
      timeout: 5_000,
    });
    expect(screen.getByText(/The file contains votes that have not been shown yet/)).toBeTruthy();
    const backup = JSON.parse((await files[0]?.text()) ?? '');
    expect(backup.workshops[0].votes.map(({ tally }: { tally: { levels: number[] } }) => tally.levels)).toEqual([
      [0, 5, 0, 0, 0],
    ]);
    await shown.user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByText(/^Saved as/)).toBeNull());
    vi.unstubAllGlobals();
  });
});

describe('one window', () => {
  const aLaptop = async (): Promise<TestWorkshop> => {
    const shown = await aTestWorkshop({
      cue: 'ballot/plan-1',
      prepare: (workshop) => countHands(workshop, 'plan-1', 'members', [0, 5]),
    });
    shown.show(OneWindow);
    await screen.findByText('5 of 28 in');
    return shown;
  };

  test('has the picture of the room and no count of any level, until counting is asked for', async () => {
    const { user } = await aLaptop();
    expect(screen.queryByRole('heading', { name: 'Votes counted by hand' })).toBeNull();
    expect(document.body.textContent).not.toMatch(/Middle of the group/);
    await user.click(screen.getByRole('button', { name: 'Count and write' }));
    await screen.findByRole('heading', { name: 'Votes counted by hand' });
    expect(screen.getByText(/^Everyone can see this too/)).toBeTruthy();
  });

  test('is led with the same keys', async () => {
    const { user } = await aLaptop();
    await user.keyboard('r');
    await screen.findByText('Middle of the group');
    await user.keyboard('{PageDown}');
    await screen.findByText('0 of 28 in');
  });
});
