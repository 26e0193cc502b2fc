import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { restorePointsOf } from '../../../src/data/assessments/restore-points.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { history } from '../../../src/features/history/feature.ts';
import { level } from '../../support/builders.ts';
import { type Desk, goTo, type Shown, showScreen } from '../../support/screen.tsx';

/** Words and a level before the restore point. */
function before(open: OpenAssessment): void {
  replaceText(open.document.doc, 'stage/plan/now', 'We meet monthly');
  answerStatement(open.document, 'do-1', level(2));
}

function after(open: OpenAssessment): void {
  replaceText(open.document.doc, 'stage/plan/now', 'We meet weekly');
  answerStatement(open.document, 'do-1', level(4));
}

const points = (open: OpenAssessment, { workspace }: Desk) =>
  workspace.storage.read(['points'], (reader) => restorePointsOf(reader, open.id));

/** Shows the restore point that was made between `before` and `change`. */
async function showPoint(change: (open: OpenAssessment) => void): Promise<Shown> {
  const shown = await showScreen(history, {
    given: async (open, { workspace }) => {
      before(open);
      await workspace.settled();
      await workspace.saveRestorePoint(open.id, 'join');
      change(open);
    },
  });
  const point = (await points(shown.open, shown)).find(({ reason }) => reason === 'join');
  await goTo(`#/assessment/${shown.open.id}/history/${point?.i}`);
  await screen.findByRole('heading', { level: 1, name: /^Version of / });
  return shown;
}

async function restore(user: Shown['user']): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Restore this version' }));
  await user.click(screen.getByRole('button', { name: 'Restore version' }));
}

const wordsOf = (open: OpenAssessment) => open.now().stages.get('plan')?.now;
const levelOfDo = (open: OpenAssessment) => statementAnswer(open.now(), 'do-1').answer;

test('each field that is different is shown with both states', async () => {
  await showPoint(after);
  screen.getByText('Saved before a file was opened');
  screen.getByRole('heading', { level: 2, name: '2 fields have changed since' });
  expect([...document.querySelectorAll('del')].map((mark) => mark.textContent)).toEqual([' removed: monthly']);
  expect([...document.querySelectorAll('ins')].map((mark) => mark.textContent)).toEqual([' added: weekly']);
  expect(screen.getByText('Answer').nextElementSibling?.textContent).toMatch(/2 Emerging.*4 Established/);
});

test('everything is restored as one step, which can be undone', async () => {
  const { open, user } = await showPoint(after);
  await restore(user);
  await screen.findByText('Nothing has changed since this version.');
  expect(wordsOf(open)).toBe('We meet monthly');
  expect(levelOfDo(open)).toEqual(level(2));
  open.undo.undo();
  await screen.findByText('2 fields have changed since');
  expect(wordsOf(open)).toBe('We meet weekly');
});

test('a restore point is made before anything is restored', async () => {
  const shown = await showPoint(after);
  await restore(shown.user);
  await screen.findByText('Nothing has changed since this version.');
  const reasons = (await points(shown.open, shown)).map(({ reason }) => reason);
  expect(reasons).toContain('put-back');
});

test('one place alone is restored', async () => {
  const { open, user } = await showPoint(after);
  await user.click(screen.getByRole('button', { name: 'Restore: Stage plan' }));
  await screen.findByText('1 field has changed since');
  expect(wordsOf(open)).toBe('We meet monthly');
  expect(levelOfDo(open)).toEqual(level(4));
});

test('a restore point that is the same as now offers nothing to restore', async () => {
  await showPoint(() => undefined);
  screen.getByText('Nothing has changed since this version.');
  expect(screen.queryByRole('button', { name: 'Restore this version' })).toBeNull();
});

test('a restore point is opened as an assessment of its own', async () => {
  const { open, user, workspace } = await showPoint(after);
  await user.click(screen.getByRole('button', { name: 'Open as a copy' }));
  const page = await screen.findByText(/^Page #\/assessment\//);
  const id = page.textContent?.split('/').at(-1) ?? '';
  expect(id).not.toBe(open.id);
  const copy = await workspace.openAssessment(id);
  expect(copy.ok && copy.value.now().stages.get('plan')?.now).toBe('We meet monthly');
  expect(wordsOf(open)).toBe('We meet weekly');
});

test('a restore point that cannot be read says so and offers nothing', async () => {
  const shown = await showPoint(after);
  const all = await points(shown.open, shown);
  await shown.workspace.storage.write(['points'], (tx) =>
    tx.put(
      'points',
      all.map((point) => ({ ...point, bytes: new Uint8Array([1, 2, 3]) })),
    ),
  );
  await screen.findByText('This restore point cannot be read.');
  expect(screen.queryByRole('button', { name: 'Open as a copy' })).toBeNull();
});

test('the address of a restore point that is gone leads back to the history', async () => {
  const { open, user } = await showScreen(history, { at: '999' });
  await screen.findByText('This restore point is no longer on this device.');
  await user.click(screen.getByRole('link', { name: 'Back to History' }));
  await waitFor(() => expect(location.hash).toBe(`#/assessment/${open.id}/history`));
  await screen.findByRole('heading', { level: 1, name: 'History' });
});
