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
  screen.getByRole('heading', { level: 1, name: '0 of 5 statements have something to show' });
  expect(screen.getAllByText('None yet')).toHaveLength(5);
  screen.getByText('No evidence is noted yet.');
});

test('each statement shows its evidence and how strong it is', async () => {
  await showScreen(evidence, { given: someEvidence });
  screen.getByRole('heading', { level: 1, name: '3 of 5 statements have something to show' });
  const first = row(/^1 Good practice plan 1/);
  first.getByText('Backed up');
  first.getByRole('link', { name: 'Spring minutes' });
  first.getByRole('link', { name: 'Partner letter' });
  row(/^2 Good practice plan 2/).getByText('Shown');
  row(/^1 Good practice do 1/).getByText('Said');
  row(/^3 Good practice plan 3/).getByText('None yet');
});

test('evidence older than two years is marked', async () => {
  await showScreen(evidence, { given: someEvidence });
  row(/^2 Good practice plan 2/).getByText('Older than two years');
  expect(row(/^1 Good practice plan 1/).queryByText('Older than two years')).toBeNull();
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
  row(/^1 Good practice do 1/).getByText('Claimed, not yet shown');
  expect(screen.getAllByText('Claimed, not yet shown')).toHaveLength(1);
});

test('the gaps alone are listed on demand, with the numbers that the statements have', async () => {
  const { user } = await showScreen(evidence, { given: someEvidence });
  await user.click(screen.getByRole('switch', { name: 'Gaps only' }));
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
  expect(screen.queryByText('Every statement has something to show.')).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Gaps only' }));
  screen.getByText('Every statement has something to show.');
});

test('all evidence is listed newest first with its kind and its day', async () => {
  await showScreen(evidence, { given: someEvidence });
  const all = screen.getByRole('heading', { name: 'All evidence' }).parentElement ?? document.body;
  expect(
    within(all)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Partner letterFeedback from a partner, 1 May 2026',
    'Spring minutesMinutes of a meeting, 1 Apr 2026',
    'Old surveyOlder than two yearsSurvey, 1 May 2020',
    'What Sam sawNo date yet',
  ]);
});

test('removed evidence and evidence without a title are not listed', async () => {
  await showScreen(evidence, {
    given: (open) => {
      noteEvidence(open, 'e1', { title: 'Gone', removed: true, supports: ['statement/plan-1'] });
      noteEvidence(open, 'e2', { title: '  ' });
    },
  });
  screen.getByText('No evidence is noted yet.');
  screen.getByRole('heading', { level: 1, name: '0 of 5 statements have something to show' });
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
  expect(screen.getAllByText('None yet')).toHaveLength(61);
  await user.click(screen.getByRole('button', { name: 'Show 5 more' }));
  expect(screen.getAllByText('None yet')).toHaveLength(66);
});

test('a long list of evidence is shown in parts', async () => {
  const { user } = await showScreen(evidence, {
    given: (open) => {
      for (let i = 1; i <= 62; i++) noteEvidence(open, `e${i}`, { title: `Item ${i}` });
    },
  });
  expect(screen.getAllByRole('link', { name: /^Item/ })).toHaveLength(60);
  await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(screen.getAllByRole('link', { name: /^Item/ })).toHaveLength(62);
});
