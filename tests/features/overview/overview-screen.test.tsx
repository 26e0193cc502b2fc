import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import {
  addAction,
  agreeLevel,
  aimFor,
  answerStatement,
  finishStage,
} from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { overview } from '../../../src/features/overview/feature.ts';
import { aRubric, dontKnow, level, notAgreed, notApplicable } from '../../support/builders.ts';
import { decideApart } from '../../support/decided-apart.ts';
import { noteEvidence } from '../../support/evidence.ts';
import { begunAssessment, freshDesk, showFeature, showScreen } from '../../support/screen.tsx';

const ALL = ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2'] as const;

/** Levels of all five statements in order; `null` leaves one without an answer. */
const levels =
  (...given: readonly (number | null)[]) =>
  (open: OpenAssessment): void =>
    given.forEach((n, i) => {
      const statement = ALL[i];
      if (n !== null && statement) answerStatement(open.document, statement, level(n));
    });

function finishBoth(open: OpenAssessment): void {
  for (const stage of ['plan', 'do']) finishStage(open.document, stage, true);
}

/** Answers everything, agrees both stages and finishes them. */
const finished =
  (plan: number, doing: number) =>
  (open: OpenAssessment): void => {
    levels(plan, plan, plan, doing, doing)(open);
    agreeLevel(open.document, 'plan', { type: 'level', level: plan });
    agreeLevel(open.document, 'do', { type: 'level', level: doing });
    finishBoth(open);
  };

const headline = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';

/** Shows the second of two assessments; `before` fills the first. */
async function showNext(before: (open: OpenAssessment) => void, now: (open: OpenAssessment) => void): Promise<void> {
  const desk = await freshDesk();
  const first = await begunAssessment(desk.workspace, { period: 'Spring 2026' });
  before(first);
  await desk.workspace.settled();
  const open = await begunAssessment(desk.workspace, { previous: first.id });
  now(open);
  await showFeature(overview, open, desk);
}

test('an empty assessment lists its stages as tasks and starts with the first', async () => {
  const { open } = await showScreen(overview);
  expect(headline()).toBe('Nothing here yet. Most teams start with Stage plan.');
  const tasks = within(screen.getByRole('region', { name: 'What to do' }));
  tasks.getByRole('link', { name: 'Stage plan Not yet started, about 8 minutes' });
  tasks.getByRole('link', { name: 'Stage do Not yet started, about 6 minutes' });
  expect(tasks.getByRole('link', { name: 'Start with Stage plan' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/stage/plan`,
  );
  expect(screen.queryByRole('figure')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Check your answers' })).toBeNull();
});

test('the period and the organisation name the page', async () => {
  await showScreen(overview);
  screen.getByText('Overview, Autumn 2026');
  expect(document.title).toBe('Overview – Harbour Lane – Lanes');
});

test('a half-finished assessment says how far it is and what is next', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(4, 4, 4, 2)(open);
      finishStage(open.document, 'plan', true);
    },
  });
  expect(headline()).toBe('1 of 2 stages is finished. Next: Stage do.');
  const tasks = within(screen.getByRole('region', { name: 'What to do' }));
  tasks.getByRole('link', { name: 'Stage plan Completed' });
  tasks.getByRole('link', { name: 'Stage do In progress, 1 of 2' });
  tasks.getByRole('link', { name: 'Go on with Stage do' });
  screen.getByRole('link', { name: 'Check your answers' });
  expect(screen.queryByRole('link', { name: 'Take away' })).toBeNull();
});

test('a finished assessment says how much stands at Established or above, and leads to the reports', async () => {
  await showScreen(overview, { given: finished(4, 3) });
  expect(headline()).toBe(
    'Established or above on 3 of 5 statements that apply. 3 of them are claimed and not yet shown.',
  );
  screen.getByRole('link', { name: 'Take away' });
  screen.getByRole('link', { name: 'Start the next assessment' });
  expect(screen.queryByRole('region', { name: 'What to do' })).toBeNull();
});

test('a later assessment says what moved, in words', async () => {
  await showNext(finished(2, 3), finished(4, 3));
  await waitFor(() => expect(headline()).toBe('Stage plan has moved up. Stage do has not moved since Spring 2026.'));
  screen.getByText('Up 2 levels');
  screen.getByText('No change');
});

test('a fall is said as plainly as a rise', async () => {
  await showNext(finished(4, 3), finished(3, 3));
  await waitFor(() => expect(headline()).toMatch(/^Stage plan has moved down\./));
  screen.getByText('Down 1 level');
});

test('the chart says each stage in words: level, last time and target', async () => {
  await showNext(finished(2, 3), (open) => {
    finished(4, 3)(open);
    aimFor(open.document, 'stage/plan', { type: 'level', level: 5, by: '2027-03-31' });
    aimFor(open.document, 'stage/do', { type: 'maintain' });
  });
  await screen.findByRole('img', {
    name: 'Stage plan: level 4, Established. Last time: level 2. Aim: level 5 by 31 March 2027.',
  });
  screen.getByRole('img', { name: 'Stage do: level 3, Developing. Last time: level 3. Aim: level 3.' });
});

test.each([
  { given: levels(4, 4, 4), name: 'Stage plan: level 4, Established, so far.', words: 'So far' },
  { given: levels(4), name: 'Stage plan: no level yet.', words: 'No level yet' },
  {
    given: (open: OpenAssessment) => agreeLevel(open.document, 'plan', notAgreed(2, 4)),
    name: 'Stage plan: not agreed, between 2 and 4.',
    words: 'Not agreed, 2 to 4',
  },
  {
    given: (open: OpenAssessment) => {
      agreeLevel(open.document, 'plan', { type: 'level', level: 3 });
      aimFor(open.document, 'stage/plan', { type: 'level', level: 3, by: null });
    },
    name: 'Stage plan: level 3, Developing. Aim: level 3.',
    words: 'At our aim',
  },
])('a lane that reads “$name” is headed “$words”', async ({ given, name, words }) => {
  await showScreen(overview, {
    given: (open) => {
      answerStatement(open.document, 'do-1', level(1));
      given(open);
    },
  });
  const lane = screen.getByRole('img', { name }).parentElement ?? document.body;
  within(lane).getByText(words);
});

test('the figure is also a table with the same numbers', async () => {
  const { user } = await showScreen(overview, { given: levels(4, 2, 4) });
  await user.click(screen.getByRole('button', { name: 'Table' }));
  const row = screen.getByRole('row', { name: /^Stage plan/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['4 Established (so far)', '–', '–', '4 Established', '2 Emerging (2)', '2 / 3']);
  expect(screen.getByRole('button', { name: 'Table' }).getAttribute('aria-pressed')).toBe('true');
});

test('each stage is read: its answers, what stands at Established, and its lowest', async () => {
  const { open } = await showScreen(overview, { given: levels(4, 2, 4, 1) });
  const strip = within(screen.getByRole('list', { name: 'Answers in Stage plan' }));
  expect(strip.getAllByRole('link').map((block) => block.getAttribute('aria-label'))).toEqual([
    'Statement 1: level 4, Established; claimed, not yet shown',
    'Statement 2: level 2, Emerging',
    'Statement 3: level 4, Established; claimed, not yet shown',
  ]);
  expect(strip.getAllByRole('link')[1]?.getAttribute('href')).toBe(`#/assessment/${open.id}/stage/plan/plan-2`);
  screen.getByText('Established or above: 2 of 3 that apply');
  screen.getByText('2 Emerging: 2. Good practice plan 2.');
  screen.getByText('Uneven: the lowest is two levels or more below.');
  screen.getByText('Not enough is answered to say what is typical.');
});

test('answers that are no levels are counted beside the levels and marked in the strip', async () => {
  await showScreen(overview, {
    given: (open) => {
      answerStatement(open.document, 'plan-1', dontKnow);
      answerStatement(open.document, 'plan-2', notApplicable);
      answerStatement(open.document, 'plan-3', notAgreed(1, 3));
      answerStatement(open.document, 'do-1', level(5));
    },
  });
  screen.getByText('(1 don’t know, 1 not applicable, 1 not agreed)');
  screen.getByText('(1 without an answer)');
  screen.getByRole('link', { name: 'Statement 1: don’t know' });
  screen.getByRole('link', { name: 'Statement 2: not applicable' });
  screen.getByRole('link', { name: 'Statement 3: not agreed' });
  screen.getByRole('link', { name: 'Statement 2: no answer yet' });
});

test('several lowest statements are named by the first and counted', async () => {
  await showScreen(overview, { given: levels(2, 2, 4) });
  screen.getByText('2 Emerging: 1. Good practice plan 1. (and 1 more)');
});

test('claims without evidence are listed with a link each, until evidence is linked', async () => {
  const { open } = await showScreen(overview, { given: levels(4, 3) });
  const card = screen.getByRole('heading', { level: 3, name: 'Claimed, not yet shown' }).parentElement;
  expect(
    within(card ?? document.body)
      .getByRole('link', { name: 'Stage plan 1' })
      .getAttribute('href'),
  ).toBe(`#/assessment/${open.id}/stage/plan/plan-1`);
  noteEvidence(open, 'e1', { title: 'Plan', kind: 'policy', date: '2026-01-01', supports: ['statement/plan-1'] });
  await waitFor(() => expect(screen.queryByRole('heading', { level: 3, name: 'Claimed, not yet shown' })).toBeNull());
  screen.getByText(/^1 of 5 statements has something to show\./);
});

test('uneven stages are named with their lowest statement', async () => {
  await showScreen(overview, { given: levels(4, 4, 1) });
  screen.getByText('Stage plan: typical 4, but statement 3 is at 1.');
});

test('choices that two devices made differently are counted', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(3)(open);
      decideApart(
        open,
        (document) => answerStatement(document, 'plan-2', level(2)),
        (document) => answerStatement(document, 'plan-2', level(4)),
      );
    },
  });
  screen.getByText('1 choice was made differently in two places.');
});

test('the actions to do first are listed soonest first, with what each lacks', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(3)(begun);
      const first = { impact: 'high', effort: 'low' } as const;
      const base = { stage: 'plan', statement: null, origin: 'stage' } as const;
      addAction(begun.document, {
        ...base,
        texts: { words: 'Later', lead: 'Chair' },
        choices: { ...first, by: '2099-02-01' },
      });
      addAction(begun.document, { ...base, texts: { words: 'Late' }, choices: { ...first, by: '2020-02-01' } });
      addAction(begun.document, { ...base, texts: { words: 'Some day' }, choices: first });
      addAction(begun.document, { ...base, texts: { words: 'Parked' }, choices: { impact: 'low', effort: 'high' } });
    },
  });
  const table = within(screen.getByRole('region', { name: 'Do these first' }));
  const rows = table.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual(['Late', 'Later', 'Some day']);
  within(rows[0] ?? document.body).getByText('Overdue');
  within(rows[0] ?? document.body).getByRole('link', { name: 'Add who' });
  within(rows[1] ?? document.body).getByText('Chair');
  within(rows[2] ?? document.body).getByRole('link', { name: 'Add when' });
  expect(table.getByRole('link', { name: 'All 4 actions' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/actions`,
  );
});

test('a plan in which nothing is sorted leads to the sorter', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(3)(begun);
      addAction(begun.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'A' } });
      begun.now();
    },
  });
  screen.getByText(/^No action is sorted into “Do first” yet\./);
  expect(screen.getByRole('link', { name: 'Sort the actions' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/actions/sort`,
  );
  screen.getByRole('link', { name: 'The action plan, 1 action' });
});

test('another edition of the statements is not compared, and that is said', async () => {
  const desk = await freshDesk();
  const first = await begunAssessment(desk.workspace);
  finished(2, 2)(first);
  await desk.workspace.settled();
  const added = await desk.workspace.rubrics.add(JSON.stringify(aRubric({ edition: 2 })), 'second edition');
  if (!added.ok) throw new Error('No second edition');
  const id = await desk.workspace.begin({
    organisation: { id: first.assessment.getState().organisation },
    rubric: added.value.row.key,
    scope: '',
    period: '',
    previous: first.id,
  });
  const open = await desk.workspace.openAssessment(id);
  if (!open.ok) throw new Error('Not opened');
  finished(4, 4)(open.value);
  await showFeature(overview, open.value, desk);
  await screen.findByText('Last time used another edition of the statements, so it is not compared.');
  expect(headline()).toMatch(/^Established or above on 5 of 5/);
});

test('an assessment with everything answered but nothing finished is in progress', async () => {
  await showScreen(overview, { given: levels(4, 4, 4, 4, 4) });
  expect(headline()).toBe('0 of 2 stages are finished. Next: Stage plan.');
});
