import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { agree, type OpenWorkshop, reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { statementAnswer } from '../../../../src/domain/assessment/assessment.ts';
import { unitState } from '../../../../src/domain/workshop/workshop.ts';
import { OffersPanel } from '../../../../src/features/workshop/facilitator/panels/offers-panel.tsx';
import { aTestWorkshop, atLevel, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

const answerOf = ({ workshop }: TestWorkshop, unit: string) => statementAnswer(workshop.open.now(), unit).answer;
const agreedOn = ({ workshop }: TestWorkshop, unit: string) => unitState(workshop.workshop.getState(), unit).agreed;

/** Votes of three groups, all of a group at one level. @param levels one per group, 0 for “Don’t know” */
function vote(workshop: OpenWorkshop, unit: string, levels: readonly [number, number, number]): void {
  for (const [i, group] of ['members', 'staff', 'senior'].entries()) {
    const level = levels[i] ?? 0;
    for (let n = 0; n < 5; n++)
      workshop.votes.tap({ unit, round: 1 }, group, level === 0 ? { type: 'dont-know' } : atLevel(level), 1);
  }
  reveal(workshop, unit);
}
const showOffers = async (prepare: (workshop: OpenWorkshop) => void): Promise<TestWorkshop> => {
  const shown = await aTestWorkshop({ cue: 'broad', prepare });
  shown.showPart(({ facilitator }) => <OffersPanel facilitator={facilitator} stage={null} />);
  await screen.findAllByRole('list');
  return shown;
};
const votes = (workshop: OpenWorkshop): void => {
  vote(workshop, 'plan-1', [2, 3, 3]);
  vote(workshop, 'plan-2', [3, 3, 4]);
  vote(workshop, 'plan-3', [4, 4, 4]);
  vote(workshop, 'plan-4', [2, 2, 4]);
  vote(workshop, 'do-1', [0, 0, 3]);
};
const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('suggestions after the votes', () => {
  test('are sorted by what the room has to do, each with one press', async () => {
    await showOffers(votes);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Broadly agreed: 3',
      'Not agreed yet: 1',
      'No level, with a reason: 1',
      'No result shown: 14',
    ]);
    expect(button(/^Keep 3 Developing ?: Plan, statement 1$/)).toBeTruthy();
    expect(button(/^Keep 3 Developing ?: Plan, statement 2$/)).toBeTruthy();
    expect(button(/^Keep 4 Established ?: Plan, statement 3$/)).toBeTruthy();
    expect(button(/^Not agreed, 2 to 4 ?: Plan, statement 4$/)).toBeTruthy();
    expect(button(/^Talk ?: Plan, statement 4$/)).toBeTruthy();
    expect(button(/^Don’t know ?: Do, statement 1$/)).toBeTruthy();
    expect(screen.getByText('Most don’t know: 10 of 15')).toBeTruthy();
  });

  test('one press keeps all on which the groups broadly agree, with who saw it differently', async () => {
    const shown = await showOffers(votes);
    await shown.user.click(button('No objections: keep all 3'));
    await waitFor(() => expect(agreedOn(shown, 'plan-3')).toEqual({ type: 'level', level: 4 }));
    expect(agreedOn(shown, 'plan-1')).toEqual({ type: 'level', level: 3 });
    expect(answerOf(shown, 'plan-2')).toEqual({ type: 'level', level: 3 });
    const differ = (unit: string) => unitState(shown.workshop.workshop.getState(), unit).differently;
    expect(['plan-1', 'plan-2', 'plan-3'].map(differ)).toEqual([true, true, false]);
    expect(await screen.findByText(/Service users saw it as 2 Emerging/)).toBeTruthy();
    expect(screen.getByText('All of these have a result.')).toBeTruthy();
    for (const unit of ['plan-4', 'do-1', 'do-2']) {
      expect(agreedOn(shown, unit)).toBeNull();
      expect(answerOf(shown, unit)).toEqual({ type: 'unanswered' });
    }
  });

  test('that were kept are undone together', async () => {
    const shown = await showOffers(votes);
    await shown.user.click(button('No objections: keep all 3'));
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).not.toBeNull());
    shown.workshop.undo.undo();
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).toBeNull());
    expect(agreedOn(shown, 'plan-3')).toBeNull();
    expect(answerOf(shown, 'plan-1')).toEqual({ type: 'unanswered' });
  });

  test('leave out a level that people agreed before, and one with an objection', async () => {
    const shown = await showOffers((workshop) => {
      votes(workshop);
      agree(workshop, 'plan-1', { type: 'level', level: 2 }, 'Agreeing');
    });
    await shown.user.click(button(/^Something else ?: Plan, statement 2$/));
    await shown.user.click(await screen.findByRole('radio', { name: 'Not agreed' }));
    await waitFor(() => expect(agreedOn(shown, 'plan-2')).toEqual({ type: 'not-agreed', low: 3, high: 4 }));
    await shown.user.click(button('No objections: keep it'));
    await waitFor(() => expect(agreedOn(shown, 'plan-3')).not.toBeNull());
    expect(agreedOn(shown, 'plan-1')).toEqual({ type: 'level', level: 2 });
    expect(agreedOn(shown, 'plan-2')).toEqual({ type: 'not-agreed', low: 3, high: 4 });
  });
});

describe('what has no level', () => {
  test('keeps the range of the groups, and asks why', async () => {
    const shown = await showOffers(votes);
    await shown.user.click(button(/^Not agreed, 2 to 4 ?: /));
    await waitFor(() => expect(answerOf(shown, 'plan-4')).toEqual({ type: 'not-agreed', low: 2, high: 4 }));
    await shown.user.type(await screen.findByRole('textbox', { name: 'Why not? (no names)' }), 'Different streets.');
    expect(statementAnswer(shown.workshop.open.now(), 'plan-4').reason).toBe('Different streets.');
  });

  test('can be talked about first', async () => {
    const shown = await showOffers(votes);
    await shown.user.click(button(/^Talk ?: Plan, statement 4$/));
    await waitFor(() => expect(shown.workshop.workshop.getState().session.cue).toBe('talk/plan-4'));
    expect(shown.workshop.workshop.getState().session.discussing).toEqual(['plan-4']);
  });

  test('is recorded as “don’t know” in the workshop and as the answer', async () => {
    const shown = await showOffers(votes);
    await shown.user.click(button(/^Don’t know ?: /));
    await waitFor(() => expect(agreedOn(shown, 'do-1')).toEqual({ type: 'dont-know' }));
    expect(answerOf(shown, 'do-1')).toEqual({ type: 'dont-know' });
  });

  test('says nothing about votes that are too few to show', async () => {
    await showOffers((workshop) => {
      countHands(workshop, 'plan-1', 'members', [0, 0, 2]);
      reveal(workshop, 'plan-1');
    });
    expect(screen.getByText('Too few votes to show')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Keep/ })).toBeNull();
    expect(button(/^Choose a level ?: Plan, statement 1$/)).toBeTruthy();
  });
});
