import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { addAction, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import BeginScreen from '../../../src/features/start/begin-screen.tsx';
import { begin } from '../../../src/features/start/feature.ts';
import { parseRoute } from '../../../src/lib/routes.ts';
import { aRubric } from '../../support/builders.ts';
import { begunAssessment, freshDesk, goTo, showPage } from '../../support/screen.tsx';
import { begun, opened } from '../../support/test-workspace.ts';

const route = parseRoute('#/new');

test('a name that is being written stays when the organisations of this device arrive', async () => {
  const { workspace, appData } = await freshDesk();
  await begun(workspace, { organisation: 'First Trust' });
  await workspace.settled();
  const { rerender } = render(<BeginScreen appData={null} route={route} />);
  fireEvent.input(screen.getByLabelText('What is your organisation called?'), { target: { value: 'Second Tr' } });
  rerender(<BeginScreen appData={appData} route={route} />);
  await screen.findByRole('radio', { name: 'First Trust' });
  expect(screen.getByLabelText<HTMLInputElement>('What is your organisation called?').value).toBe('Second Tr');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Another organisation' }).checked).toBe(true);
});

test('only the name is needed to begin', async () => {
  const { user, workspace } = await showPage(begin);
  await user.type(screen.getByLabelText('What is your organisation called?'), '  Harbour Lane ');
  await user.click(screen.getByRole('button', { name: 'Start' }));
  const page = await screen.findByText(/^Page #\/assessment\//);
  const open = await opened(workspace, page.textContent?.split('/').at(-1) ?? '');
  expect(open.organisation.getState().name).toBe('Harbour Lane');
  expect(open.rubric.id).toBe('community-engagement');
  expect(open.now()).toMatchObject({ scope: '', previous: null });
});

test('period, scope and framework are stored as they are chosen', async () => {
  const { user, workspace } = await showPage(begin, {
    given: async (desk) => {
      await desk.workspace.rubrics.add(JSON.stringify(aRubric()), 'test rubric');
    },
  });
  await user.type(screen.getByLabelText('What is your organisation called?'), 'Harbour Lane');
  await user.clear(screen.getByLabelText('Which period does it look at?'));
  await user.type(screen.getByLabelText('Which period does it look at?'), 'Year to March');
  await user.type(screen.getByLabelText('What does it cover?'), 'Youth service');
  await user.click(await screen.findByRole('radio', { name: 'Small rubric, edition 1' }));
  await user.click(screen.getByRole('button', { name: 'Start' }));
  const page = await screen.findByText(/^Page #\/assessment\//);
  const open = await opened(workspace, page.textContent?.split('/').at(-1) ?? '');
  expect(open.rubric.id).toBe('small');
  expect(open.now()).toMatchObject({ scope: 'Youth service', period: 'Year to March' });
});

test('a missing name is said at the top and at the box, which gets the focus', async () => {
  const { user, workspace } = await showPage(begin);
  await user.click(screen.getByRole('button', { name: 'Start' }));
  const alert = within(screen.getByRole('alert'));
  alert.getByText('There is a problem');
  const box = screen.getByLabelText('What is your organisation called?');
  expect(document.activeElement).toBe(box);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(document.title).toMatch(/^There is a problem: Start an assessment/);
  await user.tab();
  await user.click(alert.getByRole('button', { name: 'Write what your organisation is called' }));
  expect(document.activeElement).toBe(box);
  expect(await workspace.storage.read(['assessments'], (tx) => tx.count('assessments'))).toBe(0);
});

test('an organisation of this device is offered and used again', async () => {
  const { user, workspace } = await showPage(begin, {
    given: async (desk) => {
      await begun(desk.workspace, { organisation: 'First Trust' });
      await desk.workspace.settled();
    },
  });
  await screen.findByRole('radio', { name: 'First Trust' });
  expect(screen.queryByLabelText('What is your organisation called?')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByText(/^Page #\/assessment\//);
  expect(await workspace.storage.read(['organisations'], (tx) => tx.count('organisations'))).toBe(1);
});

test('the next assessment follows on: same organisation and framework, open actions, no levels', async () => {
  let before = '';
  const { user, workspace } = await showPage(begin, {
    given: async (desk) => {
      const open = await begunAssessment(desk.workspace);
      before = open.id;
      answerStatement(open.document, 'plan-1', { type: 'level', level: 4 });
      addAction(open.document, {
        stage: 'plan',
        statement: null,
        origin: 'stage',
        texts: { words: 'Phone the school' },
      });
      await desk.workspace.settled();
    },
  });
  await goTo(`#/new?after=${before}`);
  await screen.findByText(/^It follows on from “Small rubric, Autumn 2026”/);
  await user.click(screen.getByRole('button', { name: 'Start' }));
  const page = await screen.findByText(/^Page #\/assessment\//);
  const open = await opened(workspace, page.textContent?.split('/').at(-1) ?? '');
  expect(open.now().previous).toBe(before);
  expect([...open.now().actions.values()].map(({ words }) => words)).toEqual(['Phone the school']);
  expect([...open.now().statements.values()].filter(({ answer }) => answer.type !== 'unanswered')).toEqual([]);
});

test('the next of an assessment that is not here leads back to the start', async () => {
  await showPage(begin, { at: '#/new?after=nothing' });
  expect((await screen.findByRole('link', { name: 'Start' })).getAttribute('href')).toBe('#/');
});
