import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { evidence } from '../../../src/features/evidence/feature.ts';
import { aRubric, aStage, level } from '../../support/builders.ts';
import { noteEvidence } from '../../support/evidence.ts';
import { showScreen } from '../../support/screen.tsx';

/** The row of a statement, by its number and text. */
const row = (name: RegExp) => {
  const link = screen.getAllByRole('link', { name }).find((found) => found.closest('li'));
  return within(link?.closest('li') ?? document.body);
};

/** Plan 1 is backed up, Plan 2 is shown by an old survey, Do 1 rests on an observation. */
function someEvidence(open: OpenAssessment): void {
  noteEvidence(open, 'e1', {
    title: 'Spring minutes',
    kind: 'minutes',
    date: '2026-04-01',
    source: 'inside',
    supports: ['statement/plan-1'],
  });
  noteEvidence(open, 'e2', {
    title: 'Partner letter',
    kind: 'feedback',
    date: '2026-05-01',
    source: 'outside',
    supports: ['statement/plan-1'],
  });
  noteEvidence(open, 'e3', { title: 'Old survey', kind: 'survey', date: '2020-05-01', supports: ['statement/plan-2'] });
  noteEvidence(open, 'e4', { title: 'What Sam saw', supports: ['statement/do-1'] });
}

test('without evidence every statement lacks it and nothing is listed', async () => {
  await showScreen(evidence);
  screen.getByRole('heading', { level: 1, name: 'No evidence yet' });
  expect(screen.getAllByText('No evidence')).toHaveLength(5);
  screen.getByText('No evidence yet. Add the first piece of evidence.');
});

test('each statement shows its evidence and how strong it is', async () => {
  await showScreen(evidence, { given: someEvidence });
  screen.getByRole('heading', { level: 1, name: '3 statements have evidence' });
  const first = row(/^1 Good practice plan 1/);
  first.getByText('Corroborated');
  first.getByRole('link', { name: 'Spring minutes' });
  first.getByRole('link', { name: 'Partner letter' });
  row(/^2 Good practice plan 2/).getByText('Documented');
  row(/^1 Good practice do 1/).getByText('Anecdotal');
  row(/^3 Good practice plan 3/).getByText('No evidence');
});

test('evidence older than two years is marked', async () => {
  await showScreen(evidence, { given: someEvidence });
  row(/^2 Good practice plan 2/).getByText('Over 2 years old');
  expect(row(/^1 Good practice plan 1/).queryByText('Over 2 years old')).toBeNull();
});

test('a high level without a document is marked as claimed', async () => {
  await showScreen(evidence, {
    given: (open) => {
      someEvidence(open);
      answerStatement(open.document, 'do-1', level(4));
      answerStatement(open.document, 'plan-1', level(5));
      answerStatement(open.document, 'plan-3', level(3));
    },
  });
  row(/^1 Good practice do 1/).getByText('Needs evidence');
  expect(screen.getAllByText('Needs evidence')).toHaveLength(1);
});

test('the gaps alone are listed on demand, with the numbers that the statements have', async () => {
  const { user } = await showScreen(evidence, { given: someEvidence });
  await user.click(screen.getByRole('switch', { name: 'Only statements without evidence' }));
  expect(screen.queryByRole('link', { name: /^1 Good practice plan 1/ })).toBeNull();
  screen.getByRole('link', { name: '3 Good practice plan 3.' });
  screen.getByRole('link', { name: '2 Good practice do 2.' });
});

test('a list without gaps says so', async () => {
  const { user } = await showScreen(evidence, {
    given: (open) =>
      noteEvidence(open, 'e1', {
        title: 'Everything',
        supports: ['statement/plan-1', 'statement/plan-2', 'statement/plan-3', 'statement/do-1', 'statement/do-2'],
      }),
  });
  expect(screen.queryByText('Every statement has evidence.')).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Only statements without evidence' }));
  screen.getByText('Every statement has evidence.');
});

test('all evidence is listed newest first with its kind and its day', async () => {
  await showScreen(evidence, { given: someEvidence });
  const all = screen.getByRole('heading', { name: 'All evidence' }).parentElement ?? document.body;
  expect(
    within(all)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Partner letterSupports Stage plan 1Feedback from a partner, 1 May 2026',
    'Spring minutesSupports Stage plan 1Minutes of a meeting, 1 Apr 2026',
    'Old surveyOver 2 years oldSupports Stage plan 2Survey, 1 May 2020',
    'What Sam sawSupports Stage do 1No date',
  ]);
});

test('removed evidence and evidence without a title are not listed', async () => {
  await showScreen(evidence, {
    given: (open) => {
      noteEvidence(open, 'e1', { title: 'Gone', removed: true, supports: ['statement/plan-1'] });
      noteEvidence(open, 'e2', { title: '  ' });
    },
  });
  screen.getByText('No evidence yet. Add the first piece of evidence.');
  screen.getByRole('heading', { level: 1, name: 'No evidence yet' });
});

test('evidence is added for one statement or for none', async () => {
  const { open } = await showScreen(evidence);
  expect(screen.getByRole('link', { name: 'Add evidence' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/evidence/new`,
  );
  expect(screen.getByRole('link', { name: 'Add evidence for Good practice plan 2.' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/evidence/new?for=statement%2Fplan-2`,
  );
});

test('a stage with very many statements is shown in parts', async () => {
  const { user } = await showScreen(evidence, { rubric: aRubric({ stages: [aStage('plan', 65), aStage('do', 1)] }) });
  expect(screen.getAllByText('No evidence')).toHaveLength(61);
  await user.click(screen.getByRole('button', { name: 'Show 5 more' }));
  expect(screen.getAllByText('No evidence')).toHaveLength(66);
});

test('a long list of evidence is shown in parts', async () => {
  const { user } = await showScreen(evidence, {
    given: (open) => {
      for (let i = 1; i <= 22; i++) noteEvidence(open, `e${i}`, { title: `Item ${i}` });
    },
  });
  expect(screen.getAllByRole('link', { name: /^Item/ })).toHaveLength(20);
  await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(screen.getAllByRole('link', { name: /^Item/ })).toHaveLength(22);
});

test('evidence for a whole stage and for the whole assessment counts, apart from statements, and says so', async () => {
  const { open } = await showScreen(evidence, {
    given: (begun) => {
      noteEvidence(begun, 'e1', { title: 'Minutes', kind: 'minutes', date: '2026-04-01', supports: ['stage/plan'] });
    },
  });
  screen.getByRole('heading', { level: 1, name: '1 stage has evidence' });
  screen.getByText(/^0 of 5 statements have evidence\./);
  const forStage = screen.getByText('Supports all of Stage plan', { selector: 'p' }).parentElement ?? document.body;
  within(forStage).getByRole('link', { name: 'Minutes' });
  expect(screen.getAllByText('No evidence')).toHaveLength(5);
  noteEvidence(open, 'e2', { title: 'Charter', supports: ['assessment/own', 'statement/plan-1', 'statement/plan-2'] });
  await screen.findByRole('heading', {
    level: 1,
    name: '2 statements, 1 stage and the whole assessment have evidence',
  });
  const forAll = screen.getByText('Supports the whole assessment', { selector: 'p' }).parentElement ?? document.body;
  within(forAll).getByRole('link', { name: 'Charter' });
  expect(within(forAll).getByRole('link', { name: 'Add evidence for the whole assessment' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/evidence/new?for=assessment%2Fown`,
  );
});

/** Five items, of which one is linked to nothing. */
function fiveItems(open: OpenAssessment): void {
  someEvidence(open);
  noteEvidence(open, 'e5', { title: 'Away day', kind: 'photo', date: '2026-06-01' });
}

/** Titles in the list of all evidence. */
const titles = (): readonly (string | null)[] => {
  const all = screen.getByRole('region', { name: 'All evidence' });
  return within(all)
    .getAllByRole('listitem')
    .map((item) => within(item).getByRole('link').textContent);
};

test('evidence is searched by title, type and what it supports', async () => {
  const { user } = await showScreen(evidence, { given: fiveItems });
  const box = screen.getByLabelText('Search');
  await user.type(box, 'LETTER');
  expect(titles()).toEqual(['Partner letter']);
  screen.getByText('1 piece of evidence');
  await user.clear(box);
  await user.type(box, 'stage plan survey');
  expect(titles()).toEqual(['Old survey']);
  await user.clear(box);
  await user.type(box, 'nothing like it');
  screen.getByText('No evidence matches.');
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(titles()).toHaveLength(5);
});

test.each([
  ['Newest first', ['Away day', 'Partner letter', 'Spring minutes', 'Old survey', 'What Sam saw']],
  ['Oldest first', ['Old survey', 'Spring minutes', 'Partner letter', 'Away day', 'What Sam saw']],
  ['Title, A to Z', ['Away day', 'Old survey', 'Partner letter', 'Spring minutes', 'What Sam saw']],
  ['Type', ['Partner letter', 'Spring minutes', 'Away day', 'Old survey', 'What Sam saw']],
])('evidence is sorted by “%s”', async (sort, expected) => {
  const { user } = await showScreen(evidence, { given: fiveItems });
  await user.selectOptions(screen.getByLabelText('Sort by'), sort);
  expect(titles()).toEqual(expected);
});

test('a short list has no search, and an item that supports nothing says so', async () => {
  await showScreen(evidence, { given: (open) => noteEvidence(open, 'e1', { title: 'Away day' }) });
  expect(screen.queryByLabelText('Search')).toBeNull();
  screen.getByText('Not linked to a statement or stage');
});
