import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { removeGroup } from '../../../../src/data/workshops/workshop-commands.ts';
import { unitState } from '../../../../src/domain/workshop/workshop.ts';
import { HeadsPanel } from '../../../../src/features/workshop/facilitator/panels/heads-panel.tsx';
import { Panel } from '../../../../src/features/workshop/facilitator/panels/panel.tsx';
import { SheetPanel } from '../../../../src/features/workshop/facilitator/panels/sheet-panel.tsx';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

async function panelAt(cue: string): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({
    cue,
    prepare: ({ document }) => document.registers.decide('session/own/discussing', ['plan-1']),
  });
  shown.showPart(Panel);
  await screen.findByRole('complementary');
  return shown;
}

describe('the panel of the moment', () => {
  test.each([
    ['waiting', ['How many people are here?']],
    ['alone', ['Totals from the sheets']],
    ['hand-in', ['Totals from the sheets']],
    ['ballot/plan-1', ['Votes counted by hand', 'Agreed level']],
    ['talk/plan-1', ['Agreed level', 'Votes counted by hand']],
    ['agree/plan-1', ['Agreed level', 'Votes counted by hand']],
    ['celebrate', ['What to talk about, and why']],
    ['agenda', ['What to talk about, and why']],
    ['broad', ['No result shown: 19']],
    ['strips', ['A level for each stage']],
    ['answers/celebrate', ['What do you think is worth celebrating?']],
    ['ideas', ['Ideas']],
    ['dots', ['Dots']],
    ['grid', ['Impact and effort']],
    ['poll', ['How was it?', 'One word to close']],
  ])('at “%s” has what there is to do, the most urgent first', async (cue, expected) => {
    await panelAt(cue);
    expect(headings()).toEqual(expected);
  });

  test('at the thanks asks when people will hear back', async () => {
    await panelAt('thanks');
    expect(screen.getByLabelText('When will people hear back?')).toBeTruthy();
  });

  test('keeps what was said about a statement, for the record', async () => {
    const { user, workshop } = await panelAt('talk/plan-1');
    await user.type(screen.getByRole('textbox', { name: 'What was said (no names)' }), 'Times were asked about.');
    expect(unitState(workshop.now(), 'plan-1').said).toBe('Times were asked about.');
  });

  test('shares notes with partners only when the facilitator ticks them', async () => {
    const { user, workshop } = await panelAt('talk/plan-1');
    const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Partners may read this too' });
    expect(tick.checked).toBe(false);
    await user.click(tick);
    expect(unitState(workshop.now(), 'plan-1').saidForPartners).toBe(true);
    expect(unitState(workshop.now(), 'plan-2').saidForPartners).toBe(false);
  });

  test('offers quotes and presentations at any moment', async () => {
    await panelAt('waiting');
    expect(screen.getByText('Quotes with consent')).toBeTruthy();
    expect(screen.getByText('Presentations')).toBeTruthy();
  });
});

describe('the heads of the groups', () => {
  test('are counted and added up', async () => {
    const shown = await aTestWorkshop({ heads: [9] });
    shown.showPart(HeadsPanel);
    await screen.findByText('9 people');
    const box = screen.getByRole('textbox', { name: 'Front-line staff' });
    await shown.user.type(box, '11');
    fireEvent.change(box);
    await screen.findByText('20 people');
  });

  test('say to add groups where there are none', async () => {
    const shown = await aTestWorkshop({
      prepare: ({ document }) => {
        for (const id of ['members', 'staff', 'senior']) removeGroup(document, id);
      },
    });
    shown.showPart(HeadsPanel);
    await screen.findByText('Add groups in the set-up before you count.');
  });
});

describe('typing in the sheets of a group', () => {
  const boxes = (line: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${line}`) })).getAllByRole<HTMLInputElement>('textbox');

  async function aSheet(options: Parameters<typeof aTestWorkshop>[0] = {}): Promise<TestWorkshop> {
    const shown = await aTestWorkshop({ cue: 'hand-in', ...options });
    shown.showPart(SheetPanel);
    await screen.findByRole('table');
    return shown;
  }

  test('has one line per statement, and boxes for five levels and two other answers', async () => {
    await aSheet();
    expect(screen.getAllByRole('row')).toHaveLength(20);
    expect(boxes('Plan 1').map((box) => box.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^Plan, statement 1, 1 /),
      expect.stringMatching(/^Plan, statement 1, 2 /),
      expect.stringMatching(/^Plan, statement 1, 3 /),
      expect.stringMatching(/^Plan, statement 1, 4 /),
      expect.stringMatching(/^Plan, statement 1, 5 /),
      'Plan, statement 1, Don’t know',
      'Plan, statement 1, Not applicable',
    ]);
  });

  test('stores each count for the group that is chosen', async () => {
    const shown = await aSheet();
    const type = (line: string, column: number, n: string): void => {
      const box = boxes(line)[column];
      if (!box) throw new Error(`No column ${column}`);
      fireEvent.input(box, { target: { value: n } });
      fireEvent.change(box);
    };
    type('Plan 1', 1, '6');
    type('Plan 1', 5, '2');
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Sheets from' }), 'Front-line staff');
    await waitFor(() => expect(boxes('Plan 1')[1]?.value).toBe(''));
    type('Plan 1', 3, '11');
    await shown.workshop.votes.settled();
    const rows = await shown.workspace.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(rows.map(({ unit, group, tally }) => [unit, group, tally.levels, tally.dontKnow]).toSorted()).toEqual([
      ['plan-1', 'members', [0, 6, 0, 0, 0], 2],
      ['plan-1', 'staff', [0, 0, 0, 11, 0], 0],
    ]);
  });

  test('adds up each line, so that a slip shows against the heads', async () => {
    await aSheet({ prepare: (workshop) => countHands(workshop, 'plan-1', 'members', [4, 5]) });
    await waitFor(() => expect(screen.getByRole('row', { name: /^Plan 1/ }).lastChild?.textContent).toBe('9'));
  });

  test('shows nothing to the room until it is told to', async () => {
    const shown = await aSheet({ prepare: (workshop) => countHands(workshop, 'plan-1', 'members', [4, 5]) });
    expect(shown.workshop.rounds.getState().size).toBe(0);
    await shown.user.click(await screen.findByRole('button', { name: 'Show 1 result that has come in' }));
    await waitFor(() => expect(shown.workshop.rounds.getState().size).toBe(1));
  });

  test('has no invented people outside a rehearsal', async () => {
    await aSheet();
    expect(screen.queryByRole('button', { name: 'Add invented votes' })).toBeNull();
  });
});
