import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { agree, type OpenWorkshop, reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { discuss } from '../../../../src/data/workshops/workshop-commands.ts';
import { NOT_AGREED, stageAnswer, statementAnswer } from '../../../../src/domain/assessment/assessment.ts';
import { unitState } from '../../../../src/domain/workshop/workshop.ts';
import { AgreePanel } from '../../../../src/features/workshop/facilitator/panels/agree-panel.tsx';
import { DiscussPanel } from '../../../../src/features/workshop/facilitator/panels/discuss-panel.tsx';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

/** Shows votes of two groups: service users at `low`, front-line staff at `high`. */
function divide(workshop: OpenWorkshop, unit: string, low: number, high: number): void {
  const only = (level: number, n: number): number[] => Array.from({ length: 5 }, (_, i) => (i + 1 === level ? n : 0));
  countHands(workshop, unit, 'members', only(low, 5));
  countHands(workshop, unit, 'staff', only(high, 6));
  reveal(workshop, unit);
}

const answerOf = ({ workshop }: TestWorkshop, unit: string) => statementAnswer(workshop.open.now(), unit).answer;
const agreedOn = ({ workshop }: TestWorkshop, unit: string) => unitState(workshop.workshop.getState(), unit).agreed;

describe('agreeing on a level', () => {
  const showAgree = async (unit: string, prepare: (workshop: OpenWorkshop) => void): Promise<TestWorkshop> => {
    const shown = await aTestWorkshop({ cue: `ballot/${unit}`, prepare });
    shown.showPart(({ facilitator }) => <AgreePanel facilitator={facilitator} unit={unit} />);
    await screen.findByRole('heading', { name: 'Agreed level' });
    return shown;
  };
  const radio = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('radio', { name });

  test('names the middle of the groups and fills in nothing', async () => {
    const shown = await showAgree('plan-1', (workshop) => divide(workshop, 'plan-1', 2, 2));
    expect(screen.getByText('All groups say 2 Emerging')).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(agreedOn(shown, 'plan-1')).toBeNull();
    expect(answerOf(shown, 'plan-1')).toEqual({ type: 'unanswered' });
  });

  test('has no middle to name where nothing was shown', async () => {
    await showAgree('plan-1', (workshop) => countHands(workshop, 'plan-1', 'members', [0, 5]));
    expect(screen.queryByText(/groups say/)).toBeNull();
  });

  test('writes the chosen level into the workshop and the assessment', async () => {
    const shown = await showAgree('plan-1', (workshop) => divide(workshop, 'plan-1', 2, 3));
    await shown.user.click(radio(/^3/));
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).toEqual({ type: 'level', level: 3 }));
    expect(answerOf(shown, 'plan-1')).toEqual({ type: 'level', level: 3 });
  });

  test('takes the range of the groups for “not agreed”, which can be changed, with the reason', async () => {
    const shown = await showAgree('plan-1', (workshop) => divide(workshop, 'plan-1', 1, 4));
    await shown.user.click(radio('Not agreed'));
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).toEqual({ type: 'not-agreed', low: 1, high: 4 }));
    await shown.user.selectOptions(await screen.findByRole('combobox', { name: 'Highest view' }), '3');
    await waitFor(() => expect(answerOf(shown, 'plan-1')).toEqual({ type: 'not-agreed', low: 1, high: 3 }));
    await shown.user.type(screen.getByRole('textbox', { name: 'Why not? (no names)' }), 'We mean different things.');
    expect(statementAnswer(shown.workshop.open.now(), 'plan-1').reason).toBe('We mean different things.');
  });

  test('offers only levels below the highest view as the lowest, and the other way round', async () => {
    const shown = await showAgree('plan-1', (workshop) => {
      divide(workshop, 'plan-1', 2, 4);
      agree(workshop, 'plan-1', { type: 'not-agreed', low: 2, high: 4 }, 'Agreeing');
    });
    const offered = (name: string) =>
      [...screen.getByRole<HTMLSelectElement>('combobox', { name }).options].map(({ value }) => value);
    expect([offered('Lowest view'), offered('Highest view')]).toEqual([
      ['', '1', '2', '3'],
      ['', '3', '4', '5'],
    ]);
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Lowest view' }), '3');
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).toEqual({ type: 'not-agreed', low: 3, high: 4 }));
  });

  test('that all gave but one person objects to has no range', async () => {
    const shown = await showAgree('plan-1', (workshop) => divide(workshop, 'plan-1', 2, 2));
    await shown.user.click(radio('Not agreed'));
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).toEqual(NOT_AGREED));
  });

  test('notes that some saw it differently, once there is something to differ from', async () => {
    const shown = await showAgree('plan-1', (workshop) => divide(workshop, 'plan-1', 2, 3));
    expect(screen.queryByRole('checkbox', { name: /^Some people saw it differently/ })).toBeNull();
    await shown.user.click(radio(/^2/));
    await shown.user.click(await screen.findByRole('checkbox', { name: /^Some people saw it differently/ }));
    await waitFor(() => expect(unitState(shown.workshop.workshop.getState(), 'plan-1').differently).toBe(true));
  });

  test('is undone in the workshop and the assessment together', async () => {
    const shown = await showAgree('plan-1', (workshop) => divide(workshop, 'plan-1', 2, 3));
    await shown.user.click(radio(/^4/));
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).not.toBeNull());
    shown.workshop.undo.undo();
    await waitFor(() => expect(agreedOn(shown, 'plan-1')).toBeNull());
    expect(answerOf(shown, 'plan-1')).toEqual({ type: 'unanswered' });
    await waitFor(() => expect(radio(/^4/).checked).toBe(false));
  });

  test('on a stage as a whole sets the agreed level of the stage', async () => {
    const shown = await showAgree('plan', (workshop) => divide(workshop, 'plan', 2, 2));
    await shown.user.click(radio(/^2/));
    await waitFor(() =>
      expect(stageAnswer(shown.workshop.open.now(), 'plan').agreed).toEqual({ type: 'level', level: 2 }),
    );
  });
});

describe('choosing what to talk about', () => {
  const showDiscuss = async (prepare: (workshop: OpenWorkshop) => void): Promise<TestWorkshop> => {
    const shown = await aTestWorkshop({ cue: 'agenda', prepare });
    shown.showPart(DiscussPanel);
    await screen.findByRole('heading', { name: 'What to talk about, and why' });
    return shown;
  };

  test('says that there is nothing to choose from before anything was shown', async () => {
    await showDiscuss(() => undefined);
    expect(screen.getByText('No results have been shown yet.')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('puts the most divided first with the reason, and ticks only what divides the groups', async () => {
    await showDiscuss((workshop) => {
      divide(workshop, 'plan-1', 3, 3);
      divide(workshop, 'plan-2', 1, 4);
    });
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([true, false]);
    expect(boxes[0]?.labels?.[0]?.textContent).toMatch(
      /^Service users: .* · Front-line staff: .*\. Plan, statement 2$/,
    );
    expect(screen.getByRole('button', { name: 'Talk about this one' })).toBeTruthy();
  });

  test('puts the chosen statements into the day', async () => {
    const shown = await showDiscuss((workshop) => {
      divide(workshop, 'plan-1', 3, 3);
      divide(workshop, 'plan-2', 1, 4);
    });
    await shown.user.click(screen.getByRole('checkbox', { name: /Plan, statement 1$/ }));
    await shown.user.click(await screen.findByRole('button', { name: 'Talk about these 2' }));
    await waitFor(() => expect(shown.workshop.workshop.getState().session.discussing).toEqual(['plan-2', 'plan-1']));
    // The ticks stay, and the button does not offer the choice again.
    expect(await screen.findByText('These 2 are in the agenda. Press Next to begin with the first.')).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([true, true]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Talk about these 2' }).disabled).toBe(true);
  });

  test('cannot begin with none chosen', async () => {
    const { user } = await showDiscuss((workshop) => divide(workshop, 'plan-2', 1, 4));
    await user.click(screen.getByRole('checkbox'));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Talk about/ }).disabled).toBe(true),
    );
  });

  test('keeps what is agreed already in the day, with its level and no box to tick', async () => {
    const shown = await showDiscuss((workshop) => {
      divide(workshop, 'plan-1', 1, 4);
      divide(workshop, 'plan-2', 1, 5);
      discuss(workshop.document, ['plan-1']);
      agree(workshop, 'plan-1', { type: 'level', level: 2 }, 'Agreeing');
    });
    expect(screen.getByText(/^Agreed: 2 /)).toBeTruthy();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await shown.user.click(screen.getByRole('button', { name: 'Talk about this one' }));
    await waitFor(() => expect(shown.workshop.workshop.getState().session.discussing).toEqual(['plan-1', 'plan-2']));
  });

  test('can show everything that was handed in at once', async () => {
    const shown = await showDiscuss((workshop) => {
      countHands(workshop, 'plan-1', 'members', [0, 5]);
      countHands(workshop, 'do-2', 'members', [0, 5]);
    });
    await shown.user.click(screen.getByRole('button', { name: 'Show all 2 results that have come in' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /results that have come in/ })).toBeNull());
    expect([...shown.workshop.rounds.getState().keys()].toSorted()).toEqual(['do-2', 'plan-1']);
  });
});
