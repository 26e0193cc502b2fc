import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  agreeLevel,
  answerStatement,
  decideAction,
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
  { nowFirst: false, order: ['Rate the statements', 'Our agreed level for Stage plan', 'What do we currently do?'] },
  { nowFirst: true, order: ['What do we currently do?', 'Rate the statements', 'Our agreed level for Stage plan'] },
])('the description before the rating: $nowFirst', async ({ nowFirst, order }) => {
  await showScreen(stage, { at: 'plan', settings: { nowFirst } });
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings.filter((name) => order.includes(name ?? ''))).toEqual(order);
});

test('what each level means is explained', async () => {
  await showScreen(stage, { at: 'plan' });
  screen.getByText('Embedded means this.');
  screen.getByText(/If only part of it is true, choose 3 or lower\. Between two levels\? Choose the lower\./);
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
  const section = screen.getByText('Evidence').parentElement;
  expect(section?.textContent).toContain('Minutes');
  expect(section?.textContent).not.toContain('Survey');
  const add = screen.getAllByRole('link', { name: 'Add evidence' })[0];
  expect(add?.getAttribute('href')).toBe(`#/assessment/${open.id}/evidence/new?for=stage%2Fplan`);
});

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Add an action');
const actionWords = (open: OpenAssessment) => [...open.now().actions.values()].map(({ words }) => words);

test('Enter makes an action of what is typed, empties the field and keeps the focus in it', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(field(), 'Phone the school{Enter}');
  const [action] = [...open.now().actions.values()];
  expect(action).toMatchObject({ words: 'Phone the school', stage: 'plan', statement: null, origin: 'stage' });
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
  expect(screen.getByText('Action added').getAttribute('role')).toBe('status');
  await user.type(field(), '  Ask the youth group {Enter}{Enter}');
  expect(actionWords(open)).toEqual(['Phone the school', 'Ask the youth group']);
});

test('what is typed becomes an action when the field is left', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(field(), 'Phone the school');
  expect(actionWords(open)).toEqual([]);
  await user.click(screen.getByLabelText('What do we currently do?'));
  expect(actionWords(open)).toEqual(['Phone the school']);
  expect(planOf(open).could).toBe('');
});

test('what is typed becomes an action on going on, once', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(field(), 'Phone the school');
  await user.click(screen.getByRole('link', { name: 'Continue with Stage do' }));
  await screen.findByRole('heading', { level: 1, name: 'What about do?' });
  expect(actionWords(open)).toEqual(['Phone the school']);
});

test('what is typed becomes an action when the page is closed', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(field(), 'Phone the school');
  fireEvent(window, new Event('pagehide'));
  expect(actionWords(open)).toEqual(['Phone the school']);
});

test('reading a stage makes no actions of text that stood in the field before', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan',
    given: (begun) => replaceText(begun.document.doc, 'stage/plan/could', 'Phone the school\nAsk the youth group'),
  });
  screen.getByText('Add 2 actions?');
  await user.click(screen.getByRole('link', { name: 'Back to overview' }));
  await screen.findByText(/^Page #/);
  expect(actionWords(open)).toEqual([]);
  expect(planOf(open).could).toBe('Phone the school\nAsk the youth group');
});

test('pasted lines become one action each, or one action', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.click(field());
  await user.paste('Phone the school\n\nAsk the youth group\n');
  screen.getByText('Add 2 actions?');
  await user.click(screen.getByRole('button', { name: 'Add 2 actions' }));
  expect(actionWords(open)).toEqual(['Phone the school', 'Ask the youth group']);
  expect(open.undo.state.getState().offered).toBe('2 actions added');
  await user.click(field());
  await user.paste('Write the plan\nwith residents');
  await user.click(screen.getByRole('button', { name: 'Make it one action' }));
  expect(actionWords(open)).toEqual(['Phone the school', 'Ask the youth group', 'Write the plan with residents']);
  expect(screen.queryByText(/^Add \d actions\?$/)).toBeNull();
});

test('an action shows its owner and due date, or asks for what it lacks', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  await user.type(field(), 'Phone the school{Enter}');
  const link = await screen.findByRole('link', { name: 'Phone the school' });
  const row = within(link.closest('li') ?? document.body);
  row.getByRole('link', { name: 'Add owner: Phone the school' });
  row.getByRole('link', { name: 'Add date: Phone the school' });
  const [action] = [...open.now().actions.values()];
  const id = action?.id ?? '';
  replaceText(open.document.doc, `action/${id}/lead`, 'Youth lead');
  decideAction(open.document, id, 'by', '2027-01-31');
  await row.findByText('Youth lead');
  row.getByText('31 Jan 2027', { exact: false });
  expect(row.queryByRole('link', { name: /^Add / })).toBeNull();
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

const agreedGroup = () => within(screen.getByRole('group', { name: 'Our agreed level for Stage plan' }));

test('a level is suggested only when enough is answered', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(4) });
  const choose = (number: number, name: string) =>
    user.click(
      within(screen.getByRole('group', { name: `Good practice plan ${number}.` })).getByRole('radio', { name }),
    );
  screen.getByText('Answer the statements to see a suggestion.');
  await choose(2, '4 Established');
  await choose(3, '2 Emerging');
  expect(screen.getByText('4 Established', { selector: 'p *' }).closest('p')?.textContent).toBe(
    'Your answers suggest 4 Established. Lowest: 2 Emerging, statement 3. Mixed.',
  );
  expect(planOf(open).agreed).toBeNull();
  expect(agreedGroup().queryByRole('radio', { checked: true })).toBeNull();
});

test('the page says when too few statements apply to suggest a level', async () => {
  await showScreen(stage, {
    at: 'plan',
    given: (open) => {
      for (const n of [1, 2, 3]) answerStatement(open.document, `plan-${n}`, notApplicable);
    },
  });
  screen.getByText('Too few statements apply to suggest a level.');
});

test('the page says when too few answers are levels to suggest one', async () => {
  await showScreen(stage, {
    at: 'plan',
    given: (open) => {
      for (const n of [1, 2, 3]) answerStatement(open.document, `plan-${n}`, dontKnow);
    },
  });
  screen.getByText('Too few statements have a level to suggest one.');
});

test('the agreed level is set only by choosing it', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3, 4) });
  expect(agreedGroup().getByRole<HTMLInputElement>('radio', { name: '3 Developing' }).checked).toBe(false);
  await user.click(agreedGroup().getByRole('radio', { name: '4 Established' }));
  expect(planOf(open).agreed).toEqual({ type: 'level', level: 4 });
  expect(agreedGroup().getByRole<HTMLInputElement>('radio', { name: '4 Established' }).checked).toBe(true);
});

test('a different view is recorded with its words, and removed with undo', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3, 4) });
  expect(screen.queryByLabelText('What was the different view?')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Record a different view' }));
  expect(planOf(open).someSawItDifferently).toBe(false);
  await user.type(screen.getByLabelText('What was the different view?'), 'Volunteers said 1');
  expect(planOf(open)).toMatchObject({ someSawItDifferently: true, dissent: 'Volunteers said 1' });
  await user.click(screen.getByRole('button', { name: 'Remove different view' }));
  expect(planOf(open)).toMatchObject({ someSawItDifferently: false, dissent: '' });
  open.undo.undo();
  expect(planOf(open)).toMatchObject({ someSawItDifferently: true, dissent: 'Volunteers said 1' });
});

test('a target for the stage is chosen with the same stops', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan' });
  const target = within(screen.getByRole('group', { name: 'Our target for Stage plan' }));
  await user.click(target.getByRole('radio', { name: '4 Established' }));
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

test('last time’s levels are shown only after people chose, and are not in the page before', async () => {
  const desk = await freshDesk();
  const before = await begunAssessment(desk.workspace, { period: 'May 2026' });
  agreeLevel(before.document, 'plan', level(2));
  answerStatement(before.document, 'plan-1', level(4));
  answerStatement(before.document, 'plan-2', level(3));
  answerStatement(before.document, 'plan-3', dontKnow);
  await desk.workspace.settled();
  const open = await begunAssessment(desk.workspace, { previous: before.id });
  await showFeature(stage, open, desk, 'plan');
  await screen.findByText(/Your level from May 2026 then appears as a dotted ring\./);
  expect(screen.queryByText(/Last time/)).toBeNull();
  answerStatement(open.document, 'plan-1', level(5));
  answerStatement(open.document, 'plan-2', level(1));
  answerStatement(open.document, 'plan-3', level(1));
  const status = await screen.findByText('Last time 4 Established. Up 1');
  expect(status.getAttribute('role')).toBe('status');
  screen.getByText('Last time 3 Developing. Down 2');
  expect(screen.getAllByText(/Last time/)).toHaveLength(2);
  agreeLevel(open.document, 'plan', level(2));
  await screen.findByText('Last time 2 Emerging. No change');
});

test('a stage is complete when people say so, and what is open is counted', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3) });
  const button = screen.getByRole('button', { name: 'Mark stage as complete' });
  expect(button.getAttribute('aria-pressed')).toBe('false');
  await user.click(button);
  expect(planOf(open).finished).toBe(true);
  screen.getByText('1 statement still needs an answer.');
  const pressed = screen.getByRole('button', { name: 'Stage complete' });
  expect(pressed.getAttribute('aria-pressed')).toBe('true');
  await user.click(pressed);
  expect(planOf(open).finished).toBe(false);
});

test('going on never marks a stage as complete, and the last stage leads to the check of the answers', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(3, 3, 3) });
  await user.click(screen.getByRole('link', { name: 'Continue with Stage do' }));
  await screen.findByRole('heading', { level: 1, name: 'What about do?' });
  expect(planOf(open).finished).toBe(false);
  const last = screen.getByRole('link', { name: 'Check answers' });
  expect(last.getAttribute('href')).toBe(`#/assessment/${open.id}/check`);
  expect(screen.queryByRole('link', { name: /Continue with/ })).toBeNull();
});

/** A phone: the only media query that holds is that of a narrow screen. */
const onPhone = (): void =>
  void vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(new EventTarget(), { matches: query === '(max-width: 760px)' }),
  );

test('on a phone a stage flows from its first open statement to the next stage, one step at a time', async () => {
  onPhone();
  const { open, user } = await showScreen(stage, { at: 'plan', given: levels(4) });
  const next = (name: string) => user.click(screen.getByRole('link', { name }));
  const arrive = (name: string) => screen.findByRole('heading', { level: 1, name });
  await arrive('Good practice plan 2.');
  await user.click(screen.getByRole('radio', { name: '3 Developing' }));
  await arrive('Good practice plan 2.');
  await next('Next: statement 3');
  await arrive('Good practice plan 3.');
  await next('Next: agree a level');
  await arrive('What level do we agree for Stage plan?');
  screen.getByRole('group', { name: 'Our target for Stage plan' });
  await next('Next: what we currently do');
  await arrive('What do we currently do?');
  screen.getByRole('link', { name: 'Skip' });
  await user.type(screen.getByLabelText('What do we currently do?'), 'We ask');
  await user.click(await screen.findByRole('link', { name: 'Next: actions' }));
  await arrive('What action could we take?');
  screen.getByRole('button', { name: 'Mark stage as complete' });
  await user.type(field(), 'Phone the school');
  await user.click(await screen.findByRole('link', { name: 'Continue with Stage do' }));
  await arrive('Good practice do 1.');
  expect(actionWords(open)).toEqual(['Phone the school']);
  await next('Back');
  await arrive('What action could we take?');
  await next('Whole stage');
  await arrive('What about plan?');
  screen.getByRole('group', { name: 'Good practice plan 1.' });
});

test('a stage of 60 statements is shown 25 at a time', async () => {
  const rubric = aRubric({ stages: [aStage('plan', 60), aStage('do', 1)] });
  const { user } = await showScreen(stage, { at: 'plan', rubric });
  const numbers = () => screen.getAllByRole('group', { name: /Good practice plan \d+\./ }).length;
  expect(numbers()).toBe(25);
  screen.getByText('Statements 1 to 25 of 60');
  expect(screen.queryByRole('link', { name: 'Earlier statements' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Later statements' }));
  await screen.findByText('Statements 26 to 50 of 60');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Rate the statements' })),
  );
  await user.click(screen.getByRole('link', { name: 'Later statements' }));
  await screen.findByText('Statements 51 to 60 of 60');
  expect(numbers()).toBe(10);
  expect(screen.queryByRole('link', { name: 'Later statements' })).toBeNull();
});

test('a page of statements that does not exist shows the first', async () => {
  await showScreen(stage, { at: 'plan?from=900', rubric: aRubric({ stages: [aStage('plan', 60), aStage('do', 1)] }) });
  screen.getByText('Statements 1 to 25 of 60');
});
