import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { addAction } from '../../../../src/data/assessments/assessment-commands.ts';
import { paths } from '../../../../src/data/documents/paths.ts';
import { reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import {
  addEntry,
  agreeUnit,
  decideEntry,
  goToCue,
  removeGroup,
} from '../../../../src/data/workshops/workshop-commands.ts';
import FacilitatorPage from '../../../../src/features/workshop/facilitator/facilitator-page.tsx';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

const CONTROLS = 'a[href], button:not(:disabled), input, select, textarea, summary';
const TEXT_BOXES = 'textarea, input[type="text"], input[type="date"]';

/** All controls; of the steps of the agenda, which are alike, the first, the current and the last one. */
function controls(): readonly HTMLElement[] {
  const steps = [...document.querySelectorAll<HTMLElement>('nav ol button')];
  const current = steps.findIndex((step) => step.matches('[aria-current]'));
  const alike = new Set(steps.filter((_, i) => i !== 0 && i !== current && i !== steps.length - 1));
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => !alike.has(control));
}

/** Everything that people decided, wrote or counted, without the place in the agenda and its timer. */
function decided({ workshop }: TestWorkshop): string {
  const { session, ...state } = workshop.now();
  const all = [
    state,
    session.discussing,
    workshop.open.now(),
    [...workshop.votes.rows.getState()].map(([key, { tally }]) => [key, tally]),
    workshop.rounds.getState(),
  ];
  return JSON.stringify(all, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

const cueOf = ({ workshop }: TestWorkshop): string | null => workshop.now().session.cue;

/** A workshop with something to press at every step: votes, an agreed level, ideas, an action, a quote. */
async function facilitatorAt(cue: string): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({
    cue,
    prepare: (workshop) => {
      const { document, open } = workshop;
      // One stage and two groups: every kind of control is there, and fewer of each.
      for (const stage of ['do', 'measure', 'review', 'impact'])
        document.registers.decide(paths.workshop.stage(stage), false);
      removeGroup(document, 'senior');
      document.registers.decide('session/own/discussing', ['plan-1']);
      countHands(workshop, 'plan-1', 'members', [0, 4, 1]);
      countHands(workshop, 'plan-1', 'staff', [0, 0, 2, 4]);
      reveal(workshop, 'plan-1');
      agreeUnit(document, 'plan-1', { type: 'not-agreed', low: 2, high: 4 });
      const texts = { words: 'Ask on doorsteps' };
      const idea = addEntry(document, { kind: 'idea', question: null, group: null, texts });
      const action = addAction(open.document, { stage: 'plan', statement: null, origin: 'workshop', texts });
      decideEntry(document, idea, 'action', action);
      decideEntry(document, idea, 'shown', true);
      addEntry(document, { kind: 'quote', question: null, group: null, texts: { words: 'It helped me.' } });
    },
  });
  shown.show(FacilitatorPage);
  await screen.findByRole('complementary');
  return shown;
}

/** Puts the workshop at a step, and waits for the step's panel. */
async function stepTo(shown: TestWorkshop, cue: string): Promise<void> {
  const panel = screen.getByRole('complementary');
  const isThere = cueOf(shown) === cue;
  goToCue(shown.workshop.document, cue, Date.now());
  shown.workshop.now();
  if (!isThere) await waitFor(() => expect(panel.isConnected).toBe(false));
}

/**
 * Presses a key with each control focused in turn. Returns the controls with which it did not lead to the expected step,
 * and the key itself if anything was changed.
 */
async function pressWithEach(
  shown: TestWorkshop,
  cue: string,
  key: string,
  expected: string | null,
): Promise<readonly string[]> {
  const before = decided(shown);
  const count = controls().length;
  const faults: string[] = [];
  for (let i = 0; i < count; i++) {
    const control = controls()[i];
    if (!control || (key.startsWith('Arrow') && control.matches(TEXT_BOXES))) continue;
    if (!key.startsWith('Arrow') && !key.startsWith('Page') && control.matches(`${TEXT_BOXES}, select`)) continue;
    const name = `${key} on ${control.outerHTML.slice(0, 120)}`;
    control.focus();
    await shown.user.keyboard(`{${key}}`);
    if (cueOf(shown) !== expected) faults.push(`${name}: ${cueOf(shown)}`);
    if (cueOf(shown) !== cue) await stepTo(shown, cue);
  }
  return decided(shown) === before ? faults : [...faults, `${key} changed something`];
}

describe.each([
  'waiting',
  'hand-in',
  'ballot/plan-1',
  'talk/plan-1',
  'agree/plan-1',
  'agenda',
  'strips',
  'answers/celebrate',
  'ideas',
  'dots',
  'grid',
  'decide',
  'poll',
])('at “%s”, whatever has the focus,', (cue) => {
  test('→ and Page Down go on, ← and Page Up go back, and nothing else changes', async () => {
    const shown = await facilitatorAt(cue);
    for (const keys of [
      ['PageDown', 'ArrowRight'],
      ['PageUp', 'ArrowLeft'],
    ]) {
      document.body.focus();
      await shown.user.keyboard(`{${keys[0]}}`);
      const expected = cueOf(shown);
      await stepTo(shown, cue);
      for (const key of keys) expect(await pressWithEach(shown, cue, key, expected)).toEqual([]);
    }
  });

  test('↑, ↓ and digits change nothing where no vote is being counted', async () => {
    const shown = await facilitatorAt(cue);
    for (const key of ['ArrowUp', 'ArrowDown', '1', '4', 'Backspace'])
      expect(await pressWithEach(shown, cue, key, cue)).toEqual([]);
  });
});

describe('while hands are counted', () => {
  const levels = ({ workshop }: TestWorkshop) =>
    [...workshop.votes.rows.getState().values()]
      .filter(({ unit }) => unit === 'plan-2')
      .map(({ tally }) => tally.levels);

  test('the space bar after a tap goes on and adds no second vote', async () => {
    const shown = await facilitatorAt('ballot/plan-2');
    await shown.user.click(await screen.findByRole('button', { name: /^Service users, 2 / }));
    await shown.user.keyboard(' ');
    expect(levels(shown)).toEqual([[0, 1, 0, 0, 0]]);
    expect(shown.workshop.rounds.getState().has('plan-2')).toBe(true);
  });

  test('the space bar after a switch was clicked does not turn it again', async () => {
    const shown = await facilitatorAt('ballot/plan-2');
    const subtract = await screen.findByRole('switch', { name: 'Subtract' });
    await shown.user.click(subtract);
    await shown.user.keyboard(' ');
    await waitFor(() => expect(cueOf(shown)).toBe('ballot/plan-3'));
  });

  test('↑ and ↓ choose the group and leave a focused level as it was', async () => {
    const shown = await facilitatorAt('ballot/plan-2');
    screen.getByRole('radio', { name: /^3/ }).focus();
    await shown.user.keyboard('{ArrowDown}4');
    expect(levels(shown)).toEqual([[0, 0, 0, 1, 0]]);
    expect(shown.workshop.now().units.get('plan-2')?.agreed ?? null).toBeNull();
  });

  test('digits say which group they add to, and do nothing once the votes are shown, until corrections are switched on', async () => {
    const shown = await facilitatorAt('ballot/plan-2');
    await screen.findByText(/^Keys 1 to 5 add a vote to Service users/);
    await shown.user.keyboard('2r');
    await screen.findByRole('button', { name: /^Correct votes by key/ });
    await shown.user.keyboard('2{Backspace}');
    expect(levels(shown)).toEqual([[0, 1, 0, 0, 0]]);
    await shown.user.keyboard('e');
    await screen.findByText(/^Keys 1 to 5 add a vote to Service users/);
    await shown.user.keyboard('3');
    expect(levels(shown)).toEqual([[0, 1, 1, 0, 0]]);
  });

  test('undo takes back votes of this statement only', async () => {
    const shown = await facilitatorAt('ballot/plan-2');
    await shown.user.keyboard('2');
    await screen.findByText('1 of 9');
    await shown.user.keyboard('{PageDown}{PageDown}');
    await waitFor(() => expect(cueOf(shown)).toBe('ballot/plan-3'));
    await screen.findByText(/^Keys 1 to 5/);
    await shown.user.keyboard('{Backspace}');
    expect(levels(shown)).toEqual([[0, 1, 0, 0, 0]]);
  });
});

describe('moving on while a person types', () => {
  test('keeps the words, and takes what they go on typing for no command', async () => {
    const shown = await facilitatorAt('talk/plan-1');
    const box = await screen.findByRole('textbox', { name: /What was said/ });
    await shown.user.type(box, 'Times were asked');
    await shown.user.keyboard('{PageDown}');
    await waitFor(() => expect(box.isConnected).toBe(false));
    await shown.user.keyboard('b5 r');
    const { units, session } = shown.workshop.now();
    expect(units.get('plan-1')?.said).toBe('Times were asked');
    expect(session.blank).toBe(false);
    await shown.user.keyboard('{PageUp}');
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /What was said/ });
    expect(again.value).toBe('Times were asked');
  });

  test('keeps a number that is still in its box', async () => {
    const shown = await facilitatorAt('waiting');
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Front-line staff' });
    box.focus();
    fireEvent.input(box, { target: { value: '14' } });
    await shown.user.keyboard('{PageDown}');
    expect(shown.workshop.now().setup.groups.find(({ id }) => id === 'staff')?.people).toBe(14);
  });

  test('keeps what is ticked and chosen for when the step comes back', async () => {
    const shown = await facilitatorAt('ideas');
    const group = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Who said it?' });
    await shown.user.selectOptions(group, 'Front-line staff');
    await shown.user.keyboard('{PageDown}');
    await waitFor(() => expect(group.isConnected).toBe(false));
    await shown.user.keyboard('{PageUp}');
    const again = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Who said it?' });
    expect(again.selectedOptions[0]?.textContent).toBe('Front-line staff');
  });
});
