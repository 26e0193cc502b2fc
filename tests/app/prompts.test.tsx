import { render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Prompts } from '../../src/app/shell/prompts.tsx';
import { answerStatement, finishStage } from '../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { lastBackup, noteBackup } from '../../src/data/backup/backup-status.ts';
import { preferences } from '../../src/data/device/preferences.ts';
import { install } from '../../src/ui/browser/install.ts';
import { level } from '../support/builders.ts';
import { begunAssessment, type Desk, freshDesk } from '../support/screen.tsx';

afterEach(() => {
  vi.useRealTimers();
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
  given: (open: OpenAssessment, desk: Desk) => void | Promise<void>,
  answeredOffers: readonly string[] = [],
): Promise<Desk> {
  const desk = await freshDesk({ settings: { answeredOffers } });
  const open = await begunAssessment(desk.workspace);
  await given(open, desk);
  render(<Prompts appData={desk.appData} open={open} />);
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
  { promises: true, words: 'Your browser will not delete your work.' },
  { promises: false, words: 'Your browser would not guarantee storage. Back up your work to keep it safe.' },
])(
  'after the first answer the browser is asked to keep the work (it promises: $promises)',
  async ({ promises, words }) => {
    storageManager({ isKept: false, promises });
    const { user } = await showPrompts(answered);
    await user.click(await screen.findByRole('button', { name: 'Allow permanent storage' }));
    await screen.findByText(words);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(preferences.getState().answeredOffers).toEqual(['persist']);
  },
);

test('the offer is put off for good by “Not now”', async () => {
  storageManager({ isKept: false, promises: true });
  const { user } = await showPrompts(answered);
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(preferences.getState().answeredOffers).toEqual(['persist']);
  expect(screen.queryByText('Allow permanent storage?')).toBeNull();
});

test('a browser that keeps the work already is not asked', async () => {
  storageManager({ isKept: true, promises: true });
  await showPrompts(answered);
  await waitFor(() => expect(preferences.getState().answeredOffers).toEqual(['persist']));
  expect(screen.queryByText('Allow permanent storage?')).toBeNull();
});

const REMINDER = 'Stage plan is complete. Back up your work.';

test('a complete stage asks for a backup, and “Not now” puts it off until the next one is complete', async () => {
  const shown: OpenAssessment[] = [];
  const { user } = await showPrompts(
    (open) => {
      shown.push(open);
      finished(open);
    },
    ['persist'],
  );
  await screen.findByText(REMINDER);
  expect(screen.getByRole('link', { name: 'Back up' }).getAttribute('href')).toBe('#/files');
  expect(screen.queryByRole('button', { name: 'Install Lanes' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText(REMINDER)).toBeNull();
  vi.setSystemTime(Date.now() + 1_000);
  for (const open of shown) finishStage(open.document, 'do', true);
  await screen.findByText('All stages are complete. Back up your work.');
});

test('a backup after the last complete stage needs no reminder, one before it does', async () => {
  storageManager({ isKept: true, promises: true });
  const desk = await showPrompts(
    async (open, { workspace }) => {
      finished(open);
      await noteBackup(workspace, Date.now() + 1_000);
    },
    ['persist'],
  );
  await waitFor(async () => expect(await desk.workspace.storage.read(['kept'], lastBackup)).not.toBeNull());
  expect(screen.queryByText(REMINDER)).toBeNull();
  await noteBackup(desk.workspace, Date.now() - 86_400_000);
  await screen.findByText(REMINDER);
});

test('only one offer is shown at a time, the backup first', async () => {
  storageManager({ isKept: false, promises: true });
  const { user } = await showPrompts((open) => {
    answered(open);
    finished(open);
  });
  await screen.findByText(REMINDER);
  expect(screen.queryByText('Allow permanent storage?')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await screen.findByText('Allow permanent storage?');
  expect(screen.queryByText(REMINDER)).toBeNull();
});

test('a complete stage offers to install where the browser can', async () => {
  let asked = 0;
  install.setState({
    state: 'offered',
    ask: async () => {
      asked++;
    },
  });
  const { user } = await showPrompts(finished, ['persist']);
  await user.click(await screen.findByRole('button', { name: 'Install Lanes' }));
  expect(asked).toBe(1);
});
