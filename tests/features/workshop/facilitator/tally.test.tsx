import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import type { Vote } from '../../../../src/domain/workshop/tally.ts';
import { TallyPanel } from '../../../../src/features/workshop/facilitator/panels/tally-panel.tsx';
import type { FacilitatorState } from '../../../../src/features/workshop/facilitator/shared/use-facilitator-state.ts';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

const UNIT = 'plan-1';
const Tally = ({ facilitator }: { readonly facilitator: FacilitatorState }) => (
  <TallyPanel facilitator={facilitator} unit={UNIT} />
);

async function aTally(options: Parameters<typeof aTestWorkshop>[0] = {}): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({ cue: `ballot/${UNIT}`, ...options });
  shown.showPart(Tally);
  await screen.findByRole('group', { name: 'Service users' });
  return shown;
}

const row = (group: string) => within(screen.getByRole('group', { name: group }));
const cell = (group: string, level: number) =>
  row(group).getByRole('button', { name: new RegExp(`^${group}, ${level} `) });

/** Votes by group as the database holds them: one list of counts per group. */
async function stored({ workshop, workspace }: TestWorkshop): Promise<Record<string, readonly number[]>> {
  await workshop.votes.settled();
  const rows = await workspace.storage.read(['votes'], (tx) => tx.list('votes'));
  return Object.fromEntries(rows.map(({ group, tally }) => [group, tally.levels]));
}

describe('the tally of a statement', () => {
  test('counts a tap for the group and the level that were tapped, and stores it', async () => {
    const shown = await aTally();
    await shown.user.click(cell('Service users', 2));
    await shown.user.click(cell('Service users', 2));
    await shown.user.click(cell('Front-line staff', 4));
    await vi.waitFor(() => expect(row('Service users').getByText('2 of 9')).toBeTruthy());
    expect(row('Front-line staff').getByText('1 of 11')).toBeTruthy();
    expect(await stored(shown)).toEqual({ members: [0, 2, 0, 0, 0], staff: [0, 0, 0, 1, 0] });
  });

  test('counts “Don’t know” and “Not applicable” apart from the levels', async () => {
    const shown = await aTally();
    await shown.user.click(row('Service users').getByRole('button', { name: /Don’t know/ }));
    await shown.user.click(row('Service users').getByRole('button', { name: /Not applicable/ }));
    await row('Service users').findByText('2 of 9');
    expect(await stored(shown)).toEqual({ members: [0, 0, 0, 0, 0] });
  });

  test('takes a vote away with Shift, with “Subtract”, and never goes below nought', async () => {
    const shown = await aTally();
    countHands(shown.workshop, UNIT, 'members', [0, 2]);
    await row('Service users').findByText('2 of 9');
    await shown.user.keyboard('{Shift>}');
    await shown.user.click(cell('Service users', 2));
    await shown.user.keyboard('{/Shift}');
    await row('Service users').findByText('1 of 9');
    await shown.user.click(screen.getByRole('switch', { name: 'Subtract' }));
    await shown.user.click(cell('Service users', 2));
    await shown.user.click(cell('Service users', 2));
    await row('Service users').findByText('0 of 9');
    expect(await stored(shown)).toEqual({ members: [0, 0, 0, 0, 0] });
  });

  test('takes a vote away after a long press, and does not count the click at its end', async () => {
    const shown = await aTally({ prepare: (workshop) => countHands(workshop, UNIT, 'members', [0, 3]) });
    await row('Service users').findByText('3 of 9');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.pointerDown(cell('Service users', 2));
    vi.advanceTimersByTime(600);
    vi.useRealTimers();
    fireEvent.pointerUp(cell('Service users', 2));
    fireEvent.click(cell('Service users', 2));
    await row('Service users').findByText('2 of 9');
    expect(await stored(shown)).toEqual({ members: [0, 2, 0, 0, 0] });
  });

  test('undoes the last tap, then the one before, and then has nothing left to undo', async () => {
    const shown = await aTally();
    const undo = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo the last tap' });
    expect(undo.disabled).toBe(true);
    await shown.user.click(cell('Service users', 2));
    await shown.user.click(cell('Front-line staff', 3));
    await row('Front-line staff').findByText('1 of 11');
    await shown.user.click(undo);
    await row('Front-line staff').findByText('0 of 11');
    await shown.user.click(undo);
    await row('Service users').findByText('0 of 9');
    expect(undo.disabled).toBe(true);
  });

  test('says how many votes there are more than people', async () => {
    const shown = await aTally({ heads: [2, 11, 8] });
    for (let i = 0; i < 3; i++) await shown.user.click(cell('Service users', 1));
    await row('Service users').findByText('3 of 2');
    expect(row('Service users').getByText('1 more than people')).toBeTruthy();
  });

  test('shows only the number of votes for a group that was not counted', async () => {
    const shown = await aTally({ heads: [] });
    await shown.user.click(cell('Service users', 1));
    await row('Service users').findByRole('button', { name: /^Service users, 1 .*: 1$/ });
    expect(screen.queryByText(/\d of \d/)).toBeNull();
  });
});

describe('typed numbers', () => {
  test('replace the count of one answer, and leave the others as they were', async () => {
    const shown = await aTally({ prepare: (workshop) => countHands(workshop, UNIT, 'members', [1, 2]) });
    await row('Service users').findByText('3 of 9');
    await shown.user.click(screen.getByRole('switch', { name: 'Type numbers' }));
    const box = row('Service users').getByRole<HTMLInputElement>('textbox', { name: /^Service users, 2 / });
    expect(box.value).toBe('2');
    await shown.user.clear(box);
    await shown.user.type(box, '6');
    fireEvent.change(box);
    await row('Service users').findByText('7 of 9');
    expect(await stored(shown)).toEqual({ members: [1, 6, 0, 0, 0] });
  });

  test('count the votes of phones in, and change only those that were counted by hand', async () => {
    const vote = (level: number): Vote => ({ type: 'level', level });
    const shown = await aTally({
      prepare: ({ votes }) => {
        const tally = { levels: [0, 1, 0, 0, 0], dontKnow: 0, notApplicable: 0 };
        votes.cast({
          voter: 'a'.repeat(12),
          group: 'members',
          way: 'phones',
          answers: [{ unit: UNIT, round: 1, tally }],
        });
        votes.tap({ unit: UNIT, round: 1 }, 'members', vote(2), 1);
      },
    });
    await row('Service users').findByText('2 of 9');
    await shown.user.click(screen.getByRole('switch', { name: 'Type numbers' }));
    const box = row('Service users').getByRole<HTMLInputElement>('textbox', { name: /^Service users, 2 / });
    expect(box.value).toBe('2');
    await shown.user.clear(box);
    await shown.user.type(box, '5');
    fireEvent.change(box);
    await row('Service users').findByText('5 of 9');
    await shown.workshop.votes.settled();
    const rows = await shown.workspace.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(rows.map(({ way, tally }) => [way, tally.levels[1]]).toSorted()).toEqual([
      ['hands', 4],
      ['phones', 1],
    ]);
  });

  test('that are no whole number are replaced by the count, and nothing is stored', async () => {
    const shown = await aTally({ prepare: (workshop) => countHands(workshop, UNIT, 'members', [0, 2]) });
    await row('Service users').findByText('2 of 9');
    await shown.user.click(screen.getByRole('switch', { name: 'Type numbers' }));
    const box = row('Service users').getByRole<HTMLInputElement>('textbox', { name: /^Service users, 2 / });
    for (const words of ['many', '-3', '1.5', '99999']) {
      fireEvent.input(box, { target: { value: words } });
      fireEvent.change(box);
      expect(box.value, words).toBe('2');
    }
    expect(await stored(shown)).toEqual({ members: [0, 2, 0, 0, 0] });
  });
});

describe('keys of the tally', () => {
  test('add a vote to the chosen group, and arrows choose the next group', async () => {
    const shown = await aTally();
    await shown.user.keyboard('220{ArrowDown}4{ArrowUp}1');
    await row('Service users').findByText('4 of 9');
    await row('Front-line staff').findByText('1 of 11');
    expect(await stored(shown)).toEqual({ members: [1, 2, 0, 0, 0], staff: [0, 0, 0, 1, 0] });
  });

  test('stop at the first and at the last group', async () => {
    const shown = await aTally();
    await shown.user.keyboard('{ArrowUp}1{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}5');
    await row('Commissioners and senior staff').findByText('1 of 8');
    expect(await stored(shown)).toEqual({ members: [1, 0, 0, 0, 0], senior: [0, 0, 0, 0, 1] });
  });

  test('undo the last vote with Backspace', async () => {
    const shown = await aTally();
    await shown.user.keyboard('33{Backspace}');
    await row('Service users').findByText('1 of 9');
    expect(await stored(shown)).toEqual({ members: [0, 0, 1, 0, 0] });
  });

  test('count nothing where letters and signs are switched off', async () => {
    const shown = await aTally({ settings: { letterKeys: false } });
    await shown.user.keyboard('333');
    expect(screen.queryByText(/^Keys:/)).toBeNull();
    expect(await stored(shown)).toEqual({});
  });
});

describe('a correction', () => {
  test('of a revealed round changes what the room sees', async () => {
    const shown = await aTally({
      prepare: (workshop) => {
        countHands(workshop, UNIT, 'members', [0, 5]);
        reveal(workshop, UNIT);
      },
    });
    expect(screen.getByText('Shown on the projector screen. Corrections show at once.')).toBeTruthy();
    await shown.user.click(cell('Service users', 3));
    await vi.waitFor(() =>
      expect(shown.workshop.rounds.getState().get(UNIT)?.at(-1)?.cells[0]?.tally.levels).toEqual([0, 5, 1, 0, 0]),
    );
    await shown.user.click(screen.getByRole('button', { name: 'Undo the last tap' }));
    await vi.waitFor(() =>
      expect(shown.workshop.rounds.getState().get(UNIT)?.at(-1)?.cells[0]?.tally.levels).toEqual([0, 5, 0, 0, 0]),
    );
  });

  test('of a round that is still open shows the room no level', async () => {
    const shown = await aTally();
    expect(screen.getByText('Not shown on the projector screen yet.')).toBeTruthy();
    await shown.user.click(cell('Service users', 3));
    await row('Service users').findByText('1 of 9');
    expect(shown.workshop.rounds.getState().get(UNIT)).toBeUndefined();
  });
});
