import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { addAction, answerStatement, decideAction } from '../../../src/data/assessments/assessment-commands.ts';
import { preferences } from '../../../src/data/device/preferences.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import BeginScreen from '../../../src/features/details/begin-screen.tsx';
import { begin } from '../../../src/features/details/feature.ts';
import { parseRoute } from '../../../src/lib/routes.ts';
import { aRubric } from '../../support/builders.ts';
import { begunAssessment, freshDesk, goTo, showPage } from '../../support/screen.tsx';
import { begun, opened } from '../../support/test-workspace.ts';

const route = parseRoute('#/new');

/** Returns the id in the address of the assessment that was begun. */
async function begunId(): Promise<string> {
  const page = await screen.findByText(/^Page #\/assessment\//);
  return page.textContent?.split('/')[2] ?? '';
}

test('a name that is being written stays when the organisations of this device arrive', async () => {
  const { workspace, appData } = await freshDesk();
  await begun(workspace, { organisation: 'First Trust' });
  await workspace.settled();
  const { rerender } = render(<BeginScreen appData={null} route={route} />);
  fireEvent.input(screen.getByLabelText('Organisation name'), { target: { value: 'Second Tr' } });
  rerender(<BeginScreen appData={appData} route={route} />);
  await screen.findByRole('radio', { name: 'First Trust' });
  expect(screen.getByLabelText<HTMLInputElement>('Organisation name').value).toBe('Second Tr');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'A new organisation' }).checked).toBe(true);
});

test('only the name is needed to begin', async () => {
  const { user, workspace } = await showPage(begin);
  await user.type(screen.getByLabelText('Organisation name'), '  Harbour Lane ');
  await user.click(screen.getByRole('button', { name: 'Continue with Plan' }));
  const open = await opened(workspace, await begunId());
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
  await user.type(screen.getByLabelText('Organisation name'), 'Harbour Lane');
  expect(screen.getByLabelText<HTMLInputElement>('Period').value).toBe('');
  await user.type(screen.getByLabelText('Period'), 'Year to March');
  await user.type(screen.getByLabelText('What part of the organisation does this cover? (optional)'), 'Youth service');
  await user.type(screen.getByLabelText('Who took part? (optional)'), 'Two trustees');
  await user.type(screen.getByLabelText('Your role (optional)'), 'Trust manager');
  await user.click(await screen.findByRole('radio', { name: 'Small rubric, edition 1' }));
  await user.click(screen.getByRole('button', { name: 'Continue with Stage plan' }));
  const open = await opened(workspace, await begunId());
  expect(open.rubric.id).toBe('small');
  expect(open.now()).toMatchObject({ scope: 'Youth service', period: 'Year to March' });
  expect(open.now().forReports.tookPart).toBe('Two trustees');
  expect(preferences.getState().role).toBe('Trust manager');
});

test('a missing name is listed above the heading and said at the field, to which the list leads', async () => {
  const { user, workspace } = await showPage(begin);
  await user.click(screen.getByRole('button', { name: 'Continue with Plan' }));
  const summary = screen.getByRole('alert');
  within(summary).getByText('There is a problem');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(document.title).toMatch(/^Error: Start an assessment/);
  const box = screen.getByLabelText('Organisation name');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  await user.click(within(summary).getByRole('button', { name: 'Enter your organisation’s name' }));
  expect(document.activeElement).toBe(box);
  expect(await workspace.storage.read(['assessments'], (tx) => tx.count('assessments'))).toBe(0);
});

test('a name of more than 120 characters is refused', async () => {
  const { user } = await showPage(begin);
  fireEvent.input(screen.getByLabelText('Organisation name'), { target: { value: 'é'.repeat(121) } });
  await user.click(screen.getByRole('button', { name: 'Continue with Plan' }));
  within(screen.getByRole('alert')).getByText('Organisation name must be 120 characters or fewer');
});

test('an organisation of this device is offered and used again', async () => {
  const { user, workspace } = await showPage(begin, {
    given: async (desk) => {
      await begun(desk.workspace, { organisation: 'First Trust' });
      await desk.workspace.settled();
    },
  });
  await screen.findByRole('radio', { name: 'First Trust' });
  expect(screen.queryByLabelText('Organisation name')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Continue with Plan' }));
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
  await screen.findByText(/^Follows “Harbour Lane, Autumn 2026”/);
  expect(screen.getByLabelText<HTMLInputElement>('Period').value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Continue with Stage plan' }));
  const open = await opened(workspace, await begunId());
  expect(open.now().previous).toBe(before);
  expect([...open.now().actions.values()].map(({ words }) => words)).toEqual(['Phone the school']);
  expect([...open.now().statements.values()].filter(({ answer }) => answer.type !== 'unanswered')).toEqual([]);
});

test('the next of an assessment that is not here leads back to the start', async () => {
  await showPage(begin, { at: '#/new?after=nothing' });
  expect((await screen.findByRole('link', { name: 'Start' })).getAttribute('href')).toBe('#/');
});

test('“Start another assessment” of an organisation chooses it', async () => {
  let second = '';
  await showPage(begin, {
    given: async ({ workspace }) => {
      await begun(workspace, { organisation: 'First Trust' });
      second = (await begun(workspace, { organisation: 'Second Trust' })).organisation.getState().id;
      await workspace.settled();
    },
  });
  await goTo(`#/new?organisation=${second}`);
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Second Trust' }).checked).toBe(true));
});

describe('a duplicate', () => {
  async function showCopy() {
    let id = '';
    const desk = await showPage(begin, {
      given: async ({ workspace }) => {
        const open = await begunAssessment(workspace);
        id = open.id;
        answerStatement(open.document, 'plan-1', { type: 'level', level: 4 });
        replaceText(open.document.doc, paths.report('tookPart'), 'Two trustees');
        addAction(open.document, {
          stage: 'plan',
          statement: null,
          origin: 'stage',
          texts: { words: 'Phone the school' },
        });
        const gone = addAction(open.document, {
          stage: 'plan',
          statement: null,
          origin: 'stage',
          texts: { words: 'Gone' },
        });
        decideAction(open.document, gone, 'removed', true);
        await workspace.settled();
      },
    });
    await goTo(`#/new?copy=${id}`);
    await screen.findByRole('heading', { level: 1, name: 'Duplicate assessment' });
    return { ...desk, id };
  }

  test('has the framework and the details of the original, and no answers', async () => {
    const { user, workspace, id } = await showCopy();
    const period = screen.getByLabelText<HTMLInputElement>('Period');
    expect(period.value).toBe('Autumn 2026');
    await user.click(period);
    expect([period.selectionStart, period.selectionEnd]).toEqual([0, 'Autumn 2026'.length]);
    await user.keyboard('Spring 2027');
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    const copy = await opened(workspace, await begunId());
    expect(copy.id).not.toBe(id);
    expect(copy.now()).toMatchObject({
      period: 'Spring 2027',
      previous: null,
      forReports: { tookPart: 'Two trustees' },
    });
    expect(copy.now().statements.get('plan-1')).toBeUndefined();
    expect(copy.now().actions.size).toBe(0);
  });

  test('has the answers and the actions too if that is chosen, and changes nothing in the original', async () => {
    const { user, workspace, id } = await showCopy();
    await user.click(screen.getByRole('checkbox', { name: 'Copy answers too?' }));
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    const copy = await opened(workspace, await begunId());
    expect(copy.now().statements.get('plan-1')?.answer).toEqual({ type: 'level', level: 4 });
    expect([...copy.now().actions.values()].map(({ words }) => words)).toEqual(['Phone the school']);
    answerStatement(copy.document, 'plan-1', { type: 'level', level: 1 });
    const original = await opened(workspace, id);
    expect(original.now().statements.get('plan-1')?.answer).toEqual({ type: 'level', level: 4 });
  });
});
