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
import { saveReportSnapshot } from '../../../src/data/assessments/report-snapshots.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import type { ActionChoices } from '../../../src/domain/assessment/action.ts';
import { NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { overview } from '../../../src/features/overview/feature.ts';
import { today } from '../../../src/ui/browser/today.ts';
import { aRubric, aStage, dontKnow, level, notAgreed, notApplicable } from '../../support/builders.ts';
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

const SAVED = { audience: 'team', title: 'Team report', madeAt: 1, query: {}, checksum: '', packed: '' } as const;

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

test('an empty assessment says so, with its stages as empty lanes, and starts with the first', async () => {
  const { open } = await showScreen(overview);
  expect(headline()).toBe('No answers yet');
  screen.getByText('First round · 0 of 5 statements answered · about 15 minutes left');
  const figure = within(screen.getByRole('figure', { name: 'Levels by stage' }));
  expect(figure.getAllByText('Not started')).toHaveLength(2);
  figure.getByRole('img', { name: 'Stage plan: no level yet.' });
  expect(screen.getByRole('link', { name: 'Start with Stage plan' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/stage/plan`,
  );
  expect(screen.queryByRole('heading', { name: 'Results by stage' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Check answers' })).toBeNull();
});

test('the organisation names the page, and the details can be changed', async () => {
  const { open } = await showScreen(overview);
  expect(document.title).toBe('Overview – Harbour Lane – Lanes');
  expect(screen.getByRole('link', { name: 'Change assessment details' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/details`,
  );
});

test('people who took part are named as they were written', async () => {
  await showScreen(overview, {
    given: (open) => {
      replaceText(open.document.doc, 'report/own/tookPart', '9 staff, 5 tenants');
      levels(3)(open);
    },
  });
  screen.getByText(/ · Took part: 9 staff, 5 tenants$/);
});

test('a half-finished assessment says how far it is, and continues', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(4, 4, 4, 2)(open);
      finishStage(open.document, 'plan', true);
    },
  });
  expect(headline()).toBe('1 of 2 stages complete');
  screen.getByText('First round · 4 of 5 statements answered · about 5 minutes left');
  const figure = within(screen.getByRole('figure', { name: 'Levels by stage' }));
  figure.getByText('Complete');
  figure.getByText('1 of 2 answered');
  screen.getByRole('link', { name: 'Continue with Stage do' });
  screen.getByRole('link', { name: 'Check answers' });
  expect(screen.queryByRole('link', { name: 'Get the report' })).toBeNull();
});

test('a complete assessment is to be checked and finished', async () => {
  const { open } = await showScreen(overview, { given: finished(4, 3) });
  expect(headline()).toBe('All stages agreed');
  screen.getByText('First round');
  expect(screen.getByRole('link', { name: 'Check answers and finish' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/check`,
  );
  expect(screen.queryByRole('link', { name: 'Start next round' })).toBeNull();
});

test('stages that are complete without an agreed level are not called agreed', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(4, 4, 4, 2, 2)(open);
      finishBoth(open);
    },
  });
  expect(headline()).toBe('All stages complete');
});

test('a finished assessment leads to the report and to the next round', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      finished(4, 3)(begun);
      saveReportSnapshot(begun.document, SAVED);
    },
  });
  expect(screen.getByRole('link', { name: 'Get the report' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/report`,
  );
  expect(screen.getByRole('link', { name: 'Start next round' }).getAttribute('href')).toBe(`#/new?after=${open.id}`);
});

test('a later assessment says what moved, in words', async () => {
  await showNext(finished(2, 3), finished(4, 3));
  await waitFor(() => expect(headline()).toBe('Up in Stage plan'));
  screen.getByText('Compared with Spring 2026');
  screen.getByText('Up 2 levels');
  screen.getByText('No change');
});

test('a fall is said as plainly as a rise', async () => {
  await showNext(finished(4, 3), finished(3, 4));
  await waitFor(() => expect(headline()).toBe('Up in Stage do, down in Stage plan'));
  screen.getByText('Down 1 level');
});

test('a later assessment in which nothing moved says so', async () => {
  await showNext(finished(2, 3), finished(2, 3));
  await waitFor(() => expect(headline()).toBe('No change since Spring 2026'));
});

test('stages whose names are too long for a headline are counted', async () => {
  const long = 'A stage of this custom framework with a name that fills a line';
  const rubric = aRubric({ stages: aRubric().stages.map((stage, i) => ({ ...stage, name: { en: `${long} ${i}` } })) });
  const desk = await freshDesk();
  const first = await begunAssessment(desk.workspace, { rubric });
  finished(2, 2)(first);
  await desk.workspace.settled();
  const open = await begunAssessment(desk.workspace, { rubric, previous: first.id });
  finished(3, 1)(open);
  await showFeature(overview, open, desk);
  await waitFor(() => expect(headline()).toBe('Up in 1 stage, down in 1 stage'));
});

test('the chart says each stage in words: level, last time and target', async () => {
  await showNext(finished(2, 3), (open) => {
    finished(4, 3)(open);
    aimFor(open.document, 'stage/plan', { type: 'level', level: 5, by: '2027-03-31' });
    aimFor(open.document, 'stage/do', { type: 'maintain' });
  });
  await screen.findByRole('img', {
    name: 'Stage plan: 4 Established. Last time: 2 Emerging. Target: 5 Embedded by 31 March 2027.',
  });
  screen.getByRole('img', { name: 'Stage do: 3 Developing. Last time: 3 Developing. Target: 3 Developing.' });
});

test.each([
  {
    given: levels(4, 4, 4),
    name: 'Stage plan: 4 Established, suggested by the answers.',
    words: '3 of 3 answered',
  },
  { given: levels(4), name: 'Stage plan: no level yet.', words: '1 of 3 answered' },
  {
    given: (open: OpenAssessment) => agreeLevel(open.document, 'plan', notAgreed(2, 4)),
    name: 'Stage plan: Not agreed, 2 to 4.',
    words: 'Not agreed, 2 to 4',
  },
  {
    given: (open: OpenAssessment) => agreeLevel(open.document, 'plan', NOT_AGREED),
    name: 'Stage plan: Not agreed.',
    words: 'Not agreed',
  },
  {
    given: (open: OpenAssessment) => {
      finished(3, 2)(open);
      aimFor(open.document, 'stage/plan', { type: 'level', level: 3, by: null });
    },
    name: 'Stage plan: 3 Developing. Target: 3 Developing.',
    words: 'Complete',
  },
])('a lane that reads “$name” is headed “$words”', async ({ given, name, words }) => {
  await showScreen(overview, {
    given: (open) => {
      answerStatement(open.document, 'do-1', level(1));
      given(open);
    },
  });
  const lane = screen.getByRole('img', { name }).parentElement ?? document.body;
  within(lane).getByText(words, { selector: 'b' });
});

/** Words of the legend, as they are seen. */
const legend = (): string => screen.getByRole('figure').querySelector('h2 + div > div')?.textContent ?? '';

test('the legend of the lanes names only what is drawn', async () => {
  const { open } = await showScreen(overview, { given: levels(4, 4, 4) });
  expect(legend()).toBe('Suggested by your answers');
  agreeLevel(open.document, 'plan', level(4));
  await waitFor(() => expect(legend()).toBe('Agreed'));
  aimFor(open.document, 'stage/do', { type: 'level', level: 5, by: null });
  agreeLevel(open.document, 'do', NOT_AGREED);
  await waitFor(() => expect(legend()).toBe('Agreed≠Not agreedTarget'));
});

/** A third stage, because a radar needs three. */
const threeStages = aRubric({ stages: [...aRubric().stages, aStage('measure', 1)] });

test('the radar draws each series that its legend names', async () => {
  const desk = await freshDesk();
  const first = await begunAssessment(desk.workspace, { rubric: threeStages, period: 'Spring 2026' });
  finished(2, 3)(first);
  await desk.workspace.settled();
  const open = await begunAssessment(desk.workspace, { rubric: threeStages, previous: first.id });
  finished(3, 3)(open);
  await showFeature(overview, open, desk);
  await screen.findByText('Spring 2026');
  await desk.user.click(screen.getByRole('button', { name: 'Radar' }));
  expect(legend()).toBe('Spring 2026Now');
  const series = (): readonly (string | undefined)[] =>
    [...screen.getByRole('figure').querySelectorAll<SVGElement>('[data-series]')].map(({ dataset }) => dataset.series);
  expect(series()).toEqual(['before', 'now']);
  aimFor(open.document, 'stage/measure', { type: 'level', level: 5, by: null });
  await waitFor(() => expect(legend()).toBe('Spring 2026NowTarget'));
  expect(series()).toEqual(['target', 'before', 'now']);
});

test('a framework of two stages has no radar', async () => {
  await showScreen(overview, { given: levels(4) });
  expect(screen.queryByRole('button', { name: 'Radar' })).toBeNull();
});

test('the figure is also a table with the same numbers', async () => {
  const { user } = await showScreen(overview, { given: levels(4, 2, 4) });
  await user.click(screen.getByRole('button', { name: 'Table' }));
  const table = within(screen.getByRole('figure'));
  expect(table.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Stage',
    'Now',
    'Target',
    'Middle level',
    'Lowest',
    '4 Established or above',
  ]);
  expect(
    within(table.getByRole('row', { name: /^Stage plan/ }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['4 Established (suggested)', '–', '4 Established', '2 Emerging (2)', '2 / 3']);
  expect(screen.getByRole('button', { name: 'Table' }).getAttribute('aria-pressed')).toBe('true');
});

/** Cells of a stage's row in the results. */
function resultsOf(stage: string): readonly string[] {
  const row = screen.getByRole('button', { name: stage }).closest('tr') ?? document.body;
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent ?? '');
}

test('a row of the results has the agreed level, the answers as links, and what to look at', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(4, 2, 4, 1)(begun);
      agreeLevel(begun.document, 'do', level(1));
    },
  });
  expect(resultsOf('Stage plan')).toEqual(['Suggested: 4 Established', '424', 'Lowest 2, statement 2. Mixed']);
  expect(resultsOf('Stage do')).toEqual(['1 Not yet', '1', '1 not answered. Lowest 1, statement 1']);
  const strip = within(screen.getByRole('list', { name: 'Answers in Stage plan' }));
  expect(strip.getAllByRole('link').map((block) => block.getAttribute('aria-label'))).toEqual([
    'Statement 1: 4 Established, needs evidence',
    'Statement 2: 2 Emerging',
    'Statement 3: 4 Established, needs evidence',
  ]);
  expect(strip.getAllByRole('link')[1]?.getAttribute('href')).toBe(`#/assessment/${open.id}/stage/plan/plan-2`);
});

test('an opened row has the middle level with the lowest, the count, and each statement with its evidence', async () => {
  const { open, user } = await showScreen(overview, {
    given: (begun) => {
      levels(4, 2, 4)(begun);
      noteEvidence(begun, 'e1', { title: 'Old survey', date: '2020-01-01', supports: ['statement/plan-2'] });
      noteEvidence(begun, 'e2', { title: 'Three-year plan', supports: ['stage/plan'] });
    },
  });
  const toggle = screen.getByRole('button', { name: 'Stage plan' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  await user.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  const details = document.getElementById(toggle.getAttribute('aria-controls') ?? '') ?? document.body;
  const inside = within(details);
  inside.getByText(
    'Middle level: 4 Established. Lowest: 2 Emerging, statement 2. 4 Established or above: 2 of 3 that apply.',
  );
  expect(
    inside
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent)),
  ).toEqual([
    ['1 Good practice plan 1.', '4 Established', 'None'],
    ['2 Good practice plan 2.', '2 Emerging', 'Old survey (over 2 years old)'],
    ['3 Good practice plan 3.', '4 Established', 'None'],
  ]);
  expect(inside.getByText(/^Supports all of Stage plan:/).textContent).toContain('Three-year plan');
  expect(inside.getByRole('link', { name: 'Open Stage plan' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/stage/plan`,
  );
});

test('all rows open and close together', async () => {
  const { user } = await showScreen(overview, { given: levels(4) });
  const expanded = (): readonly (string | null)[] =>
    ['Stage plan', 'Stage do'].map((name) => screen.getByRole('button', { name }).getAttribute('aria-expanded'));
  await user.click(screen.getByRole('button', { name: 'Open all' }));
  expect(expanded()).toEqual(['true', 'true']);
  await user.click(screen.getByRole('button', { name: 'Stage do' }));
  await user.click(screen.getByRole('button', { name: 'Open all' }));
  await user.click(screen.getByRole('button', { name: 'Close all' }));
  expect(expanded()).toEqual(['false', 'false']);
});

test('answers that are no levels are named, and the key explains exactly what is shown', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      answerStatement(begun.document, 'plan-1', dontKnow);
      answerStatement(begun.document, 'plan-2', notApplicable);
      answerStatement(begun.document, 'plan-3', notAgreed(1, 3));
      answerStatement(begun.document, 'do-1', level(5));
    },
  });
  const key = (): readonly string[] => {
    const list = screen.getByText('Key').parentElement ?? document.body;
    return within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
  };
  expect(resultsOf('Stage plan')).toEqual(['No level yet', '?–≠', '1 needs a reason']);
  screen.getByText(/1 don’t know, 1 not applicable, 1 not agreed\.$/);
  screen.getByRole('link', { name: 'Statement 1: Don’t know' });
  screen.getByRole('link', { name: 'Statement 2: Not applicable' });
  screen.getByRole('link', { name: 'Statement 3: Not agreed, 1 to 3' });
  screen.getByRole('link', { name: 'Statement 2: No answer yet' });
  expect(key()).toEqual([
    '5 Level',
    '? Don’t know',
    '– Not applicable',
    '≠ Not agreed',
    ' No answer yet',
    '5 Needs evidence: 4 Established or above, with no evidence or only an account',
  ]);
  levels(3, 3, 3, 3, 3)(open);
  await waitFor(() => expect(key()).toEqual(['3 Level']));
  levels(3, 3, 1)(open);
  await waitFor(() => expect(key()).toEqual(['3 Level', 'Mixed: lowest is 2 or more levels below the middle level']));
});

test('levels that need evidence are listed with a link each, until there is a document', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(4, 5, 3)(begun);
      noteEvidence(begun, 'e0', { title: 'What Sam said', kind: 'quote', supports: ['statement/plan-2'] });
    },
  });
  const list = within(screen.getByRole('region', { name: 'Needs evidence' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Stage plan 1, level 4. No evidence yet.',
    'Stage plan 2, level 5. Anecdotal only.',
  ]);
  expect(list.getByRole('link', { name: 'Stage plan 1' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/stage/plan/plan-1`,
  );
  const document = { kind: 'policy', date: today(), source: 'inside' } as const;
  noteEvidence(open, 'e1', {
    ...document,
    title: 'Plan',
    supports: ['statement/plan-1', 'statement/plan-2'],
  });
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Needs evidence' })).toBeNull());
});

test('evidence for a whole stage does not stand in for that of a statement', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(4)(open);
      noteEvidence(open, 'e1', { title: 'Plan', kind: 'policy', date: today(), supports: ['stage/plan'] });
    },
  });
  screen.getByText(/level 4\. No evidence yet\./);
});

test('old evidence is named where it needs a look', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(3)(open);
      noteEvidence(open, 'e1', { title: 'Doorstep survey', date: '2020-01-01', supports: ['statement/plan-1'] });
    },
  });
  const list = within(screen.getByRole('region', { name: 'Needs evidence' }));
  list.getByText(/^1 piece of evidence is over 2 years old:/);
  list.getByRole('link', { name: 'Doorstep survey' });
});

test('choices that two devices made differently are counted, and lead to the history', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(3)(begun);
      decideApart(
        begun,
        (document) => answerStatement(document, 'plan-2', level(2)),
        (document) => answerStatement(document, 'plan-2', level(4)),
      );
    },
  });
  screen.getByText(/^1 answer is different in two places\./);
  expect(screen.getByRole('link', { name: 'Choose which to use' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/history`,
  );
});

/** Adds an action to Plan that helps much and takes little: one to do first, unless `choices` say otherwise. */
function addFirst(open: OpenAssessment, words: string, choices: Partial<ActionChoices> = {}, lead = ''): void {
  addAction(open.document, {
    stage: 'plan',
    statement: null,
    origin: 'stage',
    texts: { words, lead },
    choices: { impact: 'high', effort: 'low', ...choices },
  });
}

test('top actions are the open ones to do first, soonest first, five at most', async () => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(3)(begun);
      addFirst(begun, 'Later', { by: '2099-02-01', status: 'in-progress' }, 'Chair');
      addFirst(begun, 'Late', { by: '2020-02-01' });
      addFirst(begun, 'Some day');
      addFirst(begun, 'Not now', { impact: 'low', effort: 'high' });
      addFirst(begun, 'Done already', { by: '2020-01-01', status: 'done' });
      for (let i = 1; i <= 3; i++) addFirst(begun, `More ${i}`);
      begun.now();
    },
  });
  const list = within(screen.getByRole('region', { name: 'Top actions' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'LateNo owner · To doOverdue, 1 Feb 2020',
    'LaterChair · In progress1 Feb 2099',
    'Some dayNo owner · To doNo due date',
    'More 1No owner · To doNo due date',
    'More 2No owner · To doNo due date',
  ]);
  expect(list.getByRole('link', { name: 'All 7 open actions' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/actions`,
  );
});

test.each([
  { title: 'nothing', add: () => undefined, words: 'No actions yet.', link: 'Add action', to: 'actions' },
  {
    title: 'actions without a priority',
    add: (open: OpenAssessment) => addFirst(open, 'A', { impact: null, effort: null }),
    words: 'No priorities set yet.',
    link: 'Prioritise actions',
    to: 'actions/sort',
  },
  {
    title: 'no action to do first',
    add: (open: OpenAssessment) => addFirst(open, 'A', { effort: 'high' }),
    words: 'No open action is “Do first”.',
    link: 'Prioritise actions',
    to: 'actions/sort',
  },
])('a plan with $title says “$words”', async ({ add, words, link, to }) => {
  const { open } = await showScreen(overview, {
    given: (begun) => {
      levels(3)(begun);
      add(begun);
      begun.now();
    },
  });
  const section = within(screen.getByRole('region', { name: 'Top actions' }));
  section.getByText((_, element) => element?.tagName === 'P' && (element.textContent ?? '').startsWith(words));
  expect(section.getByRole('link', { name: link }).getAttribute('href')).toBe(`#/assessment/${open.id}/${to}`);
});

test('a plan that is worked off says so', async () => {
  await showScreen(overview, {
    given: (open) => {
      levels(3)(open);
      addFirst(open, 'A', { status: 'done' });
      open.now();
    },
  });
  screen.getByText('All actions are done or stopped.');
  screen.getByRole('link', { name: 'All actions' });
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
  await screen.findByText('Not compared with last time, because the framework has a new edition');
  expect(headline()).toBe('All stages agreed');
});

test('an assessment with everything answered but nothing finished is in progress', async () => {
  await showScreen(overview, { given: levels(4, 4, 4, 4, 4) });
  expect(headline()).toBe('0 of 2 stages complete');
});
