import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { agree, type OpenWorkshop, reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { voteAgain } from '../../../../src/data/workshops/workshop-commands.ts';
import { stageAnswer } from '../../../../src/domain/assessment/assessment.ts';
import { StagesPanel } from '../../../../src/features/workshop/facilitator/panels/stages-panel.tsx';
import { sayThis } from '../../../../src/features/workshop/facilitator/shared/cue-text.ts';
import { aTestWorkshop, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

const button = (name: RegExp) => screen.getByRole('button', { name });
const agreedOn = ({ workshop }: TestWorkshop, stage: string) => stageAnswer(workshop.open.now(), stage).agreed;

async function showStages(levels: Readonly<Record<string, number>>): Promise<TestWorkshop> {
  const shown = await aTestWorkshop({
    cue: 'strips',
    prepare: (workshop) => {
      for (const [unit, level] of Object.entries(levels)) agree(workshop, unit, { type: 'level', level }, 'Agreeing');
    },
  });
  shown.showPart(({ facilitator }) => <StagesPanel facilitator={facilitator} stage={null} />);
  await screen.findByRole('heading', { name: 'A level for each stage' });
  return shown;
}

test('one press takes the level that the statements of a stage suggest, in the assessment too', async () => {
  const shown = await showStages({ 'plan-1': 2, 'plan-2': 4 });
  expect(agreedOn(shown, 'plan')).toBeNull();
  expect(screen.getByText('from 2 of 4. No result: 3, 4')).toBeTruthy();
  await shown.user.click(button(/^Agree 2 Emerging ?: Plan$/));
  await waitFor(() => expect(agreedOn(shown, 'plan')).toEqual({ type: 'level', level: 2 }));
  expect(await screen.findByText(/Agreed: 2 Emerging/)).toBeTruthy();
  shown.workshop.undo.undo();
  await waitFor(() => expect(agreedOn(shown, 'plan')).toBeNull());
});

test('any other level takes two presses', async () => {
  const shown = await showStages({ 'plan-1': 2, 'plan-2': 4 });
  await shown.user.click(button(/^Another level ?: Plan$/));
  await shown.user.click(await screen.findByRole('radio', { name: /^3/ }));
  await waitFor(() => expect(agreedOn(shown, 'plan')).toEqual({ type: 'level', level: 3 }));
});

test('a stage that is left open says why', async () => {
  await showStages({ 'plan-1': 2 });
  expect(screen.getByText('Only 1 of 4 statements has a level. No result: 2, 3, 4')).toBeTruthy();
  expect(button(/^Choose a level ?: Plan$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
});

test.each([
  ['before the reveal', [2, 2], 0, /^Read the statement out/],
  ['at the same level', [2, 2], 1, /^Everyone sees it alike/],
  ['one level apart', [2, 3], 1, /^Close\. What would make it the higher level\?$/],
  ['two levels apart', [2, 4], 1, /^Hear Service users first, then Front-line staff/],
  ['while people vote again', [2, 4], 2, /^Vote again/],
])('the words to say %s fit what the room sees', async (_, [low = 1, high = 1], step, words) => {
  const only = (level: number): number[] => [1, 2, 3, 4, 5].map((each) => (each === level ? 5 : 0));
  const prepare = (workshop: OpenWorkshop): void => {
    countHands(workshop, 'plan-1', 'members', only(low));
    countHands(workshop, 'plan-1', 'staff', only(high));
    if (step > 0) reveal(workshop, 'plan-1');
    if (step > 1) voteAgain(workshop.document, 'plan-1', 2);
  };
  const shown = await aTestWorkshop({ cue: 'ballot/plan-1', prepare });
  shown.showPart(({ facilitator }) => <p>{facilitator.cue && sayThis(facilitator.cue, facilitator.displayState)}</p>);
  expect(await screen.findByText(words)).toBeTruthy();
});
