import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  agreeLevel,
  answerStatement,
  decideAction,
  finishStage,
  linkEvidence,
} from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { ensureEvidence } from '../../../src/data/assessments/organisation-document.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { stageAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { aRubric, aStage, dontKnow, level, notApplicable } from '../../support/builders.ts';
import { decideApart } from '../../support/decided-apart.ts';
import { begunAssessment, freshDesk, showFeature, showScreen } from '../../support/screen.tsx';

afterEach(() => vi.unstubAllGlobals());

const planOf = (open: OpenAssessment) => stageAnswer(open.now(), 'plan');

/** Answers of Plan, statement by statement. */
const levels =
  (...given: readonly number[]) =>
  (open: OpenAssessment): void =>
    given.forEach((n, i) => {
      answerStatement(open.document, `plan-${i + 1}`, level(n));
    });

test('the page names the stage, its challenge and its place', async () => {
  await showScreen(stage, { at: 'plan' });
  screen.getByRole('heading', { level: 1, name: 'What about plan?' });
  screen.getByText('Stage 1 of 2');
  expect(document.title).toBe('Stage plan, stage 1 of 2 – Harbour Lane – Lanes');
});

test('the description of what we do is stored as it is typed', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(screen.getByLabelText('What do we currently do?'), 'We ask twice a year');
  expect(planOf(open).now).toBe('We ask twice a year');
});

test.each([
  { statementsFirst: false, order: ['What do we currently do?', 'How close are we to best practice?'] },
  { statementsFirst: true, order: ['How close are we to best practice?', 'What do we currently do?'] },
])('statements first: $statementsFirst', async ({ statementsFirst, order }) => {
  await showScreen(stage, { at: 'plan', settings: { statementsFirst } });
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings.filter((name) => order.includes(name ?? ''))).toEqual(order);
});

test('what each level means is explained', async () => {
  await showScreen(stage, { at: 'plan' });
  screen.getByText('Embedded means this.');
  screen.getByText('Part true is no higher than Developing.');
});

test('evidence for the stage and for its statements is shown once each', async () => {
  const { open } = await showScreen(stage, {
    at: 'plan',
    given: (begun) => {
      for (const [id, title] of [
        ['e1', 'Minutes'],
        ['e2', 'Survey'],
      ] as const) {
        ensureEvidence(begun.organisationDocument, id);
        replaceText(begun.organisationDocument.doc, `evidence/${id}/title`, title);
      }
      linkEvidence(begun.document, 'stage/plan', 'e1', true);
      linkEvidence(begun.document, 'statement/plan-1', 'e1', true);
      linkEvidence(begun.document, 'stage/do', 'e2', true);
      begun.now();
    },
  });
  const section = screen.getByText('How do we know?').parentElement;
  expect(section?.textContent).toContain('Minutes');
  expect(section?.textContent).not.toContain('Survey');
  const add = screen.getAllByRole('link', { name: 'Add evidence' })[0];
  expect(add?.getAttribute('href')).toBe(`#/assessment/${open.id}/evidence/new?for=stage%2Fplan`);
});

test('lines that are written as actions join the plan, one action per line', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  expect(screen.queryByRole('button', { name: 'Add to the plan' })).toBeNull();
  await user.type(
    screen.getByLabelText('Write what you could do'),
    'Phone the school{Enter}{Enter}  Ask the youth group ',
  );
  await user.click(await screen.findByRole('button', { name: 'Add to the plan' }));
  const actions = [...open.now().actions.values()];
  expect(actions.map(({ words, stage: of, origin }) => [words, of, origin])).toEqual([
    ['Phone the school', 'plan', 'stage'],
    ['Ask the youth group', 'plan', 'stage'],
  ]);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Write what you could do').value).toBe('');
  expect(open.undo.state.getState().undo).toBe('2 actions added');
  expect(screen.queryByRole('button', { name: 'Add to the plan' })).toBeNull();
});

test('an action shows who and when, or asks for what it lacks', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(screen.getByLabelText('Write what you could do'), 'Phone the school');
  await user.click(await screen.findByRole('button', { name: 'Add to the plan' }));
  const row = () => within(screen.getByRole('link', { name: 'Phone the school' }).closest('li') ?? document.body);
  row().getByRole('link', { name: 'Add who' });
  row().getByRole('link', { name: 'Add when' });
  const [action] = [...open.now().actions.values()];
  const id = action?.id ?? '';
  replaceText(open.document.doc, `action/${id}/lead`, 'Youth lead');
  decideAction(open.document, id, 'by', '2027-01-31');
  await row().findByText('Youth lead');
  row().getByText('31 Jan 2027');
  expect(row().queryByRole('link', { name: /Add w/ })).toBeNull();
});

test('words from last time are copied into the empty box and can be changed', async () => {
  const desk = await freshDesk();
  const before = await begunAssessment(desk.workspace);
  replaceText(before.document.doc, 'stage/plan/now', 'We met monthly');
  const open = await begunAssessment(desk.workspace, { previous: before.id });
  await showFeature(stage, open, desk, 'plan');
  await desk.user.click(await screen.findByRole('button', { name: 'Copy from last time' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('What do we currently do?').value).toBe('We met monthly');
  expect(planOf(open).now).toBe('We met monthly');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Copy from last time' })).toBeNull());
});

test('nothing is offered to copy in a first assessment', async () => {
  await showScreen(stage, { at: 'plan' });
  expect(screen.queryByRole('button', { name: 'Copy from last time' })).toBeNull();
});

test('the side lists each answer and suggests a level only when enough is answered', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(4) });
  const side = within(screen.getByRole('complementary', { name: 'This stage so far' }));
  const choose = (number: number, name: string) =>
    user.click(
      within(screen.getByRole('group', { name: `Good practice plan ${number}.` })).getByRole('radio', { name }),
    );
  side.getByRole('img', { name: 'Level 4' });
  expect(side.getAllByText('No answer yet')).toHaveLength(2);
  side.getByText('Not enough is answered to suggest a level.');
  await choose(2, '5 Embedded');
  side.getByText('What the answers suggest. Your team decides.');
  side.getByText('Lowest: 4 Established, statement 1.');
  await choose(3, '2 Emerging');
  side.getByText('Lowest: 2 Emerging, statement 3. Uneven.');
  expect(side.getByText('Established or above').nextElementSibling?.textContent).toBe('2 of 3');
  expect(planOf(open).agreed).toBeNull();
});

test('the side says when too few statements apply', async () => {
  await showScreen(stage, {
    at: 'plan',
    given: (open) => {
      for (const n of [1, 2, 3]) answerStatement(open.document, `plan-${n}`, notApplicable);
    },
  });
  const side = within(screen.getByRole('complementary', { name: 'This stage so far' }));
  side.getByText('Too few statements apply to suggest a level.');
  expect(side.getAllByText('Not applicable')).toHaveLength(3);
});

test('a stage with many statements is shown as figures without dots', async () => {
  await showScreen(stage, {
    at: 'plan',
    rubric: aRubric({ stages: [aStage('plan', 13), aStage('do', 1)] }),
    given: (open) => answerStatement(open.document, 'plan-1', dontKnow),
  });
  const side = within(screen.getByRole('complementary', { name: 'This stage so far' }));
  expect(side.queryByText('Don’t know')).toBeNull();
  expect(side.getAllByText('0 of 13')).toHaveLength(2);
});

test('the agreed level is suggested, and set only by choosing it', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3, 4) });
  const group = within(screen.getByRole('group', { name: 'The level we agree for Stage plan' }));
  screen.getByText('You decide together. The answers suggest 3 Developing.');
  expect(group.getByRole<HTMLInputElement>('radio', { name: '3 Developing' }).checked).toBe(false);
  await user.click(group.getByRole('radio', { name: '4 Established' }));
  expect(planOf(open).agreed).toEqual({ type: 'level', level: 4 });
  expect(group.getByRole<HTMLInputElement>('radio', { name: '4 Established' }).checked).toBe(true);
});

test('people who saw it differently are noted, with their view', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3, 4) });
  const group = within(screen.getByRole('group', { name: 'The level we agree for Stage plan' }));
  expect(screen.queryByRole('checkbox', { name: 'Some of us saw it differently' })).toBeNull();
  await user.click(group.getByRole('radio', { name: '3 Developing' }));
  expect(screen.queryByLabelText('How did they see it?')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Some of us saw it differently' }));
  await user.type(screen.getByLabelText('How did they see it?'), 'Volunteers said 1');
  expect(planOf(open)).toMatchObject({ someSawItDifferently: true, dissent: 'Volunteers said 1' });
});

test('a stage that is not agreed asks how people saw it', async () => {
  const { user } = await showScreen(stage, { at: 'plan' });
  screen.getByText('You decide together. There is not enough yet to suggest a level.');
  const group = within(screen.getByRole('group', { name: 'The level we agree for Stage plan' }));
  await user.click(group.getByRole('radio', { name: 'Not agreed' }));
  screen.getByLabelText('How did they see it?');
});

test('a target is set for the stage', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.selectOptions(screen.getByLabelText('Where do we want Stage plan to be?'), '4 Established');
  expect(planOf(open).target).toEqual({ type: 'level', level: 4, by: null });
});

test('two agreed levels from two devices are both kept until one is chosen', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan',
    given: (begun) =>
      decideApart(
        begun,
        (document) => agreeLevel(document, 'plan', { type: 'level', level: 2 }),
        (document) => agreeLevel(document, 'plan', { type: 'level', level: 4 }),
      ),
  });
  screen.getByText('This was decided differently in two places. Choose one, or keep talking.');
  screen.getByRole('button', { name: /^2 Emerging, / });
  await user.click(screen.getByRole('button', { name: /^4 Established, / }));
  expect(planOf(open).agreed).toEqual({ type: 'level', level: 4 });
  expect(open.now().conflicts.size).toBe(0);
  expect(screen.queryByText(/decided differently/)).toBeNull();
});

test('last time’s level is shown only after a level is agreed', async () => {
  const desk = await freshDesk();
  const before = await begunAssessment(desk.workspace);
  agreeLevel(before.document, 'plan', { type: 'level', level: 2 });
  await desk.workspace.settled();
  const open = await begunAssessment(desk.workspace, { previous: before.id });
  await showFeature(stage, open, desk, 'plan');
  const side = within(screen.getByRole('complementary', { name: 'This stage so far' }));
  expect(side.queryByText('Last time')).toBeNull();
  agreeLevel(open.document, 'plan', { type: 'level', level: 3 });
  expect((await side.findByText('Last time')).nextElementSibling?.textContent).toBe('Level 2');
});

test('a stage is finished when people say so, and what is open is counted', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3) });
  screen.getByText('1 statement has no complete answer yet.');
  const finish = within(screen.getByRole('group', { name: 'Have you finished this stage?' }));
  expect(finish.getByRole<HTMLInputElement>('radio', { name: 'No, we will come back to it' }).checked).toBe(true);
  await user.click(finish.getByRole('radio', { name: 'Yes, it is ready to share' }));
  expect(planOf(open).finished).toBe(true);
  await user.click(finish.getByRole('radio', { name: 'No, we will come back to it' }));
  expect(planOf(open).finished).toBe(false);
});

test('a stage leads to the next one, and the last one to the overview', async () => {
  const { user } = await showScreen(stage, { at: 'plan', given: (open) => finishStage(open.document, 'plan', true) });
  await user.click(screen.getByRole('link', { name: 'Save and go to Stage do' }));
  await screen.findByRole('heading', { level: 1, name: 'What about do?' });
  screen.getByRole('link', { name: 'Save and see the overview' });
  expect(screen.queryByRole('link', { name: /Save and go to/ })).toBeNull();
});

test('a narrow screen lists the statements with their answers, each leading to its own page', async () => {
  vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(new EventTarget(), { matches: query === '(max-width: 480px)' }),
  );
  const { open } = await showScreen(stage, { at: 'plan', given: levels(4) });
  const row = screen.getByRole('link', { name: /Good practice plan 1\..*4 Established/ });
  expect(row.getAttribute('href')).toBe(`#/assessment/${open.id}/stage/plan/plan-1`);
  screen.getByRole('link', { name: /Good practice plan 2\..*No answer yet/ });
  expect(screen.queryByRole('group', { name: 'Good practice plan 1.' })).toBeNull();
});

test('a stage of 60 statements is shown 25 at a time', async () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  const rubric = aRubric({ stages: [aStage('plan', 60), aStage('do', 1)] });
  const { user } = await showScreen(stage, { at: 'plan', rubric });
  const numbers = () => screen.getAllByRole('link', { name: /Good practice plan \d+\./ }).length;
  expect(numbers()).toBe(25);
  screen.getByText('Statements 1 to 25 of 60');
  expect(screen.queryByRole('link', { name: 'Earlier statements' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Later statements' }));
  await screen.findByText('Statements 26 to 50 of 60');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'How close are we to best practice?' })),
  );
  await user.click(screen.getByRole('link', { name: 'Later statements' }));
  await screen.findByText('Statements 51 to 60 of 60');
  expect(numbers()).toBe(10);
  expect(screen.queryByRole('link', { name: 'Later statements' })).toBeNull();
});

test('a page of statements that does not exist shows the first', async () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  await showScreen(stage, { at: 'plan?from=900', rubric: aRubric({ stages: [aStage('plan', 60), aStage('do', 1)] }) });
  screen.getByText('Statements 1 to 25 of 60');
});
