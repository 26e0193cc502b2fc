import { render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { openPhoneAnswers } from '../../../../src/data/workshops/phone-answers.ts';
import { readAnswerCode } from '../../../../src/domain/workshop/codes/answer-code.ts';
import { OwnBallot } from '../../../../src/features/workshop/phones/own-ballot.tsx';
import { aRubric } from '../../../support/builders.ts';
import { readCodePath } from '../../../support/codes.ts';
import { failingStorage } from '../../../support/failing-storage.ts';
import { freshName, openWindow } from '../../../support/windows.ts';

const rubric = aRubric();
const units = rubric.stages.flatMap((stage) => stage.statements.map(({ id }) => id));
const groups = [
  { id: 'members', name: 'Members' },
  { id: 'staff', name: 'Staff' },
];
const frame = { workshop: 7, units, groups: groups.map(({ id }) => id), levels: 5 };
const user = userEvent.setup({ delay: null });

/** A phone with the ballot on it; the same database gives the same answers after a reload. */
async function aPhone(name = freshName()) {
  document.documentElement.lang = 'en-GB';
  const { storage } = await openWindow(name);
  const failing = failingStorage(storage);
  const own = await openPhoneAnswers(failing, '7');
  const view = render(<OwnBallot rubric={rubric} units={units} groups={groups} frame={frame} own={own} />);
  return { name, own, failing, ...view };
}

/** Waits until the phone has stored so many answers. */
async function stored({ failing }: Awaited<ReturnType<typeof aPhone>>, answers: number): Promise<void> {
  await waitFor(async () => expect((await openPhoneAnswers(failing, '7')).answers.getState().votes.size).toBe(answers));
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const progress = (n: number) => screen.findByText(`${n} of ${units.length}`);

async function begin(group = 'Staff'): Promise<void> {
  await user.click(screen.getByRole('radio', { name: group }));
  await waitFor(() => expect(button('Start').disabled).toBe(false));
  await user.click(button('Start'));
  await progress(1);
}

/** Answers each statement with a level; `null` skips it. */
async function answer(levels: readonly (number | null)[]): Promise<void> {
  for (const [i, level] of levels.entries()) {
    await progress(i + 1);
    if (level !== null) {
      await user.click(screen.getByRole('radio', { name: new RegExp(`^${level}`) }));
      await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { checked: true })).toBeTruthy());
    }
    await user.click(button(/^(Next|Skip|Show my code)$/));
  }
}

describe('a ballot on a phone', () => {
  test('asks for a group and for no name, and begins only with a group', async () => {
    await aPhone();
    expect(button('Start').disabled).toBe(true);
    expect(screen.queryByRole('textbox')).toBeNull();
    await begin();
    expect(screen.getByRole('group', { name: 'Good practice plan 1.' })).toBeTruthy();
  });

  test('goes through the statements one at a time, and back', async () => {
    await aPhone();
    await begin();
    expect(button('Skip')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^3/ }));
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    await progress(2);
    await user.click(button('Back'));
    await progress(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^3/ }).checked).toBe(true);
  });

  test('goes back from the first statement to the group, and keeps the answers', async () => {
    await aPhone();
    await begin();
    await user.click(screen.getByRole('radio', { name: /^3/ }));
    await user.click(button('Back'));
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Staff' })).checked).toBe(true);
    expect(button('Continue')).toBeTruthy();
  });

  test('ends with a code that holds the group and every answer, and nothing else', async () => {
    const { own } = await aPhone();
    await begin();
    await answer([1, 2, 3, 4, 5]);
    await screen.findByText('5 of 5 statements answered');
    const image = await screen.findByRole('img', { name: 'Your answers as a code' });
    const code = readCodePath(image.getAttribute('viewBox'), image.lastElementChild?.getAttribute('d') ?? null);
    const read = readAnswerCode(code, frame);
    expect(read.ok && read.value).toEqual({
      voter: own.answers.getState().voter,
      group: 'staff',
      votes: new Map(units.map((unit, i) => [unit, { type: 'level', level: i + 1 }])),
    });
  });

  test('says how many statements are open, and goes to the first of them', async () => {
    await aPhone();
    await begin();
    await answer([1, null, 3, null, 5]);
    await screen.findByText(/2 statements have no answer yet/);
    await user.click(button('Go to the first one'));
    await progress(2);
  });

  test('has no code to show before there is an answer', async () => {
    await aPhone();
    await begin();
    await answer([null, null, null, null, null]);
    await screen.findByText('0 of 5 statements answered');
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('knows two answers that are no level', async () => {
    const { own } = await aPhone();
    await begin();
    await user.click(screen.getByRole('radio', { name: 'Don’t know' }));
    await user.click(await screen.findByRole('button', { name: 'Next' }));
    await progress(2);
    await user.click(screen.getByRole('radio', { name: 'Not applicable' }));
    expect([...own.answers.getState().votes.values()]).toEqual([{ type: 'dont-know' }, { type: 'not-applicable' }]);
  });
});

describe('a phone that is reloaded', () => {
  test('goes on at the statement where it was', async () => {
    const first = await aPhone();
    await begin();
    await answer([1, 2]);
    await progress(3);
    await stored(first, 2);
    first.unmount();
    await aPhone(first.name);
    await progress(3);
  });

  test('shows the code again once everything was answered', async () => {
    const first = await aPhone();
    await begin();
    await answer([1, 2, 3, 4, 5]);
    await screen.findByText('5 of 5 statements answered');
    await stored(first, 5);
    first.unmount();
    await aPhone(first.name);
    await screen.findByText('5 of 5 statements answered');
  });

  test('asks for a group again that the workshop no longer has', async () => {
    const first = await aPhone();
    first.own.choose('gone');
    first.own.vote('plan-1', { type: 'level', level: 2 });
    await stored(first, 1);
    first.unmount();
    await aPhone(first.name);
    expect(button('Continue').disabled).toBe(true);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });
});

describe('answers on a phone', () => {
  test('can be changed after the code was shown', async () => {
    const { own } = await aPhone();
    await begin();
    await answer([1, 2, 3, 4, 5]);
    await user.click(await screen.findByRole('button', { name: 'Change my answers' }));
    await progress(1);
    await user.click(screen.getByRole('radio', { name: /^5/ }));
    expect(own.answers.getState().votes.get('plan-1')).toEqual({ type: 'level', level: 5 });
  });

  test('are removed only when the person is sure', async () => {
    const { own } = await aPhone();
    await begin();
    await answer([1, 2, 3, 4, 5]);
    await user.click(await screen.findByRole('button', { name: 'Delete my answers from this phone' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(own.answers.getState().votes.size).toBe(5);
    await user.click(await screen.findByRole('button', { name: 'Delete my answers from this phone' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await screen.findByText(/^Your answers have been deleted from this phone/);
    expect(own.answers.getState().votes.size).toBe(0);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  test('that the phone cannot keep are said to last only as long as the page is open', async () => {
    const { failing } = await aPhone();
    failing.failing = new DOMException('', 'QuotaExceededError');
    await begin();
    await screen.findByText(/^This phone cannot save your answers/);
    failing.failing = null;
    await user.click(screen.getByRole('radio', { name: /^3/ }));
    await waitFor(() => expect(screen.queryByText(/^This phone cannot save/)).toBeNull());
  });
});
