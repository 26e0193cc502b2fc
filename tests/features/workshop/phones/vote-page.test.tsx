import { render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { type Invite, inviteTo } from '../../../../src/domain/workshop/codes/invite.ts';
import VotePage from '../../../../src/features/workshop/phones/vote-page.tsx';
import { parseRoute, routes } from '../../../../src/lib/routes.ts';
import { fakeCamera } from '../../../support/fake-camera.ts';
import { freshDesk } from '../../../support/screen.tsx';
import { aTestWorkshop } from '../../../support/workshop-page.tsx';

const user = userEvent.setup({ delay: null });

/** The invite of a running workshop, as its code says it. */
async function anInvite(rubric?: Invite['rubric']): Promise<string> {
  const { workshop } = await aTestWorkshop();
  const key = rubric ?? workshop.open.assessment.getState().rubric;
  return inviteTo(workshop.workshop.getState(), key, workshop.rubric);
}

async function open(invite?: string): Promise<void> {
  const { appData } = await freshDesk();
  render(<VotePage appData={appData} route={parseRoute(invite === undefined ? '#/vote' : routes.vote(invite))} />);
}

describe('the page behind the code on the screen', () => {
  test('asks for one of the workshop’s groups', async () => {
    await open(await anInvite());
    await screen.findByRole('heading', { level: 1, name: 'Rate the statements' });
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'Service users',
      'Front-line staff',
      'Commissioners and senior staff',
    ]);
  });

  test('says when the link was cut short', async () => {
    await open((await anInvite()).slice(0, -4));
    await screen.findByText('This link is incomplete. Read the code on the projector screen again.');
    expect(screen.getByRole('link', { name: 'Use the camera' })).toBeTruthy();
  });

  test('says when the workshop has statements that this phone does not have', async () => {
    await open(await anInvite('their-own/1/abcdefgh'));
    await screen.findByText(/^This workshop uses a framework/);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('joining with the camera', () => {
  test('goes to the ballot of the code that it reads', async () => {
    const camera = fakeCamera();
    await open();
    await user.click(screen.getByRole('button', { name: 'Use the camera' }));
    const invite = await anInvite();
    camera.hold(`https://lanes.example/#/vote/${invite}`);
    await waitFor(() => expect(location.hash).toBe(routes.vote(invite)));
  });

  test('says that another code is not a workshop’s', async () => {
    const camera = fakeCamera();
    await open();
    camera.hold('https://example.org/menu');
    await user.click(screen.getByRole('button', { name: 'Use the camera' }));
    await screen.findByText(/^This is not a code to join a workshop/);
  });

  test.each([
    ['NotAllowedError', /^The browser does not let Lanes use the camera/],
    ['NotFoundError', /^No camera found/],
    ['NotReadableError', /^The camera could not be started \(NotReadableError\)/],
  ])('says what to do after %s, and can be tried again', async (name, words) => {
    fakeCamera(name);
    await open();
    await user.click(screen.getByRole('button', { name: 'Use the camera' }));
    await screen.findByText(words);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
