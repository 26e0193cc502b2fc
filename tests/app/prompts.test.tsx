import { render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Prompts } from '../../src/app/shell/prompts.tsx';
import { answerStatement, finishStage } from '../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { preferences } from '../../src/data/device/preferences.ts';
import { install } from '../../src/ui/browser/install.ts';
import { level } from '../support/builders.ts';
import { begunAssessment, type Desk, freshDesk } from '../support/screen.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  install.setState(install.getInitialState(), true);
});

/** Stubs the browser's storage manager. */
function storageManager({ isKept, promises }: { readonly isKept: boolean; readonly promises: boolean }): void {
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { persisted: async () => isKept, persist: async () => promises },
  });
}

async function showPrompts(
  given: (open: OpenAssessment) => void,
  answeredOffers: readonly string[] = [],
): Promise<Desk> {
  const desk = await freshDesk({ settings: { answeredOffers } });
  const open = await begunAssessment(desk.workspace);
  given(open);
  render(<Prompts open={open} />);
  return desk;
}

const answered = (open: OpenAssessment): void => answerStatement(open.document, 'plan-1', level(3));
const finished = (open: OpenAssessment): void => finishStage(open.document, 'plan', true);

test('nothing is offered before the first answer', async () => {
  storageManager({ isKept: false, promises: true });
  await showPrompts(() => undefined);
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  { promises: true, words: 'The browser will keep your work until you remove it.' },
  { promises: false, words: 'The browser did not promise. A backup file keeps your work safe all the same.' },
])(
  'after the first answer the browser is asked to keep the work (it promises: $promises)',
  async ({ promises, words }) => {
    storageManager({ isKept: false, promises });
    const { user } = await showPrompts(answered);
    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep it' }));
    await screen.findByText(words);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(preferences.getState().answeredOffers).toEqual(['persist']);
  },
);

test('the offer is put off for good by “Not now”', async () => {
  storageManager({ isKept: false, promises: true });
  const { user } = await showPrompts(answered);
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(preferences.getState().answeredOffers).toEqual(['persist']);
  expect(screen.queryByText('Keep your work safe on this device?')).toBeNull();
});

test('a browser that keeps the work already is not asked', async () => {
  storageManager({ isKept: true, promises: true });
  await showPrompts(answered);
  await waitFor(() => expect(screen.queryByText('Keep your work safe on this device?')).toBeNull());
  expect(preferences.getState().answeredOffers).toEqual(['persist']);
});

test('a finished stage offers a backup, once', async () => {
  const { user } = await showPrompts(finished, ['persist']);
  screen.getByText('Stage plan is done. Keep a copy safe.');
  expect(screen.getByRole('link', { name: 'Back up' }).getAttribute('href')).toBe('#/files');
  expect(screen.queryByRole('button', { name: 'Install Lanes' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText('Stage plan is done. Keep a copy safe.')).toBeNull();
  expect(preferences.getState().answeredOffers).toEqual(['persist', 'stage-done']);
});

test('a finished stage offers to install where the browser can', async () => {
  let asked = 0;
  install.setState({
    state: 'offered',
    ask: async () => {
      asked++;
    },
  });
  const { user } = await showPrompts(finished, ['persist']);
  await user.click(screen.getByRole('button', { name: 'Install Lanes' }));
  expect(asked).toBe(1);
});
