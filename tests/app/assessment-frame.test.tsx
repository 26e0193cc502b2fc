import { render, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import AssessmentFrame from '../../src/app/shell/assessment-frame.tsx';
import type { AppData } from '../../src/data/app-data.ts';
import { addAction, agreeLevel, answerStatement, finishStage } from '../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { moveAssessmentToTrash } from '../../src/data/workspace/trash.ts';
import { parseRoute } from '../../src/lib/routes.ts';
import { useHash } from '../../src/ui/browser/navigation.ts';
import { level } from '../support/builders.ts';
import { begunAssessment, type Desk, freshDesk, goTo, type Shown } from '../support/screen.tsx';

function Frame({ appData }: { readonly appData: AppData }) {
  const route = parseRoute(useHash());
  return route.type === 'assessment' ? <AssessmentFrame appData={appData} route={route} /> : <p>Elsewhere</p>;
}

/** Shows the frame at an address of a newly begun assessment. */
async function showFrame(given: (open: OpenAssessment, desk: Desk) => void = () => undefined, at = ''): Promise<Shown> {
  const desk = await freshDesk();
  const open = await begunAssessment(desk.workspace);
  given(open, desk);
  history.replaceState(null, '', `#/assessment/${open.id}${at}`);
  render(<Frame appData={desk.appData} />);
  await screen.findByRole('navigation', { name: 'Stages' });
  return { ...desk, open };
}

const answered = (open: OpenAssessment): void =>
  open.act('Answer to Plan 1', () => answerStatement(open.document, 'plan-1', level(3)));

test('the rail shows each stage with its progress, then with its agreed level', async () => {
  const { open } = await showFrame(answered);
  const stages = within(screen.getByRole('navigation', { name: 'Stages' }));
  stages.getByText('1 of 3 answered');
  stages.getByText('Not started');
  agreeLevel(open.document, 'plan', { type: 'level', level: 4 });
  await stages.findByText('4 Established');
  agreeLevel(open.document, 'do', { type: 'not-agreed', low: 1, high: 3 });
  await stages.findByText('Not agreed');
});

test('a finished stage without an agreed level is completed', async () => {
  await showFrame((open) => finishStage(open.document, 'do', true));
  within(screen.getByRole('navigation', { name: 'Stages' })).getByText('Complete');
});

test('the rail marks the page that is open and counts open actions', async () => {
  const { open } = await showFrame((begun) => {
    addAction(begun.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'A' } });
    begun.now();
  }, '/actions');
  const sections = within(screen.getByRole('navigation', { name: 'This assessment' }));
  const actions = sections.getByRole('link', { name: /^Actions\s*1$/ });
  expect(actions.getAttribute('aria-current')).toBe('page');
  expect(sections.getByRole('link', { name: 'Overview' }).hasAttribute('aria-current')).toBe(false);
  await goTo(`#/assessment/${open.id}/stage/plan`);
  const stage = within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('link', { name: /^Stage plan/ });
  await waitFor(() => expect(stage.getAttribute('aria-current')).toBe('page'));
});

test('undo and redo in the header name the step that they affect', async () => {
  const { open, user } = await showFrame(answered);
  const answer = () => open.now().statements.get('plan-1')?.answer;
  await user.click(screen.getByRole('button', { name: 'Undo: Answer to Plan 1' }));
  expect(answer()?.type ?? 'unanswered').toBe('unanswered');
  expect(screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Redo: Answer to Plan 1' }));
  expect(answer()).toEqual(level(3));
});

test.each([
  { keys: '{Control>}{Shift>}z{/Shift}{/Control}', name: 'Ctrl+Shift+Z' },
  { keys: '{Control>}y{/Control}', name: 'Ctrl+Y' },
])('Ctrl+Z takes a step back and $name does it again', async ({ keys }) => {
  const { open, user } = await showFrame(answered);
  const answer = () => open.now().statements.get('plan-1')?.answer.type ?? 'unanswered';
  await user.keyboard('{Control>}z{/Control}');
  expect(answer()).toBe('unanswered');
  await user.keyboard(keys);
  expect(answer()).toBe('level');
});

test('Ctrl+Z in a text box is left to the browser', async () => {
  const { open, user } = await showFrame(answered, '/stage/plan');
  await user.click(await screen.findByLabelText('What do we currently do?'));
  await user.keyboard('{Control>}z{/Control}');
  expect(open.now().statements.get('plan-1')?.answer).toEqual(level(3));
});

test('a step whose undo is offered is named until it is undone or dismissed', async () => {
  const { open, user } = await showFrame();
  const remove = () =>
    open.act('Action removed', () => answerStatement(open.document, 'plan-1', level(2)), { offer: true });
  remove();
  await screen.findByText('Action removed.');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('Action removed.')).toBeNull();
  answerStatement(open.document, 'plan-1', level(1));
  remove();
  const bar = (await screen.findByText('Action removed.')).parentElement;
  await user.click(within(bar ?? document.body).getByRole('button', { name: 'Undo' }));
  expect(screen.queryByText('Action removed.')).toBeNull();
  expect(open.now().statements.get('plan-1')?.answer).toEqual(level(1));
});

test('an address that names no page of the assessment leads to the overview', async () => {
  const { open } = await showFrame(undefined, '/nowhere');
  expect(screen.getByRole('link', { name: 'Go to the overview' }).getAttribute('href')).toBe(`#/assessment/${open.id}`);
});

test('an assessment that is deleted elsewhere is replaced by the way to the bin', async () => {
  const { open, workspace } = await showFrame();
  await moveAssessmentToTrash(workspace.storage, open.id);
  await screen.findByRole('link', { name: 'Open the Bin' });
  expect(screen.queryByRole('navigation', { name: 'Stages' })).toBeNull();
});

test('an assessment that is not on this device is said to be missing', async () => {
  const { appData } = await freshDesk();
  history.replaceState(null, '', '#/assessment/nothing');
  render(<Frame appData={appData} />);
  await screen.findByRole('link', { name: 'Go to the start page' });
});

test('the save status says saved once something is written, and not saved when a write fails', async () => {
  const { appData } = await showFrame();
  const bold = () => [...document.querySelectorAll('header b')].map((mark) => mark.textContent);
  appData.status.setState({ savedAt: Date.now(), problem: null });
  await waitFor(() => expect(bold()).toContain('Saved on this device'));
  appData.status.setState({ problem: { type: 'storage-full' } });
  await waitFor(() => expect(bold()).toContain('Not saved'));
});
