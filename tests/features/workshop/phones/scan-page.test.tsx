import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { reveal } from '../../../../src/data/workshops/live/open-workshop.ts';
import { type Answers, answerCode, workshopMark } from '../../../../src/domain/workshop/codes/answer-code.ts';
import { groupsIn, unitsOf } from '../../../../src/domain/workshop/workshop.ts';
import ScanPage from '../../../../src/features/workshop/phones/scan-page.tsx';
import { fakeCamera } from '../../../support/fake-camera.ts';
import { aTestWorkshop, atLevel, countHands, type TestWorkshop } from '../../../support/workshop-page.tsx';

type AnswerFrame = Parameters<typeof answerCode>[1];

const frameOf = ({ workshop }: TestWorkshop): AnswerFrame => {
  const { setup } = workshop.workshop.getState();
  return {
    workshop: workshopMark(workshop.id),
    units: unitsOf(setup, workshop.rubric),
    groups: groupsIn(setup, setup.scheme).map(({ id }) => id),
    levels: 5,
  };
};

const person = (n: number, group: string, levels: Readonly<Record<string, number>>): Answers => ({
  voter: n.toString(16).padStart(12, '0'),
  group,
  votes: new Map(Object.entries(levels).map(([unit, level]) => [unit, atLevel(level)])),
});

async function aCamera(prepare?: Parameters<typeof aTestWorkshop>[0]) {
  const camera = fakeCamera();
  const shown = await aTestWorkshop(prepare);
  shown.show(ScanPage);
  await shown.user.click(screen.getByRole('button', { name: 'Start the camera' }));
  await screen.findByText('Hold your code here');
  const frame = frameOf(shown);
  return { ...shown, camera, showCode: (answers: Answers, of = frame) => camera.hold(answerCode(answers, of)), frame };
}

const soFar = () => within(screen.getByRole('region', { name: 'Phones read so far' }));
const turnout = () =>
  soFar()
    .getAllByRole('definition')
    .map((count) => count.textContent);

describe('reading phones with the camera', () => {
  test('counts a phone for its group, and shows how many were read and nothing of what they say', async () => {
    const { showCode, workshop } = await aCamera();
    expect(soFar().getByText('None yet')).toBeTruthy();
    showCode(person(1, 'members', { 'plan-1': 4, 'plan-2': 2 }));
    await screen.findByText('Counted. Thank you.');
    expect(turnout()).toEqual(['1 of 9', '0 of 11', '0 of 8']);
    expect(document.body.textContent).not.toMatch(/Established|Emerging|Developing/);
    const rows = [...workshop.votes.rows.getState().values()];
    expect(rows.map(({ unit, way, tally }) => [unit, way, tally.levels]).toSorted()).toEqual([
      ['plan-1', 'phones', [0, 0, 0, 1, 0]],
      ['plan-2', 'phones', [0, 1, 0, 0, 0]],
    ]);
  });

  test('counts a phone once however often it is shown', async () => {
    const { showCode, camera, workshop } = await aCamera();
    showCode(person(1, 'members', { 'plan-1': 4 }));
    await screen.findByText('Counted. Thank you.');
    camera.hold('https://example.org/menu');
    await screen.findByText(/^This code is not from Lanes/);
    showCode(person(1, 'members', { 'plan-1': 4 }));
    await screen.findByText('Already counted. Nothing has changed.');
    expect(workshop.votes.rows.getState().size).toBe(1);
    expect(soFar().getByText('1')).toBeTruthy();
  });

  test('replaces the answers of a phone that comes back with others', async () => {
    const { showCode, workshop } = await aCamera();
    showCode(person(1, 'members', { 'plan-1': 4 }));
    await screen.findByText('Counted. Thank you.');
    showCode(person(1, 'staff', { 'plan-1': 2 }));
    await screen.findByText('Counted again, with the new answers.');
    expect([...workshop.votes.rows.getState().values()].map(({ group, tally }) => [group, tally.levels])).toEqual([
      ['staff', [0, 1, 0, 0, 0]],
    ]);
  });

  test('does not count an answer to a statement whose result was shown, and says so', async () => {
    const { showCode, workshop } = await aCamera({
      prepare: (opened) => {
        countHands(opened, 'plan-1', 'members', [0, 5]);
        reveal(opened, 'plan-1');
      },
    });
    showCode(person(1, 'members', { 'plan-1': 5, 'plan-2': 2 }));
    await screen.findByText('1 answer came after its result was shown, and is not counted.');
    expect(workshop.rounds.getState().get('plan-1')?.at(-1)?.voters).toBe(5);
  });

  test('refuses a code of another workshop', async () => {
    const { showCode, frame, workshop } = await aCamera();
    showCode(person(1, 'members', { 'plan-1': 4 }), { ...frame, workshop: workshopMark('another') });
    await screen.findByText(/^This code is from another workshop/);
    expect(workshop.votes.rows.getState().size).toBe(0);
  });

  test('refuses a torn code', async () => {
    const { camera, frame, workshop } = await aCamera();
    camera.hold(`${answerCode(person(1, 'members', { 'plan-1': 4 }), frame).slice(0, -3)}AAA`);
    await screen.findByText(/^This code could not be read completely/);
    expect(workshop.votes.rows.getState().size).toBe(0);
  });

  test('releases the camera when the page is left', async () => {
    const { camera, user } = await aCamera();
    expect(camera.isOn()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Back to the facilitator view' }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/workshop\/[^/]+$/));
    screen.getByRole('main').remove();
  });

  test('says what to do where the browser refuses the camera', async () => {
    fakeCamera('NotAllowedError');
    const shown = await aTestWorkshop();
    shown.show(ScanPage);
    await shown.user.click(screen.getByRole('button', { name: 'Start the camera' }));
    await screen.findByText(/^The browser does not let Lanes use the camera/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
