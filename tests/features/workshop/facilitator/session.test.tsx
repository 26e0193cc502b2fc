import { render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { replaceText } from '../../../../src/data/documents/text-binding.ts';
import { beginRehearsal } from '../../../../src/data/rehearsal.ts';
import { beginWorkshop, openWorkshop, reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { addEntry, rateBy, setUp } from '../../../../src/data/workshops/workshop-commands.ts';
import { Announcer } from '../../../../src/features/workshop/facilitator/announcer.tsx';
import FacilitatorPage from '../../../../src/features/workshop/facilitator/facilitator-page.tsx';
import { PhonesPanel } from '../../../../src/features/workshop/phones/phones-panel.tsx';
import { aTestWorkshop, countHands, type TestWorkshop, testWorkshopOf } from '../../../support/workshop-page.tsx';

const preview = () => within(screen.getByTestId('preview'));
const cueOf = ({ workshop }: TestWorkshop) => workshop.workshop.getState().session.cue;
const sheet = () => within(screen.getByRole('navigation', { name: 'Agenda' }));

async function aWindow(options: Parameters<typeof aTestWorkshop>[0] = {}): Promise<TestWorkshop> {
  const shown = await aTestWorkshop(options);
  shown.show(FacilitatorPage);
  await screen.findByRole('heading', { level: 1, name: 'Facilitator view' });
  return shown;
}

describe('a workshop that rates one statement after the other', () => {
  const oneByOne = () =>
    aWindow({ cue: 'challenge/plan', prepare: ({ document }) => setUp(document, 'pace', 'one-by-one') });

  test('goes from a stage’s question to vote, talk and agreement on each statement', async () => {
    const shown = await oneByOne();
    await preview().findByText('Plan');
    const visited: string[] = [];
    for (let i = 0; i < 4; i++) {
      const before = cueOf(shown);
      await shown.user.keyboard('{PageDown}');
      await waitFor(() => expect(cueOf(shown)).not.toBe(before));
      visited.push(cueOf(shown));
    }
    expect(visited).toEqual(['ballot/plan-1', 'talk/plan-1', 'agree/plan-1', 'ballot/plan-2']);
  });

  test('has one step per stage in the agenda', async () => {
    await oneByOne();
    for (const stage of ['Plan', 'Do', 'Measure', 'Review', 'Impact'])
      expect(sheet().getAllByRole('button', { name: new RegExp(`^${stage}`) })[0]).toBeTruthy();
  });
});

describe('a quick workshop', () => {
  test('votes on each stage as a whole', async () => {
    const shown = await aWindow({
      cue: 'ballot/plan',
      prepare: (workshop) => {
        setUp(workshop.document, 'depth', 'quick');
        workshop.now();
        countHands(workshop, 'plan', 'members', [0, 5]);
      },
    });
    await preview().findByText('The stage as a whole');
    await preview().findByText('5 of 28 in');
    await shown.user.keyboard('r');
    await preview().findByText('Middle of the group');
    expect(shown.workshop.rounds.getState().get('plan')?.at(-1)?.voters).toBe(5);
  });
});

describe('announcements for a screen reader', () => {
  const announced = () => screen.getAllByRole('status').map((status) => status.textContent);

  test('say how many are in while people vote, and not at every tap', async () => {
    const { workshop, showPart } = await aTestWorkshop({ cue: 'ballot/plan-1' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      showPart(Announcer);
      for (let i = 0; i < 3; i++) countHands(workshop, 'plan-1', 'members', [0, 1]);
      await vi.advanceTimersByTimeAsync(4_000);
      expect(announced().join('')).toBe('');
      await vi.advanceTimersByTimeAsync(6_000);
      expect(announced()).toContain('3 of 28 in');
    } finally {
      vi.useRealTimers();
    }
  });

  test('say the finding as soon as results are shown', async () => {
    const { showPart } = await aTestWorkshop({
      cue: 'ballot/plan-1',
      prepare: (workshop) => {
        countHands(workshop, 'plan-1', 'members', [0, 5]);
        countHands(workshop, 'plan-1', 'staff', [0, 0, 0, 6]);
        reveal(workshop, 'plan-1');
      },
    });
    showPart(Announcer);
    await waitFor(() => expect(announced().join('')).toMatch(/^2 levels apart\. /));
  });
});

describe('a workshop that follows another one', () => {
  test('opens with what was promised, and what came of it', async () => {
    const first = await aTestWorkshop({
      prepare: ({ document }) => {
        addEntry(document, { kind: 'word', question: 'celebrate', group: null, texts: { words: 'trust' } });
        replaceText(document.doc, 'record/celebrate/will', 'Keep the tea.');
        replaceText(document.doc, 'record/celebrate/did', 'Bought a kettle.');
      },
    });
    await first.workspace.settled();
    const id = await beginWorkshop(first.workspace, first.workshop.open, first.workshop.id);
    const opened = await openWorkshop(first.workspace, id, first.appData.status);
    if (!opened.ok) throw new Error(opened.problem.type);
    const second = testWorkshopOf(first, opened.value);
    second.show(FacilitatorPage);
    await second.user.click(await sheet().findByRole('button', { name: /^What we promised last time/ }));
    await preview().findByText('Keep the tea.');
    expect(preview().getByText('Bought a kettle.')).toBeTruthy();
    opened.value.votes.close();
  });
});

describe('a rehearsal', () => {
  async function aRehearsal(): Promise<TestWorkshop> {
    const real = await aTestWorkshop();
    const id = await beginRehearsal(real.appData, real.workshop, '2026-11-14');
    const workspace = await real.appData.exampleWorkspace();
    const opened = await openWorkshop(workspace, id, real.appData.status);
    if (!opened.ok) throw new Error(opened.problem.type);
    const rehearsal = testWorkshopOf({ ...real, workspace }, opened.value);
    rehearsal.show(FacilitatorPage);
    await screen.findByText(/^Rehearsal: the people are invented/);
    return rehearsal;
  }

  test('says that it is one, leads back, and offers no file for a helper', async () => {
    const { workshop } = await aRehearsal();
    const back = screen.getByRole<HTMLAnchorElement>('link', { name: 'Leave the rehearsal' });
    expect(back.hash).toBe(`#/workshop/${workshop.rehearses}/setup`);
    expect(screen.queryByRole('button', { name: 'Save a file for another laptop' })).toBeNull();
    workshop.votes.close();
  });

  test('lets invented people vote, hidden until the results are shown', async () => {
    const { user, workshop } = await aRehearsal();
    await user.click(sheet().getByRole('button', { name: /^What people think/ }));
    await user.click(await screen.findByRole('button', { name: 'Add invented votes' }));
    await preview().findByText('28 of 28 in');
    expect(preview().queryByText('Middle of the group')).toBeNull();
    await user.keyboard('r');
    await preview().findByText('Middle of the group');
    workshop.votes.close();
  });
});

describe('phones beside hands', () => {
  async function aPanel(methods: readonly ('phones' | 'pass')[], invite: string | null = null): Promise<TestWorkshop> {
    const shown = await aTestWorkshop({
      cue: 'ballot/plan-1',
      prepare: ({ document }) => {
        for (const method of methods) rateBy(document, method, true);
      },
    });
    render(<PhonesPanel workshop={shown.workshop} invite={invite} />);
    return shown;
  }

  test('have no panel where only hands are counted', async () => {
    await aPanel([]);
    expect(screen.queryByRole('region', { name: 'Handed in by phone or device' })).toBeNull();
  });

  test('show how many people of each group have answered, by hand and by phone together', async () => {
    const { workshop } = await aPanel(['phones']);
    countHands(workshop, 'plan-1', 'members', [0, 2]);
    workshop.votes.cast({
      voter: 'a'.repeat(12),
      group: 'members',
      way: 'phones',
      answers: [{ unit: 'plan-1', round: 1, tally: { levels: [0, 1, 0, 0, 0], dontKnow: 0, notApplicable: 0 } }],
    });
    await waitFor(() =>
      expect(screen.getAllByRole('definition').map((count) => count.textContent)).toEqual([
        '3 of 9',
        '0 of 11',
        '0 of 8',
      ]),
    );
  });

  test('open the camera in a window of its own', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { user, workshop } = await aPanel(['phones']);
    await user.click(screen.getByRole('button', { name: 'Read phones with the camera' }));
    expect(open).toHaveBeenCalledWith(expect.stringContaining(`#/workshop/${workshop.id}/scan`), `scan ${workshop.id}`);
    open.mockRestore();
  });

  test('put the code to join on the screen and take it away', async () => {
    const { user, workshop } = await aPanel(['phones'], '#/vote/abc');
    await user.click(screen.getByRole('button', { name: 'Show the code to join' }));
    await waitFor(() => expect(workshop.workshop.getState().session.join).toBe(true));
    await user.click(await screen.findByRole('button', { name: 'Hide the code to join' }));
    await waitFor(() => expect(workshop.workshop.getState().session.join).toBe(false));
  });

  test('lead to the device that is passed round', async () => {
    const { workshop } = await aPanel(['pass']);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Pass this device round' });
    expect(link.hash).toBe(`#/workshop/${workshop.id}/pass`);
    expect(screen.queryByRole('button', { name: 'Read phones with the camera' })).toBeNull();
  });
});
