import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { rateStage } from '../../../../src/data/workshops/workshop-commands.ts';
import PassPage from '../../../../src/features/workshop/phones/pass-page.tsx';
import { aTestWorkshop, countHands, type TestWorkshop, testWorkshopOf } from '../../../support/workshop-page.tsx';

/** Only the three statements of Impact are rated, so that a turn is short. */
async function aDevice(prepare: (shown: TestWorkshop['workshop']) => void = () => undefined): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({
    prepare: (workshop) => {
      for (const stage of ['plan', 'do', 'measure', 'review']) rateStage(workshop.document, stage, false);
      workshop.now();
      prepare(workshop);
    },
  });
  shown.show(PassPage);
  await screen.findByRole('heading', { level: 1, name: 'Pass this device round' });
  return shown;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

async function begin({ user }: TestWorkshop, group: string): Promise<void> {
  await user.click(screen.getByRole('radio', { name: group }));
  await waitFor(() => expect(button('Start').disabled).toBe(false));
  await user.click(button('Start'));
}

async function rate({ user }: TestWorkshop, levels: readonly number[]): Promise<void> {
  for (const [i, level] of levels.entries()) {
    await screen.findByText(`${i + 1} of 3`);
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${level}`) }));
    await user.click(await screen.findByRole('button', { name: /^(Next|I have finished)$/ }));
  }
}

describe('a device that is passed round', () => {
  test('counts each person once, and says how many have rated', async () => {
    const shown = await aDevice();
    expect(screen.getByText('Nobody has rated yet')).toBeTruthy();
    await begin(shown, 'Service users');
    await rate(shown, [2, 3, 4]);
    await screen.findByText('1 person has rated so far');
    await shown.user.click(button('Next person'));
    await begin(shown, 'Front-line staff');
    await rate(shown, [5, 5, 5]);
    await screen.findByText('2 people have rated so far');
    const rows = [...shown.workshop.votes.rows.getState().values()];
    expect(new Set(rows.map(({ voter }) => voter)).size).toBe(2);
    expect(rows.map(({ way }) => way)).toEqual(Array(6).fill('pass'));
  });

  test('shows the next person nothing of the one before: no group and no answer', async () => {
    const shown = await aDevice();
    await begin(shown, 'Service users');
    await rate(shown, [2, 3, 4]);
    await shown.user.click(await screen.findByRole('button', { name: 'Next person' }));
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await begin(shown, 'Front-line staff');
    await screen.findByText('1 of 3');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(button('Skip')).toBeTruthy();
  });

  test('counts each tap at once, so that nothing is lost when a person stops half-way', async () => {
    const shown = await aDevice();
    await begin(shown, 'Service users');
    await screen.findByText('1 of 3');
    await shown.user.click(screen.getByRole('radio', { name: /^2/ }));
    await shown.workshop.votes.settled();
    const rows = await shown.workspace.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(rows.map(({ unit, group, tally }) => [unit, group, tally.levels])).toEqual([
      ['impact-1', 'members', [0, 1, 0, 0, 0]],
    ]);
  });

  test('goes on with the same turn after a reload', async () => {
    const shown = await aDevice();
    await begin(shown, 'Service users');
    await screen.findByText('1 of 3');
    await shown.user.click(screen.getByRole('radio', { name: /^2/ }));
    await shown.user.click(await screen.findByRole('button', { name: 'Next' }));
    await screen.findByText('2 of 3');
    await shown.workshop.votes.settled();
    document.body.replaceChildren();
    testWorkshopOf(shown, shown.workshop).show(PassPage);
    await screen.findByText('2 of 3');
  });

  test('asks only for statements that are still open', async () => {
    const shown = await aDevice((workshop) => {
      countHands(workshop, 'impact-1', 'members', [0, 5]);
      reveal(workshop, 'impact-1');
    });
    await begin(shown, 'Service users');
    await screen.findByText('1 of 2');
    expect(screen.queryByText(/^Reliable, valid and current data/)).toBeNull();
  });

  test('has nothing to rate once every result was shown', async () => {
    await aDevice((workshop) => {
      for (const unit of ['impact-1', 'impact-2', 'impact-3']) {
        countHands(workshop, unit, 'members', [0, 5]);
        reveal(workshop, unit);
      }
    });
    expect(screen.getByText('There is nothing to rate: all results have been shown.')).toBeTruthy();
    expect(button('Start').disabled).toBe(true);
  });

  test('says that hands or phones are quicker from six people on', async () => {
    await aDevice(({ votes }) => {
      for (let n = 0; n < 6; n++)
        votes.cast({
          voter: String(n).repeat(12),
          group: 'members',
          way: 'pass',
          answers: [{ unit: 'impact-1', round: 1, tally: { levels: [1, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 } }],
        });
    });
    await screen.findByText(
      'This takes about 1 minutes for each person. With more than six people, hands or phones are quicker.',
    );
  });
});
