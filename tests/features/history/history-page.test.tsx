import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import {
  addAction,
  agreeLevel,
  answerStatement,
  decideAction,
} from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { history } from '../../../src/features/history/feature.ts';
import { aRubric, aStage, level } from '../../support/builders.ts';
import { decideApart } from '../../support/decided-apart.ts';
import { noteEvidence } from '../../support/evidence.ts';
import { showScreen } from '../../support/screen.tsx';

/** Answers one statement as the person at this window does. */
const answer =
  (statement: string, n: number) =>
  (open: OpenAssessment): void =>
    open.act('Answer', () => answerStatement(open.document, statement, level(n)));

const section = async (name: string) =>
  within((await screen.findByRole('heading', { level: 2, name })).parentElement ?? document.body);

test('a new assessment lists only the name of its organisation, as written since it was begun', async () => {
  await showScreen(history, { period: '' });
  const [line, ...others] = (await section('What happened')).getAllByRole('listitem');
  expect(line?.textContent).toMatch(/since it was begun.*The organisation Name.*Harbour Lane/);
  expect(others).toEqual([]);
});

test('a decision is listed with who, where and from what to what', async () => {
  await showScreen(history, {
    period: '',
    settings: { role: 'Chair', device: 'Office laptop' },
    given: answer('plan-2', 4),
  });
  const line = (await section('What happened')).getByText('Answer').closest('li');
  expect(line?.textContent).toMatch(/^Chair, Office laptop, \d\d:\d\dStage plan, statement 2 Answer.*4 Established$/);
});

test('what was written is listed with the stretch of time in which it was', async () => {
  await showScreen(history, {
    settings: { role: 'Chair', device: 'Office laptop' },
    given: (open) => open.act('Typing', () => replaceText(open.document.doc, 'stage/plan/now', 'We ask twice a year')),
  });
  const happened = await section('What happened');
  const line = happened.getByText('What do we currently do?').closest('li');
  expect(line?.textContent).toContain('Chair, Office laptop, since it was begun');
  expect(line?.querySelector('ins')?.textContent).toContain('We ask twice a year');
});

test('a decision that is made now joins the list', async () => {
  const { open } = await showScreen(history, { period: '' });
  await screen.findByText('The organisation');
  answer('do-1', 5)(open);
  await screen.findByText('Stage do, statement 1');
});

test('a long history is shown in parts', async () => {
  const { user } = await showScreen(history, {
    period: '',
    rubric: aRubric({ stages: [aStage('plan', 45), aStage('do', 1)] }),
    given: (open) => {
      for (let i = 1; i <= 45; i++) answer(`plan-${i}`, 3)(open);
    },
  });
  expect((await section('What happened')).getAllByRole('listitem')).toHaveLength(40);
  await user.click(screen.getByRole('button', { name: 'Show older ones' }));
  expect((await section('What happened')).getAllByRole('listitem')).toHaveLength(46);
  expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
});

test('a choice that two devices made differently is settled here', async () => {
  const { open, user } = await showScreen(history, {
    given: (begun) =>
      decideApart(
        begun,
        (document) => agreeLevel(document, 'plan', level(2)),
        (document) => agreeLevel(document, 'plan', level(4)),
      ),
  });
  (await section('To settle')).getByText('Stage plan: Agreed level');
  await user.click(screen.getByRole('button', { name: /^2 Emerging: / }));
  expect(open.now().stages.get('plan')?.agreed).toEqual(level(2));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'To settle' })).toBeNull());
  expect(open.undo.state.getState().offered).toBe('Choice between two decisions');
});

test('removed actions and evidence are listed and brought back', async () => {
  const { open, user } = await showScreen(history, {
    given: (begun) => {
      const id = addAction(begun.document, {
        stage: 'plan',
        statement: null,
        origin: 'stage',
        texts: { words: 'Phone the school' },
      });
      decideAction(begun.document, id, 'removed', true);
      noteEvidence(begun, 'e1', { title: 'Minutes', removed: true });
      noteEvidence(begun, 'e2', { title: '', removed: true });
    },
  });
  const removed = await section('Removed');
  expect(removed.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Phone the schoolActionPut back',
    'MinutesEvidencePut back',
  ]);
  await user.click(screen.getByRole('button', { name: 'Put back “Phone the school”' }));
  expect([...open.now().actions.values()].map(({ removed: gone }) => gone)).toEqual([false]);
  expect(open.undo.state.getState().offered).toBe('“Phone the school” is back');
  await user.click(screen.getByRole('button', { name: 'Put back “Minutes”' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Removed' })).toBeNull());
});

test('restore points are listed newest first with their reason, five at first', async () => {
  const { user } = await showScreen(history, {
    given: async (open, { workspace }) => {
      for (let i = 1; i <= 7; i++) {
        answer('plan-1', (i % 5) + 1)(open);
        await workspace.settled();
        await workspace.saveRestorePoint(open.id, 'workshop');
      }
    },
  });
  const points = await section('Restore points');
  await waitFor(() => expect(points.getAllByRole('listitem')).toHaveLength(5));
  expect(points.getAllByText('Before a workshop')).toHaveLength(5);
  await user.click(points.getByRole('button', { name: /^Show \d more$/ }));
  expect(points.getAllByText('Before a workshop')).toHaveLength(7);
});
