import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { changeAgendaPosition, rateBy, show } from '../../../../src/data/workshops/workshop-commands.ts';
import { unitState } from '../../../../src/domain/workshop/workshop.ts';
import FacilitatorPage from '../../../../src/features/workshop/facilitator/facilitator-page.tsx';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

const UNIT = 'plan-1';

async function aWindow(options: Parameters<typeof aTestWorkshop>[0] = {}): Promise<TestWorkshop> {
  const shown = await aTestWorkshop(options);
  shown.show(FacilitatorPage);
  await screen.findByRole('heading', { level: 1, name: 'Facilitator view' });
  return shown;
}

const preview = () => within(screen.getByTestId('preview'));
const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>('button', { name });
const showResults = () => button(/^Show results/);
const next = () => button(/^Next/);
const session = ({ workshop }: TestWorkshop) => workshop.workshop.getState().session;
const cueOf = (shown: TestWorkshop) => session(shown).cue;

describe('a vote stays hidden until it is shown', () => {
  const withVotes = () =>
    aWindow({
      cue: `ballot/${UNIT}`,
      prepare: (workshop) => {
        countHands(workshop, UNIT, 'members', [0, 5, 0, 1]);
        countHands(workshop, UNIT, 'staff', [0, 0, 0, 7]);
      },
    });

  test('while people vote the picture of the room has the number of votes and no level of any', async () => {
    await withVotes();
    await preview().findByText('13 of 28 in');
    expect(preview().queryByRole('img', { hidden: true })).toBeNull();
    expect(screen.getByTestId('preview').textContent).not.toMatch(/Middle of the group|levels? apart|Service users/);
  });

  test('“Show results” shows them', async () => {
    const { user } = await withVotes();
    await preview().findByText('13 of 28 in');
    await user.click(showResults());
    await preview().findByText('Middle of the group');
    expect(screen.getByTestId('preview').querySelector('[aria-label^="Service users: 5 at 2 "]')).not.toBeNull();
  });

  test('“Next” shows results that wait, and only then goes to the next statement', async () => {
    const shown = await withVotes();
    await screen.findByText('The results');
    await shown.user.click(next());
    await preview().findByText('Middle of the group');
    expect(cueOf(shown)).toBe(`ballot/${UNIT}`);
    await shown.user.click(next());
    await waitFor(() => expect(cueOf(shown)).toBe('ballot/plan-2'));
    await preview().findByText('0 of 28 in');
  });

  test('without a vote there is nothing to show, and “Next” goes on', async () => {
    const shown = await aWindow({ cue: `ballot/${UNIT}` });
    expect(showResults().disabled).toBe(true);
    await shown.user.click(next());
    await waitFor(() => expect(cueOf(shown)).toBe('ballot/plan-2'));
    expect(shown.workshop.rounds.getState().size).toBe(0);
  });

  test('a group of two is never shown by itself', async () => {
    const { user } = await aWindow({
      cue: `ballot/${UNIT}`,
      heads: [9, 11, 2],
      prepare: (workshop) => {
        countHands(workshop, UNIT, 'members', [0, 9]);
        countHands(workshop, UNIT, 'staff', [0, 0, 11]);
        countHands(workshop, UNIT, 'senior', [0, 0, 0, 0, 2]);
      },
    });
    await preview().findByText('22 of 22 in');
    await user.click(showResults());
    await preview().findByText('Middle of the group');
    const rows = [...screen.getByTestId('preview').querySelectorAll('[aria-label*="Middle of the group"]')];
    expect(rows.map((row) => row.getAttribute('aria-label')?.split(':')[0])).toEqual([
      'Front-line staff',
      'Service users and Commissioners and senior staff',
    ]);
  });
});

describe('results that were shown', () => {
  const revealed = () =>
    aWindow({
      cue: `ballot/${UNIT}`,
      prepare: (workshop) => {
        countHands(workshop, UNIT, 'members', [0, 5]);
        reveal(workshop, UNIT);
      },
    });

  test('can be hidden and shown again', async () => {
    const { user } = await revealed();
    await preview().findByText('Middle of the group');
    await user.click(button(/^Hide results/));
    await waitFor(() => expect(preview().queryByText('Middle of the group')).toBeNull());
    await user.click(button(/^Show results again/));
    await preview().findByText('Middle of the group');
  });

  test('are kept when people vote again, and the new round begins hidden', async () => {
    const shown = await revealed();
    await shown.user.click(button(/^Vote again/));
    await preview().findByText('0 of 28 in');
    expect(preview().queryByText('Middle of the group')).toBeNull();
    expect(unitState(shown.workshop.workshop.getState(), UNIT)).toMatchObject({ round: 2, closed: 1 });
    countHands(shown.workshop, UNIT, 'members', [0, 0, 6], 2);
    await preview().findByText('6 of 28 in');
    await shown.user.click(showResults());
    await preview().findByText('Middle of the group');
    expect(
      shown.workshop.rounds
        .getState()
        .get(UNIT)
        ?.map(({ voters }) => voters),
    ).toEqual([5, 6]);
  });

  test('cannot be voted again before they were shown once', async () => {
    await aWindow({ cue: `ballot/${UNIT}` });
    expect(button(/^Vote again/).disabled).toBe(true);
  });
});

describe('going through the day', () => {
  test('starts at the welcome, and the first step starts the session', async () => {
    const shown = await aWindow();
    expect(screen.getByText('not started')).toBeTruthy();
    expect(session(shown).startedAt).toBeNull();
    await shown.user.click(next());
    await preview().findByText('How we talk today');
    expect(session(shown).startedAt).not.toBeNull();
    await screen.findByText('on time');
  });

  test('goes back to the cue before', async () => {
    const shown = await aWindow({ cue: 'scale' });
    await shown.user.click(button(/^Back/));
    await preview().findByText('How we talk today');
  });

  test('jumps to the step that is pressed in the agenda, and marks the earlier ones as done', async () => {
    const shown = await aWindow();
    const sheet = within(screen.getByRole('navigation', { name: 'Agenda' }));
    await shown.user.click(sheet.getByRole('button', { name: /^What people think/ }));
    await waitFor(() => expect(cueOf(shown)).toBe(`ballot/${UNIT}`));
    const here = await sheet.findByRole('button', { current: 'step' });
    expect(here.textContent).toBe('Plan, statement 1');
    expect(sheet.getByRole('button', { name: /^Welcome \(done\)/ })).toBeTruthy();
  });

  test('says what to read out, and what comes next with its words', async () => {
    await aWindow({ cue: 'hand-in' });
    expect(screen.getByText(/^Hand in your sheets, group by group/)).toBeTruthy();
    expect(screen.getByText(/^Plan, statement 1\. The plan has been co-produced/)).toBeTruthy();
  });

  test('ends with the last cue', async () => {
    const shown = await aWindow({ cue: 'thanks' });
    expect(screen.getByText('This is the end of the agenda.')).toBeTruthy();
    await shown.user.click(next());
    expect(cueOf(shown)).toBe('thanks');
  });

  test('takes the last step back', async () => {
    const shown = await aWindow({ cue: 'rules' });
    await shown.user.click(next());
    await preview().findByText('Five levels. Not a test.');
    await shown.user.click(await screen.findByRole('button', { name: 'Undo: Go to The levels' }));
    await preview().findByText('How we talk today');
  });

  test('blanks the screen and shows it again', async () => {
    const { user } = await aWindow({ cue: 'rules' });
    const blank = button(/^Blank/);
    await user.click(blank);
    await waitFor(() => expect(screen.getByTestId('preview').textContent).toBe(''));
    expect(blank.getAttribute('aria-pressed')).toBe('true');
    await user.click(button(/^Show the screen/));
    await preview().findByText('How we talk today');
  });
});

describe('keys', () => {
  test('of a clicker go on and back, twice within one frame too', async () => {
    const shown = await aWindow();
    await shown.user.keyboard('{PageDown}{PageDown}');
    await waitFor(() => expect(cueOf(shown)).toBe('scale'));
    await shown.user.keyboard('{PageUp}');
    await waitFor(() => expect(cueOf(shown)).toBe('rules'));
  });

  test('with letters show results, vote again and blank the screen', async () => {
    const shown = await aWindow({
      cue: `ballot/${UNIT}`,
      prepare: (workshop) => countHands(workshop, UNIT, 'members', [0, 5]),
    });
    await shown.user.keyboard('r');
    await preview().findByText('Middle of the group');
    await shown.user.keyboard('v');
    await preview().findByText('0 of 28 in');
    await shown.user.keyboard('b');
    await waitFor(() => expect(screen.getByTestId('preview').textContent).toBe(''));
  });

  test('are letters in a text box, where a person writes', async () => {
    const shown = await aWindow({
      cue: `ballot/${UNIT}`,
      prepare: (workshop) => countHands(workshop, UNIT, 'members', [0, 5]),
    });
    const notes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was said (no names)' });
    await shown.user.type(notes, 'b r v 5 ?');
    expect(notes.value).toBe('b r v 5 ?');
    expect(shown.workshop.rounds.getState().size).toBe(0);
    expect(screen.queryByRole('dialog')).toBeNull();
    await preview().findByText('5 of 28 in');
  });

  test('do nothing but what the clicker needs where letters are switched off', async () => {
    const shown = await aWindow({
      settings: { letterKeys: false },
      cue: `ballot/${UNIT}`,
      prepare: (workshop) => countHands(workshop, UNIT, 'members', [0, 5]),
    });
    await shown.user.keyboard('rb?');
    expect(shown.workshop.rounds.getState().size).toBe(0);
    expect(session(shown).blank).toBe(false);
    await shown.user.keyboard('{PageUp}');
    await waitFor(() => expect(cueOf(shown)).toBe('hand-in'));
  });

  test('leave space to the button that has the focus, and take arrows whatever has it', async () => {
    const shown = await aWindow({ cue: `ballot/${UNIT}` });
    screen.getByRole('button', { name: 'Keys ?' }).focus();
    await shown.user.keyboard(' ');
    await screen.findByRole('dialog', { name: 'Keys' });
    await shown.user.click(screen.getByRole('button', { name: 'Close' }));
    screen.getByRole('radio', { name: /^2/ }).focus();
    await shown.user.keyboard('{ArrowRight}');
    await waitFor(() => expect(cueOf(shown)).toBe('ballot/plan-2'));
    expect(unitState(shown.workshop.now(), UNIT).agreed).toBeNull();
  });
});

describe('the clock', () => {
  test('starts with the minutes of the step, and one more can be added', async () => {
    const shown = await aWindow({ cue: 'scale' });
    await shown.user.click(next());
    await waitFor(() => expect(session(shown).timer?.minutes).toBe(15));
    await shown.user.click(button(/^Add 1 min/));
    await waitFor(() => expect(session(shown).timer?.minutes).toBe(16));
  });

  test('stops, runs on, and is removed', async () => {
    const shown = await aWindow({ cue: 'rules' });
    await shown.user.click(button(/^Add 1 min/));
    await shown.user.click(await screen.findByRole('button', { name: 'Pause the timer' }));
    await waitFor(() => expect(session(shown).timer?.pausedAt).not.toBeNull());
    await shown.user.click(await screen.findByRole('button', { name: 'Continue the timer' }));
    await waitFor(() => expect(session(shown).timer?.pausedAt).toBeNull());
    await shown.user.click(screen.getByRole('button', { name: 'Remove the timer' }));
    await waitFor(() => expect(session(shown).timer).toBeNull());
  });

  test('says that time is up, and ends nothing', async () => {
    const shown = await aWindow({
      cue: 'alone',
      prepare: ({ document }) =>
        document.registers.decide('session/own/timer', { startedAt: Date.now() - 120_000, minutes: 1, pausedAt: null }),
    });
    await screen.findByText('Time is up. Continue when you are ready.');
    expect(cueOf(shown)).toBe('alone');
  });
});

describe('the header', () => {
  test('offers to open the screen until one is there, and opens it without an opener', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { user, workshop } = await aWindow();
    await user.click(screen.getByRole('button', { name: 'Open the projector screen' }));
    expect(open).toHaveBeenCalledWith(
      expect.stringContaining(`#/workshop/${workshop.id}/screen`),
      '_blank',
      expect.stringContaining('noopener'),
    );
    open.mockRestore();
  });

  test('says how far behind the agenda the room is', async () => {
    await aWindow({
      cue: 'rules',
      prepare: ({ document }) => document.registers.decide('session/own/startedAt', Date.now() - 25 * 60_000),
    });
    expect(screen.getByText('15 min behind')).toBeTruthy();
  });

  test('says how far ahead of the agenda the room is', async () => {
    await aWindow({ cue: 'ballot/plan-1' });
    expect(screen.getByText(/^\d+ min ahead$/)).toBeTruthy();
  });
});

describe('the end', () => {
  test('warns that votes are deleted, and says how many were never shown', async () => {
    const { user, workshop } = await aWindow({
      cue: `ballot/${UNIT}`,
      prepare: (opened) => countHands(opened, UNIT, 'members', [0, 5]),
    });
    await user.click(screen.getByRole('button', { name: 'End workshop' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'End the workshop?' }));
    expect(dialog.getByText(/^Individual votes are deleted/)).toBeTruthy();
    expect(
      dialog.getByText('1 statement was rated but its result was never shown. Its totals are saved.'),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(workshop.workshop.getState().session.endedAt).toBeNull();
  });

  test('keeps the counts, deletes each vote, and goes to the record', async () => {
    const shown = await aWindow({
      cue: `ballot/${UNIT}`,
      prepare: (opened) => countHands(opened, UNIT, 'members', [0, 5]),
    });
    await shown.user.click(screen.getByRole('button', { name: 'End workshop' }));
    const dialog = within(await screen.findByRole('dialog'));
    await shown.user.click(dialog.getByRole('button', { name: 'End workshop' }));
    await waitFor(() => expect(location.hash).toBe(`#/workshop/${shown.workshop.id}/record`));
    expect(await shown.workspace.storage.read(['votes'], (tx) => tx.list('votes'))).toEqual([]);
    expect(shown.workshop.rounds.getState().get(UNIT)?.at(-1)?.voters).toBe(5);
    await screen.findByText(/^This workshop has ended/);
    await shown.user.click(screen.getByRole('button', { name: 'Reopen the workshop' }));
    await waitFor(() => expect(screen.queryByText(/^This workshop has ended/)).toBeNull());
  });
});

describe('notices', () => {
  test('say that something could not be saved', async () => {
    const { appData } = await aWindow();
    appData.status.setState({ problem: { type: 'storage-full' } });
    await within(screen.getByRole('region', { name: 'Notices' })).findByRole('alert');
  });

  test('the code to join is on the screen until the day goes on', async () => {
    const shown = await aWindow({
      cue: 'alone',
      prepare: ({ document }) => {
        rateBy(document, 'phones', true);
        show(document, 'join', true);
      },
    });
    await preview().findByText('Rate on your own phone');
    await shown.user.click(next());
    await preview().findByText('Hand in your sheets');
    expect(session(shown).join).toBe(false);
  });

  test('results that are covered stay covered on the next picture of the same statement', async () => {
    await aWindow({
      cue: `talk/${UNIT}`,
      prepare: (workshop) => {
        workshop.document.registers.decide('session/own/discussing', [UNIT]);
        countHands(workshop, UNIT, 'members', [0, 5]);
        reveal(workshop, UNIT);
        changeAgendaPosition(workshop.document, { covered: true });
      },
    });
    expect(preview().queryByText('Middle of the group')).toBeNull();
  });
});
